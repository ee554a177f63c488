// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/circle.hpp"

#include "feeds/seen.hpp"

#include <optional>

namespace siar::feeds {

/// The same for the same complaints in the same state, in any order; nothing where none has an id.
static std::optional<std::uint64_t> content(const Page& page) {
    std::uint64_t sum = 0;
    bool any = false;
    const auto add = [&](const std::string& id, const std::string& state, model::Time updated) {
        if (id.empty()) return;
        any = true;
        sum += id_hash(id + state) * (2 * static_cast<std::uint64_t>(updated.time_since_epoch().count()) + 1);
    };
    for (const RawComplaint& one : page.complaints)
        add(one.facts.key.id, {}, one.facts.updated);
    for (const model::Row& one : page.rows)
        add(one.complaint.key.id, {}, one.complaint.updated);
    for (const std::string& id : page.gone)
        add(id, {}, {});
    for (const Flaw& flaw : page.flaws)
        add(flaw.id, flaw.why, {});
    return any ? std::optional(sum) : std::nullopt;
}

bool Circle::token(const std::string& token) {
    return tokens_.insert(id_hash(token)).second;
}

std::size_t Circle::repeats(const Page& page) {
    const auto held = content(page);
    if (!held) return 0;
    repeats_ = contents_.insert(*held).second ? 0 : repeats_ + 1;
    return repeats_;
}

} // namespace siar::feeds
