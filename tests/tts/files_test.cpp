// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/files.hpp"

#include "sample_script.hpp"
#include "speech_data.hpp"
#include "tests/folder.hpp"
#include "tts/sounds.hpp"

#include <doctest/doctest.h>
#include <sndfile.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

using namespace siar;
using namespace std::chrono_literals;
using privacy::operator""_label;
namespace fs = std::filesystem;

namespace {

std::string bytes_of(const fs::path& file) {
    std::string bytes(fs::file_size(file), '\0');
    std::ifstream(file, std::ios::binary).read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return bytes;
}

/// A second of a quiet tone: enough for files.
tts::Player small_sound() {
    return [](const tts::Sink& out) {
        std::vector<float> samples(2 * tts::air_rate);
        for (std::size_t i = 0; i < samples.size(); ++i)
            samples[i] = 0.1F * std::sin(static_cast<float>(i) * 0.05F);
        return out(samples);
    };
}

std::size_t entries(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

} // namespace

TEST_CASE("a segment becomes a folder with sound and both scripts, and nothing beside it") {
    const test::Folder out;
    const auto files = tts::write(small_sound(), false, "Naskah penyiar"_label, "naskah mesin", out.path(), "satu");
    REQUIRE(files);
    CHECK(bytes_of(files->reader_copy) == "Naskah penyiar\n");
    CHECK(bytes_of(files->engine_copy) == "naskah mesin\n");
    CHECK(entries(out.path()) == 1);
    CHECK(entries(files->folder) == 3);

    SF_INFO info{};
    SNDFILE* const sound = sf_open(files->sound.c_str(), SFM_READ, &info);
    REQUIRE(sound != nullptr);
    CHECK(info.samplerate == 48000);
    CHECK(info.channels == 2);
    CHECK(info.frames == 48000);
    CHECK((info.format & SF_FORMAT_SUBMASK) == SF_FORMAT_PCM_24);
    sf_close(sound);
}

TEST_CASE("written twice, the folder is replaced and the bytes are the same") {
    const test::Folder out;
    const auto first = tts::write(small_sound(), false, "a"_label, "a", out.path(), "satu");
    REQUIRE(first);
    const std::string before = bytes_of(first->sound);
    const auto second = tts::write(small_sound(), false, "b"_label, "b", out.path(), "satu");
    REQUIRE(second);
    CHECK(bytes_of(second->sound) == before);
    CHECK(bytes_of(second->reader_copy) == "b\n");
    CHECK(entries(out.path()) == 1);
}

TEST_CASE("the segments of a slot are removed, of all lengths and also what was cut off, and no other slot's") {
    const test::Folder out;
    auto script = tests::sample_script(180s);
    const auto written = [&](model::Seconds length) {
        script.length = length;
        const auto name = tts::segment_name(script);
        REQUIRE(tts::write(small_sound(), false, "a"_label, "a", out.path(), name));
        return out.path() / name;
    };
    const auto slot = script.airs_at;
    const auto shorter = written(60s);
    const auto longer = written(180s);
    fs::create_directory(out.path() / ("." + longer.filename().string() + ".sebagian"));
    script.airs_at += 60s;
    const auto other = written(180s);
    const auto removed = tts::remove_segments(out.path(), slot, script.zone);
    REQUIRE(removed);
    CHECK(removed->size() == 3);
    CHECK(entries(out.path()) == 1);
    CHECK(fs::exists(other));
    CHECK(tts::remove_segments(out.path(), slot, script.zone).value().empty());
    CHECK(tts::remove_segments(out.path() / "tidak-ada", slot, script.zone).value().empty());
}

TEST_CASE("a place that cannot be written is said, and nothing is left there") {
    const test::Folder out;
    std::ofstream(out.path() / "berkas") << "bukan folder";
    const auto files = tts::write(small_sound(), false, "a"_label, "a", out.path() / "berkas", "satu");
    REQUIRE_FALSE(files);
    CHECK(files.error().where == (out.path() / "berkas").string());
    CHECK(entries(out.path()) == 1);
}

TEST_CASE("silence is written with dither, never as digital silence") {
    const test::Folder out;
    const auto silence = [](const tts::Sink& sink) { return sink(std::vector<float>(2 * 4800)); };
    const auto files = tts::write(silence, false, "a"_label, "a", out.path(), "hening");
    REQUIRE(files);
    SF_INFO info{};
    SNDFILE* const file = sf_open(files->sound.c_str(), SFM_READ, &info);
    REQUIRE(file != nullptr);
    std::vector<int> samples(9600);
    CHECK(sf_readf_int(file, samples.data(), 4800) == 4800);
    sf_close(file);
    std::size_t zero = 0;
    for (const int sample : samples) {
        zero += sample == 0 ? 1 : 0;
        CHECK(std::abs(sample) <= 256); // one step of 24 bits, in 32
    }
    CHECK(zero > 4800);
    CHECK(zero < 8640);
}

TEST_CASE("a segment's name tells its slot, its length and whether it is a sample") {
    model::Script script = tests::sample_script(180s);
    script.airs_at = model::Time{std::chrono::seconds(1'795'244'700)}; // 2026-11-21T07:05Z
    CHECK(tts::segment_name(script) == "20261121-1405-180s-contoh");
    script.demo = false;
    CHECK(tts::segment_name(script) == "20261121-1405-180s");
}

TEST_CASE("one line can be heard as a WAV file in memory") {
    const auto wav = tts::say("Lampu jalan sudah menyala."_label, tests::studio());
    REQUIRE(wav);
    CHECK(wav->substr(0, 4) == "RIFF");
    CHECK(wav->substr(8, 4) == "WAVE");
    CHECK(wav->size() > 48000 * 2);
    CHECK(*wav == tts::say("Lampu jalan sudah menyala."_label, tests::studio()).value());
    CHECK_FALSE(tts::say("!!!"_label, tests::studio()));
}
