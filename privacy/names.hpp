// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/reading.hpp"

#include <vector>

namespace siar::privacy {

/// Names of persons found in a text, and whether something else in it may be one.
struct Names {
    std::vector<Finding> found;
    bool suspected = false;
};

/// Names of persons in the whole text. `taken[i]` is true for pieces that belong to something else, and then also for
/// those of names.
Names find_names(const Reading& reading, std::vector<bool>& taken);

} // namespace siar::privacy
