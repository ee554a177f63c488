// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/missed_slots.hpp"

#include "app/finding_parts.hpp"
#include "app/made_segment.hpp"
#include "app/observance.hpp"
#include "app/segments.hpp"
#include "editorial/airtimes.hpp"
#include "editorial/due.hpp"
#include "editorial/evergreen.hpp"
#include "model/aired.hpp"
#include "model/whereabouts.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <iterator>
#include <string_view>

namespace siar::app {

namespace {

using model::Delivery;
using model::DeliveryState;
using std::chrono::days;

constexpr days ahead{7};

const config::RadioDestination* destination_of(const Office& office, const std::string& name) {
    const auto& all = office.settings.radio.destinations;
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.name == name; });
    return found == all.end() ? nullptr : &*found;
}

/// All that the settings ask for on the days from one time to another.
std::vector<model::Duty> asked_for(const Office& office, model::Time from, model::Time until) {
    const auto& radio = office.settings.radio;
    const auto observance = observance_of(office);
    const auto last = std::chrono::sys_days{model::local(until, observance.zone).date};
    std::vector<model::Duty> out;
    for (auto day = std::chrono::sys_days{model::local(from, observance.zone).date}; day <= last; day += days{1}) {
        for (const auto& airing : editorial::airtimes(day, radio.slots, observance)) {
            const auto slot = airing.at(observance.zone);
            if (!airing.left_out)
                out.push_back({slot.airs_at, slot.length, std::filesystem::absolute(radio.out).string(),
                               meant_by(office, airing.slot.destinations)});
        }
    }
    return out;
}

/// What is known of the segment of a slot.
struct Trail {
    std::string cut;
    bool demo = false;
    bool whole = false;               ///< it lies in its folder
    std::vector<Delivery> deliveries; ///< those that were ever noted
};

model::Result<Trail> trail_of(const Office& office, const store::Store& store, const model::Duty& duty,
                              std::string_view suffix = "") {
    Trail out;
    for (const auto& name : names_of(office, duty, suffix)) {
        out = {name.cut, name.demo, false, {}};
        out.whole = manifest_in(office, std::filesystem::path(duty.folder) / out.cut).has_value();
        auto deliveries = store.deliveries_of(out.cut);
        if (!deliveries) return tl::unexpected(deliveries.error());
        out.deliveries = std::move(*deliveries);
        if (out.whole || !out.deliveries.empty()) break;
    }
    return out;
}

std::string slot_name(const Office& office, const model::Duty& duty) {
    return "slot " + when(duty.airs_at, office.package.regency.identity.zone);
}

bool may_have_aired(const Delivery& one) {
    return model::was_there(one) && model::may_air(one);
}

/// Whether it was there when the slot began: it came before, or left after.
bool in_time(const Delivery& one) {
    const bool before = one.at <= one.airs_at;
    return model::was_there(one) && (one.state == DeliveryState::delivered ? before : !before);
}

/// "baru sampai pukul 06.41", of the first file that was not there in time.
std::string why_late(const Office& office, const Delivery& one, bool perhaps_there) {
    const auto local = model::local(one.at, office.package.regency.identity.zone);
    const bool before = one.at <= one.airs_at;
    switch (one.state) {
        case DeliveryState::delivered: return "baru sampai pukul " + privacy::Label::clock(local.of_day).str();
        case DeliveryState::replaced: return "namanya di sana dipakai segmen lain";
        case DeliveryState::taken_back: return "ditarik sebelum siar";
        case DeliveryState::called_off:
            if (before) return "ditarik sebelum siar";
            break;
        default: break;
    }
    if (perhaps_there) return "mungkin sampai: lihat di sana";
    return one.tries == 0 ? "belum sempat dicoba" : fmt::format("gagal sesudah {} percobaan", one.tries);
}

/// What to say of one destination; nothing where the segment was there.
model::Result<std::optional<std::string>> absent(const Office& office, const store::Store& store, const Trail& trail,
                                                 const std::string& name) {
    const auto* const destination = destination_of(office, name);
    if (destination == nullptr || (trail.demo && !destination->demo)) return std::nullopt;
    std::vector<Delivery> files;
    std::copy_if(trail.deliveries.begin(), trail.deliveries.end(), std::back_inserter(files),
                 [&](const Delivery& one) { return one.destination == name; });
    if (files.empty()) return name + " (tidak pernah dikirim)";
    const auto late = std::find_if_not(files.begin(), files.end(), in_time);
    if (late == files.end()) return std::nullopt;
    const auto gone_out = store.gone_out_of(trail.cut);
    if (!gone_out) return tl::unexpected(gone_out.error());
    const bool perhaps = std::any_of(gone_out->begin(), gone_out->end(), [&](const Delivery& one) {
        return one.destination == name && one.remote == late->remote;
    });
    return fmt::format("{} ({})", name, why_late(office, *late, perhaps));
}

/// Whether it is here, or a station has it: a producer may move a folder then.
bool is_known(const Trail& trail) {
    return trail.whole || std::any_of(trail.deliveries.begin(), trail.deliveries.end(), may_have_aired);
}

/// "slot 30 November 2026 06.30 WIB lewat tanpa segmen: " and why, as far as is known, where no whole segment was made
/// for it; nothing where there is one.
model::Result<std::optional<std::string>> without_segment(const Office& office, const store::Store& store,
                                                          const model::Duty& duty, const Trail& trail) {
    if (is_known(trail)) return std::nullopt;
    const auto history = store.history(duty.airs_at);
    if (!history) return tl::unexpected(history.error());
    const auto names = names_of(office, duty);
    const bool begun = std::any_of(history->made.begin(), history->made.end(), [&](const auto& made) {
        return made.cut == names[0].cut || made.cut == names[1].cut;
    });
    return slot_name(office, duty) + " lewat tanpa segmen: " +
           (begun ? "yang mulai dibuat terputus, ditarik, atau dipindahkan dari foldernya"
                  : "siar radio --watch tidak jalan sebelum jam itu, atau tidak dapat membuatnya");
}

model::Result<std::optional<model::Finding>> missed(const Office& office, const store::Store& store,
                                                    const model::Duty& duty) {
    const auto trail = trail_of(office, store, duty);
    if (!trail) return tl::unexpected(trail.error());
    const auto none = without_segment(office, store, duty, *trail);
    if (!none) return tl::unexpected(none.error());
    if (*none)
        return model::Finding{model::Severity::attention, "tts", **none, duty.folder,
                              "Sebabnya ada di keluaran siar radio --watch; jalankan ia sebagai layanan"};
    std::vector<std::string> places;
    for (const auto& name : duty.destinations) {
        auto place = absent(office, store, *trail, name);
        if (!place) return tl::unexpected(place.error());
        if (*place) places.push_back(std::move(**place));
    }
    if (places.empty()) return std::nullopt;
    return model::Finding{
        model::Severity::attention, "tts",
        fmt::format("{} lewat sebelum segmennya sampai di {}", slot_name(office, duty), fmt::join(places, ", ")),
        (std::filesystem::path(duty.folder) / trail->cut).string(), "Sebabnya ada di keluaran siar radio --watch"};
}

/// Of the day that is on: what is missing is missing now.
model::Result<model::Findings> missing_evergreens(const Office& office, const store::Store& store) {
    const auto& radio = office.settings.radio;
    const auto folder = std::filesystem::absolute(radio.out);
    const auto looked_at = store.duties_looked_at(folder);
    if (!looked_at) return tl::unexpected(looked_at.error());
    if (!*looked_at) return model::Findings{}; // no watch has ever made any
    const auto now = office.clock.now();
    const auto& zone = office.package.regency.identity.zone;
    std::vector<std::string> missing;
    for (const auto& slot :
         editorial::evergreen_slots(editorial::evergreen_day(now, radio.evergreens, zone), radio.evergreens, zone)) {
        if (slot.airs_at > now || editorial::timeless(office.copybook, slot.length) == nullptr) continue;
        const auto trail =
            trail_of(office, store, {slot.airs_at, slot.length, folder.string(), {}}, model::evergreen_suffix);
        if (!trail) return tl::unexpected(trail.error());
        if (!is_known(*trail)) missing.push_back(fmt::format("{} detik", slot.length.count()));
    }
    if (missing.empty()) return model::Findings{};
    return model::Findings{{model::Severity::attention, "tts",
                            fmt::format("segmen sepanjang hari ini tidak ada: {}", fmt::join(missing, ", ")),
                            folder.string(),
                            "Sebabnya ada di keluaran siar radio --watch; jalankan ia sebagai layanan"}};
}

} // namespace

std::vector<model::Duty> duties_ahead(const Office& office, model::Time now) {
    auto out = asked_for(office, now, now + ahead);
    std::erase_if(out, [&](const model::Duty& one) { return one.airs_at <= now; });
    return out;
}

model::Result<void> tell_passed(const Office& office, store::Store& store, model::Time now, const TellLine& tell) {
    const auto folder = std::filesystem::absolute(office.settings.radio.out);
    const auto looked_at = store.duties_looked_at(folder);
    if (!looked_at) return tl::unexpected(looked_at.error());
    const auto passed = store.duties(looked_at->value_or(now), now);
    if (!passed) return tl::unexpected(passed.error());
    std::vector<std::string> lines;
    for (const auto& duty : *passed) {
        if (duty.folder != folder) continue;
        const auto trail = trail_of(office, store, duty);
        if (!trail) return tl::unexpected(trail.error());
        auto line = without_segment(office, store, duty, *trail);
        if (!line) return tl::unexpected(line.error());
        if (*line) lines.push_back(std::move(**line));
    }
    // Who looks at every round must not write at every round.
    if (!passed->empty() || !*looked_at || **looked_at > now)
        if (auto noted = store.note_duties_looked_at(folder, now); !noted) return noted;
    for (const auto& line : lines)
        tell(line);
    return {};
}

model::Findings missed_slots(const Office& office, const store::Store& store) {
    const auto now = office.clock.now();
    const auto known = store.duties(now - store::duties_kept, now);
    if (!known) return {of(model::Severity::broken, "store", known.error())};
    const auto asked = asked_for(office, now - store::duties_kept, now);
    model::Findings out;
    const auto folder = std::filesystem::absolute(office.settings.radio.out);
    for (const auto& duty : *known) {
        if (duty.folder != folder) continue;
        const bool stands = std::any_of(asked.begin(), asked.end(), [&](const model::Duty& one) {
            return one.airs_at == duty.airs_at && one.length == duty.length;
        });
        if (!stands) continue;
        auto finding = missed(office, store, duty);
        if (!finding) return {of(model::Severity::broken, "store", finding.error())};
        if (*finding) out.push_back(std::move(**finding));
    }
    const auto missing = missing_evergreens(office, store);
    if (!missing) return {of(model::Severity::broken, "store", missing.error())};
    append(out, *missing);
    return out;
}

} // namespace siar::app
