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

model::Result<std::size_t> remove_old_segments(const Office& office, const store::Store& store) {
    const auto& radio = office.settings.radio;
    if (radio.keep_days == 0 || office.clock_is_told) return std::size_t{0};
    const auto alone = Instance::claim(radio.out, "radio", "--out", patience_for_folder);
    if (!alone) return tl::unexpected(alone.error());
    const auto left = tts::finish_removals(radio.out);
    const auto now = office.clock.now();
    const auto until = now - std::chrono::days{radio.keep_days};
    const auto day = model::local(until, office.package.regency.identity.zone).date;
    const auto old = tts::segments_before(radio.out, day, office.package.gate);
    const auto kept = wanted_back(store);
    if (!kept) return tl::unexpected(kept.error());
    std::size_t out = 0;
    std::optional<model::Error> first =
        left ? std::nullopt : std::optional(left.error()); // one that stays is no reason to keep the others
    for (const auto& segment : old) {
        const auto goes = may_still_go(store, segment.cut, now);
        if (!goes) return tl::unexpected(goes.error());
        if (*goes || kept->count(segment.cut) != 0 || segment.valid_until >= until) continue;
        const auto removed = tts::remove_segment(radio.out, segment.cut);
        if (removed) ++out;
        if (!removed && !first) first = removed.error();
    }
    if (first) return tl::unexpected(*first);
    return out;
}

} // namespace siar::app
