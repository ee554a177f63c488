// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace siar::text {

/// The first letter as a capital, the rest as it is: "jalan rusak" -> "Jalan rusak". A text that begins with a mark of
/// the gate is left alone.
std::string capitalised(std::string_view text);

/// True for a word written in capitals that is known as an acronym or short form: "RSUD", "KTP", "SP4N-LAPOR", "PDAM".
bool is_acronym(std::string_view word);

/// True when a text of at least two words shouts: nearly all of its letters are capitals, acronyms not counted.
bool is_shouting(std::string_view text);

/// Sentence by sentence: one in capitals becomes small letters with a capital at its beginning; acronyms stay, words
/// that follow "jalan", "desa", "kecamatan" and the like get a capital; runs of ! or ? become one mark. Other
/// sentences stay as they are; single shouted words inside them are lowered when they are no acronym.
std::string unshout(std::string_view text);

} // namespace siar::text
