// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/seen.hpp"

#include "model/digest.hpp"

#include <algorithm>
#include <limits>

namespace siar::feeds {

std::uint64_t id_hash(std::string_view id) {
    const model::Digest digest = model::digest(id);
    std::uint64_t out = 0;
    for (std::size_t n = 0; n < sizeof out; ++n)
        out = (out << 8U) | digest.bytes.at(n);
    return std::max<std::uint64_t>(out, 1);
}

std::uint32_t seen_time(model::Time time) {
    constexpr std::int64_t most = std::numeric_limits<std::uint32_t>::max();
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(time.time_since_epoch().count(), 0, most));
}

std::size_t Seen::slot(std::uint64_t hash) const {
    const std::size_t mask = entries_.size() - 1;
    std::size_t at = hash & mask;
    while (entries_[at].hash != 0 && entries_[at].hash != hash)
        at = (at + 1) & mask;
    return at;
}

Seen::Entry& Seen::of(std::uint64_t hash) {
    // At two thirds full a search still meets two entries on the average.
    if (3 * (size_ + 1) > 2 * entries_.size()) grow();
    Entry& entry = entries_[slot(hash)];
    if (entry.hash == 0) {
        entry.hash = hash;
        ++size_;
    }
    return entry;
}

bool Seen::has(std::uint64_t hash) const {
    return !entries_.empty() && entries_[slot(hash)].hash == hash;
}

void Seen::grow() {
    std::vector<Entry> old(std::max<std::size_t>(1024, 2 * entries_.size()));
    old.swap(entries_);
    for (const Entry& entry : old)
        if (entry.hash != 0) entries_[slot(entry.hash)] = entry;
}

} // namespace siar::feeds
