// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/vanished.hpp"

#include "editorial/edition.hpp"
#include "measured.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

using namespace siar;
using namespace std::chrono;
using privacy::operator""_label;
using test::count_in;
using test::submitted_at;

namespace {

const model::Time now = test::measured_at;

model::Complaint of(const char* category, int days_ago) {
    return submitted_at(now - days{days_ago}, model::Status::resolved, category);
}

model::Regency with_roads() {
    auto out = test::regency();
    out.categories.push_back({{"jalan"}, "Jalan rusak"_label, "road", model::Concern::public_asset, false});
    out.categories.push_back({{"bising"}, {}, "volume", model::Concern::service, false});
    return out;
}

std::vector<model::Vanished> vanished(const model::Material& material, model::Time at = now) {
    return editorial::edition(material, with_roads(), {}, model::Audience::public_, at).statistics.vanished;
}

/// "30: lampu_jalan 6, jalan 5" or nothing.
std::string told(const std::vector<model::Vanished>& all) {
    std::string out;
    for (const auto& one : all) {
        const auto length = model::day_number(one.now.last) - model::day_number(one.now.first) + 1;
        out += (out.empty() ? std::to_string(length) + ": " : ", ") + one.category + " " +
               std::to_string(one.before_count);
    }
    return out;
}

} // namespace

TEST_CASE("A theme vanished where five complained in one period and nobody in the next, of the shortest that has any") {
    struct Came {
        const char* category;
        int count;
        int days_ago;
    };
    struct Row {
        const char* told;
        std::vector<Came> came;
    };
    const Row rows[] = {
        {"30: lampu_jalan 5", {{"lampu_jalan", 5, 40}, {"jalan", 1, 59}}},
        {"", {{"lampu_jalan", 4, 40}, {"jalan", 1, 59}}},
        {"", {{"lampu_jalan", 5, 40}, {"lampu_jalan", 1, 29}, {"jalan", 1, 800}}},
        {"30: lampu_jalan 5", {{"lampu_jalan", 5, 30}, {"jalan", 1, 59}}},
        {"30: lampu_jalan 5", {{"lampu_jalan", 5, 59}}},
        {"90: lampu_jalan 5", {{"lampu_jalan", 5, 100}, {"jalan", 1, 179}}},
        {"90: lampu_jalan 6", {{"lampu_jalan", 6, 120}, {"jalan", 3, 40}, {"jalan", 1, 179}}},
        {"365: lampu_jalan 5", {{"lampu_jalan", 5, 400}, {"jalan", 1, 729}}},
        {"30: jalan 7, lampu_jalan 5", {{"lampu_jalan", 5, 40}, {"jalan", 7, 45}, {"jalan", 1, 200}}},
        // Data that begin within the period before: what it lacks, nobody counted.
        {"", {{"lampu_jalan", 5, 58}}},
        {"", {{"lampu_jalan", 9, 120}, {"jalan", 2, 178}}},
        {"", {{"kependudukan", 9, 40}, {"bantuan_sosial", 9, 40}, {"jalan", 1, 59}}},
        {"", {{"bising", 9, 40}, {"tak_dikenal", 9, 40}, {"jalan", 1, 59}}},
    };
    for (const Row& row : rows) {
        model::Tally tally;
        std::string came;
        for (const auto& one : row.came) {
            count_in(tally, one.count, of(one.category, one.days_ago));
            came += std::string(one.category) + " " + std::to_string(one.days_ago) + "; ";
        }
        CAPTURE(came);
        CHECK(told(vanished(test::material_of(tally, now, now, with_roads()))) == row.told);
    }
}

TEST_CASE("What came before is asked for only where something may have vanished") {
    const auto asked_before = [](const model::Tally& tally) {
        const auto sums = test::material_of(tally, now, now).sums;
        return std::any_of(sums.begin(), sums.end(), [](const auto& one) {
            return one.asked.last == 2026y / October / 22 && one.asked.depth == model::Depth::counts;
        });
    };
    CHECK(asked_before(test::tally_of(40, of("kependudukan", 3))));
    CHECK_FALSE(asked_before(test::tally_of(40, of("lampu_jalan", 3))));
    CHECK(asked_before(test::tally_of(40, of("lampu_jalan", 30))));
}

TEST_CASE("Ratings are read of ninety days where thirty have too few") {
    auto rated = of("lampu_jalan", 40);
    rated.rating = 4;
    auto tally = test::tally_of(30, rated);
    count_in(tally, 40, of("lampu_jalan", 3));
    const auto told = test::measured(tally).satisfaction;
    REQUIRE(told);
    CHECK(told->period.name.str() == "90 hari terakhir");
}

TEST_CASE("Both periods of a vanished theme are told, one right after the other and as long") {
    auto tally = test::tally_of(6, of("lampu_jalan", 40));
    count_in(tally, 1, of("jalan", 59));
    const auto all = vanished(test::material_of(tally, now, now, with_roads()));
    REQUIRE(all.size() == 1);
    const auto& one = all.front();
    CHECK(one.name.str() == "Lampu jalan");
    CHECK(one.icon == "lightbulb");
    CHECK(one.before_count == 6);
    CHECK(one.now_count == 0);
    CHECK(one.now == model::Period{2026y / October / 23, 2026y / November / 21, "30 hari terakhir"_label});
    CHECK(one.before == model::Period{2026y / September / 23, 2026y / October / 22, "30 hari sebelumnya"_label});
    CHECK(one.as_of == now);
}

TEST_CASE("Where a source fell silent a zero is a hole, and nothing is said to have vanished") {
    auto tally = test::tally_of(6, of("lampu_jalan", 40));
    count_in(tally, 1, of("jalan", 59));
    auto material = test::material_of(tally, now, now, with_roads());
    CHECK(vanished(material).size() == 1);
    CHECK(vanished(material, now + 24h - 1s).size() == 1);
    CHECK(vanished(material, now + 24h).empty());
    material.contacts = {{{"sp4n"}, now}, {{"lembar"}, now - 24h + 1s}};
    CHECK(vanished(material).size() == 1);
    material.contacts.back().last = now - 24h;
    CHECK(vanished(material).empty());
    material.contacts.back().last.reset();
    CHECK(vanished(material).empty());
    material.totals_only = {{"lembar"}};
    CHECK_MESSAGE(vanished(material).size() == 1, "who tells totals only is no source of complaints");
}

TEST_CASE("Whatever came: a vanished theme is of no person, was complained about often enough, and is no more") {
    std::mt19937 dice(11);
    const char* categories[] = {"lampu_jalan", "kependudukan", "bantuan_sosial", "jalan", "bising", "lain"};
    const auto regency = with_roads();
    const auto& zone = regency.identity.zone;
    std::size_t found = 0;
    for (int round = 0; round < 200; ++round) {
        CAPTURE(round);
        std::vector<model::Complaint> book;
        const int reach = 20 + static_cast<int>(dice() % 900);
        for (const char* category : categories) {
            const int until = static_cast<int>(dice() % 200);
            for (auto n = dice() % 40; n > 0 && until < reach; --n)
                book.push_back(of(category, until + static_cast<int>(dice() % static_cast<unsigned>(reach - until))));
        }
        model::Tally tally;
        for (const auto& one : book)
            tally.add(one, test::deadlines(), +1);
        const auto received = [&](const std::string& category, const model::Period& period) {
            std::int64_t count = 0;
            for (const auto& one : book) {
                const auto day = model::local(one.submitted, zone).date;
                if (one.category.value == category && period.first <= day && day <= period.last) ++count;
            }
            return count;
        };
        for (const auto& one : vanished(test::material_of(tally, now, now, with_roads()))) {
            ++found;
            const auto* category = regency.category({one.category});
            REQUIRE(category != nullptr);
            CHECK(category->concern != model::Concern::person);
            CHECK_FALSE(category->sensitive);
            CHECK_FALSE(one.name.empty());
            CHECK(received(one.category, one.now) == 0);
            CHECK(one.now_count == 0);
            CHECK(received(one.category, one.before) == one.before_count);
            CHECK(one.before_count >= 5);
            CHECK(std::any_of(book.begin(), book.end(), [&](const auto& first) {
                return model::local(first.submitted, zone).date <= one.before.first;
            }));
        }
    }
    CHECK(found > 30);
}
