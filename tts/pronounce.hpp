// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/package.hpp"
#include "model/result.hpp"
#include "tts/full_e.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace siar::tts {

/// All that is known of how words sound beyond the rules: a plain value, read once from assets/speech and the regency's
/// package.
struct Sounding {
    FullE full_e;                                        ///< kata_dasar.txt
    std::unordered_set<std::string> hard_k;              ///< k_serapan.txt: words whose last k is no glottal stop
    std::unordered_map<std::string, std::string> spoken; ///< lafal.tsv: words that no rule gets right, in mnemonics
};

/// The tables as they stand in their files.
struct SoundingTables {
    std::filesystem::path folder; ///< named in errors
    std::string base_words;
    std::string hard_k;
    std::string spoken;
};

/// Reads tables and lays the regency's own words over them (Saying::sounds). An error names file and line.
model::Result<Sounding> read_sounding(const SoundingTables& tables, const std::vector<config::Saying>& regency = {});

/// Reads the tables of `folder` (assets/speech).
model::Result<Sounding> load_sounding(const std::filesystem::path& folder,
                                      const std::vector<config::Saying>& regency = {});

/// The word with E for every full e, and e for every schwa; a word of small letters.
std::string marked(std::string_view word, const Sounding& sounding);

/// How one word of letters and apostrophes is said, in the mnemonics of phones.hpp with its stress: "d@m'a?". The word
/// stands alone; nothing for a word without a letter.
std::string pronounced(std::string_view word, const Sounding& sounding);

/// What the voice will say for a line of plain words, in IPA, words separated by spaces. Marks of punctuation vanish.
std::string ipa_line(std::string_view spoken, const Sounding& sounding);

} // namespace siar::tts
