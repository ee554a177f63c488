// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace siar::editorial {

/// A sorted list of words in small letters, with an index: nearly all that is asked for is in no list, and most of that
/// is seen by its first letter and its length.
class WordList {
public:
    constexpr explicit WordList(std::span<const std::string_view> words) : words_(words) {
        for (const auto word : words) {
            const auto letter = letter_of(word.front());
            lengths_[letter] |= length_bit(word.size());
        }
        std::size_t at = 0;
        for (std::size_t letter = 0; letter < letters; ++letter) {
            begins_[letter] = static_cast<std::uint16_t>(at);
            while (at < words.size() && letter_of(words[at].front()) == letter)
                ++at;
        }
        begins_[letters] = static_cast<std::uint16_t>(at);
    }

    bool has(std::string_view word) const {
        if (word.empty()) return false;
        const auto letter = letter_of(word.front());
        if ((lengths_[letter] & length_bit(word.size())) == 0) return false;
        return std::binary_search(words_.begin() + begins_[letter], words_.begin() + begins_[letter + 1], word);
    }

private:
    /// a to z, and one for all else, which sorts before them.
    static constexpr std::size_t letters = 27;
    static constexpr std::size_t letter_of(char c) {
        return c >= 'a' && c <= 'z' ? static_cast<std::size_t>(c - 'a') + 1 : 0;
    }
    static constexpr std::uint32_t length_bit(std::size_t size) {
        return std::uint32_t{1} << std::min<std::size_t>(size, 31);
    }

    std::span<const std::string_view> words_;
    std::array<std::uint32_t, letters> lengths_{};
    std::array<std::uint16_t, letters + 1> begins_{};
};

inline bool is_in(const WordList& list, std::string_view word) {
    return list.has(word);
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
extern const WordList ailments;       ///< nouns that are a fault by themselves: banjir, kemacetan
extern const WordList neutral_words;  ///< say where or of what kind, never what is wrong: depan, desa, umum
extern const WordList leaders;        ///< may stand before what a clause is about: ada, banyak, lewat
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
extern const WordList to_come;         ///< of these, what says that the work is still to come: akan, menunggu
extern const WordList plan_words;      ///< tell of work for later: dianggarkan, dijadwalkan
extern const WordList paperwork;       ///< what happens to a report, not to the problem: dicatat, diterima
extern const WordList reports;         ///< what stands for the report itself: laporan, usulan, survei
extern const WordList conditions;      ///< what is told behind one is no fact: jika, supaya
extern const WordList officers;        ///< who acts: petugas, tim, kami
extern const WordList actors;          ///< who else acts and may be named: warga, PLN, kontraktor
extern const WordList actor_links;     ///< join two who act together or one's own: dan, bersama, dari
extern const WordList actor_fillers;   ///< stand around who acts and name nobody: telah, tersebut, di lapangan
extern const WordList modals;          ///< before a verb they tell what may or must be: harus, dapat
extern const WordList failures;        ///< what was tried did not come about: gagal, batal
extern const WordList habits;          ///< tell what is done again and again: berkala
extern const WordList handed_over;     ///< what settles a matter when done: diserahkan, dihentikan
extern const WordList handed_on;       ///< left to somebody else: diteruskan
extern const WordList fact_words;      ///< stand in the answer to a question: buka, dapat, gratis
extern const WordList list_heads;      ///< a list of several things follows: meliputi, syarat
extern const WordList tails;           ///< begin what may be left off the end, and no name: sebanyak, melalui

} // namespace siar::editorial
