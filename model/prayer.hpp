// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/calendar.hpp"
#include "model/time.hpp"
#include "privacy/showable.hpp"

#include <array>
#include <chrono>
#include <cstddef>
#include <vector>

namespace siar::model {

/// The five daily prayers, in the order of the day.
enum class Prayer { subuh, dzuhur, asar, maghrib, isya };
inline constexpr std::array<Prayer, 5> all_prayers{Prayer::subuh, Prayer::dzuhur, Prayer::asar, Prayer::maghrib,
                                                   Prayer::isya};
/// "Subuh".
privacy::Label name_of(Prayer prayer);

/// What a regency's prayer times are reckoned by.
struct PrayerRules {
    double latitude = 0;     ///< degrees, north positive
    double longitude = 0;    ///< degrees, east positive
    double subuh_angle = 20; ///< degrees of the sun below the horizon; 20 and 18 are those of Kementerian Agama
    double isya_angle = 18;
    int asar_shadow = 1;             ///< lengths of a thing's shadow, beyond that of noon: 1 Syafi'i, 2 Hanafi
    std::chrono::minutes ihtiyat{2}; ///< added to each, so that none is called too early anywhere in the regency
    std::chrono::minutes imsak{10};  ///< before subuh
    std::array<std::chrono::minutes, 5> corrections{}; ///< of each prayer, as the regency's own schedule has them
    friend bool operator==(const PrayerRules&, const PrayerRules&) = default;
};

/// A day's prayers, in whole minutes since local midnight.
struct PrayerTimes {
    std::array<std::chrono::minutes, 5> at{};
    std::chrono::minutes imsak{};
    std::chrono::minutes operator[](Prayer prayer) const { return at.at(static_cast<std::size_t>(prayer)); }
    friend bool operator==(const PrayerTimes&, const PrayerTimes&) = default;
};

/// By the sun (sunset: of its upper edge, with refraction), rounded up to whole minutes, then ihtiyat and corrections.
/// For places where the sun reaches these angles every day, as in all of Indonesia. Not by libitl: 0.8.0 reckons
/// sidereal time from dynamical time, and so is early by its delta T, 105 s in 2026 and more each year.
PrayerTimes prayer_times(Date date, const PrayerRules& rules, const Zone& zone);

/// Whether people may be fasting on that day. Where only one end of Ramadan is known it has thirty days; an end that is
/// not confirmed may still move by a day, and both days count. `months` by first day.
bool may_be_ramadan(Date date, const std::vector<HijriMonth>& months);

} // namespace siar::model
