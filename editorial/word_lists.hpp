// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <span>
#include <string_view>

namespace siar::editorial {

/// A sorted list of words in small letters.
using WordList = std::span<const std::string_view>;

inline bool is_in(WordList list, std::string_view word) {
    return std::binary_search(list.begin(), list.end(), word);
}

extern const WordList clause_openers;  ///< begin a new thought: karena, padahal, mohon
extern const WordList salutations;     ///< cut from the beginning of a clause: assalamualaikum, bapak, admin, lapor
extern const WordList problem_nouns;   ///< what breaks: lampu, jalan, sampah
extern const WordList problem_words;   ///< how: mati, berlubang, menumpuk, belum
extern const WordList pronouns;        ///< saya, kami: never in the three sentences
extern const WordList blame_words;     ///< a clause with one is not used
extern const WordList emphasis;        ///< cut anywhere: sekali, banget, sangat
extern const WordList prepositions;    ///< begin a phrase that may be left off the end
extern const WordList dangling;        ///< no sentence ends in one
extern const WordList action_verbs;    ///< what an agency did, active: mengganti
extern const WordList action_passives; ///< the same, passive: diganti
extern const WordList physical_verbs;  ///< of these, what leaves a physical result
extern const WordList result_words;    ///< how it is now: menyala, lancar
extern const WordList result_marks;    ///< a state is told behind one: sudah, tidak
extern const WordList promise_words;   ///< only promise: akan, diteruskan, dikoordinasikan
extern const WordList paperwork;       ///< what happens to a report, not to the problem: dicatat, diterima
extern const WordList officers;        ///< who acts: petugas, tim, kami

} // namespace siar::editorial
