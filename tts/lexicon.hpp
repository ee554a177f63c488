// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/package.hpp"
#include "model/result.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace siar::tts {

/// What must follow for a short form to be one. Codes in the tables: "", nama (a capital), angka (a digit).
enum class Before { anything, name, number };

/// What a short form or acronym stands for, and when.
struct Saying {
    std::string spoken; ///< plain words; empty: it is left out
    Before before = Before::anything;
    bool needs_dot = false;     ///< code titik: "dr." is dokter, "dr" is dari
    bool needs_capital = false; ///< code besar: "H." is haji, "h." is not
    friend bool operator==(const Saying&, const Saying&) = default;
};

/// A run of words that is said otherwise: "SP4N-LAPOR", "[nomor telepon]".
struct Phrase {
    std::string written; ///< small letters
    std::string spoken;
    friend bool operator==(const Phrase&, const Phrase&) = default;
};

/// All that is known of how writing is read in words beyond the rules: a plain value, read once from assets/speech and
/// the regency's package. How the words then sound is of pronounce.hpp. Keys are small letters, those of `units` as
/// written.
struct Lexicon {
    template <class Value>
    using Table = std::unordered_map<std::string, Value>;

    Table<std::vector<Saying>> forms;   ///< "jl", "a.n": short forms without their last dot
    Table<Saying> acronyms;             ///< "opd" -> "o pe de", "bansos" -> "bansos"
    Table<std::string> units;           ///< "km" -> "kilometer"
    Table<bool> degrees;                ///< without dots, "ssos"; true: stands before the name
    Table<std::vector<Phrase>> phrases; ///< by their first letters or digits, longest first
};

/// Reads the tables of `folder` (assets/speech) and lays the regency's own sayings over them. An error names file and
/// line.
model::Result<Lexicon> load_lexicon(const std::filesystem::path& folder,
                                    const std::vector<config::Saying>& regency = {});

/// The name of each letter, "a be ce"; anything else is left out.
std::string spelled(std::string_view letters);

/// The beginning of a text by which its phrase is found: its first letters or digits (or first byte), small.
std::string phrase_key(std::string_view text);

} // namespace siar::tts
