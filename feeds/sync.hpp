// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/source.hpp"
#include "privacy/gate.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace siar::feeds {

/// The bounds of a reading.
struct SyncLimits {
    model::Seconds overlap{2 * 3600}; ///< what may have come late is asked for again
    std::size_t pages = 20'000;
    std::size_t empty_pages = 20;   ///< one after the other, before the last
    std::size_t repeated_pages = 2; ///< one after the other: a list may move by a page while it is read
    std::size_t rows = 10'000'000;  ///< of one reading; each costs 16 to 48 bytes while it goes on
    /// So many rows are handed on at once, some 25 MB of ordinary ones; sooner where they weigh more than batch_bytes.
    /// Of rows in no order each batch writes most pages of the store's indexes again, so few large ones cost less than
    /// many.
    std::size_t batch_rows = 20'000;
    std::size_t batch_bytes = 32u << 20; ///< two batches and two pages are in memory at once
    model::Seconds skew{120};            ///< clocks may differ by so much unsaid
    /// Of a list that is read by cursor: more, and more than a tenth, must be missing twice before they are withdrawn.
    std::size_t vanished_at_once = 20;
};

/// What the engine is handed.
struct SyncPorts {
    const privacy::Gate& gate;
    /// The store; rows, Tally and mark in one transaction. Called by one thread after the other, never by two at once;
    /// while it works on a full batch the next page is read.
    model::Sink sink;
    /// The ids of this source that the store has and counts.
    std::function<model::Result<std::vector<std::string>>()> known;
    std::function<model::Time()> now;
    /// The addresses of a resolved complaint's photos; called after its row is stored. May be empty.
    std::function<void(const model::Key&, const std::vector<std::string>&)> photos;
};

/// What one reading brought.
struct Round {
    std::size_t pages = 0;
    std::size_t rows = 0;     ///< handed on
    std::size_t repeated = 0; ///< the same complaint again, in this reading
    std::size_t unasked = 0;  ///< older than what was asked for: left out
    std::size_t tombstones = 0;
    std::size_t vanished = 0; ///< missing from a complete list: withdrawn
    std::size_t doubted = 0;  ///< missing, and withdrawn if the next complete list says the same
    std::size_t flawed = 0;
    std::size_t refused = 0;                    ///< texts of a hub that the gate here would not let in
    std::vector<Flaw> flaws;                    ///< the first 20
    std::map<std::string, std::size_t> reasons; ///< why, and how often; at most 20 of them
    std::vector<std::string>
        remarks; ///< what a person should know: "jam server 3 hari lebih cepat daripada komputer ini"
    std::vector<std::string> strangers; ///< Source::strangers
    std::optional<model::Seconds> skew; ///< the source's clock less ours, where it is more than SyncLimits::skew
    std::optional<model::Given> given;
    std::optional<model::Time> read_at; ///< what we know of the source is as of then; nothing where it knows nothing
    bool unchanged = false;             ///< no complaint came, changed or went
    bool whole = false;                 ///< all was asked for
    bool complete = false;              ///< and all was told
    bool ended = false;                 ///< a first list, begun by readings before, was told to its end
    bool demo = false;
};

/// Why a reading ended early, and what it had brought and found out until then.
struct BrokenOff : Failure {
    Round so_far;
};

/// Reads a source from `known` on and hands what it gives to the sink, whatever its kind: overlap, de-duplication (of
/// the same complaint the newest `updated` wins, out of order too), local re-filtering, guard against paging that
/// goes in circles, what vanished from a complete list, clock skew. `whole` asks for all again. The mark moves only
/// with rows that are stored: page by page for a source with a cursor, at the end for the others and where all is asked
/// for of one that was read before. A first list that was broken off goes on from its cursor and is complete where that
/// reaches the end. A failure keeps what came before it and leaves the rest to be asked for again. Where nothing came
/// and nothing moved, nothing is handed on. A reading that was cut (circles, limits) is no failure; its remarks say so,
/// and nothing counts as vanished.
tl::expected<Round, BrokenOff> sync(Source& source, const model::SourceName& name, const model::Mark& known, bool whole,
                                    const SyncPorts& ports, const SyncLimits& limits = {});

} // namespace siar::feeds
