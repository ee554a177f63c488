// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/package.hpp"
#include "model/regency.hpp"
#include "model/result.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace siar::tts {

/// What must follow for a short form to be one. Codes in the tables: "", nama (a capital), angka (a digit), kata (small
/// letters, it too).
enum class Before { anything, name, number, word };

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

/// What a word does to those beside it; a word may have several roles.
enum class Role : unsigned {
    code = 1U << 0U,      ///< code kode: numbers behind it are read digit by digit, "SMS ke 1708"
    roman = 1U << 1U,     ///< code romawi: a single I, V or X behind it is a number, "tahap I"
    king = 1U << 2U,      ///< code raja: Roman numbers behind it are ordinals, "abad XIX"
    honorific = 1U << 3U, ///< code sebutan: goes before "[nama]" together with it
    whole = 1U << 4U,     ///< code bulat: zeros that lead the number behind it are not read, "RT 03"
    order = 1U << 5U,     ///< code urutan: "ke 3" behind it is an ordinal, "anak ke 3"
    hour = 1U << 6U,      ///< code jam: "7.30" behind it is a time
    place = 1U << 7U,     ///< code tempat: "di" before it is a word of its own, "disblh" is "di sebelah"
    host = 1U << 8U,      ///< code ranah: the last part of an internet address, "go.id"
    long_code = 1U << 9U, ///< code nomor: long numbers behind it are read digit by digit, "tiket 54123"
    amount = 1U << 10U,   ///< code banyak: what stands behind it is an amount, "lebih dari 110"
};

/// All that is known of how writing is read in words beyond the rules: a plain value, read once from assets/speech and
/// the regency's package. How the words then sound is of pronounce.hpp. Keys are small letters, those of `units` as
/// written.
struct Lexicon {
    /// Lets a table be asked with any kind of string.
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>()(key); }
    };
    template <class Value>
    using Table = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

    Table<std::vector<Saying>> forms;   ///< "jl", "a.n": short forms without their last dot
    Table<Saying> acronyms;             ///< "opd" -> "o pe de", "bansos" -> "bansos"
    Table<std::string> units;           ///< "km" -> "kilometer"
    Table<bool> degrees;                ///< without dots, "ssos"; true: stands before the name
    Table<std::vector<Phrase>> phrases; ///< by their first letters or digits, longest first
    Table<std::string> informal;        ///< "yg" -> "yang"
    Table<unsigned> roles;              ///< bits of Role
    std::vector<std::string> numbers;   ///< to dial, of the regency: digit by digit where they are no amount

    /// Every word that a table or a rule knows; all others are plain words. True: it may be read otherwise wherever it
    /// stands; false: only beside a number.
    Table<bool> listed;

    bool has(std::string_view small_word, Role role) const;
};

/// What a regency lays over the common tables.
struct RegencySpeech {
    std::vector<config::Saying> sayings;
    std::filesystem::path folder; ///< with any of the same tables; need not exist. How words sound: see pronounce.hpp
    std::vector<std::string> numbers = {}; ///< see numbers_to_dial()
};

/// Reads the tables of `folder` (assets/speech) and lays those of the regency over them, row by row. An error names
/// file and line.
model::Result<Lexicon> load_lexicon(const std::filesystem::path& folder, const RegencySpeech& regency = {});

/// What a listener writes down to call a regency: its emergency number, and those addresses of its channels that are
/// digits only ("1708", "0823 2430 9949").
std::vector<std::string> numbers_to_dial(const model::Regency& regency);

/// The name of each letter, "a be ce"; anything else is left out.
std::string spelled(std::string_view letters);

/// The beginning of a text by which its phrase is found: its first letters or digits (or first byte), small.
std::string phrase_key(std::string_view text);

} // namespace siar::tts
