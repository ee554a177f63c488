// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/airtimes.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <random>
#include <string>
#include <vector>

using namespace siar;
using namespace std::chrono_literals;
using editorial::Airing;
using editorial::QuietTime;
using privacy::operator""_label;
using std::chrono::minutes;
using std::chrono::year;

namespace {

/// As the package of Demak has it, with the Ramadan of 1448 H.
editorial::Observance demak() {
    editorial::Observance out;
    out.prayer.emplace();
    out.prayer->latitude = -6.8947;
    out.prayer->longitude = 110.6396;
    out.zone = {420min, "WIB"_label};
    out.hijri = {{"Ramadan"_label, "1448"_label, year{2027} / 2 / 8, true},
                 {"Syawal"_label, "1448"_label, year{2027} / 3 / 10, true}};
    return out;
}

model::RadioSlot slot(minutes time, model::Seconds length = 180s) {
    model::RadioSlot out;
    out.time = time;
    out.length = length;
    return out;
}

/// What a producer reads of each, apart by "; ".
std::string told(model::Date date, const std::vector<model::RadioSlot>& slots) {
    std::string out;
    for (const auto& airing : editorial::airtimes(date, slots, demak())) {
        const auto words = editorial::told(airing);
        out += (out.empty() ? "" : "; ") + (words.empty() ? privacy::Label::clock(airing.airs).str() : words);
    }
    return out;
}

constexpr model::Date monday{year{2026} / 11 / 30}; // dzuhur 11.28, maghrib 17.43
constexpr model::Date friday{year{2026} / 12 / 4};  // dzuhur 11.30
constexpr model::Date fasting{year{2027} / 2 / 15}; // imsak 4.15, subuh 4.25, maghrib 18.04

} // namespace

TEST_CASE("a slot airs when it was asked for unless it touches the adzan; then right after it") {
    struct Row {
        model::Date date;
        minutes asked;
        model::Seconds length;
        std::string told;
    };
    const Row rows[] = {
        {monday, 6h + 30min, 180s, "06.30"},
        {monday, 11h + 23min, 180s, "11.23"}, // over when the silence begins
        {monday, 11h + 25min, 180s, "11.25 digeser ke 11.34: adzan Dzuhur 11.28"},
        {monday, 11h + 33min, 30s, "11.33 digeser ke 11.34: adzan Dzuhur 11.28"},
        {monday, 11h + 34min, 180s, "11.34"},
        {monday, 17h + 32min, 600s, "17.32 digeser ke 17.49: adzan Maghrib 17.43"},
        {friday, 11h + 45min, 180s, "11.45 digeser ke 12.15: salat Jumat 11.30"},
        {friday,
         11h + 27min,
         180s,
         {"11.27 digeser ke 11.25: salat Jumat 11.30"}}, // after it would be 48 minutes later
        {fasting, 4h + 10min, 180s, "04.10 digeser ke 04.18: imsak 04.15"},
        {fasting, 4h + 14min, 600s, "04.14 digeser ke 04.31: imsak 04.15"}, // no room for it before subuh
        {fasting, 18h + 10min, 180s, "18.10 digeser ke 18.14: berbuka 18.04"},
        {fasting, 17h + 50min, 360s, "17.50 digeser ke 18.14: berbuka 18.04"},
    };
    for (const Row& row : rows) {
        CAPTURE(model::iso(row.date));
        CAPTURE(row.asked.count());
        CHECK(told(row.date, {slot(row.asked, row.length)}) == row.told);
    }
}

TEST_CASE("a slot that moves makes no other one move") {
    CHECK(told(monday, {slot(11h + 30min), slot(11h + 35min)}) == "11.35; 11.30 digeser ke 11.38: adzan Dzuhur 11.28");
    CHECK(told(monday, {slot(11h + 25min, 60s), slot(11h + 29min), slot(11h + 32min, 57s)}) ==
          "11.25; 11.29 digeser ke 11.34: adzan Dzuhur 11.28; 11.32 digeser ke 11.37: adzan Dzuhur 11.28");
}

TEST_CASE("a slot without room near its time is left out, and that is told") {
    std::vector<model::RadioSlot> full{slot(11h + 28min, 600s)};
    for (minutes at = 10h; at < 13h; at += 10min)
        if (at != 11h + 20min && at != 11h + 30min) full.push_back(slot(at, 600s));
    const auto airings = editorial::airtimes(monday, full, demak());
    CHECK(airings.size() == full.size());
    std::string out;
    for (const auto& one : airings)
        if (one.left_out) out += editorial::told(one);
    CHECK(out == "11.28 ditiadakan, tidak ada tempat di dekatnya: adzan Dzuhur 11.28");
}

TEST_CASE("a slot that is to stay, and any slot where no place is known, airs when it was asked for") {
    auto stays = slot(11h + 29min);
    stays.at_adzan = model::AtAdzan::stays;
    CHECK(told(monday, {stays}) == "11.29");
    auto nowhere = demak();
    nowhere.prayer.reset();
    CHECK(editorial::airtimes(monday, {slot(11h + 29min)}, nowhere).front().airs == 11h + 29min);
    CHECK(editorial::quiet_times(monday, nowhere).empty());
}

TEST_CASE("only the slots of the day are asked for, and their moments are those of the regency's clock") {
    auto mondays = slot(6h + 30min);
    mondays.weekdays = {std::chrono::Monday};
    CHECK(told(friday, {mondays}).empty());
    const auto airings = editorial::airtimes(monday, {mondays}, demak());
    REQUIRE(airings.size() == 1);
    const auto at = airings.front().at(demak().zone);
    CHECK(model::rfc3339(at.airs_at) == "2026-11-29T23:30:00Z");
    CHECK(at.length == 180s);
}

TEST_CASE("through a year of many slots none touches a silence or another one, moves far, or is lost unsaid") {
    std::mt19937 dice(8);
    const auto roll = [&](int most) { return static_cast<int>(dice() % static_cast<unsigned>(most)); };
    const auto observance = demak();
    int moved = 0;
    int left_out = 0;
    for (int i = 0; i < 366; ++i) {
        const auto date = model::from_day_number(model::day_number(year{2027} / 1 / 1) + i);
        std::vector<model::RadioSlot> slots;
        const int density = 1 + roll(40);
        for (minutes at{roll(30)}; at < 24h - 10min; at += minutes{10 + roll(density)})
            slots.push_back(slot(at, model::Seconds{15 + roll(586)}));
        const auto airings = editorial::airtimes(date, slots, observance);
        const auto quiet = editorial::quiet_times(date, observance);
        CAPTURE(model::iso(date));
        CHECK(airings.size() == slots.size());
        CHECK(airings == editorial::airtimes(date, {slots.rbegin(), slots.rend()}, observance));
        model::Seconds free{0};
        for (const Airing& airing : airings) {
            CHECK(std::chrono::abs(airing.airs - airing.slot.time) <= editorial::furthest_move);
            CHECK(editorial::told(airing).empty() == !airing.kept_clear);
            left_out += airing.left_out ? 1 : 0;
            moved += airing.moved() ? 1 : 0;
            if (airing.left_out) continue;
            CHECK(free <= airing.airs);
            free = airing.airs + airing.slot.length;
            CHECK(free <= 24h);
            for (const QuietTime& one : quiet) {
                const bool clear = free <= one.from || one.until <= airing.airs;
                CHECK(clear);
            }
            if (!airing.kept_clear) CHECK(airing.airs == airing.slot.time);
        }
    }
    CHECK(moved > 1000);
    CHECK(left_out > 0);
    CHECK(left_out < moved / 5);
}
