// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/prayer.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <cmath>
#include <numbers>
#include <string>
#include <vector>

namespace siar::model {
namespace {

using namespace std::chrono;
using privacy::operator""_label;

PrayerRules demak() {
    PrayerRules out;
    out.latitude = -6.8947;
    out.longitude = 110.6396;
    return out;
}
const Zone wib{minutes{420}, "WIB"_label};

double rad(double degrees) {
    return degrees * std::numbers::pi / 180;
}

/// Where the sun stands, by the low-precision formula of the Astronomical Almanac (section C): another series than the
/// program's, right to 0.01 degrees and a few seconds of time from 1950 to 2050.
struct Sun {
    double declination; ///< radians
    double equation;    ///< minutes by which a sundial is ahead
};
Sun sun_of(Date date, double hour_utc) {
    const double n = day_number(date) - day_number(year{2000} / January / 1) - 0.5 + hour_utc / 24;
    const double mean = 280.460 + 0.9856474 * n;
    const double g = rad(357.528 + 0.9856003 * n);
    const double ecliptic = rad(mean + 1.915 * std::sin(g) + 0.020 * std::sin(2 * g));
    const double tilt = rad(23.439 - 0.0000004 * n);
    const double ascension = std::atan2(std::cos(tilt) * std::sin(ecliptic), std::cos(ecliptic));
    return {std::asin(std::sin(tilt) * std::sin(ecliptic)),
            4 * std::remainder(mean - ascension * 180 / std::numbers::pi, 360)};
}

/// Minutes since midnight at which the sun has this altitude (radians), before or after noon.
double when(Date date, const PrayerRules& rules, double altitude, int side, double about_utc) {
    const Sun sun = sun_of(date, about_utc);
    const double phi = rad(rules.latitude);
    const double cosine =
        (std::sin(altitude) - std::sin(phi) * std::sin(sun.declination)) / (std::cos(phi) * std::cos(sun.declination));
    const double noon = 720 - 4 * rules.longitude - sun.equation + 420;
    return noon + side * 4 * std::acos(cosine) * 180 / std::numbers::pi;
}

/// The five by the textbook, minutes since midnight, not rounded, without ihtiyat.
std::array<double, 5> textbook(Date date, const PrayerRules& rules) {
    const Sun noon = sun_of(date, 5);
    const double shadow = rules.asar_shadow + std::tan(std::abs(rad(rules.latitude) - sun_of(date, 8).declination));
    return {when(date, rules, rad(-rules.subuh_angle), -1, -2.5), 720 - 4 * rules.longitude - noon.equation + 420,
            when(date, rules, std::atan(1 / shadow), 1, 8), when(date, rules, rad(-0.8333), 1, 11),
            when(date, rules, rad(-rules.isya_angle), 1, 12)};
}

Date day(int days) {
    return from_day_number(day_number(year{2026} / January / 1) + days);
}

TEST_CASE("prayer times are those of the sun, rounded up, with two minutes of ihtiyat, on every day of three years") {
    for (int i = 0; i < 3 * 365; ++i) {
        const auto times = prayer_times(day(i), demak(), wib);
        const auto sun = textbook(day(i), demak());
        for (const Prayer prayer : all_prayers) {
            const auto at = static_cast<std::size_t>(prayer);
            CAPTURE(iso(day(i)));
            CAPTURE(name_of(prayer).str());
            constexpr double slack = 0.2; // the formula is off by some seconds
            const double later = static_cast<double>(times[prayer].count()) - sun.at(at);
            CHECK(later > 2 - slack);
            CHECK(later < 3 + slack);
        }
    }
}

TEST_CASE("noon is where the equation of time has its ends, as any almanac prints them") {
    // Mean noon in Demak is 11.37.26; a sundial is 14 min 14 s behind at its latest, 3 min 39 s ahead in May.
    const auto noon = [](Date date) { return prayer_times(date, demak(), wib)[Prayer::dzuhur]; };
    CHECK(noon(year{2026} / February / 11) == 11h + 52min + 2min);
    CHECK(noon(year{2026} / May / 14) == 11h + 34min + 2min);
}

TEST_CASE("the prayers of a day come in their order, and from day to day they hardly move") {
    auto before = prayer_times(day(-1), demak(), wib);
    for (int i = 0; i < 730; ++i) {
        const auto times = prayer_times(day(i), demak(), wib);
        CAPTURE(iso(day(i)));
        CHECK(times.imsak + 10min == times[Prayer::subuh]);
        CHECK(times.imsak > 3h + 30min);
        for (std::size_t at = 1; at < all_prayers.size(); ++at)
            CHECK(times.at.at(at - 1) + 1h < times.at.at(at));
        CHECK(times[Prayer::isya] < 19h + 30min);
        for (const Prayer prayer : all_prayers)
            CHECK(abs(times[prayer] - before[prayer]) < 2min);
        before = times;
    }
}

TEST_CASE("angles, madhhab, ihtiyat and corrections change what they are for") {
    const auto date = year{2026} / November / 21;
    const auto usual = prayer_times(date, demak(), wib);
    auto rules = demak();
    rules.subuh_angle = 18;
    rules.isya_angle = 17;
    rules.asar_shadow = 2;
    rules.imsak = 15min;
    const auto other = prayer_times(date, rules, wib);
    CHECK(other[Prayer::subuh] > usual[Prayer::subuh] + 6min);
    CHECK(other[Prayer::isya] < usual[Prayer::isya]);
    CHECK(other[Prayer::asar] > usual[Prayer::asar] + 30min);
    CHECK(other[Prayer::maghrib] == usual[Prayer::maghrib]);
    CHECK(other.imsak == other[Prayer::subuh] - 15min);

    rules = demak();
    rules.ihtiyat = 4min;
    rules.corrections = {1min, -1min, 0min, 0min, 0min};
    const auto moved = prayer_times(date, rules, wib);
    CHECK(moved[Prayer::subuh] == usual[Prayer::subuh] + 3min);
    CHECK(moved[Prayer::dzuhur] == usual[Prayer::dzuhur] + 1min);
    CHECK(moved[Prayer::asar] == usual[Prayer::asar] + 2min);
}

TEST_CASE("Ramadan is told by either of its ends, a day wider where the sidang isbat may still move it") {
    const HijriMonth ramadan{"Ramadan"_label, "1448"_label, year{2027} / February / 8, true};
    const HijriMonth syawal{"Syawal"_label, "1448"_label, year{2027} / March / 10, true};
    const auto unsure = [](HijriMonth month) {
        month.confirmed = false;
        return month;
    };
    struct Row {
        std::vector<HijriMonth> months;
        Date first;
        Date last;
    };
    const Row rows[] = {
        {{ramadan, syawal}, year{2027} / February / 8, year{2027} / March / 9},
        {{ramadan}, year{2027} / February / 8, year{2027} / March / 9},
        {{syawal}, year{2027} / February / 8, year{2027} / March / 9},
        {{unsure(ramadan), syawal}, year{2027} / February / 7, year{2027} / March / 9},
        {{ramadan, unsure(syawal)}, year{2027} / February / 8, year{2027} / March / 10},
        {{unsure(syawal)}, year{2027} / February / 7, year{2027} / March / 10},
    };
    for (const Row& row : rows) {
        CAPTURE(iso(row.first));
        CAPTURE(iso(row.last));
        const int first = day_number(row.first);
        const int last = day_number(row.last);
        for (int i = first - 40; i < last + 40; ++i)
            CHECK(may_be_ramadan(from_day_number(i), row.months) == (first <= i && i <= last));
    }
    CHECK_FALSE(may_be_ramadan(year{2027} / February / 20, {}));
}

} // namespace
} // namespace siar::model
