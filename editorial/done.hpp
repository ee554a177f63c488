// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editorial/clauses.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace siar::editorial {

/// Where the verb stands that tells something done; promises, orders, paperwork and what did not come about tell
/// nothing.
std::optional<std::size_t> find_done(const Words& words);

/// Whether what the words tell leaves something that can be seen.
bool tells_physical(const Words& words);

/// Whether the verb at `verb` is all that is told and only looks at the problem: "meninjau lokasi".
bool only_looks(const Words& words, std::size_t verb);

/// "telah", "sudah"
bool is_aspect(std::string_view small);

/// The words before a verb without what belongs to no sentence: greetings, "telah", "tersebut", "Saudara".
Words subject_of(const Words& before);

} // namespace siar::editorial
