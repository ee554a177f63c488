// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/sound_file.hpp"

#include "programs.hpp"
#include "sample_metadata.hpp"
#include "tests/folder.hpp"

#include <doctest/doctest.h>
#include <signal.h>
#include <sndfile.h>
#include <sys/resource.h>
#include <taglib/id3v2tag.h>
#include <taglib/mpegfile.h>
#include <taglib/unsynchronizedlyricsframe.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

using namespace siar;
using namespace std::chrono_literals;
using model::Encoding;
namespace fs = std::filesystem;

namespace {

const tts::Loudness measured{-23.04, 5.2, -1.27, -17.99, -20.5};
constexpr tts::SoundFormat formats[] = {{Encoding::wav, 24},  {Encoding::wav, 16}, {Encoding::flac, 24},
                                        {Encoding::flac, 16}, {Encoding::mp3, 24}, {Encoding::opus, 24}};

/// 20 s and some, so that no encoding's frames fill it evenly.
tts::Metadata metadata() {
    auto out = tests::sample_metadata(tests::sample_script(60s));
    out.frames -= 40 * tts::air_rate - 12'347;
    return out;
}

/// The sound in blocks of uneven sizes.
model::Result<void> written(const fs::path& path, tts::SoundFormat format, const tts::Metadata& told) {
    auto file = tts::SoundFile::create(path, format, told);
    if (!file) return tl::unexpected(file.error());
    const auto sound = tests::sample_sound(told.frames);
    std::size_t size = 2;
    for (std::size_t at = 0; at < sound.size();) {
        const std::size_t count = std::min(size, sound.size() - at);
        if (auto taken = file->write({sound.data() + at, count}); !taken) return taken;
        at += count;
        size = size * 3 % 20'002 / 2 * 2 + 2;
    }
    return file->finish(measured);
}

struct Read {
    SF_INFO info{};
    std::vector<float> samples;
};

Read read(const fs::path& path) {
    Read out;
    SNDFILE* const file = sf_open(path.c_str(), SFM_READ, &out.info);
    REQUIRE_MESSAGE(file != nullptr, path.string());
    out.samples.resize(static_cast<std::size_t>(out.info.frames * out.info.channels));
    CHECK(sf_readf_float(file, out.samples.data(), out.info.frames) == out.info.frames);
    sf_close(file);
    return out;
}

double signal_to_noise(const std::vector<float>& a, const std::vector<float>& b) {
    REQUIRE(a.size() == b.size());
    double signal = 0;
    double noise = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        signal += static_cast<double>(a[i]) * static_cast<double>(a[i]);
        noise += std::pow(static_cast<double>(a[i]) - static_cast<double>(b[i]), 2);
    }
    return 10 * std::log10(signal / noise);
}

double level_db(const std::vector<float>& samples) {
    double power = 0;
    for (const float sample : samples)
        power += static_cast<double>(sample) * static_cast<double>(sample);
    return 10 * std::log10(power / static_cast<double>(samples.size()));
}

} // namespace

TEST_CASE("every encoding gives the sound back, to the frame, and the same bytes each time") {
    const test::Folder out;
    const auto told = metadata();
    const auto sound = tests::sample_sound(told.frames);
    for (const auto& format : formats) {
        CAPTURE(model::code(format.encoding));
        CAPTURE(format.bits);
        const auto path = out.path() / "a";
        REQUIRE(written(path, format, told));
        const Read back = read(path);
        CHECK(back.info.samplerate == 48000);
        CHECK(static_cast<std::size_t>(back.info.frames) == told.frames);
        CHECK(back.info.channels == 2);
        const bool exact = format.encoding == Encoding::wav || format.encoding == Encoding::flac;
        const double least = exact ? 6.02 * format.bits - 30 : format.encoding == Encoding::mp3 ? 20 : 15;
        CHECK(signal_to_noise(sound, back.samples) > least);
        CHECK(std::fabs(level_db(back.samples) - level_db(sound)) < 0.05); // as loud as it was asked for
        const std::string once = tests::bytes_of(path);
        REQUIRE(written(out.path() / "b", format, told));
        CHECK(tests::bytes_of(out.path() / "b") == once);
        fs::remove(path);
        fs::remove(out.path() / "b");
    }
}

TEST_CASE("MP3 is 192 kb/s from end to end") {
    const test::Folder out;
    REQUIRE(written(out.path() / "a.mp3", {Encoding::mp3, 24}, metadata()));
    const std::string bytes = tests::bytes_of(out.path() / "a.mp3");
    constexpr std::size_t frame = 576; // bytes of 24 ms
    std::size_t at = bytes.find("\xFF\xFB");
    CHECK((bytes.size() - at) % frame == 0);
    CHECK((bytes.size() - at) / frame > 20 * 1000 / 24);
    for (; at < bytes.size(); at += frame)
        CHECK(bytes.compare(at, 3, "\xFF\xFB\xB4") ==
              0); // ISO 11172-3, 2.4.2.3: layer III, 192 kb/s, 48 kHz, no padding
}

TEST_CASE("ten minutes of voice note are far below the 16 MB that messengers take") {
    const test::Folder out;
    const auto told = metadata();
    REQUIRE(written(out.path() / "a.opus", {Encoding::opus, 24}, told));
    const double seconds = static_cast<double>(told.frames) / tts::air_rate;
    CHECK(static_cast<double>(fs::file_size(out.path() / "a.opus")) / seconds * 600 < 5e6);
}

TEST_CASE("ID3 has title, station, programme, date, comment and the script, in Indonesian") {
    const test::Folder out;
    const auto told = metadata();
    const auto path = out.path() / "a.mp3";
    REQUIRE(written(path, {Encoding::mp3, 24}, told));
    TagLib::MPEG::File file(path.c_str());
    REQUIRE(file.hasID3v2Tag());
    const auto* const tag = file.ID3v2Tag();
    CHECK(tag->header()->majorVersion() == 3);
    CHECK(tag->title().to8Bit(true) == "DATA CONTOH - Kabar Hallo Demak");
    CHECK(tag->artist().to8Bit(true) == "RSKW");
    CHECK(tag->album().to8Bit(true) == "Kabar Hallo Demak");
    CHECK(tag->year() == 2026);
    CHECK(tag->comment().to8Bit(true).find("DATA CONTOH") == 0);
    const auto lyrics = tag->frameList("USLT");
    REQUIRE(lyrics.size() == 1);
    const auto* const script = dynamic_cast<TagLib::ID3v2::UnsynchronizedLyricsFrame*>(lyrics.front());
    REQUIRE(script != nullptr);
    CHECK(script->language() == TagLib::ByteVector("ind"));
    for (const auto& line : told.script.lines)
        CHECK(script->text().to8Bit(true).find(line.text.str()) != std::string::npos);
    CHECK(tag->frameList("TBPM").isEmpty());
    CHECK(file.audioProperties()->bitrate() == 192);
}

TEST_CASE("a full disk is an error in one line, in every encoding, and ends nothing else") {
    const test::Folder out;
    const auto told = metadata();
    struct rlimit before {};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
    const auto handler = signal(SIGXFSZ, SIG_IGN); // NOLINT(cert-err52-cpp)
    for (const auto& format : formats) {
        const bool small = format.encoding == Encoding::opus;
        for (const rlim_t most : {rlim_t{100}, rlim_t{small ? 50'000U : 300'000U}}) {
            struct rlimit now = before;
            now.rlim_cur = most;
            REQUIRE(setrlimit(RLIMIT_FSIZE, &now) == 0);
            const auto path = out.path() / "penuh";
            const auto result = written(path, format, told);
            REQUIRE(setrlimit(RLIMIT_FSIZE, &before) == 0);
            REQUIRE_FALSE(result);
            CHECK(result.error().where == path.string());
            CHECK(result.error().line().find('\n') == std::string::npos);
            fs::remove(path);
        }
    }
    signal(SIGXFSZ, handler);
    REQUIRE(written(out.path() / "lagi", formats[0], told));
}

TEST_CASE("a file that is there already is not written over, nor one that a link leads to") {
    const test::Folder out;
    const auto path = out.path() / "a.wav";
    REQUIRE(written(path, formats[0], metadata()));
    CHECK_FALSE(tts::SoundFile::create(path, formats[0], metadata()));
    fs::create_symlink(out.path() / "lain", out.path() / "tautan");
    CHECK_FALSE(tts::SoundFile::create(out.path() / "tautan", formats[0], metadata()));
    CHECK_FALSE(fs::exists(out.path() / "lain"));
}

TEST_CASE("sound of another length than was said is a bug") {
    const test::Folder out;
    auto told = metadata();
    told.frames = 100;
    const std::vector<float> sound(202);
    auto longer = tts::SoundFile::create(out.path() / "a", formats[0], told);
    CHECK_THROWS(longer->write(sound));
    auto shorter = tts::SoundFile::create(out.path() / "b", formats[0], told);
    REQUIRE(shorter->write({sound.data(), 198}));
    CHECK_THROWS(shorter->finish(measured));
}

TEST_CASE("silence is written with dither, never as digital silence") {
    const test::Folder out;
    auto told = metadata();
    told.frames = 4800;
    auto file = tts::SoundFile::create(out.path() / "a", formats[0], told);
    REQUIRE(file->write(std::vector<float>(9600)));
    REQUIRE(file->finish(measured));
    const Read back = read(out.path() / "a");
    const auto zero = std::count(back.samples.begin(), back.samples.end(), 0.0F);
    CHECK(zero > 4800);
    CHECK(zero < 8640);
    for (const float sample : back.samples)
        CHECK(std::fabs(sample) <= 1.0F / 8'388'608);
}

TEST_CASE("independent programs read what the files say of themselves") {
    const test::Folder out;
    const auto told = metadata();
    const auto file = [&](const char* name, Encoding encoding) {
        REQUIRE(written(out.path() / name, {encoding, 24}, told));
        return (out.path() / name).string();
    };
    const auto holds = [](const std::string& command, std::initializer_list<const char*> all) {
        std::string answer = tests::output_of(command);
        answer.erase(std::unique(answer.begin(), answer.end(), [](char a, char b) { return a == ' ' && b == ' '; }),
                     answer.end());
        for (const char* const one : all) {
            CAPTURE(one);
            CHECK_MESSAGE(answer.find(one) != std::string::npos, answer);
        }
    };
    const auto wav = file("a.wav", Encoding::wav);
    holds("sndfile-info --broadcast " + wav,
          {"Description : DATA CONTOH - Kabar Hallo Demak.", "Originator : RSKW",
           "Origination ref : 20261124-1400-180s-contoh", "BWF version : 2", "Loudness value : -23.04 LUFS",
           "Loudness range : 5.20 LU", "Max. true peak level : -1.27 dBTP", "Max. momentary loudness : -17.99 LUFS",
           "Max. short term loudness : -20.50 LUFS", "A=PCM,F=48000,W=24,M=stereo"});
    holds("sndfile-info --cart " + wav, {"Version : 0101", "Title : DATA CONTOH - Kabar Hallo Demak", "Category : SIAR",
                                         "AUDs", "SEGe", "Out cue : Suara Anda didengar.", "Inilah Kabar Hallo Demak"});
    holds("mediainfo " + wav,
          {"Producer : RSKW", "DATA CONTOH", "Bit depth : 24 bits", "48.0 kHz", "LoudnessValue : -23.04"});
    const std::string probe = "ffprobe -v error -show_format -show_streams ";
    holds(probe + wav, {"pcm_s24le", "TAG:title=DATA CONTOH - Kabar Hallo Demak",
                        "TAG:originator_reference=20261124-1400-180s-contoh"});
    holds(probe + file("a.flac", Encoding::flac),
          {"codec_name=flac", "bits_per_raw_sample=24", "TAG:TITLE=DATA CONTOH - Kabar Hallo Demak",
           "TAG:LYRICS=Inilah Kabar"});
    holds(probe + file("a.mp3", Encoding::mp3), {"codec_name=mp3", "bit_rate=192000", "TAG:title=DATA CONTOH",
                                                 "TAG:lyrics-ind=Inilah Kabar", "TAG:date=2026"});
    holds(probe + file("a.opus", Encoding::opus),
          {"codec_name=opus", "channels=2", "TAG:LYRICS=Inilah Kabar", "TAG:TITLE=DATA CONTOH"});
}
