// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editorial/clauses.hpp"

#include <cstddef>

namespace siar::editorial {

/// At most `most` words: phrases that begin with a preposition are left off the end, never words from inside one, and
/// no sentence ends in a dangling word. Keeps at least the first `keep` words; empty where that cannot be done.
Words shorten(Words words, std::size_t most, std::size_t keep);

/// The words without "sekali", "banget" and the like.
Words without_emphasis(const Words& words);

/// Where the phrase begins that the word at `at` belongs to ("di depan" of "di depan rumah"): the first of its
/// prepositions; `at` itself where it has none.
std::size_t phrase_begin(const Words& words, std::size_t at);

} // namespace siar::editorial
