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

// Of complaints.
extern const WordList clause_openers; ///< begin a new thought: karena, padahal, mohon
extern const WordList now_words;      ///< point at now and begin a new thought only behind a verb: sekarang, kini
extern const WordList salutations;    ///< cut from the beginning of a clause: assalamualaikum, bapak, admin, lapor
extern const WordList pronouns;       ///< saya, kami: never in the three sentences
extern const WordList blame_words;    ///< a clause with one is not used
extern const WordList emphasis;       ///< cut anywhere: sekali, banget, juga
extern const WordList prepositions;   ///< begin a phrase that may be left off the end
extern const WordList dangling;       ///< no sentence ends in one
extern const WordList negations;      ///< turn what is told behind them into its opposite: tidak
extern const WordList problem_nouns;  ///< what breaks: lampu, jalan, sampah
extern const WordList problem_words;  ///< how: mati, berlubang, menumpuk, belum
extern const WordList neutral_words;  ///< say where or of what kind, never what is wrong: depan, desa, umum
extern const WordList searched;       ///< tells of a search, not of a thing that ails: ketemu
extern const WordList question_words; ///< begin a question: kapan, apakah
extern const WordList asked_about;    ///< what people ask for where nothing is broken: jadwal, syarat
extern const WordList askers;         ///< announce a question: tanya, info
extern const WordList wishes;         ///< announce a wish: minta, usul, butuh
extern const WordList wished;         ///< what is wished, beside problem_nouns: penerangan, perbaikan
extern const WordList pleas;          ///< all from here on is a plea: segera
extern const WordList place_heads;    ///< a name of a place follows: desa, dusun
extern const WordList street_heads;   ///< a name of a street may follow: jalan, gang
extern const WordList street_kinds;   ///< between head and name, or instead of one: raya, kampung
extern const WordList everyday_names; ///< words of every day that are names of villages as well: pasir
extern const WordList short_capitals; ///< written in capitals however people write them: ktp

// Of answers.
extern const WordList action_verbs;    ///< what an agency did, active: mengganti
extern const WordList action_passives; ///< the same, passive: diganti
extern const WordList physical_verbs;  ///< of these, what leaves a physical result
extern const WordList looking;         ///< of these, what only looks at the problem: meninjau
extern const WordList result_words;    ///< how it is now: menyala, lancar
extern const WordList settled_words;   ///< of these, what settles a complaint by itself: menyala, terbit
extern const WordList result_marks;    ///< a state is told behind one: sudah, tidak
extern const WordList promise_words;   ///< only promise: akan, diteruskan, dikoordinasikan
extern const WordList plan_words;      ///< tell of work for later: dianggarkan, dijadwalkan
extern const WordList paperwork;       ///< what happens to a report, not to the problem: dicatat, diterima
extern const WordList reports;         ///< what stands for the report itself: laporan, usulan, survei
extern const WordList conditions;      ///< what is told behind one is no fact: jika, supaya
extern const WordList officers;        ///< who acts: petugas, tim, kami
extern const WordList actors;          ///< who else acts and may be named: warga, PLN, kontraktor
extern const WordList actor_links;     ///< join two who act together or one's own: dan, bersama, dari
extern const WordList actor_fillers;   ///< stand around who acts and name nobody: telah, tersebut, di lapangan
extern const WordList failures;        ///< what was tried did not come about: gagal, batal

} // namespace siar::editorial
