// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/name_shape.hpp"

#include <doctest/doctest.h>

#include <string_view>

using siar::privacy::has_affixes;
using siar::privacy::is_strange;

TEST_CASE("prefixes and suffixes tell words from names") {
    for (const std::string_view word : {"menghindari", "menindaklanjuti", "dibiarkan", "endapannya", "berserakan",
                                        "berderetan", "pengunjukan", "ngunjukaken", "mengkristal"}) {
        CAPTURE(word);
        CHECK(has_affixes(word));
        CHECK_FALSE(is_strange(word));
    }
    for (const std::string_view word : {"ngatinemi", "dinartini", "bernadeta", "meilinawati", "kertosadewan", "dimas",
                                        "megawatini", "permadiyan", "nyomanika", "sonya"}) {
        CAPTURE(word);
        CHECK_FALSE(has_affixes(word));
    }
}

TEST_CASE("long words that no list knows are strange, loan words and villages are not") {
    for (const std::string_view word : {"maheswarinta", "tukinemah", "painemah", "prabangkara", "gunorogo"}) {
        CAPTURE(word);
        CHECK(is_strange(word));
    }
    for (const std::string_view word :
         {"transparansi", "akreditasi", "kedungmutih", "karangasem", "selepan", "bangjo"}) {
        CAPTURE(word);
        CHECK_FALSE(is_strange(word));
    }
}
