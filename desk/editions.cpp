// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/editions.hpp"

#include "editorial/edition.hpp"
#include "editorial/measure.hpp"
#include "wire/edition.hpp"

#include <utility>

namespace siar::desk {

Editions::Editions(const store::Store& store, const model::Regency& regency, const model::Rules& rules,
                   const model::Clock& clock)
    : store_(store), regency_(regency), rules_(rules), clock_(clock) {}

model::Result<std::shared_ptr<const Issue>> Editions::of(model::Audience audience) {
    const model::Time now = clock_.now();
    const auto minute = std::chrono::floor<std::chrono::minutes>(now);
    const std::int64_t version = store_.version();
    Kept& kept = kept_[audience];
    if (kept.issue && kept.version == version && kept.minute == minute) return kept.issue;

    auto material = store_.material(now, editorial::measured_from(now, regency_.identity.zone));
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

} // namespace siar::desk
