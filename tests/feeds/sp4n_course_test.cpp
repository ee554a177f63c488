// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/sp4n_course.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace siar::feeds {
namespace {

/// A page as a server gives it: rows `from` to `to`, and what it says the total is.
struct Given {
    int from = 0;
    int to = 0;
    std::optional<std::int64_t> total = std::nullopt;
    bool numbered = true;
};

Sp4nList list_of(const Given& given) {
    Sp4nList out;
    out.total = given.total;
    for (int i = given.from; i < given.to; ++i) {
        Record record;
        if (given.numbered) record[Field::id] = fmt::format("N{}", i);
        out.records.push_back(record);
    }
    return out;
}

/// The pages that are asked for of a server that gives these; after the last of them the last one again.
struct Read {
    int pages = 0;
    bool withheld = false;
};
Read read(const std::vector<Given>& pages, bool whole = true) {
    Sp4nCourse course(true, whole);
    Read out;
    for (int number = 1; number < 50; ++number) {
        const auto at = std::min(static_cast<std::size_t>(number), pages.size()) - 1;
        const Sp4nStep step = course.after(list_of(pages[at]), number);
        out = {number, !step.withheld.empty()};
        if (step.next.empty()) return out;
        CHECK(step.next == std::to_string(number + 1));
    }
    return out;
}

} // namespace

TEST_CASE("a reading of the national list ends with an empty page or its last page once more, never with a short one") {
    struct Row {
        const char* name;
        std::vector<Given> pages;
        int asked;
        bool withheld;
        bool whole = true;
    };
    for (const Row& row : std::vector<Row>{
             {"nothing at all", {{}}, 1, false},
             {"an empty page", {{0, 100}, {100, 150}, {}}, 3, false},
             {"a short page between", {{0, 100}, {100, 199}, {200, 300}, {}}, 4, false},
             {"a short page between, and a total",
              {{0, 100, 300}, {100, 199, 300}, {200, 300, 300}, {0, 0, 300}},
              6,
              true},
             {"the last page again", {{0, 100}, {100, 150}}, 3, false},
             {"the last page again, and a total that is right", {{0, 100, 150}, {100, 150, 150}}, 3, false},
             {"the last page again, and a total of more", {{0, 100, 400}, {100, 150, 400}}, 3, true},
             {"the only page again, and a total that is right", {{0, 30, 30}}, 2, false},
             {"a total that counts the page", {{0, 10, 10}, {10, 20, 10}, {20, 30, 10}, {0, 0, 10}}, 4, false},
             {"an empty page before the last", {{0, 10, 20}, {0, 0, 20}, {10, 20, 20}, {0, 0, 20}}, 4, false},
             {"rows that slipped to the next page", {{0, 10, 20}, {9, 19, 20}, {19, 20, 20}, {0, 0, 20}}, 4, false},
             {"pages without any number", {{0, 10}, {0, 10, {}, false}}, 4, false},
             {"new ones only, a total of all", {{0, 3, 450}, {0, 0, 450}}, 4, false, false},
             {"nothing new, a total of all", {{0, 0, 450}}, 1, false, false},
         }) {
        CAPTURE(row.name);
        const Read all = read(row.pages, row.whole);
        CHECK(all.pages == row.asked);
        CHECK(all.withheld == row.withheld);
    }
    // A second page that is the first one: the engine sees the third and says that pages are ignored.
    CHECK(read({{0, 100}}).pages == 3);
}

TEST_CASE("an interface without pages gives all at once, or says how much it has not given") {
    CHECK(Sp4nCourse(false, true).after(list_of({0, 100}), 1).next.empty());
    CHECK(Sp4nCourse(false, true).after(list_of({0, 100, 100}), 1).withheld.empty());
    CHECK_FALSE(Sp4nCourse(false, true).after(list_of({0, 100, 450}), 1).withheld.empty());
    CHECK(Sp4nCourse(false, false).after(list_of({0, 100, 450}), 1).withheld.empty());
}

TEST_CASE("the server's own next page is followed, and pages end at a million") {
    Sp4nList list = list_of({0, 0});
    list.next = "9";
    CHECK(Sp4nCourse(true, true).after(list, 1).next == "9");
    CHECK(Sp4nCourse(true, true).after(list, 9).next.empty());
    CHECK(Sp4nCourse(true, true).after(list_of({0, 10}), sp4n_last_page).next.empty());
}

} // namespace siar::feeds
