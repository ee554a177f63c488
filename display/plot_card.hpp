// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/chrome.hpp"
#include "display/layout.hpp"
#include "display/plot.hpp"

#include <optional>
#include <vector>

namespace siar::display {

/// Large figures of one part of time and, beside or under them, how it was in the parts before.
struct PlotCard {
    enum class Sign { none, column, stroke }; ///< what draws the figure in the plot, shown before it as its legend
    struct Amount {
        Sign sign = Sign::none;
        privacy::Showable number;
        privacy::Showable unit;  ///< beside the number, may be empty
        privacy::Showable words; ///< under it
    };
    privacy::Showable what; ///< as in figure_title()
    privacy::Showable when;
    privacy::Showable lead; ///< of which part of time the figures are
    std::vector<Amount> amounts;
    std::optional<Plot> plot;
    privacy::Showable before{}; ///< how it was before, in words, where the plot has no room and they have
};
/// One card with the plot where there is room for it in readable sizes; without it the figures are told all the same.
std::vector<Card> plot_cards(const Stage& stage, const model::Slide& slide, const Footer& footer, const PlotCard& told);

} // namespace siar::display
