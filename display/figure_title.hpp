// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/layout.hpp"

namespace siar::display {

/// "Aduan warga Demak   30 hari terakhir": what a figure tells, strong, and of when, quiet; on every card in the same
/// place.
Block figure_title(const Stage& stage, const privacy::Showable& what, const privacy::Showable& when, int size,
                   int width);

} // namespace siar::display
