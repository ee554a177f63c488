// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/studio.hpp"

#include "sample_script.hpp"
#include "speech_data.hpp"
#include "tts/level.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace siar;
using namespace std::chrono_literals;
using privacy::operator""_label;

TEST_CASE("the shipped sounds are there, at one loudness, and do not clip") {
    const auto sounds = tts::load_sounds(tests::source_folder() / "assets" / "sound");
    REQUIRE(sounds);
    for (const tts::Sound* sound : {&sounds->opening, &sounds->closing, &sounds->sting, &sounds->bed}) {
        tts::Meter meter(tts::Meter::What::programme);
        meter.add(sound->samples);
        CHECK(std::fabs(meter.reading().lufs + 23) < 0.1);
        CHECK(std::none_of(sound->samples.begin(), sound->samples.end(), [](float s) { return std::fabs(s) >= 1; }));
    }
    CHECK(sounds->opening.seconds() == doctest::Approx(5.8).epsilon(0.1));
    CHECK(sounds->closing.seconds() == doctest::Approx(6).epsilon(0.1));
    CHECK(sounds->bed.seconds() > 40);
}

TEST_CASE("the bed goes from its end to its beginning without a click") {
    const auto sounds = tts::load_sounds(tests::source_folder() / "assets" / "sound").value();
    const std::vector<float>& bed = sounds.bed.samples;
    float largest = 0;
    for (std::size_t i = 2; i < bed.size(); ++i)
        largest = std::max(largest, std::fabs(bed[i] - bed[i - 2]));
    for (std::size_t side = 0; side < 2; ++side) {
        CHECK(std::fabs(bed[side] - bed[bed.size() - 2 + side]) < largest / 4);
    }
}

TEST_CASE("the engine copy has words only, a line each, under the mark of sample data") {
    const model::Script script = tests::sample_script(60s);
    const std::string copy = tts::engine_copy(script, tests::lexicon());
    CHECK(copy.substr(0, 11) == "DATA CONTOH");
    CHECK(copy.find_first_of("0123456789%/") == std::string::npos);
    CHECK(std::count(copy.begin(), copy.end(), '\n') == static_cast<std::ptrdiff_t>(script.lines.size()) + 2);
}

TEST_CASE("check says what is missing and where") {
    tests::studio();
    const model::Findings findings = tts::check({"/tidak/ada", {}});
    CHECK(std::count_if(findings.begin(), findings.end(),
                        [](const model::Finding& f) { return f.severity == model::Severity::broken; }) >= 2);
    for (const model::Finding& finding : findings)
        CHECK(finding.layer == "tts");
    const model::Findings here = tts::check({tests::source_folder(), {}});
    CHECK(here.at(0).severity == model::Severity::good);
    CHECK(here.at(1).severity == model::Severity::good);
}

TEST_CASE("every word that the voice times is a spoken word with its place in the written line") {
    const tts::Spoken text =
        tts::spoken(privacy::Showable("Jl. Raya RT 03 diperbaiki 22/12/22."_label), tests::lexicon());
    const auto speech = tests::studio().voice->speak(text, tests::sounding());
    REQUIRE(speech);
    CHECK(speech->words.size() > 10);
    for (const tts::WordTime& time : speech->words) {
        const tts::SpokenWord* const word = tts::word_at(text.words(), time.byte);
        REQUIRE(word != nullptr);
        CHECK_FALSE(word->written.empty());
    }
}

TEST_CASE("words are timed in their order, each once, and the last before the end") {
    const tts::Spoken text = tts::spoken(
        privacy::Showable("Dan yang terakhir, ada laporan lampu jalan dari Desa Kenduren, Kecamatan Wedung."_label),
        tests::lexicon());
    const auto speech = tests::studio().voice->speak(text, tests::sounding());
    REQUIRE(speech);
    REQUIRE(speech->words.size() == 12);
    for (std::size_t i = 1; i < speech->words.size(); ++i) {
        CHECK(speech->words[i].byte > speech->words[i - 1].byte);
        CHECK(speech->words[i].sample > speech->words[i - 1].sample);
    }
    CHECK(speech->words.back().sample < speech->samples.size());
}
