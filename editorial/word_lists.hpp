// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <span>
#include <string_view>

namespace siar::editorial {

/// A sorted list of words in small letters.
using WordList = std::span<const std::string_view>;

inline bool is_in(WordList list, std::string_view word) {
    // Most words differ in their first letter already, and nearly all that is asked for is in no list.
    const auto before = [](std::string_view a, std::string_view b) {
        const auto first = static_cast<unsigned char>(a.front());
        const auto other = static_cast<unsigned char>(b.front());
        return first != other ? first < other : a < b;
    };
    return !word.empty() && std::binary_search(list.begin(), list.end(), word, before);
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
extern const WordList plan_words;      ///< tell of work for later: dianggarkan, dijadwalkan
extern const WordList paperwork;       ///< what happens to a report, not to the problem: dicatat, diterima
extern const WordList officers;        ///< who acts: petugas, tim, kami
extern const WordList actors;          ///< who else acts and may be named: warga, PLN, kontraktor
extern const WordList actor_links;     ///< join two who act together or one's own: dan, bersama, dari
extern const WordList actor_fillers;   ///< stand around who acts and name nobody: telah, tersebut, di lapangan
extern const WordList negations;       ///< turn what is told behind them into its opposite: tidak
extern const WordList failures;        ///< what was tried did not come about: gagal, batal
extern const WordList searched;        ///< tells of a search, not of a thing that ails: ketemu

} // namespace siar::editorial
