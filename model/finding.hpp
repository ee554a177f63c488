// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace siar::model {

/// How bad. Codes: baik, perhatian, rusak.
enum class Severity { good, attention, broken };
std::string_view code(Severity severity);

/// One thing that `siar check` has to say, in Indonesian: what is so, where, and how to mend it.
struct Finding {
    Severity severity = Severity::good;
    std::string layer; ///< "store", "display", ...
    std::string what;
    std::string where;
    std::string todo; ///< empty when good
    friend bool operator==(const Finding&, const Finding&) = default;
};

using Findings = std::vector<Finding>;

} // namespace siar::model
