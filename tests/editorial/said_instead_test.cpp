// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/said_instead.hpp"

#include "copybook_fixture.hpp"

#include <doctest/doctest.h>

using namespace siar;

TEST_CASE("on the air an abbreviation is told by what it means, and no word twice") {
    const struct {
        const char* written;
        const char* said;
    } table[] = {
        {"PJU mati. PJU di gang juga.", "Lampu jalan mati. Lampu jalan di gang juga."},
        {"Lampu PJU di pasar mati", "Lampu jalan di pasar mati"},
        {"Petugas mengganti saklar PJU, lalu pulang.", "Petugas mengganti saklar lampu jalan, lalu pulang."},
        {"Tiang PJU roboh", "Tiang lampu jalan roboh"},
        {"SPJU dan LPJU tetap", "SPJU dan LPJU tetap"},
        {"Petugas menindaklanjuti UPTD", "Petugas menindaklanjuti UPTD"},
        {"", ""},
    };
    for (const auto& row : table)
        CHECK(editorial::said_instead(privacy::Showable(test::passed(row.written)), test::copybook()).str() ==
              row.said);
}
