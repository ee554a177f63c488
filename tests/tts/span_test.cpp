// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech_data.hpp"
#include "tts/speakable.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace siar;

namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

/// Each spoken word with what it was read from.
Pairs pairs_of(std::string_view written) {
    const tts::SpokenLine line = tts::spoken_words(written, tests::lexicon());
    Pairs pairs;
    for (const tts::SpokenWord& word : line.words) {
        pairs.emplace_back(line.text.substr(word.spoken.from, word.spoken.to - word.spoken.from),
                           std::string(written.substr(word.written.from, word.written.to - word.written.from)));
    }
    return pairs;
}

/// What of a line each spoken word was read from, a run of words from the same place once: "40|km/jam".
std::string sources(std::string_view written) {
    std::string out;
    std::string last;
    for (const auto& [word, source] : pairs_of(written)) {
        if (source != last) out += (out.empty() ? "" : "|") + source;
        last = source;
    }
    return out;
}

} // namespace

TEST_CASE("a word that is said as it is written is where it is written") {
    CHECK(pairs_of("Jalan rusak, Pak") == Pairs{{"Jalan", "Jalan"}, {"rusak", "rusak"}, {"Pak", "Pak"}});
}

TEST_CASE("all words of a number come from the number, and those of its unit from the unit") {
    CHECK(pairs_of("57 km") == Pairs{{"lima", "57"}, {"puluh", "57"}, {"tujuh", "57"}, {"kilometer", "km"}});
    CHECK(sources("40 km/jam") == "40|km|/|jam");
    CHECK(sources("10-15 hari") == "10|-|15|hari");
    CHECK(sources("Rp5-10 juta untuk RT 03/RW 05") == "Rp5-10 juta|untuk|RT|03|RW|05");
    CHECK(sources("pukul 08.00-15.00 WIB") == "pukul|08.00|-|15.00|WIB");
}

TEST_CASE("a short form, an acronym and an informal word keep their place") {
    CHECK(sources("Jl. Raya no. 5 sdh dicek OPD dll.") == "Jl.|Raya|no.|5|sdh|dicek|OPD|dll");
    CHECK(sources("jalan2 rusak") == "jalan2|rusak");
    CHECK(sources("undang-undang itu") == "undang-undang|itu");
}

TEST_CASE("a mark of the gate takes the honorific that goes with it") {
    CHECK(sources("kata Pak [nama] tadi") == "kata|Pak [nama]|tadi");
}

TEST_CASE("a degree that is not read belongs to no word") {
    CHECK(sources("Singgih, S.Sos hadir") == "Singgih|hadir");
}

TEST_CASE("what is folded, dropped or decomposed does not move the places behind it") {
    CHECK(sources("caf\u00E9 \U0001F621\U0001F621 buka \u00BD jam") == "caf\u00E9|buka|\u00BD|jam");
    CHECK(sources("ja\u200Blan cafe\u0301 \u00B1200 m\u00B2") == "ja\u200Blan|cafe\u0301|\u00B1|200|m\u00B2");
    CHECK(sources("rusak \xFF\xFE parah") == "rusak|parah");
}

TEST_CASE("a line that is read twice still knows its places") {
    CHECK(sources("5 min *. laporan") == "5|min|laporan");
}

TEST_CASE("the word of a byte is found, and between words there is none") {
    const tts::SpokenLine line = tts::spoken_words("No. 57 rusak", tests::lexicon()); // Nomor lima puluh tujuh rusak
    REQUIRE(line.words.size() == 5);
    CHECK(tts::word_at(line.words, 0) == &line.words[0]);
    CHECK(tts::word_at(line.words, 4) == &line.words[0]);
    CHECK(tts::word_at(line.words, 5) == nullptr);
    CHECK(tts::word_at(line.words, 6) == &line.words[1]);
    CHECK(tts::word_at(line.words, 9999) == nullptr);
    CHECK(tts::word_at({}, 0) == nullptr);
}
