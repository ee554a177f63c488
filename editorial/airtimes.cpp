// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/airtimes.hpp"

#include <algorithm>
#include <utility>

namespace siar::editorial {

using model::Prayer;
using std::chrono::minutes;

namespace {

constexpr minutes whole_day{24 * 60};

QuietTime quiet(QuietTime::For why, Prayer prayer, minutes moment, const model::Silence& silence) {
    return {why, prayer, moment, moment - silence.before, moment + silence.after};
}

QuietTime at_prayer(Prayer prayer, minutes moment, bool friday, bool ramadan, const model::Silences& silences) {
    if (prayer == Prayer::dzuhur && friday) return quiet(QuietTime::For::friday, prayer, moment, silences.friday);
    if (prayer == Prayer::maghrib && ramadan) return quiet(QuietTime::For::berbuka, prayer, moment, silences.berbuka);
    return quiet(QuietTime::For::adzan, prayer, moment, silences.adzan);
}

/// The first quiet time that a segment of this length touches when it begins at `at`; null where none.
const QuietTime* touched(minutes at, model::Seconds length, const std::vector<QuietTime>& quiet) {
    const auto found = std::find_if(quiet.begin(), quiet.end(),
                                    [&](const auto& one) { return at < one.until && one.from < at + length; });
    return found == quiet.end() ? nullptr : &*found;
}

/// A day on which some segments have their places already.
class Day {
public:
    explicit Day(std::vector<QuietTime> quiet) : quiet_(std::move(quiet)) {}

    const QuietTime* disturbs(const Airing& airing) const {
        return airing.slot.at_adzan == model::AtAdzan::stays ? nullptr
                                                             : touched(airing.slot.time, airing.slot.length, quiet_);
    }

    void take(minutes at, model::Seconds length) { taken_.emplace_back(at, at + length); }

    std::optional<minutes> place_for(const Airing& airing) const {
        const auto asked = airing.slot.time;
        const auto fits = [&](minutes at) { return is_free(at, airing.slot.length); };
        for (minutes at = airing.kept_clear->until; at <= asked + furthest_move; ++at)
            if (fits(at)) return at;
        for (minutes at = asked - minutes{1}; at >= asked - furthest_move; --at)
            if (fits(at)) return at;
        return std::nullopt;
    }

private:
    bool is_free(minutes at, model::Seconds length) const {
        const bool within = minutes{0} <= at && at + length <= whole_day;
        return within && touched(at, length, quiet_) == nullptr &&
               std::none_of(taken_.begin(), taken_.end(),
                            [&](const auto& one) { return at < one.second && one.first < at + length; });
    }

    std::vector<QuietTime> quiet_;
    std::vector<std::pair<model::Seconds, model::Seconds>> taken_; ///< since midnight
};

std::string shown(minutes of_day) {
    return privacy::Label::clock(of_day).str();
}

} // namespace

std::string told(const QuietTime& quiet) {
    const auto of = [&](const char* what) { return std::string(what) + " " + shown(quiet.moment); };
    switch (quiet.why) {
        case QuietTime::For::adzan: return "adzan " + of(model::name_of(quiet.prayer).str().c_str());
        case QuietTime::For::friday: return of("salat Jumat");
        case QuietTime::For::imsak: return of("imsak");
        case QuietTime::For::berbuka: return of("berbuka");
    }
    return {};
}

std::vector<QuietTime> quiet_times(model::Date date, const Observance& observance) {
    if (!observance.prayer) return {};
    const auto times = model::prayer_times(date, *observance.prayer, observance.zone);
    const bool friday = std::chrono::weekday{std::chrono::sys_days{date}} == std::chrono::Friday;
    const bool ramadan = model::may_be_ramadan(date, observance.hijri);
    std::vector<QuietTime> out;
    if (ramadan) out.push_back(quiet(QuietTime::For::imsak, Prayer::subuh, times.imsak, observance.silences.imsak));
    for (const Prayer prayer : model::all_prayers)
        out.push_back(at_prayer(prayer, times[prayer], friday, ramadan, observance.silences));
    return out;
}

std::optional<QuietTime> touched_by(const model::Slot& slot, const Observance& observance) {
    const auto local = model::local(slot.airs_at, observance.zone);
    const auto quiet = quiet_times(local.date, observance);
    const auto* const found = touched(local.of_day, slot.length, quiet);
    return found == nullptr ? std::nullopt : std::optional(*found);
}

std::vector<Airing> airtimes(model::Date date, const std::vector<model::RadioSlot>& slots,
                             const Observance& observance) {
    Day day(quiet_times(date, observance));
    std::vector<Airing> out;
    for (const auto& slot : slots)
        if (slot.airs_on(date)) out.push_back({slot, date, slot.time, std::nullopt, false});
    std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.slot.time < b.slot.time; });
    for (auto& airing : out) {
        if (const auto* const quiet = day.disturbs(airing))
            airing.kept_clear = *quiet;
        else
            day.take(airing.airs, airing.slot.length);
    }
    for (auto& airing : out) {
        if (!airing.kept_clear) continue;
        const auto place = day.place_for(airing);
        airing.left_out = !place;
        airing.airs = place.value_or(airing.slot.time);
        if (place) day.take(airing.airs, airing.slot.length);
    }
    std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.airs < b.airs; });
    return out;
}

std::string told(const Airing& airing) {
    if (!airing.kept_clear) return {};
    const auto why = ": " + told(*airing.kept_clear);
    if (airing.left_out) return shown(airing.slot.time) + " ditiadakan, tidak ada tempat di dekatnya" + why;
    return shown(airing.slot.time) + " digeser ke " + shown(airing.airs) + why;
}

} // namespace siar::editorial
