// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editorial/clauses.hpp"

namespace siar::editorial {

/// How much a clause takes back of what an answer told as done before it.
enum class Undone {
    nothing,
    part,  ///< something is left to do: "sisanya menyusul", "selesai 60 persen"
    all,   ///< it broke again or was refused: "namun masih padam", "tidak dapat diberikan"
    denied ///< what was complained of is said not to be so: "tidak benar bahwa ..."
};

Undone undone_by(const Words& clause);

} // namespace siar::editorial
