// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/codes.hpp"
#include "model/digest.hpp"
#include "model/notice.hpp"
#include "privacy/showable.hpp"

#include <chrono>
#include <string>

namespace siar::model {

/// The two short sentences of a correction (ralat): what was wrong, and what is right.
struct CorrectionText {
    privacy::PublicText wrong;
    privacy::PublicText right;
    friend bool operator==(const CorrectionText&, const CorrectionText&) = default;
};

/// What the two who answer for a correction agree on: its sentences, of this item.
Digest correction_hash(const ItemId& item, const CorrectionText& text);

/// How long a correction is shown from the second person's yes on.
inline constexpr std::chrono::hours correction_shown{24};

/// A correction that two persons answer for, of an item that went out.
struct Correction {
    std::string id; ///< the first 32 hex digits of its correction_hash
    ItemId item;
    privacy::Label category_name;
    privacy::Label place; ///< as exact as the audience may know it
    privacy::PublicText wrong;
    privacy::PublicText right;
    Validity validity; ///< from the second yes on, correction_shown long
    bool demo = false;
    friend bool operator==(const Correction&, const Correction&) = default;
};

} // namespace siar::model
