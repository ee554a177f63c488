// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/foreign_sound.hpp"

#include "recordings.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <cmath>
#include <fstream>
#include <limits>
#include <string>

using namespace siar;

namespace {

tts::Speech sine(int rate, double seconds) {
    tts::Speech out;
    out.rate = rate;
    out.samples.resize(static_cast<std::size_t>(rate * seconds));
    for (std::size_t i = 0; i < out.samples.size(); ++i)
        out.samples[i] = static_cast<float>(0.5 * std::sin(6.283185 * 440 * static_cast<double>(i) / rate));
    return out;
}

std::string flaw_of(const std::filesystem::path& file, const tts::SoundBounds& bounds = {}) {
    const auto read = tts::read_sound(file, bounds);
    return read ? "-" : read.error();
}

} // namespace

TEST_CASE("sound files of every usual format are read as the same mono sound") {
    struct Row {
        const char* name;
        int format;
        double off; ///< most that a sample may differ
    };
    const Row rows[] = {
        {"16.wav", SF_FORMAT_WAV | SF_FORMAT_PCM_16, 1e-4},   {"24.wav", SF_FORMAT_WAV | SF_FORMAT_PCM_24, 1e-6},
        {"f.wav", SF_FORMAT_WAV | SF_FORMAT_FLOAT, 1e-7},     {"x.wav", SF_FORMAT_WAVEX | SF_FORMAT_PCM_16, 1e-4},
        {"24.flac", SF_FORMAT_FLAC | SF_FORMAT_PCM_24, 1e-6}, {"v.ogg", SF_FORMAT_OGG | SF_FORMAT_VORBIS, 0.05},
        {"16.aiff", SF_FORMAT_AIFF | SF_FORMAT_PCM_16, 1e-4},
    };
    const test::Folder folder;
    for (const Row& row : rows) {
        const auto wave = sine(44100, 0.5);
        tests::write_sound(folder.path() / row.name, wave, row.format);
        CAPTURE(std::string(row.name));
        CHECK(tts::is_whole(folder.path() / row.name));
        const auto read = tts::read_sound(folder.path() / row.name, {});
        REQUIRE(read);
        CHECK(read->rate == 44100);
        REQUIRE(read->samples.size() == wave.samples.size());
        double most = 0;
        for (std::size_t i = 0; i < wave.samples.size(); ++i)
            most = std::max(most, std::fabs(static_cast<double>(read->samples[i] - wave.samples[i])));
        CHECK(most < row.off);
    }
}

TEST_CASE("two channels are averaged, more are refused") {
    const test::Folder folder;
    for (const int channels : {2, 3}) {
        SF_INFO info{};
        info.samplerate = 48000;
        info.channels = channels;
        info.format = SF_FORMAT_WAV | SF_FORMAT_FLOAT;
        SNDFILE* const out = sf_open((folder.path() / "a.wav").c_str(), SFM_WRITE, &info);
        std::vector<float> frames(static_cast<std::size_t>(channels) * 100, 0.25F);
        for (std::size_t i = 0; i < frames.size(); i += static_cast<std::size_t>(channels))
            frames[i] = 0.75F;
        sf_writef_float(out, frames.data(), 100);
        sf_close(out);
        if (channels == 2)
            CHECK(tts::read_sound(folder.path() / "a.wav", {}).value().samples == std::vector<float>(100, 0.5F));
        else
            CHECK(flaw_of(folder.path() / "a.wav") == "3 kanal, bukan 1 atau 2");
    }
}

TEST_CASE("what is no sound, or not all there, is refused with its reason, and nothing waits for it") {
    const test::Folder folder;
    const auto wav = folder.path() / "a.wav";
    CHECK(flaw_of(wav) == "tidak bisa dibuka");
    CHECK(flaw_of(folder.path()) == "bukan berkas biasa");
    std::ofstream(wav).close();
    CHECK(flaw_of(wav) == "kosong");
    std::ofstream(wav) << "RIFF";
    CHECK(flaw_of(wav).find("bukan suara yang terbaca") == 0);
    CHECK_FALSE(tts::is_whole(wav));
    tests::write_sound(wav, sine(48000, 1));
    std::filesystem::resize_file(wav, 50'000);
    CHECK(flaw_of(wav) == "kepala WAV menjanjikan 96044 bita, isinya 50000");
    CHECK_FALSE(tts::is_whole(wav));
    tests::write_sound(wav, sine(48000, 1));
    tts::SoundBounds bounds;
    bounds.most_seconds = 0.5;
    CHECK(flaw_of(wav, bounds) == "lebih dari 0.5 detik");
    bounds = {};
    bounds.least_rate = 50000;
    CHECK(flaw_of(wav, bounds) == "48000 sampel per detik, di luar 50000 sampai 192000");
    auto broken = sine(48000, 1);
    broken.samples[70] = std::numeric_limits<float>::infinity();
    tests::write_sound(wav, broken, SF_FORMAT_WAV | SF_FORMAT_FLOAT);
    CHECK(flaw_of(wav) == "berisi sampel yang bukan bilangan");
    bounds = {};
    bounds.wav_only = true;
    tests::write_sound(folder.path() / "a.flac", sine(48000, 1), SF_FORMAT_FLAC | SF_FORMAT_PCM_16);
    CHECK(flaw_of(folder.path() / "a.flac", bounds) == "bukan WAV");
    const auto pipe = folder.path() / "pipe.wav";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    CHECK(flaw_of(pipe) == "bukan berkas biasa");
}
