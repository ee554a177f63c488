// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulated_radio.hpp"

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

} // namespace

model::Result<void> SimulatedRadio::air(model::Time at) {
    const auto& settings = year_.office().settings;
    const auto edition = edition_of(year_.office(), year_.store(), model::Audience::radio);
    if (!edition) return tl::unexpected(edition.error());
    witness_.published(*edition);
    const auto history = year_.store().history(at - settings.rules.rest);
    if (!history) return tl::unexpected(history.error());
    const auto items = static_cast<std::size_t>(settings.radio.items);
    const auto rundown = editorial::select(*edition, *history, settings.rules, items, {at, settings.radio.length});
    const auto script = editorial::script(rundown, *edition, true);
    witness_.heard(*edition, script);
    if (rundown.items.empty()) return {};
    ++segments_;
    return year_.store().note_made(at, folder, tts::segment_name(script), rundown.items);
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
    const auto script = editorial::correction_script(
        correction, edition, *slot, true, [&](const model::Script& said) { return tts::judge(said, *studio_); });
    if (!script) return tl::unexpected(script.error());
    witness_.heard_correction(*script);
    ++corrections_;
    return year_.store().note_made(*slot, folder, tts::segment_name(*script) + std::string(model::correction_suffix),
                                   {correction.item});
}

} // namespace siar::app
