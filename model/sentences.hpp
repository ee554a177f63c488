// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/codes.hpp"
#include "model/digest.hpp"
#include "privacy/redact.hpp"
#include "privacy/showable.hpp"

#include <string>

namespace siar::model {

/// One of the three sentences and where its words came from.
struct Sentence {
    privacy::PublicText text;
    Wording wording = Wording::template_;
    friend bool operator==(const Sentence&, const Sentence&) = default;
};

/// The three short sentences in which a complaint goes out: masalah (at most 9 words), tindakan and hasil (at most 12
/// each).
struct Sentences {
    Sentence problem;
    Sentence action;
    Sentence outcome;
    friend bool operator==(const Sentences&, const Sentences&) = default;
};

/// What the rules propose for a complaint. `hollow`: the answers only promise (belum_ada_hasil), so it is not shown as
/// resolved. `repaired`: an officer stated a physical result.
struct Proposal {
    Sentences sentences;
    privacy::Verdict verdict;
    bool hollow = false;
    bool repaired = false;
    friend bool operator==(const Proposal&, const Proposal&) = default;
};

/// The hash of what a person approves: the three texts, nothing else.
Digest text_hash(const Sentences& sentences);

} // namespace siar::model
