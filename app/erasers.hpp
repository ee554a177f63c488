// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/office.hpp"
#include "model/erase.hpp"
#include "store/store.hpp"

#include <vector>

namespace siar::app {

/// All that keep copies of items on this machine, each with its way to delete them: the store, the Edition and
/// the photos that a screen keeps in this state folder, segments made for the radio, rows of sheets that were set
/// aside. `office` and `store` must outlive them. Pictures and sounds of screens and the desk lie in memory only and
/// are asked for by what the Edition has.
std::vector<model::Erase> erasers(const Office& office, store::Store& store);

} // namespace siar::app
