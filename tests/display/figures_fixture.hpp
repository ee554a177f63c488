// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edition.hpp"

namespace siar::display::fixture {

/// Trends, counts, shares, ratings, facts, notices and the station of a made-up Demak.
void add_figures(model::Edition& edition);
/// What only the office is told.
void add_office(model::Edition& edition);

} // namespace siar::display::fixture
