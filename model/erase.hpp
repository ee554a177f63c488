// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/codes.hpp"
#include "model/result.hpp"

#include <functional>
#include <string>
#include <vector>

namespace siar::model {

/// Where an item was that is withdrawn for privacy, in one Indonesian line without a word of it.
struct Trace {
    std::string where;
    bool went_out = false; ///< beyond the reach of this program: a person must fetch it back
    friend bool operator==(const Trace&, const Trace&) = default;
};

/// Each layer that keeps copies has one: deletes those of an item and says where they were. May be asked again; the
/// error says what is still there.
using Erase = std::function<Result<std::vector<Trace>>(const ItemId&)>;

} // namespace siar::model
