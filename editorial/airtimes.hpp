// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/prayer.hpp"
#include "model/radio_slot.hpp"
#include "model/script.hpp"
#include "model/time.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace siar::editorial {

/// What a station's segments keep clear of.
struct Observance {
    std::optional<model::PrayerRules> prayer; ///< none: of nothing
    model::Silences silences;
    std::vector<model::HijriMonth> hijri; ///< by first day
    model::Zone zone;
};

/// Minutes of a day, since local midnight, in which no segment airs: [from, until).
struct QuietTime {
    enum class For { adzan, friday, imsak, berbuka };
    For why = For::adzan;
    model::Prayer prayer = model::Prayer::subuh; ///< imsak is before subuh
    std::chrono::minutes moment{};               ///< that of the prayer, or of imsak
    std::chrono::minutes from{};
    std::chrono::minutes until{};
    friend bool operator==(const QuietTime&, const QuietTime&) = default;
};

/// Those of a day, in order: around each prayer, on Fridays longer at dzuhur; in Ramadan also around imsak, and
/// longer at maghrib.
std::vector<QuietTime> quiet_times(model::Date date, const Observance& observance);

/// The first of them that a segment in this slot touches.
std::optional<QuietTime> touched_by(const model::Slot& slot, const Observance& observance);

/// What it is kept for, for people: "adzan Subuh 04.28".
std::string told(const QuietTime& quiet);

/// A segment that a day's slots ask for.
struct Airing {
    model::RadioSlot slot;
    model::Date date{};
    std::chrono::minutes airs{};         ///< since local midnight; slot.time unless it moved
    std::optional<QuietTime> kept_clear; ///< of this; none: it did not have to
    bool left_out = false;               ///< there was no room for it
    friend bool operator==(const Airing&, const Airing&) = default;

    bool moved() const { return airs != slot.time; }
    model::Slot at(const model::Zone& zone) const { return {model::at({date, airs}, zone), slot.length}; }
};

/// A slot may air at most so much later or earlier than it was asked for.
inline constexpr std::chrono::minutes furthest_move{45};

/// The segments of a day in the order in which they air, those left out at the time they were asked for. Slots that
/// touch no quiet time, or are to stay (AtAdzan), air when they were asked for. Each of the others, in order of its
/// time, moves to the first whole minute after the quiet time at which it touches neither a quiet time nor another
/// segment, at most `furthest_move` later; else to the last one before, at most as much earlier; else it is left out.
/// No slot moves to another day. `slots` do not overlap on that day.
std::vector<Airing> airtimes(model::Date date, const std::vector<model::RadioSlot>& slots,
                             const Observance& observance);

/// Why an airing is not when it was asked for, for people: "06.30 digeser ke 06.34: adzan Subuh 06.28"; empty where it
/// is.
std::string told(const Airing& airing);

} // namespace siar::editorial
