// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/takes_findings.hpp"

#include "app/airings.hpp"
#include "app/finding_parts.hpp"
#include "app/made_segment.hpp"
#include "app/observance.hpp"
#include "app/recorded.hpp"
#include "app/segments.hpp"
#include "editorial/due.hpp"
#include "tts/segment.hpp"

#include <fmt/format.h>

#include <chrono>

namespace siar::app {

namespace {

/// Those slots that a presenter is to say, and whose segment he does not say yet.
std::vector<editorial::Airing> to_record(const Office& office) {
    const auto now = office.clock.now();
    auto out = editorial::coming(now, now + std::chrono::hours{24}, office.settings.radio.slots, observance_of(office));
    std::erase_if(out, [&](const auto& airing) {
        if (airing.left_out || !format_of(office, airing.slot.format, airing.slot.length)) return true;
        const auto order = order_of(office, airing);
        if (order.engine != config::EngineKind::human) return true;
        const auto made = segment_of(office, {order.slot.airs_at, order.slot.length, order.out.string(), {}});
        return made && made->voice.fallback.empty();
    });
    return out;
}

/// What of its sheet is recorded; without what may be left out, where the rest can be said so.
model::Result<Recording> recording_for(const Office& office, const store::Store& store, const Order& order,
                                       tts::Studio& studio) {
    const tts::TakesFolder takes(office.settings.radio.engine.takes);
    const auto ready = draft_of(office, store, order, false, studio, &takes);
    if (!ready) return tl::unexpected(ready.error());
    const auto fill = tts::judge(ready->script, studio);
    if (!fill) return tl::unexpected(fill.error());
    if (!ready->yeses.empty() && *fill != model::Fill::sparse)
        if (const auto told = recording_of(tts::as_recorded(ready->script, takes).script, takes); told.missing == 0)
            return told;
    const auto free = draft_of(office, store, order, false, studio);
    if (!free) return tl::unexpected(free.error());
    const auto told = recording_of(tts::as_recorded(free->script, takes).script, takes);
    return told.missing == 0 ? told : recording_of(free->script, takes);
}

} // namespace

model::Findings takes_findings(const Office& office, const store::Store& store) {
    const auto airings = to_record(office);
    if (airings.empty()) return {};
    auto studio = tts::open_studio(studio_settings(office));
    if (!studio) return {of(model::Severity::broken, "tts", studio.error())};
    model::Findings out;
    for (const auto& airing : airings) {
        const auto order = order_of(office, airing);
        const auto told = recording_for(office, store, order, *studio);
        if (!told) {
            out.push_back(of(model::Severity::attention, "tts", told.error()));
            continue;
        }
        const auto slot = "slot " + when(order.slot.airs_at, office.package.regency.identity.zone);
        if (told->missing == 0) {
            if (segment_of(office, {order.slot.airs_at, order.slot.length, order.out.string(), {}}))
                out.push_back(
                    {model::Severity::attention, "tts",
                     slot + ": semua barisnya direkam, tetapi segmen yang ada masih suara espeak-ng",
                     office.settings.radio.engine.takes.string(),
                     "radio --watch membuatnya lagi; bila sebuah rekaman ditolak, sebabnya ada di keluarannya"});
            continue;
        }
        out.push_back({model::Severity::attention, "tts",
                       fmt::format("{}: {} dari {} baris belum direkam", slot, told->missing, told->lines),
                       office.settings.radio.engine.takes.string(),
                       fmt::format("Cetak lembarnya: siar radio --lembar-rekam lembar.txt --slot {}; sebelum siar "
                                   "salin rekamannya ke folder itu, kalau tidak espeak-ng yang berbicara",
                                   privacy::Label::clock(airing.slot.time).view())});
    }
    return out;
}

} // namespace siar::app
