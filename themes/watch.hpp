// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"
#include "themes/theme.hpp"

#include <chrono>
#include <compare>
#include <cstdint>
#include <filesystem>
#include <optional>

namespace siar::themes {

/// Looks whether a theme's file was saved, without reading it while it was not. For one thread.
class Watch {
public:
    using Clock = std::chrono::steady_clock;
    /// The file is asked for no more often than this.
    static constexpr std::chrono::seconds pace{1};

    /// Reads nothing yet: the first look gives the theme as it is.
    explicit Watch(std::filesystem::path folder);

    /// The theme as it was just saved. A fault once for each change, one look late: an editor may still be writing.
    /// Nothing where nothing changed or the last look is too recent.
    std::optional<model::Result<Theme>> look(Clock::time_point now);

private:
    /// What tells one saved file from another; all zero where there is none.
    struct Stamp {
        std::uint64_t node = 0;
        std::int64_t size = 0;
        std::int64_t seconds = 0;
        std::int64_t nanoseconds = 0;
        friend bool operator==(const Stamp&, const Stamp&) = default;
    };
    Stamp stamp() const;

    std::filesystem::path folder_;
    std::optional<Clock::time_point> looked_;
    std::optional<Stamp> seen_;
    std::optional<model::Error> fault_; ///< found, not told yet
};

} // namespace siar::themes
