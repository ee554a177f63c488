// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/office.hpp"
#include "display/bitmap.hpp"
#include "display/card.hpp"
#include "display/fonts.hpp"
#include "display/lint.hpp"
#include "display/paper.hpp"
#include "display/pixel_source.hpp"
#include "display/raster.hpp"
#include "model/edition.hpp"
#include "model/screen.hpp"
#include "model/sheet.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace siar::app {

/// Draws scenes without a screen. For one thread.
class Painter {
public:
    /// Pictures from outside come from `pictures`; usually there are none.
    explicit Painter(const Office& office, display::PixelSource pictures = {});
    Painter(const Painter&) = delete;
    Painter& operator=(const Painter&) = delete;
    ~Painter() = default;

    /// All cards of a slide on a screen.
    std::vector<display::Card> cards(const model::Slide& slide, const model::Edition& edition,
                                     const model::Screen& screen, model::Time now) const;
    /// The cards of a slide at rest as the bytes of one PNG: upright ones side by side, others one below the other.
    model::Result<std::string> png(const model::Slide& slide, const model::Edition& edition,
                                   const model::Screen& screen, model::Time now);
    /// A card at rest into a file.
    model::Result<void> write(const display::Card& card, const model::Screen& screen, model::Time now,
                              const std::filesystem::path& file);

    /// The wall newspaper.
    std::vector<display::Page> newspaper(const model::Edition& edition, model::Time now) const;
    /// A script, or a talk sheet, on A4.
    std::vector<display::Page> sheet(const model::Sheet& sheet) const;
    /// Such pages as a PDF.
    std::string pdf(const std::vector<display::Page>& pages, const std::string& title, model::Time made) const;
    /// An item as a picture for the telephone.
    std::vector<display::Card> message(const model::ItemId& item, const model::Edition& edition, model::Time now) const;
    /// What keeps a card from being read; see display::flaws.
    std::vector<display::Flaw> flaws(const display::Card& card, const model::Screen& screen, model::Time now,
                                     bool contrast);

    /// A card at rest.
    display::Bitmap draw(const display::Card& card, const model::Screen& screen, model::Time now);

private:
    std::filesystem::path icons_;
    themes::Theme theme_;
    display::Fonts fonts_;
    display::RasterCache rasters_;
    display::PixelSource pictures_;
};

} // namespace siar::app
