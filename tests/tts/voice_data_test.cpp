// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/voice_data.hpp"

#include "speech_data.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <iterator>

using namespace siar;
namespace fs = std::filesystem;

TEST_CASE("the private copy is made once, and nothing of its making stays") {
    tests::studio();
    CHECK_FALSE(tests::studio().voice->flaw());
    const auto count = [] { return std::distance(fs::directory_iterator(tests::voice_home()), {}); };
    CHECK(count() == 1);
    const auto again = tts::private_voice_data(tests::voice_home());
    REQUIRE(again);
    CHECK(fs::file_size(*again / "id_dict") > 500);
    CHECK(fs::is_symlink(*again / "phondata"));
    CHECK(count() == 1);
}

TEST_CASE("without a folder there is no copy, and the error says where") {
    tests::studio();
    CHECK_FALSE(tts::private_voice_data({}));
    CHECK(tts::private_voice_data("/tidak/ada").error().where == "/tidak/ada");
}
