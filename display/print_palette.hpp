// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "themes/theme.hpp"

namespace siar::display {

/// The colours of a theme for a printer: all on white whatever the theme's paper is, dark where the theme is light on
/// dark, and without tinted grounds. Text of every colour but grey_mark has body_contrast with white, grey_mark
/// any_contrast.
themes::Palette printed(const themes::Palette& palette);

} // namespace siar::display
