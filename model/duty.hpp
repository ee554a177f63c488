// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time.hpp"

#include <string>
#include <vector>

namespace siar::model {

/// A segment that a slot asks for, as `siar radio --watch` had it in charge before it aired.
struct Duty {
    Time airs_at{};
    Seconds length{};
    std::string folder;                    ///< full path of the one in which the segment's own is made
    std::vector<std::string> destinations; ///< names of all that it is delivered to
    friend bool operator==(const Duty&, const Duty&) = default;
};

} // namespace siar::model
