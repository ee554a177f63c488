// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/voice.hpp"

#include "text/unicode.hpp"
#include "tts/phones.hpp"
#include "tts/reading.hpp"
#include "tts/voice_data.hpp"

#include <espeak-ng/espeak_ng.h>
#include <espeak-ng/speak_lib.h>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cmath>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <mutex>
#include <optional>
#include <string_view>
#include <thread>
#include <utility>

namespace siar::tts {
namespace {

/// The engine's state is the process's, so this is too. It is never taken down: version 1.51 hangs when it is started a
/// second time.
std::atomic_flag engine_taken = ATOMIC_FLAG_INIT;
bool engine_ready = false;
/// Whether the engine reads respelled words, and why not.
bool engine_reads_letters = false;
std::optional<model::Error> engine_flaw;

constexpr int ordinary_rate = 175;            // the engine's "words a minute"; really about 130 in Indonesian
constexpr int volume = 60;                    // at 100 it clips
constexpr const char* second_voice = "id+f2"; // the same words and rules, said by a woman
constexpr float audible = 0.0015F;
constexpr unsigned patience = 60; // seconds for one text
constexpr unsigned text_flags = static_cast<unsigned>(espeakCHARS_UTF8) | static_cast<unsigned>(espeakPHONEMES);

std::string message(espeak_ng_STATUS status) {
    std::string text(256, '\0');
    espeak_ng_GetStatusCodeMessage(status, text.data(), text.size());
    text.resize(text.find('\0'));
    return text;
}

tl::unexpected<model::Error> silent(const std::string& why) {
    return model::fail("suara tidak tersedia", "espeak-ng: " + why, "Pasang paket espeak-ng-data");
}

/// What the engine is given, and where each of its pieces came from.
struct EngineText {
    struct Piece {
        std::size_t engine = 0; ///< in characters, as the engine counts
        std::size_t spoken = 0; ///< in bytes
    };
    std::string text;
    std::vector<Piece> pieces;

    std::size_t origin(std::size_t engine) const {
        const auto next = std::upper_bound(pieces.begin(), pieces.end(), engine,
                                           [](std::size_t at, const Piece& piece) { return at < piece.engine; });
        return next == pieces.begin() ? 0 : std::prev(next)->spoken;
    }
};

/// Words of letters that the private data read one by one, or with the engine's own data phonemes, "[[...]]"; no
/// bracket can come from a Spoken.
EngineText engine_text(const std::string& spoken, const Sounding& sounding) {
    EngineText made;
    std::size_t characters = 0;
    for (std::size_t at = 0; at < spoken.size();) {
        const std::size_t end = std::max(run_end(spoken, at, in_word), at + 1);
        std::string piece = spoken.substr(at, end - at);
        const std::string said = pronounced(piece, sounding);
        if (!said.empty()) {
            made.pieces.push_back({characters, at});
            const auto sounds = phones(said).value();
            piece = engine_reads_letters ? respelled(sounds) : "[[" + for_engine(sounds) + "]]";
        }
        characters += text::code_point_count(piece);
        made.text += piece;
        at = end;
    }
    return made;
}

struct HeardWord {
    std::uint32_t place = 0; ///< character in the engine's text
    std::uint32_t sample = 0;
};

struct Heard {
    std::vector<std::int16_t> samples;
    std::vector<HeardWord> words;
};

extern "C" int hear(short* sound, int count, espeak_EVENT* events) {
    auto* const heard = static_cast<Heard*>(events->user_data);
    if (heard == nullptr) return 0;
    for (; events->type != espeakEVENT_LIST_TERMINATED; ++events) {
        if (events->type != espeakEVENT_WORD || events->text_position < 1) continue;
        heard->words.push_back({static_cast<std::uint32_t>(events->text_position - 1),
                                static_cast<std::uint32_t>(std::max(0, events->sample))});
    }
    if (sound != nullptr) heard->samples.insert(heard->samples.end(), sound, sound + count);
    return 0;
}

class Pipe {
public:
    Pipe() = default;
    ~Pipe() {
        close_end(0);
        close_end(1);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;

    void open() {
        if (::pipe2(ends_.data(), O_CLOEXEC) != 0) ends_ = {-1, -1};
    }
    explicit operator bool() const { return ends_[0] >= 0; }
    void close_end(std::size_t end) {
        if (ends_.at(end) >= 0) ::close(std::exchange(ends_.at(end), -1));
    }
    bool send(const void* data, std::size_t size) const {
        const auto* from = static_cast<const char*>(data);
        while (size > 0) {
            const ssize_t sent = ::write(ends_[1], from, size);
            if (sent < 0 && errno == EINTR) continue;
            if (sent <= 0) return false;
            from += sent;
            size -= static_cast<std::size_t>(sent);
        }
        return true;
    }
    std::string receive_all() const {
        std::string all;
        std::array<char, 65536> block{};
        while (true) {
            const ssize_t got = ::read(ends_[0], block.data(), block.size());
            if (got < 0 && errno == EINTR) continue;
            if (got <= 0) return all;
            all.append(block.data(), static_cast<std::size_t>(got));
        }
    }

private:
    std::array<int, 2> ends_{-1, -1};
};

/// A copy made by another thread between the opening of a pipe and the closing of its end here would hold it open.
std::mutex turn_to_fork;

/// A copy of this process at work, which sends what it made. What the engine says depends on all it said before (its
/// flutter and noise run on), so that every text is said by a fresh copy, which is then thrown away: one that has said
/// nothing yet. A fork costs about a millisecond.
class Copy {
public:
    template <class Work> // bool(const Pipe&): whether all was sent
    explicit Copy(Work work) {
        const std::lock_guard mine(turn_to_fork);
        pipe_.open();
        if (!pipe_) return;
        pid_ = ::fork();
        if (pid_ == 0) {
            // It has the locks of this process, too: one that outlived it would keep the next from its folder.
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            pipe_.close_end(0);
            ::alarm(patience);
            std::srand(1); // NOLINT: the engine's noise comes from rand()
            ::_exit(work(pipe_) ? 0 : 1);
        }
        pipe_.close_end(1);
    }
    ~Copy() {
        if (pid_ > 0) ::kill(pid_, SIGKILL);
        wait();
    }
    Copy(const Copy&) = delete;
    Copy& operator=(const Copy&) = delete;

    /// All that it sent; nothing where it failed.
    std::optional<std::string> answer() {
        std::string sent = pid_ > 0 ? pipe_.receive_all() : "";
        const int status = wait();
        if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return std::nullopt;
        return sent;
    }

private:
    int wait() {
        int status = -1; // of one that never was: not WIFEXITED
        const pid_t copy = std::exchange(pid_, -1);
        while (copy > 0 && ::waitpid(copy, &status, 0) < 0)
            if (errno != EINTR) return -1;
        return status;
    }

    Pipe pipe_;
    pid_t pid_ = -1;
};

bool say(const std::string& text, Manner manner, const Pipe& pipe) {
    Heard heard;
    if (manner.voice != 0 && espeak_ng_SetVoiceByName(second_voice) != ENS_OK) return false;
    espeak_ng_SetParameter(espeakVOLUME, volume, 0);
    espeak_ng_SetParameter(espeakRATE, static_cast<int>(std::lround(ordinary_rate * manner.pace)), 0);
    const auto status =
        espeak_ng_Synthesize(text.c_str(), text.size() + 1, 0, POS_CHARACTER, 0, text_flags, nullptr, &heard);
    ::alarm(0); // now it waits to be read, as long as that takes
    const std::uint64_t count = heard.words.size();
    return status == ENS_OK && pipe.send(&count, sizeof count) &&
           pipe.send(heard.words.data(), count * sizeof(HeardWord)) &&
           pipe.send(heard.samples.data(), heard.samples.size() * sizeof(std::int16_t));
}

std::optional<Heard> heard_of(const std::string& sent) {
    std::uint64_t count = 0;
    if (sent.size() < sizeof count) return std::nullopt;
    std::memcpy(&count, sent.data(), sizeof count);
    const std::size_t sound = sizeof count + count * sizeof(HeardWord);
    if (sent.size() < sound) return std::nullopt;
    Heard heard;
    heard.words.resize(count);
    heard.samples.resize((sent.size() - sound) / sizeof(std::int16_t));
    if (count > 0) std::memcpy(heard.words.data(), sent.data() + sizeof count, count * sizeof(HeardWord));
    if (!heard.samples.empty()) {
        std::memcpy(heard.samples.data(), sent.data() + sound, heard.samples.size() * sizeof(std::int16_t));
    }
    return heard;
}

espeak_ng_STATUS start_engine(const std::filesystem::path& data) {
    espeak_ng_InitializePath(data.empty() ? nullptr : data.c_str());
    espeak_ng_ERROR_CONTEXT context = nullptr;
    espeak_ng_STATUS status = espeak_ng_Initialize(&context);
    espeak_ng_ClearErrorContext(&context);
    if (status == ENS_OK) status = espeak_ng_InitializeOutput(ENOUTPUT_MODE_SYNCHRONOUS, 0, nullptr);
    if (status == ENS_OK) status = espeak_ng_SetVoiceByName("id");
    if (status == ENS_OK) status = espeak_ng_SetParameter(espeakVOLUME, volume, 0);
    espeak_SetSynthCallback(hear);
    return status;
}

/// Cuts what is not heard at both ends, and a word's time with it.
void trim(Speech& speech) {
    const auto loud = [](float sample) { return std::fabs(sample) > audible; };
    const auto margin = static_cast<std::ptrdiff_t>(speech.rate / 100);
    const auto first = std::find_if(speech.samples.begin(), speech.samples.end(), loud);
    if (first == speech.samples.end()) {
        speech.samples.clear();
        speech.words.clear();
        return;
    }
    const auto last = std::find_if(speech.samples.rbegin(), speech.samples.rend(), loud).base();
    const std::ptrdiff_t begin = std::max<std::ptrdiff_t>(0, first - speech.samples.begin() - margin);
    const std::ptrdiff_t end =
        std::min<std::ptrdiff_t>(std::ssize(speech.samples), last - speech.samples.begin() + margin);
    speech.samples = std::vector<float>(speech.samples.begin() + begin, speech.samples.begin() + end);
    for (WordTime& word : speech.words)
        word.sample -= std::min(word.sample, static_cast<std::size_t>(begin));
}

/// A text that is being said.
class Pending {
public:
    Pending(const ToSay& what, const Sounding& sounding)
        : text_(what.text),
          engine_(engine_text(text_.str(), sounding)),
          copy_([&](const Pipe& pipe) { return say(engine_.text, what.manner, pipe); }) {}

    model::Result<Speech> speech() {
        const auto sent = copy_.answer();
        const auto heard = sent ? heard_of(*sent) : std::nullopt;
        if (!heard) return silent("mesin berhenti pada: " + text_.str());
        Speech speech;
        speech.rate = espeak_ng_GetSampleRate();
        speech.samples.reserve(heard->samples.size());
        for (const std::int16_t sample : heard->samples)
            speech.samples.push_back(static_cast<float>(sample) / 32768.0F);
        for (const HeardWord& word : heard->words) {
            // At the end the engine tells of some texts a word once more that it has said before.
            const std::size_t byte = engine_.origin(word.place);
            if (speech.words.empty() || byte > speech.words.back().byte) speech.words.push_back({byte, word.sample});
        }
        trim(speech);
        return speech;
    }

private:
    const Spoken& text_; ///< the caller's
    EngineText engine_;
    Copy copy_;
};

} // namespace

model::Result<std::unique_ptr<Voice>> Voice::open(const std::filesystem::path& home) {
    if (engine_taken.test_and_set()) {
        return model::fail("suara sudah dipakai", "espeak-ng dalam proses ini", "Pakai suara yang sudah dibuka");
    }
    std::unique_ptr<Voice> voice(new Voice); // its end gives the engine back, also from here
    if (!engine_ready) {
        const auto data = private_voice_data(home);
        if (!data) engine_flaw = data.error();
        const espeak_ng_STATUS status = start_engine(data.value_or(std::filesystem::path()));
        if (status != ENS_OK) return silent(message(status));
        engine_reads_letters = data.has_value();
        engine_ready = true;
    }
    return voice;
}

Voice::~Voice() {
    engine_taken.clear();
}

std::string Voice::version() const {                    // NOLINT(readability-convert-member-functions-to-static)
    const std::string_view told = espeak_Info(nullptr); // "1.51  Data at: ..."
    return std::string(told.substr(0, told.find(' ')));
}

const std::optional<model::Error>& Voice::flaw() const { // NOLINT(readability-convert-member-functions-to-static)
    return engine_flaw;
}

model::Result<Speech> Voice::speak(const Spoken& text, const Sounding& sounding, Manner manner) {
    Speech out;
    const auto said = speak({{text, manner}}, sounding, [&out](std::size_t, Speech speech) -> model::Result<void> {
        out = std::move(speech);
        return {};
    });
    if (!said) return tl::unexpected(said.error());
    return out;
}

model::Result<void> Voice::speak( // NOLINT(readability-convert-member-functions-to-static): the engine is this value's
    const std::vector<ToSay>& texts, const Sounding& sounding, const Keep& keep) {
    // One more than there are cores: while one is read, the others are at work.
    const std::size_t at_once = std::thread::hardware_concurrency() + 1;
    std::deque<Pending> pending;
    for (std::size_t next = 0, place = 0; place < texts.size(); ++place) {
        for (; next < texts.size() && pending.size() < at_once; ++next)
            pending.emplace_back(texts[next], sounding);
        auto speech = pending.front().speech();
        if (!speech) return tl::unexpected(speech.error());
        pending.pop_front();
        if (auto kept = keep(place, std::move(*speech)); !kept) return kept;
    }
    return {};
}

std::string Voice::ipa(const Spoken& text, const Sounding& sounding) {
    const EngineText engine = engine_text(text.str(), sounding);
    Copy copy([&](const Pipe& pipe) {
        constexpr int as_ipa = 2;
        espeak_ng_Synthesize(" ", 2, 0, POS_CHARACTER, 0, text_flags, nullptr, nullptr); // turns "[[" on
        std::string out;
        for (const void* rest = engine.text.c_str(); rest != nullptr;) {
            const char* const said = espeak_TextToPhonemes(&rest, espeakCHARS_UTF8, as_ipa);
            if (said == nullptr || *said == '\0') continue;
            if (!out.empty()) out += ' ';
            out += said;
        }
        return pipe.send(out.data(), out.size());
    });
    return copy.answer().value_or("");
}

} // namespace siar::tts
