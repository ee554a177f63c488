// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/prayer.hpp"

#include <cmath>
#include <numbers>
#include <optional>

namespace siar::model {

using privacy::operator""_label;

namespace {

constexpr double degree = std::numbers::pi / 180;
constexpr double minutes_of_day = 24 * 60;

/// Where the sun stands: Meeus, Astronomical Algorithms, chapter 25 (lower accuracy) and 28 (Smart's equation of time);
/// right to 0.01 degrees and some seconds of time in this century.
struct Sun {
    double declination; ///< radians
    double ahead;       ///< minutes by which a sundial is ahead of a clock
};

Sun sun_at(double days_since_2000) {
    constexpr double century = 36525;
    const double t = (days_since_2000 - 0.5) / century; // the epoch is a noon
    const double mean = (280.46646 + t * (36000.76983 + t * 0.0003032)) * degree;
    const double anomaly = (357.52911 + t * (35999.05029 - t * 0.0001537)) * degree;
    const double eccentricity = 0.016708634 - t * 0.000042037;
    const double centre = (1.914602 - t * 0.004817) * std::sin(anomaly) + 0.019993 * std::sin(2 * anomaly) +
                          0.000289 * std::sin(3 * anomaly);
    const double node = (125.04 - 1934.136 * t) * degree;
    const double apparent = mean + (centre - 0.00569 - 0.00478 * std::sin(node)) * degree;
    const double tilt = (23.439291 - 0.0130042 * t + 0.00256 * std::cos(node)) * degree;
    const double y = std::tan(tilt / 2) * std::tan(tilt / 2);
    const double ahead = y * std::sin(2 * mean) - 2 * eccentricity * std::sin(anomaly) +
                         4 * eccentricity * y * std::sin(anomaly) * std::cos(2 * mean) -
                         y * y / 2 * std::sin(4 * mean) - 1.25 * eccentricity * eccentricity * std::sin(2 * anomaly);
    return {std::asin(std::sin(tilt) * std::sin(apparent)), ahead / std::numbers::pi * minutes_of_day / 2};
}

/// A day at a place, by its clock; times in minutes since its midnight.
class Sky {
public:
    Sky(Date date, const PrayerRules& rules, const Zone& zone)
        : midnight_(day_number(date) - day_number(std::chrono::year{2000} / 1 / 1) -
                    static_cast<double>(zone.offset.count()) / minutes_of_day),
          latitude_(rules.latitude * degree),
          mean_noon_(minutes_of_day / 2 + static_cast<double>(zone.offset.count()) -
                     rules.longitude / 360 * minutes_of_day) {}

    double noon() const { return mean_noon_ - at(mean_noon_).ahead; }

    /// When the sun stands at the altitude (radians) that `altitude` makes of its declination, before or after noon.
    template <class Altitude>
    double when(int side, Altitude altitude) const {
        double time = mean_noon_ + side * minutes_of_day / 4;
        for (int nearer = 0; nearer < 3; ++nearer) { // it moves on while we look
            const Sun sun = at(time);
            const double angle =
                std::acos((std::sin(altitude(sun.declination)) - std::sin(latitude_) * std::sin(sun.declination)) /
                          (std::cos(latitude_) * std::cos(sun.declination)));
            time = mean_noon_ - sun.ahead + side * angle / std::numbers::pi * minutes_of_day / 2;
        }
        return time;
    }
    double below(int side, double degrees) const {
        return when(side, [&](double /*declination*/) { return -degrees * degree; });
    }
    /// When a thing's shadow is longer by so many lengths of it than at noon.
    double shadow(int lengths) const {
        return when(1, [&](double declination) {
            return std::atan(1 / (lengths + std::tan(std::abs(latitude_ - declination))));
        });
    }

private:
    Sun at(double time) const { return sun_at(midnight_ + time / minutes_of_day); }

    double midnight_; ///< days since the first of 2000, UTC
    double latitude_;
    double mean_noon_;
};

/// The radius of the sun and the bending of its light at the horizon, degrees.
constexpr double upper_edge = 0.8333;

struct Days {
    int first;
    int last;
};

/// The days of the Ramadan that ends before a month of Syawal, or that begins a month of Ramadan.
std::optional<Days> ramadan_at(std::size_t at, const std::vector<HijriMonth>& months) {
    constexpr int longest = 30;
    const auto& month = months[at];
    const auto* const next = at + 1 < months.size() ? &months[at + 1] : nullptr;
    const auto slack = [](const HijriMonth& one) { return one.confirmed ? 0 : 1; };
    const int first = day_number(month.first);
    if (month.name.view() == "Syawal") return Days{first - longest - slack(month), first - 1 + slack(month)};
    if (month.name.view() != "Ramadan") return std::nullopt;
    const bool ends = next != nullptr && next->name.view() == "Syawal" && next->year == month.year;
    return Days{first - slack(month),
                ends ? day_number(next->first) - 1 + slack(*next) : first + longest - 1 + slack(month)};
}

} // namespace

privacy::Label name_of(Prayer prayer) {
    switch (prayer) {
        case Prayer::subuh: return "Subuh"_label;
        case Prayer::dzuhur: return "Dzuhur"_label;
        case Prayer::asar: return "Asar"_label;
        case Prayer::maghrib: return "Maghrib"_label;
        case Prayer::isya: return "Isya"_label;
    }
    return {};
}

PrayerTimes prayer_times(Date date, const PrayerRules& rules, const Zone& zone) {
    const Sky sky(date, rules, zone);
    const std::array<double, 5> times{sky.below(-1, rules.subuh_angle), sky.noon(), sky.shadow(rules.asar_shadow),
                                      sky.below(1, upper_edge), sky.below(1, rules.isya_angle)};
    PrayerTimes out;
    for (std::size_t at = 0; at < times.size(); ++at) // before its time a prayer does not count
        out.at.at(at) =
            std::chrono::minutes{std::lround(std::ceil(times.at(at)))} + rules.ihtiyat + rules.corrections.at(at);
    out.imsak = out[Prayer::subuh] - rules.imsak;
    return out;
}

bool may_be_ramadan(Date date, const std::vector<HijriMonth>& months) {
    const int day = day_number(date);
    for (std::size_t at = 0; at < months.size(); ++at) {
        const bool told_by_ramadan = at > 0 && months[at].name.view() == "Syawal" &&
                                     months[at - 1].name.view() == "Ramadan" && months[at - 1].year == months[at].year;
        const auto days = told_by_ramadan ? std::nullopt : ramadan_at(at, months);
        if (days && days->first <= day && day <= days->last) return true;
    }
    return false;
}

} // namespace siar::model
