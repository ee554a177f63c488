// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/segment.hpp"

#include "sample_script.hpp"
#include "speech_data.hpp"
#include "tests/folder.hpp"
#include "tts/engine_bed.hpp"
#include "tts/estimate.hpp"
#include "tts/files.hpp"
#include "tts/level.hpp"
#include "tts/manifest.hpp"
#include "tts/master.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

using namespace siar;
using namespace std::chrono_literals;
using privacy::operator""_label;
namespace fs = std::filesystem;

namespace {

tts::Segment made(const model::Script& script) {
    auto segment = tts::make(script, tests::studio());
    REQUIRE_MESSAGE(segment, segment.error().line());
    return std::move(*segment);
}

/// All of it at once, as only a test may have it.
tts::Sound heard(const tts::Segment& segment) {
    const auto master = tts::master(segment, {});
    REQUIRE(master);
    tts::Sound sound;
    const auto played = tts::play(segment, *master, [&](tts::Block block) {
        sound.samples.insert(sound.samples.end(), block.begin(), block.end());
        return model::Result<void>{};
    });
    REQUIRE(played);
    return sound;
}

tts::Loudness measured(const tts::Sound& sound) {
    tts::Meter meter;
    meter.add(sound.samples);
    return meter.reading();
}

/// Mean level of a stretch, dBFS.
double level(const tts::Sound& sound, std::size_t from, std::size_t to) {
    double sum = 0;
    for (std::size_t i = 2 * from; i < 2 * to; ++i) {
        sum += static_cast<double>(sound.samples[i]) * static_cast<double>(sound.samples[i]);
    }
    return 10 * std::log10(sum / static_cast<double>(2 * (to - from)) + 1e-20);
}

constexpr std::size_t frames(double seconds) {
    return static_cast<std::size_t>(seconds * tts::air_rate);
}

void check_ends(const tts::Sound& sound) {
    const std::size_t all = sound.frames();
    CHECK(level(sound, 0, frames(0.1)) > -45);
    CHECK(level(sound, all - frames(0.1), all) > -60);
}

/// Lines stand in order, apart, inside the segment, and each begins and ends with a voice in it.
void check_lines(const tts::Segment& segment, const tts::Sound& sound) {
    std::size_t before = 0;
    for (const tts::LineTime& line : segment.lines) {
        if (line.fate == tts::Fate::dropped) continue;
        INFO("line " << line.line);
        CHECK(line.begin >= before);
        CHECK(line.end > line.begin + frames(0.5));
        CHECK(level(sound, line.begin, line.begin + frames(0.2)) > -42);
        CHECK(level(sound, line.end - frames(0.25), line.end) > -42);
        before = line.end;
    }
    CHECK(before < sound.frames() - frames(1));
}

/// What ffmpeg's ebur128 filter says of a file; nothing where it cannot be asked.
std::optional<double> loudness_by_ffmpeg(const fs::path& file) {
    const std::string command =
        "ffmpeg -hide_banner -nostats -i '" + file.string() + "' -af ebur128 -f null - 2>&1 | grep ' I:' | tail -n 1";
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    char line[256] = "";
    if (!pipe || std::fgets(line, sizeof line, pipe.get()) == nullptr) return std::nullopt;
    const std::string said = line;
    const std::size_t at = said.find("I:");
    if (at == std::string::npos) return std::nullopt;
    const char* const number = said.c_str() + at + 2;
    char* end = nullptr;
    const double lufs = std::strtod(number, &end);
    if (end == number) return std::nullopt;
    return lufs;
}

} // namespace

TEST_CASE("a segment is exact to the frame and at its loudness, whatever the length and the text") {
    struct Wanted {
        std::chrono::seconds length;
        int more;
    };
    for (const Wanted& wanted : {Wanted{30s, 0}, Wanted{60s, 0}, Wanted{97s, 1}, Wanted{180s, 1}, Wanted{300s, 6}}) {
        CAPTURE(wanted.length.count());
        const tts::Segment segment = made(tests::long_script(wanted.length, wanted.more));
        const tts::Sound sound = heard(segment);
        CHECK(sound.frames() == static_cast<std::size_t>(wanted.length.count()) * 48000);
        CHECK(std::fabs(measured(sound).lufs + 23) < 0.1);
        CHECK(measured(sound).true_peak_dbtp <= -1);
        CHECK(segment.pace >= 0.92);
        CHECK(segment.pace <= 1.12);
        CHECK(segment.lines.size() == tests::long_script(wanted.length, wanted.more).lines.size());
        check_ends(sound);
        check_lines(segment, sound);
    }
}

TEST_CASE("three minutes are 8,640,000 frames, and two meters agree on the file") {
    const tts::Segment segment = made(tests::long_script(180s, 1));
    CHECK(segment.frames() == 8'640'000);
    CHECK(segment.changed().empty());
    const test::Folder out;
    tts::Contents contents;
    contents.metadata = tts::metadata_of(tests::long_script(180s, 1), segment);
    contents.metadata.cut = "tiga-menit";
    contents.sounds = {{{}, -23, ".wav"}};
    contents.manifest = tts::manifest_of(contents.metadata);
    const auto manifest = tts::write_segment(tts::player(segment), contents, out.path());
    REQUIRE_MESSAGE(manifest, manifest.error().line());
    CHECK(manifest->frames == 8'640'000);
    CHECK(std::fabs(manifest->loudness.lufs + 23) < 0.01);
    const fs::path file = out.path() / "tiga-menit" / "tiga-menit.wav";
    CHECK(fs::file_size(file) > 8'640'000ULL * 6);
    CHECK(fs::file_size(file) < 8'640'000ULL * 6 + 16384);
    const auto other = loudness_by_ffmpeg(file);
    REQUIRE_MESSAGE(other, "ffmpeg is a package of the tests");
    CHECK(std::fabs(*other + 23) <= 0.15); // ffmpeg tells one decimal
}

TEST_CASE("what does not fit is shortened or left out and named, in the order the script gives") {
    const tts::Segment segment = made(tests::sample_script(30s));
    const auto changed = segment.changed();
    REQUIRE_FALSE(changed.empty());
    const auto fate = [&](std::size_t line) { return segment.lines[line].fate; };
    CHECK(fate(8) == tts::Fate::dropped);  // the last item goes first
    CHECK(fate(7) == tts::Fate::dropped);  // and the bridge to it
    CHECK(fate(13) != tts::Fate::dropped); // the closing never
}

TEST_CASE("the metadata of a segment have every line that did not fit, also those that are only extras") {
    auto script = tests::sample_script(30s);
    script.lines[9].extra = true; // the figure
    script.lines[9].drop_order = 1;
    const tts::Segment segment = made(script);
    const auto left_out = tts::metadata_of(script, segment).left_out;
    std::vector<model::Line> dropped;
    for (const auto& line : segment.lines)
        if (line.fate == tts::Fate::dropped) dropped.push_back(script.lines[line.line]);
    CHECK(left_out == dropped);
    CHECK(std::count_if(left_out.begin(), left_out.end(), [](const auto& line) { return line.extra; }) == 1);
}

TEST_CASE("the script as said holds what is heard, in the form and at the time in which it is heard") {
    const model::Script script = tests::sample_script(30s);
    const tts::Segment segment = made(script);
    const model::Script said = tts::as_said(script, segment);
    const auto begins = tts::begins(segment);
    REQUIRE(begins.size() == said.lines.size());
    std::size_t next = 0;
    for (const tts::LineTime& line : segment.lines) {
        if (line.fate == tts::Fate::dropped) continue;
        const model::Line& written = script.lines[line.line];
        CHECK(said.lines[next].text == (line.fate == tts::Fate::shortened ? written.short_form : written.text));
        CHECK(begins[next++] == doctest::Approx(static_cast<double>(line.begin) / 48000));
    }
    CHECK(next == said.lines.size());
    CHECK(next < script.lines.size());
    CHECK(tts::ends(segment) == doctest::Approx(static_cast<double>(segment.lines.back().end) / 48000));
    CHECK(tts::ends(segment) < 30);
}

/// The length that a refusal names, "... 1:05".
model::Seconds named(const model::Error& error) {
    const auto colon = error.todo.find(':');
    REQUIRE_MESSAGE(colon != std::string::npos, error.line());
    const auto blank = error.todo.rfind(' ', colon);
    return std::chrono::minutes(std::stoi(error.todo.substr(blank))) +
           std::chrono::seconds(std::stoi(error.todo.substr(colon + 1, 2)));
}

TEST_CASE(
    "a script that cannot be said in its length is refused, not cut, and the length named is the first that can") {
    for (const auto length : {5s, 15s, 20s, 45s}) {
        CAPTURE(length.count());
        model::Script script = tests::sample_script(length);
        for (model::Line& line : script.lines)
            line.drop_order = 0;
        const auto segment = tts::make(script, tests::studio());
        REQUIRE_FALSE(segment);
        CHECK(segment.error().what.find("terlalu panjang") != std::string::npos);
        script.length = named(segment.error());
        CHECK(tts::make(script, tests::studio()));
        script.length -= 1s;
        CHECK_FALSE(tts::make(script, tests::studio()));
    }
}

TEST_CASE("a length that would be mostly music is refused, and the length named is the last that is not") {
    model::Script script = tests::sample_script(600s);
    const auto segment = tts::make(script, tests::studio());
    REQUIRE_FALSE(segment);
    CHECK(segment.error().what == "aduan yang disetujui terlalu sedikit untuk 10:00");
    script.length = named(segment.error());
    CHECK(tts::make(script, tests::studio()));
    script.length += 1s;
    CHECK_FALSE(tts::make(script, tests::studio()));
}

TEST_CASE("an empty script is refused") {
    model::Script script = tests::sample_script(60s);
    script.lines.clear();
    CHECK_FALSE(tts::make(script, tests::studio()));
}

TEST_CASE("a script is judged by what becomes of it in its length") {
    const auto judged = [](const model::Script& script) { return tts::judge(script, tests::studio()).value(); };
    CHECK(judged(tests::sample_script(600s)) == model::Fill::sparse);
    CHECK(judged(tests::sample_script(120s)) == model::Fill::roomy);
    CHECK(judged(tests::sample_script(88s)) == model::Fill::full);
    CHECK(judged(tests::sample_script(50s)) == model::Fill::over);
    CHECK(judged(tests::sample_script(15s)) == model::Fill::over);
}

TEST_CASE("the same script makes the same samples") {
    const tts::Segment once = made(tests::sample_script(60s));
    const tts::Segment again = made(tests::sample_script(60s));
    CHECK(heard(once).samples == heard(again).samples);
    CHECK(once.lines == again.lines);
}

namespace {

/// A voice that is never the same twice, and fails at a line where it is told to.
class Restless final : public tts::Engine {
public:
    explicit Restless(int fails_at = 0) : fails_at_(fails_at) {}
    std::string name() const override { return "gelisah"; }
    bool bends() const override { return true; }
    bool synthetic() const override { return true; }
    model::Result<tts::Speech> speak(const tts::Utterance& utterance) override {
        if (++asked == fails_at_) return model::fail("mesin mati", "gelisah", "Nyalakan");
        const double seconds = tts::estimated_seconds(utterance.spoken) * (0.8 + 0.05 * (asked % 9));
        tts::Speech speech;
        speech.rate = 16000;
        for (int i = 0; i < static_cast<int>(seconds * speech.rate); ++i)
            speech.samples.push_back(0.2F * std::sin(static_cast<float>(i) * 0.2F));
        return speech;
    }
    int asked = 0;

private:
    int fails_at_;
};

} // namespace

TEST_CASE("a voice that is never the same twice is aired as it was measured, and never cut") {
    for (const auto length : {50s, 60s, 75s, 90s}) {
        CAPTURE(length.count());
        tests::studio().shelf.clear();
        Restless restless;
        const auto segment = tts::make(tests::sample_script(length), tests::studio(), &restless);
        REQUIRE_MESSAGE(segment, segment.error().line());
        CHECK(segment->engine == "gelisah");
        CHECK(segment->frames() == static_cast<std::size_t>(length.count()) * 48000);
        CHECK(segment->placed.back().end() <= segment->layout.speech_end);
        for (std::size_t i = 1; i < segment->placed.size(); ++i)
            CHECK(segment->placed[i].begin >= segment->placed[i - 1].end() + frames(0.1));
        const int asked = restless.asked;
        CHECK(tts::make(tests::sample_script(length), tests::studio(), &restless)->lines == segment->lines);
        CHECK(restless.asked == asked); // what it said is kept
    }
    tests::studio().shelf.clear();
}

TEST_CASE("an engine that fails in the middle of a segment fails it, wherever that is") {
    for (const int at : {1, 7, 20}) {
        tests::studio().shelf.clear();
        Restless restless(at);
        const auto segment = tts::make(tests::sample_script(60s), tests::studio(), &restless);
        REQUIRE_FALSE(segment);
        CHECK(segment.error().what == "mesin mati");
    }
    tests::studio().shelf.clear();
}

TEST_CASE("a bed is exactly as long, says nothing, and is as loud as it would be under a voice") {
    tts::BedEngine none;
    const auto bed = tts::make(tests::sample_script(60s), tests::studio(), &none);
    REQUIRE_MESSAGE(bed, bed.error().line());
    CHECK(bed->silent);
    CHECK(bed->words.empty());
    CHECK(bed->frames() == 60 * 48000);
    const double usual = tts::master(*bed, {-23, -1}).value().loudness.lufs;
    CHECK(usual < -24);
    for (const double lufs : {-18.0, -16.0}) {
        const auto master = tts::master(*bed, {lufs, -1}).value();
        CHECK(std::fabs(master.loudness.lufs - (usual + lufs + 23)) < 0.5);
        CHECK(master.loudness.true_peak_dbtp <= -1);
    }
}

TEST_CASE("louder targets are reached under the ceiling, and one that no voice bears is refused") {
    const auto segment = made(tests::sample_script(60s));
    for (const double lufs : {-18.0, -16.0, -14.0}) {
        CAPTURE(lufs);
        const auto master = tts::master(segment, {lufs, -1});
        REQUIRE(master);
        CHECK(std::fabs(master->loudness.lufs - lufs) < 0.1);
        CHECK(master->loudness.true_peak_dbtp <= -1);
    }
    CHECK_FALSE(tts::master(segment, {-6, -1}));
}
