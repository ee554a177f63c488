// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/engine_command.hpp"

#include "speech_data.hpp"
#include "tts/estimate.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <fstream>
#include <sstream>
#include <string>
#include <thread>

using namespace siar;
using namespace std::chrono_literals;
using privacy::operator""_label;

namespace {

tts::Utterance utterance(const privacy::Label& text, tts::Manner manner = {}) {
    return {text, tts::spoken(text, tests::lexicon()), manner};
}

const privacy::Label lamp = "Dinas Perhubungan mengganti lampu jalan di Kec. Sayung, 3 hari kemudian."_label;

tts::CommandOrders hostile(const test::Folder& home, std::vector<std::string> deed) {
    tts::CommandOrders orders;
    orders.program = {(tests::source_folder() / "tests/tts/engines/hostile").string()};
    orders.program.insert(orders.program.end(), deed.begin(), deed.end());
    orders.home = home.path();
    orders.start = 1500ms;
    orders.least = 300ms;
    orders.times = 0;
    orders.largest_file = 4 << 20;
    return orders;
}

tts::CommandOrders shipped(const test::Folder& home, const char* name) {
    tts::CommandOrders orders;
    orders.program = {(tests::source_folder() / "tools/voice-engine" / name).string()};
    orders.home = home.path();
    return orders;
}

std::string text_of(const std::filesystem::path& file) {
    std::ostringstream out;
    out << std::ifstream(file).rdbuf();
    return out.str();
}

/// Waits at most two seconds for it.
std::string written_pid(const std::filesystem::path& file) {
    for (int tries = 0; tries < 200 && text_of(file).empty(); ++tries)
        std::this_thread::sleep_for(10ms);
    REQUIRE_FALSE(text_of(file).empty());
    return text_of(file);
}

bool is_gone(const std::string& pid) {
    for (int tries = 0; tries < 200; ++tries) {
        const std::string state = text_of("/proc/" + pid + "/stat");
        if (state.empty() || state.find(") Z") != std::string::npos) return true;
        std::this_thread::sleep_for(10ms);
    }
    return false;
}

} // namespace

TEST_CASE("each wrong deed of a program is one error that names the program and the deed") {
    struct Row {
        const char* deed;
        const char* word;
    };
    const Row rows[] = {
        {"hangs", "tidak menjawab dalam 1,8 detik"},
        {"ignores", "stdout tanpa ditanya"},
        {"leaves", "berhenti dengan kode 0"},
        {"complains", "berhenti dengan kode 3 tanpa menjawab (katanya: model tidak ada)"},
        {"floods_stdout", "lebih dari 65536 bita"},
        {"floods_stderr", "membanjiri stderr"},
        {"wrong_id", "menjawab baris \"99\""},
        {"no_json", "bukan JSON"},
        {"dies", "sinyal 9"},
        {"no_file", "tidak menulis berkas WAV-nya"},
        {"empty_file", "WAV yang kosong"},
        {"no_samples", "tidak berisi suara"},
        {"no_wav", "bukan WAV"},
        {"huge_header", "menjanjikan"},
        {"huge_file", "File too large"},
        {"wrong_rate", "500000 sampel"},
        {"wrong_channels", "6 kanal"},
        {"lying_rate", "terlalu pendek"},
        {"nan", "bukan bilangan"},
        {"silent", "sunyi"},
        {"clipped", "terpotong puncaknya"},
        {"endless", "terlalu panjang"},
        {"symlink", "tautan"},
        {"fifo", "bukan berkas biasa"},
        {"folder", "bukan berkas biasa"},
        {"bad_times", "bukan awal kata"},
        {"late_times", "di luar suaranya"},
        {"says_no", "tidak bisa mengucapkan satu baris (katanya: kata  [31mini asing)"},
    };
    const test::Folder home;
    for (const Row& row : rows) {
        const auto before = std::chrono::steady_clock::now();
        auto engine = tts::CommandEngine::open(hostile(home, {row.deed}));
        REQUIRE(engine);
        if (row.deed == std::string("ignores")) std::this_thread::sleep_for(200ms);
        const auto speech = (*engine)->speak(utterance(lamp));
        const auto took = std::chrono::steady_clock::now() - before;
        CAPTURE(std::string(row.deed));
        REQUIRE_FALSE(speech);
        CAPTURE(speech.error().line());
        CHECK(speech.error().what.find(row.word) != std::string::npos);
        CHECK(speech.error().where.find("tests/tts/engines/hostile") != std::string::npos);
        CHECK(speech.error().line().find('\n') == std::string::npos);
        CHECK(took < 3s);
    }
    CHECK(std::filesystem::is_empty(home.path()));
}

TEST_CASE("a program that cannot be run is an error when the engine is opened") {
    const test::Folder home;
    for (const char* program : {"/tidak/ada", "/etc/passwd", "/tmp"}) {
        tts::CommandOrders orders;
        orders.program = {program};
        orders.home = home.path();
        const auto engine = tts::CommandEngine::open(std::move(orders));
        REQUIRE_FALSE(engine);
        CHECK(engine.error().where == program);
    }
    CHECK(std::filesystem::is_empty(home.path()));
}

TEST_CASE("what a program says after its answer is an error of the next line") {
    const test::Folder home;
    auto engine = tts::CommandEngine::open(hostile(home, {"talks"})).value();
    CHECK(engine->speak(utterance(lamp)));
    const auto second = engine->speak(utterance(lamp));
    REQUIRE_FALSE(second);
    CHECK(second.error().what.find("tanpa ditanya") != std::string::npos);
}

TEST_CASE("a program that leaves after each line is started again") {
    const test::Folder home;
    auto engine = tts::CommandEngine::open(hostile(home, {"once"})).value();
    for (int line = 0; line < 3; ++line)
        CHECK(engine->speak(utterance(lamp)));
    CHECK(engine->name() == "hostile");
}

TEST_CASE("what a program started is ended with it, by its group") {
    const test::Folder home;
    const auto told = home.path() / "pid";
    auto engine = tts::CommandEngine::open(hostile(home, {"child", told.string()})).value();
    CHECK_FALSE(engine->speak(utterance(lamp)));
    CHECK(is_gone(written_pid(told)));
}

TEST_CASE("a program is ended when the process that started it is killed") {
    const test::Folder home;
    const auto told = home.path() / "pid";
    const pid_t copy = ::fork();
    if (copy == 0) {
        const auto engine = tts::CommandEngine::open(hostile(home, {"stays", told.string()}));
        ::pause();
        ::_exit(engine ? 0 : 1);
    }
    const std::string program = written_pid(told);
    CHECK(std::filesystem::exists("/proc/" + program));
    ::kill(copy, SIGKILL);
    ::waitpid(copy, nullptr, 0);
    CHECK(is_gone(program));
}

TEST_CASE("a program gets its line, its arguments as they are, a folder of its own and nothing else") {
    const test::Folder home;
    const auto told = home.path() / "told.json";
    ::setenv("SIAR_RAHASIA", "token", 1);
    const int open_file = ::open("/dev/null", O_RDONLY); // without O_CLOEXEC
    auto engine = tts::CommandEngine::open(hostile(home, {"tells", told.string(), "$(id) 'a b'"})).value();
    REQUIRE(engine->speak(utterance(lamp, {1.1, 1})));
    ::close(open_file);
    ::unsetenv("SIAR_RAHASIA");
    const std::string seen = text_of(told);
    CAPTURE(seen);
    CHECK(seen.find("SIAR_RAHASIA") == std::string::npos);
    CHECK(seen.find("\"PATH\": \"/usr/local/bin:/usr/bin:/bin\"") != std::string::npos);
    CHECK(seen.find("\"files\": [\"0\", \"1\", \"2\", \"3\"]") != std::string::npos); // 3: the listing itself
    CHECK(seen.find("$(id) 'a b'") != std::string::npos);
    CHECK(seen.find("\"group\": true") != std::string::npos);
    CHECK(seen.find("\"text\": \"Dinas Perhubungan mengganti lampu jalan di Kecamatan Sayung, tiga hari kemudian.\"") !=
          std::string::npos);
    CHECK(seen.find("\"written\": \"" + lamp.str()) != std::string::npos);
    CHECK(seen.find("\"pace\": 1.1, \"voice\": 1, \"rate\": 48000") != std::string::npos);
}

TEST_CASE("a real program speaks: its sound is trimmed, each word has a time, and a higher pace is shorter") {
    const test::Folder home;
    auto engine = tts::CommandEngine::open(shipped(home, "flite")).value();
    const auto line = utterance(lamp);
    const auto speech = engine->speak(line);
    REQUIRE(speech);
    CHECK(engine->name() == "flite");
    CHECK(engine->synthetic());
    CHECK(speech->seconds() > 2);
    REQUIRE(speech->words.size() == line.spoken.words().size());
    for (std::size_t i = 0; i < speech->words.size(); ++i) {
        CHECK(speech->words[i].byte == line.spoken.words()[i].spoken.from);
        CHECK(speech->words[i].sample < speech->samples.size());
        CHECK((i == 0 || speech->words[i].sample > speech->words[i - 1].sample));
    }
    const auto fast = engine->speak(utterance(lamp, {1.12}));
    REQUIRE(fast);
    CHECK(fast->seconds() < 0.95 * speech->seconds());
    CHECK(engine->speak(utterance("!!!"_label)).value().samples.empty());
}
