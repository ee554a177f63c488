// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace siar::privacy {

/// True when a word in small letters ends as Javanese and Arabic names do ("darmantoro", "sutrisman", "lestarini");
/// everyday words may do so too, so ask is_ordinary() as well.
bool is_name_shaped(std::string_view word);

/// A word in small letters as the plainest of the ways to spell it: "Dzakiyyah", "zakia" and "Jakiya" are one name,
/// "Soeparno" and "Suparno", "Rochmad" and "Rokhmad".
class PlainSpelling {
public:
    explicit PlainSpelling(std::string_view word);
    /// At least WordTable::longest bytes can be read from its begin.
    std::string_view view() const { return {letters_.data(), size_}; }

private:
    static constexpr std::size_t longest = 24;
    std::array<char, longest> letters_{};
    std::size_t size_ = 0;
};

/// True when a word holds a vowel; "Bpk", "Sdr" and other short forms do not.
bool has_vowel(std::string_view word);

/// True when Indonesian prefixes and suffixes show that a word in small letters is no name, whatever its stem:
/// "menghindari", "dibiarkan", "endapannya".
bool has_affixes(std::string_view word);

/// True of most derived words, by one look at their ends: "dibuat", "menutup", "jalannya", "perbaikan".
bool is_plainly_derived(std::string_view word);

/// True when a word in small letters begins as the names of villages do: "kedungmutih", "tlogoweru".
bool looks_like_village(std::string_view word);

/// True when a word in small letters that no list knows is too long for an Indonesian stem (four vowels or more) and
/// looks neither derived, nor borrowed ("transparansi"), nor like a village ("kedungmutih"): "maheswarinta".
bool is_strange(std::string_view word);

} // namespace siar::privacy
