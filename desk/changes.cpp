// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/changes.hpp"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>

namespace siar::desk {

Changes::Changes(std::int64_t store_version)
    : start_(fmt::format("{:08x}", randombytes_random())), seen_(store_version) {}

std::string Changes::version() const {
    return fmt::format("{}-{}", start_, count_);
}

std::optional<bool> Changes::ask(const std::string& since, std::chrono::seconds wait, Ticket ticket, Moment now) {
    if (since != version()) return true;
    if (wait <= std::chrono::seconds{0}) return false;
    waiting_.push_back({ticket, now + wait});
    return std::nullopt;
}

std::vector<Changes::Due> Changes::due(std::int64_t store_version, Moment now) {
    const bool changed = store_version != seen_;
    if (changed) {
        seen_ = store_version;
        ++count_;
    }
    const auto first_due = std::stable_partition(
        waiting_.begin(), waiting_.end(), [&](const Waiting& waiting) { return !changed && waiting.until > now; });
    std::vector<Due> out;
    for (auto one = first_due; one != waiting_.end(); ++one)
        out.emplace_back(one->ticket, changed);
    waiting_.erase(first_due, waiting_.end());
    return out;
}

} // namespace siar::desk
