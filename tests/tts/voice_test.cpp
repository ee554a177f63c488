// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/voice.hpp"

#include "privacy/redact.hpp"
#include "speech_data.hpp"

#include <doctest/doctest.h>
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <cstdint>
#include <fstream>
#include <functional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

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
    return voice().ipa(words(text), tests::sounding());
}

} // namespace

TEST_CASE("a second voice is refused while one lives") {
    voice();
    CHECK_FALSE(tts::Voice::open());
}

TEST_CASE("the same words at the same pace are the same samples") {
    const tts::Spoken text = words("Selamat sore, pendengar di Kabupaten Demak."_label);
    const auto once = voice().speak(text, tests::sounding());
    voice().speak(words("Kalimat lain di antaranya."_label), tests::sounding(), {1.1}).value();
    const auto again = voice().speak(text, tests::sounding());
    REQUIRE(once);
    REQUIRE(again);
    CHECK(once->samples == again->samples);
    CHECK(once->words == again->words);
}

TEST_CASE("texts said side by side are given in their order, each as it is said alone") {
    std::vector<tts::ToSay> texts;
    for (int i = 0; i < 12; ++i)
        texts.push_back({i % 4 == 3 ? words({}) : words("Aduan nomor "_label + privacy::Label::number(i)),
                         {i % 2 == 0 ? 1 : 1.1, i % 3 == 0 ? 1 : 0}});
    std::vector<tts::Speech> given;
    const auto keep = [&](std::size_t place, tts::Speech speech) -> model::Result<void> {
        CHECK(place == given.size());
        given.push_back(std::move(speech));
        return {};
    };
    REQUIRE(voice().speak(texts, tests::sounding(), keep));
    REQUIRE(given.size() == texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const auto alone = voice().speak(texts[i].text, tests::sounding(), texts[i].manner).value();
        CHECK(given[i].samples == alone.samples);
        CHECK(given[i].words == alone.words);
    }
}

TEST_CASE("two threads may have texts said at the same time") {
    // Long enough not to fit into a pipe: a copy waits until it is read.
    const auto text = words("Rob menggenangi jalan desa selama dua pekan, lalu pompa dipasang dan air surut."_label);
    const auto alone = voice().speak(text, tests::sounding()).value();
    REQUIRE(alone.samples.size() * sizeof(std::int16_t) > 65'536);
    std::array<std::size_t, 2> same{};
    const auto say = [&](std::size_t& count) {
        const std::vector<tts::ToSay> texts(12, {text, {}});
        (void)voice().speak(texts, tests::sounding(), [&](std::size_t, const tts::Speech& speech) {
            if (speech.samples == alone.samples) ++count;
            return model::Result<void>{};
        });
    };
    std::thread other(say, std::ref(same[0]));
    say(same[1]);
    other.join();
    CHECK(same == std::array<std::size_t, 2>{12, 12});
}

TEST_CASE("who cannot keep what is said ends it, and no copy of the engine stays behind") {
    const std::vector<tts::ToSay> texts(9, {words("Sudah selesai."_label), {}});
    const auto full =
        voice().speak(texts, tests::sounding(), [](std::size_t place, const tts::Speech&) -> model::Result<void> {
            if (place < 2) return {};
            return model::fail("cakram penuh", "uji", "Kosongkan");
        });
    REQUIRE_FALSE(full);
    CHECK(full.error().what == "cakram penuh");
    CHECK(waitpid(-1, nullptr, WNOHANG) == -1);
    CHECK(errno == ECHILD);
}

TEST_CASE("speech begins and ends with sound and does not clip") {
    const auto speech = voice().speak(words("Jalan sudah diperbaiki."_label), tests::sounding()).value();
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
    const double usual = voice().speak(text, tests::sounding()).value().seconds();
    CHECK(voice().speak(text, tests::sounding(), {1, 1}).value().seconds() == doctest::Approx(usual).epsilon(0.15));
    const double fast = voice().speak(text, tests::sounding(), {1.12}).value().seconds();
    const double slow = voice().speak(text, tests::sounding(), {0.92}).value().seconds();
    CHECK(fast < 0.94 * usual);
    CHECK(fast > 0.85 * usual);
    CHECK(slow > 1.04 * usual);
}

TEST_CASE("every word has its time, in order, at its place in the text") {
    const tts::Spoken text = words("Di Demak, tiga aduan selesai."_label);
    const auto speech = voice().speak(text, tests::sounding()).value();
    std::vector<std::size_t> places;
    for (const tts::WordTime& word : speech.words)
        places.push_back(word.byte);
    CHECK(places == std::vector<std::size_t>{0, 3, 10, 15, 21});
    CHECK(std::is_sorted(speech.words.begin(), speech.words.end(),
                         [](const tts::WordTime& a, const tts::WordTime& b) { return a.sample < b.sample; }));
    CHECK(speech.words.back().sample < speech.samples.size());
}

TEST_CASE("nothing to say is no sound") {
    CHECK(voice().speak({}, tests::sounding()).value().samples.empty());
    CHECK(voice().speak(words("!!!"_label), tests::sounding()).value().samples.empty());
}

TEST_CASE("the engine says what the rules and the lexicon tell it") {
    CHECK(ipa("Demak"_label) == "dəmˈaʔ");
    CHECK(ipa("Senin"_label) == "sənˈin");
    CHECK(ipa("empat"_label).substr(0, 2) == "ə");
    CHECK(ipa("segera"_label).find("ɛ") == std::string::npos);
    CHECK(ipa("jalan"_label) == "dʒˈalan");
}

TEST_CASE("the engine says of every word what siar spoken --ipa prints of it") {
    // The engine adds stresses of half strength in long words and writes diphthongs and affricates its own way.
    const auto plain = [](std::string ipa) {
        for (const auto& [from, to] : {std::pair{"ˌ", ""}, {"\u0361", ""}, {"\u032F", ""}, {"ɪ", "i"}, {"ʊ", "u"}}) {
            for (std::size_t at = 0; (at = ipa.find(from)) != std::string::npos;)
                ipa.replace(at, std::string_view(from).size(), to);
        }
        return ipa;
    };
    std::ifstream in(tests::source_folder() / "tests" / "tts" / "e_words.txt");
    std::string line;
    int count = 0;
    for (std::string word; std::getline(in, word);) {
        if (word.empty() || word.front() == '#') continue;
        const auto text = tts::spoken(privacy::redact(word, {}).text, tests::lexicon());
        line += text.str() + ' ';
        if (++count % 20 != 0) continue;
        const auto whole = tts::spoken(privacy::redact(line, {}).text, tests::lexicon());
        CHECK(plain(voice().ipa(whole, tests::sounding())) == plain(tts::ipa_line(whole.str(), tests::sounding())));
        line.clear();
    }
    CHECK(count > 300);
}

TEST_CASE("vowels that meet between words are parted, as in the engine's own voice") {
    const double apart = voice().speak(words("Kita akan."_label), tests::sounding()).value().seconds();
    const double close = voice().speak(words("Kitakan."_label), tests::sounding()).value().seconds();
    CHECK(apart > close + 0.1);
}

TEST_CASE("the second voice says the same words, clearly higher") {
    const tts::Spoken text = words("Selamat pagi, warga Demak. Hari ini Senin."_label);
    // Crossings of zero tell a higher voice from a lower one, said with the same words.
    const auto crossings = [](const tts::Speech& speech) {
        std::size_t count = 0;
        for (std::size_t i = 1; i < speech.samples.size(); ++i)
            count += (speech.samples[i - 1] < 0) != (speech.samples[i] < 0);
        return static_cast<double>(count) / speech.seconds();
    };
    const auto first = voice().speak(text, tests::sounding()).value();
    const auto second = voice().speak(text, tests::sounding(), {1, 1}).value();
    CHECK(second.words.size() == first.words.size());
    CHECK(second.samples != first.samples);
    CHECK(crossings(second) > 1.05 * crossings(first));
    CHECK(voice().speak(text, tests::sounding(), {1, 1}).value().samples == second.samples);
}
