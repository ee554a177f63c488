// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"
#include "model/time.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace siar::wire {

/// How one reading of a source went: a line of `siar pull --json`, and what is kept of the last one. It holds counts
/// and reasons only: a source's own numbers lead to people on the national portal.
struct SourceReport {
    std::string source;
    model::Time at{};
    bool whole = false;    ///< all was asked for
    bool complete = false; ///< and all was told
    bool demo = false;
    std::int64_t added = 0;
    std::int64_t changed = 0;
    std::int64_t same = 0;
    std::int64_t withdrawn = 0;                  ///< of those that were there, for whatever reason
    std::int64_t vanished = 0;                   ///< missing from a complete list
    std::int64_t doubted = 0;                    ///< missing, and to be withdrawn if the next list says the same
    std::int64_t repeated = 0;                   ///< told more than once
    std::int64_t unasked = 0;                    ///< older than what was asked for
    std::int64_t flawed = 0;                     ///< records that could not be used
    std::int64_t approved = 0;                   ///< by the demo's own reviewer
    std::int64_t refused = 0;                    ///< texts of a hub that the gate here would not let in
    std::int64_t disagreements = 0;              ///< figures of a hub that are not those measured here
    std::map<std::string, std::int64_t> reasons; ///< of the flawed ones
    std::vector<std::string> remarks;
    /// Of what is kept: what the last list of all had to say, while none since was complete; with its error.
    std::vector<std::string> list_remarks;
    std::vector<std::string> strangers;      ///< "kategori: Jalan Rusak": words that the settings do not explain
    std::string error;                       ///< one line, or empty
    std::int64_t failures = 0;               ///< in a row
    bool breaker_open = false;               ///< asked once an hour only
    std::optional<model::Time> next;         ///< when it is asked again
    std::optional<model::Time> relist_after; ///< all is not asked for again before this: the last try did not settle it
    friend bool operator==(const SourceReport&, const SourceReport&) = default;
};

/// As JSON on one line.
std::string encode(const SourceReport& report);
/// What encode() wrote; the error names what is missing or wrong.
model::Result<SourceReport> decode_source_report(std::string_view json);

} // namespace siar::wire
