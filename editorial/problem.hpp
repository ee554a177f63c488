// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editorial/clauses.hpp"
#include "editorial/lifting.hpp"
#include "model/complaint.hpp"

#include <cstddef>
#include <optional>

namespace siar::editorial {

inline constexpr std::size_t most_problem_words = 9;

/// What a complaint with a story is about, in at most nine plain words. A title that says what is wrong, what is asked
/// or what is wished is taken; else the first clause of the body that names what is wrong of the same matter; else what
/// the body asks for, or "Aduan tentang" and what the title names. Nothing where no clause will do.
std::optional<Words> find_problem(const model::Complaint& complaint, const Spot& spot);

/// The words without those that speak of the reporter ("di depan rumah saya", the "saya" of "KTP saya"); nothing if
/// the clause is about him.
std::optional<Words> plain_of_reporter(Words words);

/// Whether the words neither blame anybody, nor hold a mark of the gate or signs of a link.
bool speaks_plainly(const Words& words);

} // namespace siar::editorial
