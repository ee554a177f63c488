// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/phones.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace siar;

TEST_CASE("mnemonics are read longest first, an unknown one refuses the whole") {
    CHECK(tts::phones("tSadZ")->size() == 3);
    CHECK(tts::phones("p'antaI")->size() == 6);
    CHECK_FALSE(tts::phones("p9"));
    CHECK_FALSE(tts::phones("[[a]]"));
    CHECK(tts::phones("")->empty());
}

TEST_CASE("the same sounds in IPA, in letters, and for the engine") {
    const auto sounds = tts::phones("m@n^E'bERaN?").value();
    CHECK(tts::in_ipa(sounds) == "məɲɛˈbɛraŋʔ");
    CHECK(tts::respelled(sounds) == "meñèvbèraŋq");
    CHECK(tts::for_engine(sounds) == "m@n^E2'bE2RaN?");
}

TEST_CASE("every letter has its rule") {
    const std::string rules = tts::letter_rules();
    for (const char* letter : {"a", "e", "é", "è", "ŋ", "ñ", "š", "x", "q", "v", "þ", "ð"})
        CHECK(rules.find(".group " + std::string(letter) + "\n") != std::string::npos);
}
