// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/voice_data.hpp"

#include "speech_data.hpp"

#include <doctest/doctest.h>
#include <sys/resource.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

using namespace siar;
namespace fs = std::filesystem;

namespace {

/// Runs one test case of this program that is skipped else, in a process whose engine has not been started.
bool passes_in_a_fresh_process(const std::string& name) {
    const std::string program = fs::read_symlink("/proc/self/exe").string();
    return std::system(("'" + program + "' --no-skip -tc='" + name + "' >/dev/null").c_str()) == 0; // NOLINT
}

/// As on a full disk: no file of this process can grow beyond `bytes`.
void allow_files_of(rlim_t bytes) {
    rlimit limit{};
    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = bytes;
    setrlimit(RLIMIT_FSIZE, &limit);
}

} // namespace

TEST_CASE("(fresh) a copy that lost its dictionary, or half of it, is made anew" * doctest::skip()) {
    const test::Folder home;
    const fs::path made = tts::private_voice_data(home.path()).value();
    const auto whole = fs::file_size(made / "id_dict");
    for (const std::uintmax_t left : {whole / 3, std::uintmax_t{0}}) {
        fs::resize_file(made / "id_dict", left);
        CHECK(tts::private_voice_data(home.path()).value() == made);
        CHECK(fs::file_size(made / "id_dict") == whole);
    }
    fs::remove(made / "id_dict");
    CHECK(tts::private_voice_data(home.path()).value() == made);
    CHECK(fs::file_size(made / "id_dict") == whole);
}

TEST_CASE("(fresh) on a full disk there is no copy, and nothing of its making stays" * doctest::skip()) {
    std::signal(SIGXFSZ, SIG_IGN); // NOLINT
    const test::Folder home;
    for (const rlim_t bytes : {rlim_t{100}, rlim_t{1100}}) { // in its rules, in its dictionary
        allow_files_of(bytes);
        CHECK_FALSE(tts::private_voice_data(home.path()));
        CHECK(fs::is_empty(home.path()));
    }
    allow_files_of(RLIM_INFINITY);
    CHECK(tts::private_voice_data(home.path()));
}

TEST_CASE("a private copy that a full disk broke is never used, and is made anew when there is room") {
    CHECK(passes_in_a_fresh_process("(fresh) a copy*"));
    CHECK(passes_in_a_fresh_process("(fresh) on a full disk*"));
}

TEST_CASE("the private copy is made once, and nothing of its making stays") {
    tests::studio();
    CHECK_FALSE(tests::studio().voice->flaw());
    const auto count = [] { return std::distance(fs::directory_iterator(tests::voice_home()), {}); };
    CHECK(count() == 1);
    const auto again = tts::private_voice_data(tests::voice_home());
    REQUIRE(again);
    CHECK(fs::file_size(*again / "id_dict") > 500);
    CHECK(fs::is_symlink(*again / "phondata"));
    CHECK(count() == 1);
}

TEST_CASE("without a folder there is no copy, and the error says where") {
    tests::studio();
    CHECK_FALSE(tts::private_voice_data({}));
    CHECK(tts::private_voice_data("/tidak/ada").error().where == "/tidak/ada");
}
