// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/codes.hpp"
#include "model/time.hpp"
#include "privacy/showable.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace siar::model {

/// Days first to last, both included, and what people call them: "Tahun 2022", "30 hari terakhir".
struct Period {
    Date first;
    Date last;
    privacy::Label name;
    friend bool operator==(const Period&, const Period&) = default;
};

/// A part of a whole. A percentage is never carried alone.
struct Share {
    std::int64_t part = 0;
    std::int64_t whole = 0;
    /// Nothing for 0/0.
    std::optional<double> percent() const {
        if (whole == 0) return std::nullopt;
        return 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    }
    friend bool operator==(const Share&, const Share&) = default;
};

/// What became of the complaints received in a period: received = resolved + in_process + archived. Published ones
/// have a source and no `as_of`; measured ones the other way round.
struct Recap {
    Period period;
    std::int64_t received = 0;
    std::int64_t resolved = 0;
    std::int64_t in_process = 0;
    std::int64_t archived = 0; ///< closed, never resolved; why, the codes do not tell
    std::optional<privacy::Label> source;
    std::optional<Time> as_of;

    Share resolved_of_received() const { return {resolved, received}; }
    /// "dari yang menjadi kewenangan": without the archived ones; true only where the source says that these were sent
    /// to the wrong body.
    Share resolved_of_own() const { return {resolved, received - archived}; }
    friend bool operator==(const Recap&, const Recap&) = default;
};

/// How long an interval took, over the cases in which it ended within the period; calendar time.
struct Speed {
    Interval interval = Interval::responded_within;
    Period period;
    std::optional<std::int64_t> cases; ///< unknown for published ones
    double mean_days = 0;
    std::optional<double> median_days; ///< to 0.1 day
    privacy::Label standard;           ///< what this interval is held against: "5 hari kerja"; may be empty
    std::optional<privacy::Label> source;
    std::optional<Time> as_of;
    friend bool operator==(const Speed&, const Speed&) = default;
};

/// A named count.
struct Count {
    std::string code;
    privacy::Label name;
    std::int64_t count = 0;
    friend bool operator==(const Count&, const Count&) = default;
};

/// Counts of one dimension over one period, with the sum that they are part of.
struct Breakdown {
    std::string dimension; ///< code of a Dimension: "kecamatan", "kategori" or "kanal"
    Period period;
    std::vector<Count> counts; ///< largest first
    std::int64_t whole = 0;
    friend bool operator==(const Breakdown&, const Breakdown&) = default;
};

/// All figures of an Edition; one snapshot, so they add up.
struct Statistics {
    std::optional<Time> as_of; ///< of the measured figures; none where nothing was ever read
    std::vector<Recap> recaps; ///< measured first (newest period first), then published
    std::vector<Speed> speeds; ///< the same order
    std::vector<Breakdown> breakdowns;
    std::int64_t open = 0;
    std::int64_t secret = 0; ///< secret complaints received in the first recap's period: counted only
    friend bool operator==(const Statistics&, const Statistics&) = default;
};

} // namespace siar::model
