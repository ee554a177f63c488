// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/codes.hpp"
#include "model/time.hpp"

#include <string>
#include <vector>

namespace siar::model {

/// What was made for the radio: a segment in `folder` whose slot begins at `slot` tells `item`.
struct History {
    struct Entry {
        ItemId item;
        Time slot;
        std::string folder{}; ///< where its files were to be written; empty where nobody noted it
        friend bool operator==(const Entry&, const Entry&) = default;
    };
    std::vector<Entry> made; ///< in order of slots
    friend bool operator==(const History&, const History&) = default;
};

} // namespace siar::model
