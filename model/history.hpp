// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/codes.hpp"
#include "model/time.hpp"

#include <vector>

namespace siar::model {

/// What was already shown or said.
struct History {
    struct Entry {
        ItemId item;
        Time at;
        friend bool operator==(const Entry&, const Entry&) = default;
    };
    std::vector<Entry> aired; ///< newest last
    friend bool operator==(const History&, const History&) = default;
};

} // namespace siar::model
