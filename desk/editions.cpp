// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/editions.hpp"

#include "editorial/edition.hpp"
#include "editorial/measure.hpp"
#include "editorial/periods.hpp"
#include "wire/edition.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace siar::desk {

namespace {

/// Published figures of exactly this period, with their source.
template <class Figures>
void add_published(Figures& figures, const Figures& published, const model::Period& period) {
    for (const auto& figure : published)
        if (figure.period.first == period.first && figure.period.last == period.last) figures.push_back(figure);
}

} // namespace

Editions::Editions(const store::Store& store, const model::Regency& regency, const model::Rules& rules,
                   const model::Clock& clock)
    : store_(store), regency_(regency), rules_(rules), clock_(clock) {}

model::Result<std::shared_ptr<const Issue>> Editions::of(model::Audience audience) {
    const model::Time now = clock_.now();
    const auto minute = std::chrono::floor<std::chrono::minutes>(now);
    const std::int64_t version = store_.version();
    Kept& kept = kept_[audience];
    if (kept.issue && kept.version == version && kept.minute == minute) return kept.issue;

    auto material = store_.material(now, editorial::asking(rules_, regency_, now));
    if (!material) return tl::unexpected<model::Error>(std::move(material.error()));
    model::Edition edition = editorial::edition(*material, regency_, rules_, audience, now);
    kept.version = version;
    kept.minute = minute;
    if (kept.issue) {
        const model::Time made_at = std::exchange(edition.made_at, kept.issue->edition.made_at);
        if (edition == kept.issue->edition) return kept.issue;
        edition.made_at = made_at;
    }
    auto json = std::make_shared<Content>(wire::encode(edition), "application/json");
    kept.issue = std::make_shared<const Issue>(Issue{std::move(edition), std::move(json)});
    return kept.issue;
}

model::Result<model::Statistics> Editions::figures(const model::Statistics& whole, model::Date first,
                                                   model::Date last) const {
    model::Statistics out;
    auto period = editorial::period_of(first, last);
    if (whole.as_of) {
        const auto zone = regency_.identity.zone;
        const auto spoken_of = editorial::periods(*whole.as_of, clock_.now(), zone);
        const auto today = spoken_of.today;
        // Days that nobody has read of are no days without complaints, and today's deadlines still run.
        if (last > today && first <= today) period = editorial::period_of(first, today);
        const auto due_last = std::min(period.last, model::from_day_number(model::day_number(today) - 1));
        std::vector<model::Asked> asked{{period.first, period.last, model::Depth::all}};
        if (due_last >= first) asked.push_back({first, due_last, model::Depth::totals});
        const auto sums = store_.sums(asked);
        if (!sums) return tl::unexpected(sums.error());
        const model::Sums none;
        out =
            editorial::measure_period(sums->front().sums, sums->size() > 1 ? sums->back().sums : none, period, regency_,
                                      rules_, *whole.as_of, editorial::may_be_split(first, last, spoken_of));
    }
    add_published(out.recaps, regency_.published, period);
    add_published(out.speeds, regency_.published_speeds, period);
    out.open = whole.open;
    return out;
}

bool Editions::may_be_split(const model::Statistics& whole, model::Date first, model::Date last) const {
    const model::Time now = clock_.now();
    return editorial::may_be_split(first, last,
                                   editorial::periods(whole.as_of.value_or(now), now, regency_.identity.zone));
}

} // namespace siar::desk
