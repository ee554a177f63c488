// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/office.hpp"
#include "config/settings.hpp"
#include "editorial/measure.hpp"
#include "model/result.hpp"
#include "store/store.hpp"

#include <cstddef>
#include <vector>

namespace siar::app {

/// What one read of a source brought into the store.
struct Taken {
    store::Applied applied;
    std::size_t approved = 0; ///< by the demo's own reviewer; a real source waits for people
    std::size_t refused = 0;  ///< texts that the gate here would not let in
    bool demo = false;
    /// Where the hub's own figures are not those measured here; asked only where it is the one source of this store.
    std::vector<editorial::Disagreement> disagreements;
};

/// Reads one source, proposes the three sentences of what came (editorial::condense), and puts it into the store.
model::Result<Taken> take_in(const Office& office, store::Store& store, const config::SourceSettings& source);

} // namespace siar::app
