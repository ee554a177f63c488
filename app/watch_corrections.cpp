// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/watch_corrections.hpp"

#include "app/on_air.hpp"
#include "app/recall.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace siar::app {

void WatchCorrections::keep(model::Time now) {
    // Until the next one is due only what comes into the store gives anything to do.
    const auto version = store_.version();
    if (nothing_due_ && nothing_due_->version == version && now < nothing_due_->until) return;
    nothing_due_.reset();
    auto next = model::Time::max();
    const bool made =
        attempts_.attempt("ralat", [&] { return make_due(now).map([&](model::Time then) { next = then; }); });
    const bool back = attempts_.attempt("ralat yang diganti", [&] { return call_back(now); });
    if (made && back) nothing_due_ = {version, next};
}

model::Result<model::Time> WatchCorrections::make_due(model::Time now) {
    const auto left = unsaid_corrections(office_, store_);
    if (!left) return tl::unexpected(left.error());
    auto next = model::Time::max();
    for (const auto& one : *left) {
        next = std::min(next, one.make_from);
        if (one.make_from <= now)
            attempts_.attempt("ralat " + model::subject_of(one.correction), [&] { return kept_ready(one); });
    }
    return next;
}

model::Result<void> WatchCorrections::kept_ready(const Unsaid& one) {
    auto order = order_of(office_, {one.slot, {}}, office_.copybook.usual({}));
    order.engine = config::EngineKind::espeak;
    add_sounds(office_, order, one.destinations);
    const Wanted wanted{order, one.destinations, correction_format};
    if (!one.made.empty())
        if (const auto made = workshop_.made_in(one.made, order)) return workshop_.queue(wanted, *made);
    const auto made = workshop_.make(
        order, [&](tts::Studio& studio) { return say_correction(office_, store_, one.correction, one.slot, studio); },
        model::cut_of_correction(one.correction.id));
    if (!made) return tl::unexpected(made.error());
    tell_(fmt::format("ralat {} siap, harus disiarkan pada {}: {}", model::subject_of(one.correction),
                      told_at(one.slot, office_.package.regency.identity.zone), shown(made->folder)));
    return workshop_.queue(wanted, *made);
}

model::Result<void> WatchCorrections::call_back(model::Time now) {
    auto fallen = store_.fallen_corrections(now);
    if (!fallen) return tl::unexpected(fallen.error());
    std::set<std::string> names;
    for (const auto& made : *fallen)
        names.insert(made.cut);
    std::erase_if(*fallen, [&](const auto& made) { return called_back_.count(made.cut) != 0; });
    if (auto called = workshop_.tell_recalled(recall(office_, store_, *fallen)); !called) return called;
    called_back_ = std::move(names);
    return {};
}

} // namespace siar::app
