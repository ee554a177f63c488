// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/codes.hpp"
#include "model/digest.hpp"
#include "model/notice.hpp"
#include "privacy/showable.hpp"

#include <chrono>
#include <optional>
#include <string>

namespace siar::model {

/// The two short sentences of a correction (ralat): what was wrong, and what is right.
struct CorrectionText {
    privacy::PublicText wrong;
    privacy::PublicText right;
    friend bool operator==(const CorrectionText&, const CorrectionText&) = default;
};

/// What the two who answer for a correction agree on: its sentences, of this item, or of the figure with this key.
Digest correction_hash(const ItemId& item, const CorrectionText& text);

/// How long a correction is shown from the second person's yes on.
inline constexpr std::chrono::hours correction_shown{24};

/// A correction that two persons answer for, of an item or a figure that went out.
struct Correction {
    std::string id;               ///< the first 32 hex digits of its correction_hash
    ItemId item;                  ///< of a figure its key_of()
    privacy::Label category_name; ///< of a figure its figure_name()
    privacy::Label place;         ///< as exact as the audience may know it; of a figure its figure_period()
    privacy::PublicText wrong;
    privacy::PublicText right;
    Validity validity; ///< from the second yes on, correction_shown long
    bool demo = false;
    std::optional<FigureId> figure{}; ///< the one it corrects; nothing: it corrects the item
    friend bool operator==(const Correction&, const Correction&) = default;
};

/// By what people name what a correction corrects: the figure, or the item's id.
inline const std::string& subject_of(const Correction& correction) {
    return correction.figure ? correction.figure->value : correction.item.value;
}

} // namespace siar::model
