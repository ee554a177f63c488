// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/engine_command.hpp"

#include "text/unicode.hpp"
#include "tts/estimate.hpp"
#include "tts/foreign_sound.hpp"
#include "tts/sounds.hpp"
#include "tts/take.hpp"
#include "wire/voice_engine.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <utility>

namespace siar::tts {
namespace {

namespace fs = std::filesystem;

constexpr double margin = 0.03; // seconds around the words

/// What a program said of itself, for one line of a message: no control characters, not too long.
std::string quoted(const std::string& said) {
    constexpr std::size_t most = 120;
    std::string out = text::valid_utf8(said);
    if (out.size() > most) {
        std::size_t end = most;
        while ((static_cast<unsigned char>(out[end]) & 0xC0U) == 0x80U)
            --end;
        out.resize(end);
    }
    return out;
}

/// The file under this very name: no link, no device, no second name.
Judged<Speech> sound_written(const fs::path& wav, double most_seconds) {
    const int file = ::open(wav.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (file < 0) {
        if (errno == ELOOP) return tl::unexpected<std::string>("menaruh tautan, bukan berkas WAV");
        return tl::unexpected<std::string>(errno == ENOENT ? "tidak menulis berkas WAV-nya"
                                                           : "menulis berkas WAV yang tidak dapat dibuka");
    }
    struct stat about {};
    const bool alone = ::fstat(file, &about) == 0 && S_ISREG(about.st_mode) && about.st_nlink == 1;
    SoundBounds bounds;
    bounds.most_rate = 96000;
    bounds.wav_only = true;
    bounds.most_seconds = most_seconds;
    auto speech = alone ? read_sound(file, bounds) : tl::unexpected<std::string>("bukan berkas biasa miliknya sendiri");
    ::close(file);
    return std::move(speech).map_error([](const std::string& flaw) { return "menulis WAV yang " + flaw; });
}

/// The times that a program gave, or why they cannot be.
Judged<std::vector<WordTime>> times_given(const std::vector<wire::VoiceMark>& marks, const Spoken& text,
                                          const Speech& speech) {
    std::vector<WordTime> times;
    for (const wire::VoiceMark& mark : marks) {
        const SpokenWord* const word = word_at(text.words(), mark.byte);
        if (word == nullptr || word->spoken.from != mark.byte || (!times.empty() && times.back().byte >= mark.byte))
            return tl::unexpected<std::string>("memberi waktu untuk yang bukan awal kata, atau tidak urut");
        const double sample = mark.seconds * speech.rate;
        const double least = times.empty() ? 0 : static_cast<double>(times.back().sample);
        if (sample + 1 < least || sample > static_cast<double>(speech.samples.size()))
            return tl::unexpected<std::string>("memberi waktu kata di luar suaranya, atau tidak urut");
        times.push_back({mark.byte, static_cast<std::size_t>(std::max(least, sample))});
    }
    return times;
}

} // namespace

model::Result<std::unique_ptr<Engine>> CommandEngine::open(CommandOrders orders) {
    if (orders.program.empty())
        return model::fail("program suara belum disebut", "[radio.command] program", "Isi letak program itu");
    std::error_code failed;
    orders.program.front() = fs::absolute(orders.program.front(), failed).string();
    std::string folder = (fs::absolute(orders.home, failed) / "program-suara-XXXXXX").string();
    if (::mkdtemp(folder.data()) == nullptr)
        return model::fail("folder untuk program suara tidak dapat dibuat (" + model::system_reason(errno) + ")",
                           orders.home.string(), "Periksa izin dan ruang folder itu");
    std::unique_ptr<CommandEngine> engine(new CommandEngine(std::move(orders), folder));
    if (const auto started = engine->start(); !started) return tl::unexpected(started.error());
    return engine;
}

CommandEngine::CommandEngine(CommandOrders orders, fs::path folder)
    : orders_(std::move(orders)),
      folder_(std::move(folder)),
      name_(fs::path(orders_.program.front()).filename().string()) {}

CommandEngine::~CommandEngine() {
    child_.reset();
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

model::Result<void> CommandEngine::start() {
    Child::Orders orders;
    orders.arguments = orders_.program;
    orders.folder = folder_;
    orders.largest_file = orders_.largest_file;
    orders.longest_line = wire::longest_voice_answer;
    auto child = Child::start(std::move(orders));
    if (!child) return tl::unexpected(child.error());
    child_ = *std::move(child);
    answered_ = false;
    return {};
}

tl::unexpected<model::Error> CommandEngine::fault(const std::string& did, const std::string& complaint) {
    child_.reset(); // whatever it says now belongs to a line that is over
    const std::string& program = orders_.program.front();
    const std::string said = complaint.empty() ? "" : fmt::format(" (katanya: {})", quoted(complaint));
    return model::fail("program suara " + did + said, program,
                       "Uji dengan tools/voice-engine/check, lalu betulkan [radio.command]");
}

model::Result<std::string> CommandEngine::answer_to(const std::string& request, double seconds) {
    for (bool again = false;; again = true) {
        if (!child_)
            if (const auto started = start(); !started) return tl::unexpected(started.error());
        const auto for_words = std::chrono::milliseconds(static_cast<std::int64_t>(1000 * orders_.times * seconds));
        const auto for_start = answered_ ? std::chrono::milliseconds(0) : orders_.start;
        auto answer = child_->ask(request, for_start + orders_.least + for_words);
        if (answer) {
            answered_ = true;
            return *std::move(answer);
        }
        // One that answers a line and leaves is lawful: it is started again for the next.
        const bool left = answered_ && answer.error().left;
        if (!left || again) return fault(answer.error().what, answer.error().complaint);
        child_.reset();
    }
}

model::Result<Speech> CommandEngine::speak(const Utterance& utterance) {
    const Spoken& text = utterance.spoken;
    if (text.empty()) return Speech{air_rate, {}, {}};
    const std::string id = std::to_string(++asked_);
    const fs::path wav = folder_ / (id + ".wav");
    const double seconds = estimated_seconds(text) / utterance.manner.pace;
    const auto line = answer_to(wire::encode({id, text.str(), utterance.written.str(), utterance.manner.pace,
                                              utterance.manner.voice, air_rate, wav.string()}),
                                seconds);
    if (!line) return tl::unexpected(line.error());
    const auto answer = wire::decode_voice_answer(*line);
    if (!answer) return fault(fmt::format("menjawab salah: {} di {}", answer.error().what, answer.error().where));
    if (answer->id != id)
        return fault(fmt::format("menjawab baris \"{}\", yang ditanya \"{}\"", quoted(answer->id), id));
    if (!answer->error.empty()) return fault("tidak bisa mengucapkan satu baris", answer->error);
    Strictness strictness;
    strictness.shortest = 0.25;
    strictness.longest = 4;
    strictness.flat_share = 0.01;
    auto speech = sound_written(wav, longest_take(seconds, strictness));
    std::error_code ignored;
    fs::remove(wav, ignored);
    if (!speech) return fault(speech.error());
    if (const auto wrong = flaw(*speech, seconds, strictness)) return fault("menulis WAV yang " + *wrong);
    auto times = times_given(answer->words, text, *speech);
    if (!times) return fault(times.error());
    speech->words = *std::move(times);
    if (!answer->engine.empty()) name_ = quoted(answer->engine);
    Speech made = trimmed(*speech, margin);
    if (made.words.empty()) made.words = word_times(text, made);
    return made;
}

} // namespace siar::tts
