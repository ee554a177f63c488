// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/duration.hpp"

#include <doctest/doctest.h>

#include <chrono>

namespace siar::model {
namespace {

using namespace std::chrono_literals;

TEST_CASE("a length of time is said in the unit people would use") {
    struct Row {
        Seconds length;
        const char* number;
        const char* unit;
    };
    const Row rows[] = {{0s, "< 1", "menit"},         {29s, "< 1", "menit"},        {30s, "1", "menit"},
                        {26min, "26", "menit"},       {59min, "59", "menit"},       {3569s, "59", "menit"},
                        {3570s, "1", "jam"},          {8640s, "2,4", "jam"},        {12h, "12", "jam"},
                        {23h + 50min, "23,8", "jam"}, {24h, "24", "jam"},           {31h, "31", "jam"},
                        {47h + 56min, "47,9", "jam"}, {47h + 57min, "2", "hari"},   {48h, "2", "hari"},
                        {75h, "3,1", "hari"},         {24h * 1400, "1.400", "hari"}};
    for (const Row& row : rows) {
        CAPTURE(row.length.count());
        const Amount amount = duration(row.length);
        CHECK(amount.number.str() == row.number);
        CHECK(amount.unit.str() == row.unit);
    }
}

} // namespace
} // namespace siar::model
