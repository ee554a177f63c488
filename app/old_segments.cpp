// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/old_segments.hpp"

#include "app/instance.hpp"
#include "app/segments.hpp"
#include "tts/kept_segments.hpp"

#include <algorithm>
#include <chrono>
#include <optional>
#include <set>
#include <string>

namespace siar::app {

namespace {

/// The names of segments that stations have and must take off.
model::Result<std::set<std::string>> wanted_back(const store::Store& store) {
    return store.to_take_off().map([](const auto& all) {
        std::set<std::string> out;
        for (const auto& made : all)
            out.insert(made.cut);
        return out;
    });
}

model::Result<bool> may_still_go(const store::Store& store, const std::string& cut, model::Time now) {
    return store.deliveries_of(cut).map([&](const auto& all) {
        return std::any_of(all.begin(), all.end(), [&](const model::Delivery& one) {
            return one.state == model::DeliveryState::waiting && now <= one.deadline;
        });
    });
}

} // namespace

RemovedSegments remove_old_segments(const Office& office, const store::Store& store) {
    RemovedSegments out;
    const auto& radio = office.settings.radio;
    if (radio.keep_days == 0 || office.clock_is_told) return out;
    const auto alone = Instance::claim(radio.out, "radio", "--out", patience_for_folder);
    if (!alone) return {0, alone.error()};
    if (const auto left = tts::finish_removals(radio.out); !left) out.first_trouble = left.error();
    const auto now = office.clock.now();
    const auto until = now - std::chrono::days{radio.keep_days};
    const auto day = model::local(until, office.package.regency.identity.zone).date;
    const auto kept = wanted_back(store);
    if (!kept) return {0, kept.error()};
    for (const auto& segment : tts::segments_before(radio.out, day, office.package.gate)) {
        if (kept->count(segment.cut) != 0 || segment.valid_until >= until) continue;
        const auto stays = may_still_go(store, segment.cut, now);
        if (!stays) return {out.count, stays.error()};
        if (*stays) continue;
        const auto removed = tts::remove_segment(radio.out, segment.cut);
        if (removed) ++out.count;
        if (!removed && !out.first_trouble) out.first_trouble = removed.error();
    }
    return out;
}

} // namespace siar::app
