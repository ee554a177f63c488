// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editorial/clauses.hpp"
#include "model/complaint.hpp"
#include "model/regency.hpp"

#include <cstddef>
#include <optional>

namespace siar::editorial {

inline constexpr std::size_t most_problem_words = 9;

/// The first clause of title or body that names what is wrong in plain words, at most nine of them: a known noun and
/// how it ails, with the place where the clause gives it. Nothing where no clause will do.
std::optional<Words> find_problem(const model::Story& story, const model::Regency& regency, bool villages_allowed);

/// The words without the phrase that names a village, where that is not allowed; nothing if nothing sensible is left.
std::optional<Words> without_villages(Words words, const model::Regency& regency);

} // namespace siar::editorial
