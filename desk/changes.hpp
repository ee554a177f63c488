// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/listener.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace siar::desk {

/// Who waits for "something changed". A version is an opaque name that is never met again after a restart.
class Changes {
public:
    using Moment = std::chrono::steady_clock::time_point;
    /// An answer that is due: its ticket, and whether something changed.
    using Due = std::pair<Ticket, bool>;

    explicit Changes(std::int64_t store_version);

    std::string version() const;
    /// True or false at once where that is known (another version, or no wish to wait); else the ticket waits.
    std::optional<bool> ask(const std::string& since, std::chrono::seconds wait, Ticket ticket, Moment now);
    /// The answers that are due now that the store is at this version.
    std::vector<Due> due(std::int64_t store_version, Moment now);

private:
    struct Waiting {
        Ticket ticket;
        Moment until;
    };
    std::string start_; ///< of this process
    std::int64_t seen_;
    std::int64_t count_ = 0;
    std::vector<Waiting> waiting_;
};

} // namespace siar::desk
