// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/practice.hpp"

#include "copybook_fixture.hpp"
#include "editorial/script.hpp"
#include "editorial/script_lint.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace siar;
using privacy::operator""_label;

namespace {

model::Script script(const char* format) {
    model::Edition edition;
    const auto regency = test::regency();
    edition.identity = regency.identity;
    edition.channels = regency.channels;
    edition.station = regency.station;
    edition.station.programme = "Kabar Uji"_label;
    edition.station.out_cue = "Hallo Uji."_label;
    model::Rundown rundown;
    rundown.slot.airs_at = test::time_of("2026-11-21T14:05+07:00");
    return editorial::script(rundown, edition, test::copybook(), test::format(format), true);
}

} // namespace

TEST_CASE("a segment of practice says so first and before its closing, in its title and on paper") {
    for (const char* const format : {"spot", "tiga", "dua-suara"}) {
        const auto before = script(format);
        const auto practice = editorial::as_practice(before);
        CHECK(practice.title.str() == "LATIHAN, " + before.title.str());
        REQUIRE(practice.lines.size() == before.lines.size() + 2);
        CHECK(practice.lines.back() == before.lines.back()); // the out cue stays the last words
        for (const auto& line : {practice.lines.front(), practice.lines[practice.lines.size() - 2]}) {
            CHECK(line.text.str() == "Latihan. Ini latihan, bukan siaran.");
            CHECK(line.short_form.str() == "Ini latihan, bukan siaran.");
            CHECK(line.drop_order == 0);
        }
        CHECK(editorial::lint(practice, test::copybook()) == editorial::lint(before, test::copybook()));
        const auto paper =
            editorial::reader_copy(editorial::sheet(practice, std::vector<double>(practice.lines.size()), 30)).str();
        CHECK(paper.find("LATIHAN") != std::string::npos);
        CHECK(paper.find("Ini latihan") != paper.rfind("Ini latihan"));
    }
}
