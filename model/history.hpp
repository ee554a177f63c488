// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/codes.hpp"
#include "model/screen.hpp"
#include "model/time.hpp"

#include <string>
#include <vector>

namespace siar::model {

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
        friend bool operator==(const Entry&, const Entry&) = default;
    };
    std::vector<Entry> made;  ///< for the radio, in order of slots
    std::vector<Shown> shown; ///< on one screen, in order; the last day is enough
    friend bool operator==(const History&, const History&) = default;
};

} // namespace siar::model
