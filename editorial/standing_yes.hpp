// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/batch.hpp"

#include <string_view>

namespace siar::editorial {

/// How the log calls who gave a standing yes, behind his name.
inline constexpr std::string_view standing_yes_mark = " (izin tetap)";

/// True of a row that a written standing yes covers (review = "flagged"): resolved, its three sentences made of
/// templates only, its answers more than promises, and nothing in it or its story that the gate held. All others wait
/// for a person.
bool covered_by_standing_yes(const model::Row& row);

} // namespace siar::editorial
