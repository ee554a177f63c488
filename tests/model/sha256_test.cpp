// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sha256.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace siar;

TEST_CASE("bytes in pieces have the digest of all at once") {
    const std::string all(1000, 'a');
    for (const std::size_t piece : {1U, 63U, 64U, 65U, 1000U}) {
        model::Sha256 hash;
        for (std::size_t at = 0; at < all.size(); at += piece)
            hash.add(std::string_view(all).substr(at, piece));
        CHECK(hash.done() == model::sha256(all));
    }
    CHECK(model::Sha256().done() == model::sha256(""));
}
