// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edition.hpp"
#include "model/screen.hpp"
#include "privacy/redact.hpp"

#include <string>
#include <string_view>

namespace siar::display::fixture {

/// 21 November 2026, 14.05 WIB.
model::Time now();
/// Words as they come through the gate.
privacy::PublicText words(std::string_view raw);

/// A small edition made by hand: four items, published and measured figures, channels, visits; marked as demo data.
model::Edition edition();
/// The same for the office.
model::Edition office();
/// Its first item, for tests that change one thing.
model::Item lamp();

/// The screens whose sizes the project promises: 16:9 and 9:16 of 55 inch at 5 m, 4:3 of 100 inch at 6 m, 32:9 of 49
/// inch at 3 m, a wall of 512 x 256 lamps 5 mm apart at 12 m.
struct NamedScreen {
    std::string name;
    model::Screen screen;
};
const std::vector<NamedScreen>& screens();

/// Every slide of an edition that has something to show; of one for the office those that only the office sees.
std::vector<model::Slide> slides(const model::Edition& edition);
/// A short name for a slide: "selesai-1", "rekap".
std::string name_of(const model::Slide& slide, const model::Edition& edition);

} // namespace siar::display::fixture
