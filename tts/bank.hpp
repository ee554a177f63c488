// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/copybook.hpp"
#include "model/regency.hpp"
#include "privacy/showable.hpp"
#include "tts/lexicon.hpp"
#include "tts/speakable.hpp"
#include "tts/takes_folder.hpp"

#include <string>
#include <vector>

namespace siar::tts {

/// A phrase that the announcer records once: in the middle of a sentence, where the voice stays up (its text ends with
/// a comma), or at its end (with a full stop or question mark).
struct BankPhrase {
    std::string name;       ///< of its file, "017-1a2b3c4d.wav"
    privacy::Showable text; ///< as it is to be read
    Spoken spoken;
    bool final = false;
    std::string use; ///< what it is for, in Indonesian: "bilangan", "pembuka"
    friend bool operator==(const BankPhrase&, const BankPhrase&) = default;
};

/// All that a fully templated segment of this station needs, in the order in which it is recorded: the patterns of its
/// copybook parted at their fields and sentences, what those fields hold (places, categories, agencies, numbers, days,
/// months, lengths of time, ...) in the intonations in which the patterns have them, and the sentences of `also`.
std::vector<BankPhrase> phrase_list(const model::Regency& regency, const model::Copybook& copybook,
                                    const Lexicon& lexicon, const std::vector<privacy::Showable>& also = {});

/// The recording sheet (plain text, Indonesian), a line for each phrase, those that the folder lacks marked, with how
/// many there are.
std::string bank_sheet(const std::vector<BankPhrase>& phrases, const TakesFolder& folder);

/// How many phrases the folder lacks.
std::size_t missing(const std::vector<BankPhrase>& phrases, const TakesFolder& folder);

} // namespace siar::tts
