// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/bitmap.hpp"
#include "display/card.hpp"
#include "model/screen.hpp"

#include <functional>
#include <string>

namespace siar::display::fixture {

/// Takes a picture under its name.
using Visit = std::function<void(const std::string& name, const Bitmap& bitmap)>;

/// Takes a card under its name, and the screen it is for.
using CardVisit = std::function<void(const std::string& name, const Card& card, const model::Screen& screen)>;

/// What a screen shows on other than usual days, on every shape: data that age, are stale, were withdrawn; a clock that
/// nobody can trust; the Hijri date; photos; a poster; the idle card.
void cards_of_states(const CardVisit& visit);
void pictures_of_states(const Visit& visit);

/// The pages of the wall newspaper and of a script, and the pictures for the telephone.
void pictures_on_paper(const Visit& visit);

} // namespace siar::display::fixture
