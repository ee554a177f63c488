// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/codes.hpp"
#include "model/screen.hpp"
#include "model/time.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace siar::model {

/// What the name of a segment has in it that tells a correction; behind it stand a dash and the first eight digits of
/// Correction::id.
inline constexpr std::string_view correction_suffix = "-ralat";

/// The end of the name of the segment of a correction: two of them may have one slot.
inline std::string cut_of_correction(std::string_view id) {
    constexpr std::size_t digits = 8;
    return std::string(correction_suffix) + "-" + std::string(id.substr(0, digits));
}

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
        bool is_correction() const { return cut.find(correction_suffix) != std::string::npos; }
        /// Whether it tells the correction with this id.
        bool corrects(std::string_view id) const { return is_correction() && cut.ends_with(cut_of_correction(id)); }
        friend bool operator==(const Entry&, const Entry&) = default;
    };
    std::vector<Entry> made;  ///< for the radio, in order of slots
    std::vector<Shown> shown; ///< on one screen, in order; the last day is enough
    friend bool operator==(const History&, const History&) = default;
};

} // namespace siar::model
