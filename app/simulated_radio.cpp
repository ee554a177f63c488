// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulated_radio.hpp"

#include "app/observance.hpp"
#include "editorial/airtimes.hpp"
#include "editorial/correction.hpp"
#include "editorial/script.hpp"
#include "editorial/select.hpp"
#include "model/history.hpp"
#include "tts/files.hpp"
#include "tts/segment.hpp"

#include <utility>

namespace siar::app {

namespace {

constexpr auto folder = "simulasi";

/// The slot of a segment that is asked for at this time.
std::optional<model::Slot> slot_for(const Office& office, model::Time asked) {
    const auto observance = observance_of(office);
    const auto clock = model::local(asked, observance.zone);
    model::RadioSlot slot;
    slot.time = clock.of_day;
    slot.length = office.settings.radio.length;
    const auto airing = editorial::airtimes(clock.date, {slot}, observance).front();
    return airing.left_out ? std::nullopt : std::optional(airing.at(observance.zone));
}

} // namespace

model::Result<void> SimulatedRadio::air(model::Time asked) {
    const auto& settings = year_.office().settings;
    const auto slot = slot_for(year_.office(), asked);
    if (!slot) return {}; // the witness misses it
    const auto edition = edition_of(year_.office(), year_.store(), model::Audience::radio);
    if (!edition) return tl::unexpected(edition.error());
    witness_.published(*edition);
    const auto history = year_.store().history(model::Time::min());
    if (!history) return tl::unexpected(history.error());
    const auto& copybook = year_.office().copybook;
    const auto& format = copybook.usual(slot->length);
    const auto rundown =
        editorial::select(*edition, *history, settings.rules, static_cast<std::size_t>(format.items), *slot);
    const auto script = editorial::script(rundown, *edition, copybook, format, true);
    witness_.heard(*edition, script);
    if (rundown.items.empty()) return {};
    ++segments_;
    return year_.store().note_made(slot->airs_at, folder, tts::segment_name(script), rundown.items);
}

model::Result<void> SimulatedRadio::correct(model::Time now) {
    const auto edition = edition_of(year_.office(), year_.store(), model::Audience::radio);
    if (!edition) return tl::unexpected(edition.error());
    for (const auto& correction : edition->corrections)
        if (made_.insert(correction.id).second)
            if (auto done = correct(correction, *edition, now); !done) return done;
    return {};
}

model::Result<void> SimulatedRadio::correct(const model::Correction& correction, const model::Edition& edition,
                                            model::Time now) {
    const auto& office = year_.office();
    const auto history = year_.store().history(model::Time::min());
    if (!history) return tl::unexpected(history.error());
    const auto slot =
        editorial::slot_of_correction(*history, correction.item, office.package.regency.identity.zone, now);
    if (!slot) return {}; // nobody heard it
    if (!studio_) {
        auto studio = tts::open_studio(studio_settings(office));
        if (!studio) return tl::unexpected(studio.error());
        studio_ = std::move(*studio);
    }
    const auto script =
        editorial::correction_script(correction, edition, year_.office().copybook, *slot, true,
                                     [&](const model::Script& said) { return tts::judge(said, *studio_); });
    if (!script) return tl::unexpected(script.error());
    witness_.heard_correction(*script);
    ++corrections_;
    return year_.store().note_made(*slot, folder, tts::segment_name(*script) + model::cut_of_correction(correction.id),
                                   {correction.item});
}

} // namespace siar::app
