// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace siar::editorial {

/// What is wrong with the percentages of a sentence.
enum class PercentageFault {
    none,
    without_whole, ///< one stands alone: "95 % selesai"
    wrong_sum,     ///< it is not what its numbers make: "95 %, 373 dari 422"
};

/// Each percentage needs the number that it is a share of: "88,4 % dari 422 aduan", "373 dari 422 (88,4 %)". Where its
/// part is told as well the three must agree, as rounded as the percentage is written.
PercentageFault percentage_fault(std::string_view sentence);

} // namespace siar::editorial
