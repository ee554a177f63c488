// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/circle.hpp"

#include "feeds/seen.hpp"

namespace siar::feeds {

/// The same for the same complaints in the same state, in any order.
static std::uint64_t content(const Page& page) {
    std::uint64_t sum = 0;
    const auto add = [&](const std::string& id, model::Time updated) {
        sum += id_hash(id) * (2 * static_cast<std::uint64_t>(updated.time_since_epoch().count()) + 1);
    };
    for (const RawComplaint& one : page.complaints)
        add(one.facts.key.id, one.facts.updated);
    for (const model::Row& one : page.rows)
        add(one.complaint.key.id, one.complaint.updated);
    for (const std::string& id : page.gone)
        add(id, {});
    for (const Flaw& flaw : page.flaws)
        add(flaw.id + flaw.why, {});
    return sum;
}

bool Circle::token(const std::string& token) {
    return tokens_.insert(id_hash(token)).second;
}

std::size_t Circle::repeats(const Page& page) {
    repeats_ = contents_.insert(content(page)).second ? 0 : repeats_ + 1;
    return repeats_;
}

} // namespace siar::feeds
