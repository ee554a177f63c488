// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/likeness.hpp"

#include <doctest/doctest.h>

using namespace siar::model;

namespace {

Likeness told(std::string item, std::string source, std::string problem, int day = 0) {
    Likeness out;
    out.item = {std::move(item)};
    out.source = {std::move(source)};
    out.place.district = {"33.21.04"};
    out.category = {"jalan"};
    out.submitted = Time{std::chrono::hours{24 * (20'000 + day)}};
    out.problem = std::move(problem);
    return out;
}

std::size_t pairs(const Likeness& a, const Likeness& b) {
    return likely_duplicates({a, b}, 10).size();
}

} // namespace

TEST_CASE("two sources that tell of one place and thing in nearly the same words are proposed as one") {
    const auto here = told("a", "sp4n", "Lampu jalan mati di tikungan dekat pasar");
    const auto there = told("b", "bupati", "Lampu jalan dekat pasar mati, di tikungan", 3);
    const auto found = likely_duplicates({there, here}, 10);
    REQUIRE(found.size() == 1);
    CHECK(found.front() == LikelyPair{{"a"}, {"b"}, 1.0});

    struct Case {
        const char* why;
        void (*change)(Likeness&);
        std::size_t pairs;
    };
    const Case cases[] = {
        {"the same", [](Likeness&) {}, 1},
        {"one source", [](Likeness& b) { b.source = {"sp4n"}; }, 0},
        {"another district", [](Likeness& b) { b.place.district = {"33.21.05"}; }, 0},
        {"another category", [](Likeness& b) { b.category = {"air"}; }, 0},
        {"a village that the other does not name", [](Likeness& b) { b.place.village = VillageId{"33.21.04.2001"}; },
         1},
        {"a month later", [](Likeness& b) { b.submitted += std::chrono::hours{24 * 30}; }, 0},
        {"other words", [](Likeness& b) { b.problem = "Sampah menumpuk di belakang pasar"; }, 0},
        {"too few words", [](Likeness& b) { b.problem = "Lampu mati"; }, 0},
        {"a number of its own",
         [](Likeness& b) {
             b.origin = Origin{"lapor", "2"};
         },
         1},
    };
    for (const auto& c : cases) {
        CAPTURE(c.why);
        auto other = there;
        c.change(other);
        CHECK(pairs(here, other) == c.pairs);
    }
}

TEST_CASE("two numbers of one system and two villages are two complaints") {
    auto a = told("a", "sp4n", "Lampu jalan mati di tikungan");
    auto b = told("b", "bupati", "Lampu jalan mati di tikungan");
    a.origin = Origin{"lapor", "1"};
    b.origin = Origin{"lapor", "2"};
    CHECK(pairs(a, b) == 0);
    a.origin.reset();
    CHECK(pairs(a, b) == 1);
    a.place.village = VillageId{"33.21.04.2001"};
    b.place.village = VillageId{"33.21.04.2002"};
    CHECK(pairs(a, b) == 0);
}

TEST_CASE("a hundred thousand items of one place are looked through without holding each against each") {
    std::vector<Likeness> items;
    for (int n = 0; n < 100'000; ++n)
        items.push_back(told(std::to_string(n), n % 2 == 0 ? "sp4n" : "bupati",
                             "Lampu " + std::to_string(100 + n) + " tiang " + std::to_string(1'000'000 + n) + " ruas " +
                                 std::to_string(5'000'000 + n) + " mati"));
    CHECK(likely_duplicates(items, 10).empty());
}
