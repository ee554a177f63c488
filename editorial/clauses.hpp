// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editorial/word_lists.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace siar::editorial {

/// The words of one clause, in the spelling they will be shown in.
using Words = std::vector<std::string>;

/// A text that passed the gate, as clauses in plain Indonesian: emoji gone, informal words expanded, shouting lowered,
/// cut at punctuation and at words that begin a new thought ("karena", "mohon", "padahal"); a clause keeps no
/// punctuation. Marks of the gate ("[nama]") stay as one word.
std::vector<Words> clauses(std::string_view redacted);

/// The words joined by spaces.
std::string joined(const Words& words);

/// The words with a small first letter where the capital was that of a beginning sentence: not in "PJU" or "KTP-el".
Words uncapitalised(Words words);

/// The word in small letters.
std::string folded(std::string_view word);

/// Where the first word at or behind `from` stands that is in the list; nothing if none is.
std::optional<std::size_t> find_in(const Words& words, const WordList& list, std::size_t from = 0);

} // namespace siar::editorial
