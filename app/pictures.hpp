// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/office.hpp"
#include "display/album.hpp"
#include "display/pixel_source.hpp"
#include "store/store.hpp"

#include <memory>

namespace siar::app {

/// Reads and decodes the photos that may go out from the office's store, with a connection of its own, made when the
/// first is asked for. An office of made-up data only has none.
display::Album::Open photos_of_store(const Office& office);

/// The same from a store that is open already and outlives it.
display::Album::Open photos_of_store(const Office& office, const store::Store& store);

/// Reads and decodes the photos that a screen keeps of its desk.
display::Album::Open photos_of_desk(const Office& office);

/// Opens on the spot what is asked for, for pictures that nobody waits for; a few of the last ones are kept.
display::PixelSource on_the_spot(display::Album::Open open);

} // namespace siar::app
