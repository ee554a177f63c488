// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/codes.hpp"
#include "model/screen.hpp"
#include "model/time.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace siar::model {

/// What the name of a segment ends in that tells a correction.
inline constexpr std::string_view correction_suffix = "-ralat";

/// What a screen showed, and since when.
struct Shown {
    Slide slide;
    Time at{};
    friend bool operator==(const Shown&, const Shown&) = default;
};

/// What has gone out already.
struct History {
    /// A segment in `folder` whose slot begins at `slot` tells `item`.
    struct Entry {
        ItemId item;
        Time slot;
        std::string folder{}; ///< where its files were to be written; empty where nobody noted it
        std::string cut{};    ///< the segment's own name, by which a station knows it; empty where nobody noted it
        bool is_correction() const {
            return cut.size() >= correction_suffix.size() &&
                   std::string_view(cut).substr(cut.size() - correction_suffix.size()) == correction_suffix;
        }
        friend bool operator==(const Entry&, const Entry&) = default;
    };
    std::vector<Entry> made;  ///< for the radio, in order of slots
    std::vector<Shown> shown; ///< on one screen, in order; the last day is enough
    friend bool operator==(const History&, const History&) = default;
};

} // namespace siar::model
