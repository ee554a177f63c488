// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sha256.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace siar;

TEST_CASE("a digest made bit by bit is that of the whole") {
    // FIPS 180-4, example of one block
    model::Sha256 abc;
    abc.add("a");
    abc.add("");
    abc.add("bc");
    CHECK(abc.done().hex() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(model::Sha256().done() == model::sha256(""));
    const std::string many(100'000, 'x');
    model::Sha256 parts;
    for (std::size_t at = 0; at < many.size(); at += 977)
        parts.add(std::string_view(many).substr(at, 977));
    CHECK(parts.done() == model::sha256(many));
}
