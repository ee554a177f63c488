// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/files.hpp"

#include "config/package.hpp"
#include "config/paths.hpp"
#include "programs.hpp"
#include "sample_metadata.hpp"
#include "tests/folder.hpp"
#include "tts/manifest.hpp"
#include "wire/segment.hpp"

#include <doctest/doctest.h>
#include <signal.h>
#include <sys/resource.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

using namespace siar;
using namespace std::chrono_literals;
using model::Encoding;
using privacy::operator""_label;
namespace fs = std::filesystem;

namespace {

const privacy::Gate& gate() {
    static const auto package = config::load_package(config::regency_folder(SIAR_SOURCE_DIR, "demak")).value();
    return package.gate;
}

tts::Contents contents() {
    tts::Contents out;
    out.metadata = tests::sample_metadata(tests::sample_script(60s));
    out.metadata.shortened.assign(out.metadata.lines.size(), false);
    out.metadata.shortened[4] = true;
    out.metadata.left_out = {out.metadata.script.lines.back()};
    out.metadata.pace = 1.08;
    for (const auto encoding : {Encoding::wav, Encoding::mp3, Encoding::flac, Encoding::opus})
        out.sounds.push_back({{encoding, 24}, encoding == Encoding::opus ? -16.0 : -23.0, tts::usual_ending(encoding)});
    out.engine_copy = "naskah mesin";
    out.manifest = tts::manifest_of(out.metadata);
    out.manifest.items.front().text = model::sha256("a");
    out.manifest.voice.asked = "espeak";
    return out;
}

/// Plays the sample in blocks, to several threads.
tts::Play playing(const tts::Metadata& told) {
    return [&told](double lufs, const tts::Sink& sink) -> model::Result<tts::Loudness> {
        const auto sound = tests::sample_sound(told.frames);
        for (std::size_t at = 0; at < sound.size(); at += 9600)
            if (auto taken = sink({sound.data() + at, std::min<std::size_t>(9600, sound.size() - at)}); !taken)
                return tl::unexpected(taken.error());
        return tts::Loudness{lufs, 3.5, lufs + 20, lufs + 4, lufs + 2};
    };
}

std::map<std::string, std::string> all_in(const fs::path& folder) {
    std::map<std::string, std::string> out;
    for (const auto& entry : fs::directory_iterator(folder))
        out[entry.path().filename().string()] = tests::bytes_of(entry.path());
    return out;
}

std::size_t entries(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

} // namespace

TEST_CASE("a segment becomes one folder: sounds, captions, both scripts, and a manifest that tells them all") {
    const test::Folder out;
    const auto given = contents();
    const auto manifest = tts::write_segment(playing(given.metadata), given, out.path());
    REQUIRE_MESSAGE(manifest, manifest.error().line());
    CHECK(entries(out.path()) == 1);
    const auto files = all_in(out.path() / given.metadata.cut);
    CHECK(files.size() == 9);
    for (const char* ending : {".wav", ".flac", ".mp3", "-pesan-suara.opus", ".vtt", ".srt"})
        CHECK_MESSAGE(files.count(given.metadata.cut + ending) == 1, ending);
    for (const char* name : {"segment.json", "naskah-penyiar.txt", "naskah-mesin.txt"})
        CHECK_MESSAGE(files.count(name) == 1, name);
    CHECK(files.at("naskah-penyiar.txt") == "Naskah penyiar\n");
    CHECK(files.at("naskah-mesin.txt") == "naskah mesin\n");

    const auto read = wire::decode_manifest(files.at("segment.json"), gate());
    REQUIRE_MESSAGE(read, read.error().line());
    CHECK(read->value == *manifest);
    CHECK(manifest->files.size() == 8);
    for (const auto& file : manifest->files) {
        CHECK(file.bytes == files.at(file.name).size());
        CHECK(file.sha256 == model::sha256(files.at(file.name)));
        if (file.encoding) CHECK(file.loudness.lufs == (file.encoding == Encoding::opus ? -16 : -23));
    }
    CHECK(manifest->loudness.lufs == -23);
    CHECK(manifest->voice.asked == "espeak");
}

TEST_CASE("a manifest knows lines, items and what was left out from the metadata") {
    const auto told = contents().metadata;
    const auto manifest = tts::manifest_of(told);
    REQUIRE(manifest.lines.size() == told.script.lines.size());
    CHECK(manifest.lines[4].shortened);
    CHECK_FALSE(manifest.lines[3].shortened);
    CHECK(manifest.lines[4].begin == std::chrono::milliseconds(told.lines[4].begin / 48));
    CHECK(manifest.left_out.size() == 1);
    REQUIRE(manifest.items.size() == 3);
    CHECK(manifest.items[0].item.value == "a");
    CHECK(manifest.items[0].begin == manifest.lines[4].begin);
    CHECK(manifest.items[0].end == manifest.lines[4].end);
    CHECK(manifest.demo);
    CHECK(manifest.out_cue.str() == "Suara Anda didengar.");
    CHECK(manifest.pace == 1.08);
}

TEST_CASE("the loudness that the playing tells stands in bext") {
    const test::Folder out;
    const auto given = contents();
    REQUIRE(tts::write_segment(playing(given.metadata), given, out.path()));
    const auto wav = tests::bytes_of(out.path() / given.metadata.cut / (given.metadata.cut + ".wav"));
    const std::size_t bext = wav.find("bext");
    CHECK(wav.substr(bext + 8 + 412, 10) == std::string("\x04\xF7\x5E\x01\xD4\xFE\x94\xF8\xCC\xF7", 10));
}

TEST_CASE("the same segment has the same bytes in every file") {
    const test::Folder one;
    const test::Folder two;
    const auto given = contents();
    REQUIRE(tts::write_segment(playing(given.metadata), given, one.path()));
    REQUIRE(tts::write_segment(playing(given.metadata), given, two.path()));
    CHECK(all_in(one.path() / given.metadata.cut) == all_in(two.path() / given.metadata.cut));
}

TEST_CASE("written again, a folder is replaced, and what it had besides is gone") {
    const test::Folder out;
    auto given = contents();
    given.sounds.resize(1);
    REQUIRE(tts::write_segment(playing(given.metadata), given, out.path()));
    const auto folder = out.path() / given.metadata.cut;
    std::ofstream(folder / "lama.txt") << "lama";
    given.engine_copy = "baru";
    REQUIRE(tts::write_segment(playing(given.metadata), given, out.path()));
    CHECK(entries(out.path()) == 1);
    CHECK_FALSE(fs::exists(folder / "lama.txt"));
    CHECK(tests::bytes_of(folder / "naskah-mesin.txt") == "baru\n");
}

TEST_CASE("while it is written, the old folder stands there whole") {
    const test::Folder out;
    auto given = contents();
    given.sounds.resize(1);
    REQUIRE(tts::write_segment(playing(given.metadata), given, out.path()));
    const auto folder = out.path() / given.metadata.cut;
    const auto before = all_in(folder);
    const auto plain = playing(given.metadata);
    const tts::Play watching = [&](double lufs, const tts::Sink& sink) {
        return plain(lufs, [&](tts::Block block) {
            CHECK(fs::exists(folder / "segment.json"));
            return sink(block);
        });
    };
    REQUIRE(tts::write_segment(watching, given, out.path()));
    CHECK(all_in(folder) == before);
}

TEST_CASE("a full disk leaves what stood there before, nothing else, and one line") {
    const test::Folder out;
    const auto given = contents();
    REQUIRE(tts::write_segment(playing(given.metadata), given, out.path()));
    const auto before = all_in(out.path() / given.metadata.cut);
    struct rlimit usual {};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &usual) == 0);
    const auto handler = signal(SIGXFSZ, SIG_IGN); // NOLINT(cert-err52-cpp)
    // In the middle of the sound, and in its header.
    for (const rlim_t most : {rlim_t{1'000'000}, rlim_t{100}}) {
        struct rlimit now = usual;
        now.rlim_cur = most;
        REQUIRE(setrlimit(RLIMIT_FSIZE, &now) == 0);
        const auto full = tts::write_segment(playing(given.metadata), given, out.path());
        REQUIRE(setrlimit(RLIMIT_FSIZE, &usual) == 0);
        REQUIRE_FALSE(full);
        CHECK(full.error().line().find('\n') == std::string::npos);
        CHECK(full.error().where == (out.path() / given.metadata.cut / (given.metadata.cut + ".wav")).string());
        CHECK(entries(out.path()) == 1);
        CHECK(all_in(out.path() / given.metadata.cut) == before);
    }
    signal(SIGXFSZ, handler);
}

TEST_CASE("a playing that fails leaves nothing, and its own error") {
    const test::Folder out;
    const auto given = contents();
    const auto made = tts::write_segment(
        [](double, const tts::Sink&) -> model::Result<tts::Loudness> {
            return model::fail("suara mati", "mesin", "Ulangi");
        },
        given, out.path());
    REQUIRE_FALSE(made);
    CHECK(made.error().line() == "suara mati: mesin. Ulangi");
    CHECK(entries(out.path()) == 0);
}

TEST_CASE("a place that cannot be written is said, and nothing is left there") {
    const test::Folder out;
    std::ofstream(out.path() / "berkas") << "bukan folder";
    const auto given = contents();
    const auto files = tts::write_segment(playing(given.metadata), given, out.path() / "berkas");
    REQUIRE_FALSE(files);
    CHECK(files.error().where == (out.path() / "berkas").string());
    CHECK(entries(out.path()) == 1);
}

TEST_CASE("the segments of a slot are removed, of all lengths and also what was cut off, and no other slot's") {
    const test::Folder out;
    auto script = tests::sample_script(180s);
    const auto made = [&](model::Seconds length) {
        script.length = length;
        const auto folder = out.path() / tts::segment_name(script);
        fs::create_directory(folder);
        std::ofstream(folder / "segmen.wav") << "suara";
        return folder;
    };
    const auto slot = script.airs_at;
    const auto shorter = made(60s);
    const auto longer = made(180s);
    fs::create_directory(out.path() / ("." + longer.filename().string() + ".sebagian"));
    script.airs_at += 60s;
    const auto other = made(180s);
    const auto removed = tts::remove_segments(out.path(), slot, script.zone);
    REQUIRE(removed);
    CHECK(removed->size() == 3);
    CHECK(entries(out.path()) == 1);
    CHECK(fs::exists(other));
    CHECK(tts::remove_segments(out.path(), slot, script.zone).value().empty());
    CHECK(tts::remove_segments(out.path() / "tidak-ada", slot, script.zone).value().empty());
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
