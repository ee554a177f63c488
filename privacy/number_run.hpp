// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/reading.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace siar::privacy {

/// Figures that stand together: pieces [first, last) and the sign before them.
struct Group {
    std::size_t first = 0;
    std::size_t last = 0;
    char before = 0;     ///< ' ' or the one sign between this group and the one before; 0 for the first
    bool spaced = false; ///< white space stands beside that sign
    std::string figures; ///< with letters for figures put right ("o8l2" -> "0812")
};

/// Groups of figures with one space or one of . - / ( ) between them, at most 40.
struct NumberRun {
    std::size_t first = 0; ///< with a leading "+" or "("
    bool plus = false;
    std::vector<Group> groups;

    /// All figures of groups [from, to).
    std::string figures(std::size_t from, std::size_t to) const;
};

/// What may stand between the groups of a run: the usual signs, or up to four of those that hide a number as well
/// ("0811_0000_1919", "0811 | 0000", "0811...0000").
enum class Joins : std::uint8_t { usual, odd };

/// The run whose first group begins at piece `i` (figures, a letter that stands for one, "+" or "("); no groups where
/// none does.
NumberRun number_run_at(const Reading& reading, std::size_t i, Joins how = Joins::usual);

/// Groups from `from` on that together are a date, a time, a span of years or a grouped number; 0 if none.
std::size_t harmless_groups(const NumberRun& run, std::size_t from);

/// Region, date and serial number as an NIK has them (Permendagri 118/2017; days of women plus 40).
bool is_identity_shaped(const std::string& figures);

/// A mobile or fixed line of Indonesia, with 0, 62 or +62 in front, or any number behind a "+".
bool is_phone_shaped(const std::string& figures, bool plus);

} // namespace siar::privacy
