// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/fill.hpp"

#include "copybook_fixture.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace siar;
using model::Fill;
using privacy::operator""_label;

namespace {

model::Edition edition_of(std::size_t items) {
    model::Edition out;
    for (std::size_t i = 0; i < items; ++i) {
        model::Item item;
        item.id = {"butir" + std::to_string(i)};
        item.problem = test::passed("Lampu jalan mati");
        item.place = "Kecamatan Sayung"_label;
        out.items.push_back(item);
    }
    return out;
}

std::size_t items_of(const model::Script& script) {
    return static_cast<std::size_t>(std::count_if(script.lines.begin(), script.lines.end(),
                                                  [](const auto& line) { return line.item.has_value(); }));
}

/// Each of the numbers is the last count of items that is still so.
struct Limits {
    std::size_t sparse;
    std::size_t roomy;
    std::size_t full;
};

model::Judge judge_of(const Limits& limits) {
    return [limits](const model::Script& script) -> model::Result<Fill> {
        const auto items = items_of(script);
        if (items <= limits.sparse) return Fill::sparse;
        if (items <= limits.roomy) return Fill::roomy;
        return items <= limits.full ? Fill::full : Fill::over;
    };
}

model::Format format_of(std::size_t items) {
    auto out = test::format("tiga");
    out.length = model::Seconds{179}; // not that of the slot
    out.items = static_cast<int>(items);
    return out;
}

std::size_t filled(std::size_t at_hand, std::size_t asked, const Limits& limits) {
    return items_of(
        editorial::fill(edition_of(at_hand), {}, {}, test::copybook(), format_of(asked), {}, true, judge_of(limits))
            .value());
}

} // namespace

TEST_CASE("A segment tells as many items as asked, more while all can be said whole, fewer where not all can be told") {
    struct Row {
        const char* what;
        std::size_t at_hand;
        std::size_t asked;
        Limits limits;
        std::size_t told;
    };
    for (const Row& row :
         {Row{"what is asked fits", 9, 3, {0, 2, 4}, 3}, Row{"there is time for more", 9, 3, {0, 6, 8}, 6},
          Row{"more than there are", 5, 3, {0, 6, 8}, 5}, Row{"not all can be told", 9, 5, {0, 1, 2}, 2},
          Row{"better in short than with much music", 9, 3, {4, 4, 6}, 5},
          Row{"too few for the length", 2, 3, {6, 7, 8}, 2}, Row{"none can be told", 9, 3, {0, 0, 0}, 1},
          Row{"none at hand", 0, 3, {4, 6, 8}, 0}, Row{"none asked", 9, 0, {0, 0, 2}, 1}}) {
        CAPTURE(row.what);
        CHECK(filled(row.at_hand, row.asked, row.limits) == row.told);
    }
}

TEST_CASE("At its own length a format has the items it promises, more only where it would be mostly music") {
    const auto filled_whole = [](const Limits& limits) {
        auto format = format_of(3);
        format.length = model::Slot{}.length;
        return items_of(
            editorial::fill(edition_of(9), {}, {}, test::copybook(), format, {}, true, judge_of(limits)).value());
    };
    CHECK(filled_whole({0, 6, 8}) == 3);
    CHECK(filled_whole({4, 6, 8}) == 5);
    CHECK(filled_whole({0, 1, 2}) == 2);
}

TEST_CASE("A voice that fails is reported, not filled around") {
    const model::Judge failing = [](const model::Script&) -> model::Result<Fill> {
        return model::fail("mesin diam", "uji", "coba lagi");
    };
    const auto made = editorial::fill(edition_of(3), {}, {}, test::copybook(), format_of(3), {}, true, failing);
    REQUIRE_FALSE(made);
    CHECK(made.error().what == "mesin diam");
}
