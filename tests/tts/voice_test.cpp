// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/voice.hpp"

#include "speech_data.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace siar;
using privacy::operator""_label;

namespace {

tts::Spoken words(const privacy::Label& text) {
    return tts::spoken(privacy::Showable(text), tests::lexicon());
}

tts::Voice& voice() {
    return *tests::studio().voice;
}

std::string ipa(const privacy::Label& text) {
    return voice().ipa(words(text), tests::lexicon());
}

} // namespace

TEST_CASE("a second voice is refused while one lives") {
    voice();
    CHECK_FALSE(tts::Voice::open());
}

TEST_CASE("the same words at the same pace are the same samples") {
    const tts::Spoken text = words("Selamat sore, pendengar di Kabupaten Demak."_label);
    const auto once = voice().speak(text, tests::lexicon());
    voice().speak(words("Kalimat lain di antaranya."_label), tests::lexicon(), {1.1}).value();
    const auto again = voice().speak(text, tests::lexicon());
    REQUIRE(once);
    REQUIRE(again);
    CHECK(once->samples == again->samples);
    CHECK(once->words == again->words);
}

TEST_CASE("speech begins and ends with sound and does not clip") {
    const auto speech = voice().speak(words("Jalan sudah diperbaiki."_label), tests::lexicon()).value();
    CHECK(speech.rate >= 16000);
    CHECK(speech.seconds() > 1);
    const auto loud = [](float sample) { return std::fabs(sample) > 0.001F; };
    const auto edge = static_cast<std::ptrdiff_t>(speech.rate / 50);
    CHECK(std::any_of(speech.samples.begin(), speech.samples.begin() + edge, loud));
    CHECK(std::any_of(speech.samples.end() - edge, speech.samples.end(), loud));
    CHECK(std::none_of(speech.samples.begin(), speech.samples.end(), [](float s) { return std::fabs(s) >= 0.98F; }));
}

TEST_CASE("a higher pace is shorter, by about as much") {
    const tts::Spoken text = words("Dinas Perhubungan mengganti lampu dan kabel yang putus di Kecamatan Sayung."_label);
    const double usual = voice().speak(text, tests::lexicon()).value().seconds();
    const double fast = voice().speak(text, tests::lexicon(), {1.12}).value().seconds();
    const double slow = voice().speak(text, tests::lexicon(), {0.92}).value().seconds();
    CHECK(fast < 0.94 * usual);
    CHECK(fast > 0.85 * usual);
    CHECK(slow > 1.04 * usual);
}

TEST_CASE("every word has its time, in order, at its place in the text") {
    const tts::Spoken text = words("Di Demak, tiga aduan selesai."_label);
    const auto speech = voice().speak(text, tests::lexicon()).value();
    std::vector<std::size_t> places;
    for (const tts::WordTime& word : speech.words)
        places.push_back(word.byte);
    CHECK(places == std::vector<std::size_t>{0, 3, 10, 15, 21});
    CHECK(std::is_sorted(speech.words.begin(), speech.words.end(),
                         [](const tts::WordTime& a, const tts::WordTime& b) { return a.sample < b.sample; }));
    CHECK(speech.words.back().sample < speech.samples.size());
}

TEST_CASE("nothing to say is no sound") {
    CHECK(voice().speak({}, tests::lexicon()).value().samples.empty());
    CHECK(voice().speak(words("!!!"_label), tests::lexicon()).value().samples.empty());
}

TEST_CASE("words the engine says wrong are said by the table") {
    CHECK(ipa("Demak"_label) == "dəmˈaʔ");
    CHECK(ipa("Senin"_label) == "sənˈin");
    CHECK(ipa("empat"_label).substr(0, 2) == "ə");
    CHECK(ipa("segera"_label).find("ɛ") == std::string::npos);
    CHECK(ipa("jalan"_label) == "dʒˈalan");
}
