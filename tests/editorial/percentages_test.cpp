// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/percentages.hpp"

#include <doctest/doctest.h>

using siar::editorial::percentage_fault;
using siar::editorial::PercentageFault;

TEST_CASE("a percentage never stands without its denominator, and adds up with its numbers") {
    struct Case {
        const char* sentence;
        PercentageFault fault;
    };
    constexpr auto none = PercentageFault::none;
    constexpr auto alone = PercentageFault::without_whole;
    constexpr auto wrong = PercentageFault::wrong_sum;
    for (const auto& one : {
             Case{"", none},
             Case{"Baru satu lampu yang diganti", none},
             Case{"373 dari 422 aduan selesai", none},
             Case{"95 %", alone},
             Case{"Selesai 95%", alone},
             Case{"Selesai 95 persen", alone},
             Case{"sembilan puluh lima persen selesai", alone},
             Case{"88,4 % aduan selesai, bukan dari pasar", alone},
             Case{"Naik dari 88,4 % menjadi 95 %", alone},
             Case{"Naik dari 88,4 % menjadi 95 % dari 422 aduan", alone},
             Case{"88,4 % dari 422 aduan selesai", none},
             Case{"88,4 persen dari total 422 aduan", none},
             Case{"88,4 % dari 0 aduan", alone},
             Case{"Selesai 95 % dari tahun 2022", alone},
             Case{"Selesai 95 % dari bulan 11", alone},
             Case{"Selesai 95\u066a", alone},
             Case{"Selesai 95 per seratus", alone},
             Case{"373 dari 422 (88,4 %)", none},
             Case{"373 dari 422 (88 %)", none},
             Case{"373 dari 422 (88,39%)", none},
             Case{"373 dari 422 (88.4 %)", none},
             Case{"373 dari 422 (89 %)", wrong},
             Case{"373 dari 422 (88,5 %)", wrong},
             Case{"88,4 %: 373 aduan dari 422", none},
             Case{"95 %: 373 aduan dari 422", wrong},
             Case{"3.420 dari 3.870 aduan (88,4 %)", none},
             Case{"3.420 dari 3.870 aduan (84,4 %)", wrong},
             Case{"1 dari 3 (33,3 %) dan 2 dari 3 (66,7 %)", none},
             Case{"1 dari 3 (33,3 %) dan 66,7 %", alone},
         }) {
        CAPTURE(one.sentence);
        CHECK(percentage_fault(one.sentence) == one.fault);
    }
}
