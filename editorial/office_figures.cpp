// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/office_figures.hpp"

namespace siar::editorial {

using privacy::Label;
using privacy::operator""_label;

namespace {

using State = model::FeedHealth::State;

std::int64_t open_of(const model::Sums& sums, model::Deadline deadline) {
    return sums.at(model::Cell::of(model::Kind::due, static_cast<unsigned>(deadline),
                                   static_cast<unsigned>(model::Outcome::open)));
}

State state_of(std::optional<model::Time> contact, const model::Freshness& freshness, model::Time now) {
    if (!contact || now - *contact >= freshness.stale) return State::silent;
    return now - *contact >= freshness.aging ? State::late : State::well;
}

} // namespace

model::DueCounts due_counts(model::Deadline deadline, const model::Sums& past, const model::Sums& today,
                            const model::Sums& next) {
    return {deadline, {}, open_of(past, deadline), open_of(today, deadline), open_of(next, deadline)};
}

std::vector<model::FeedHealth> feed_health(const model::Material& material, const model::Freshness& freshness,
                                           model::Time now) {
    std::vector<model::FeedHealth> out;
    std::int64_t number = 0;
    for (const auto& one : material.contacts) {
        ++number; // a source whose name the gate does not let out is called by its place
        const auto name = one.name.empty() ? "Sumber "_label + Label::number(number) : one.name;
        out.push_back({name, state_of(one.last, freshness, now), one.last});
    }
    return out;
}

} // namespace siar::editorial
