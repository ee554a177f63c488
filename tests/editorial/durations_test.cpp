// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/durations.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace siar;
using namespace std::chrono;

TEST_CASE("A length of time is said in the unit people use for it") {
    struct Row {
        seconds length;
        const char* written;
        const char* heard;
    };
    for (const Row& row : std::to_array<Row>({{seconds{5}, "< 1 menit", "kurang dari satu menit"},
                                              {minutes{3}, "3 menit", "sekitar 3 menit"},
                                              {minutes{37}, "37 menit", "sekitar 37 menit"},
                                              {minutes{62}, "1 jam", "sekitar 1 jam"},
                                              {minutes{73}, "1,2 jam", "sekitar 1 jam"},
                                              {minutes{77}, "1,3 jam", "sekitar satu setengah jam"},
                                              {minutes{84}, "1,4 jam", "sekitar satu setengah jam"},
                                              {minutes{103}, "1,7 jam", "sekitar satu setengah jam"},
                                              {minutes{106}, "1,8 jam", "sekitar 2 jam"},
                                              {minutes{144}, "2,4 jam", "sekitar dua setengah jam"},
                                              {hours{31}, "31 jam", "sekitar 31 jam"},
                                              {hours{48}, "2 hari", "sekitar 2 hari"},
                                              {hours{60}, "2,5 hari", "sekitar dua setengah hari"},
                                              {hours{396}, "16,5 hari", "sekitar 17 hari"}})) {
        CAPTURE(row.written);
        CHECK(editorial::took(row.length).str() == row.written);
        CHECK(editorial::took_for_the_ear(row.length).str() == row.heard);
    }
}
