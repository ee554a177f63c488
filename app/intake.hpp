// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/office.hpp"
#include "app/photo_intake.hpp"
#include "config/settings.hpp"
#include "editorial/measure.hpp"
#include "feeds/sync.hpp"
#include "model/result.hpp"
#include "store/store.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace siar::app {

/// What one reading of a source brought into the store.
struct Taken {
    store::Applied applied;
    feeds::Round round;       ///< how the reading went; empty where it failed
    std::size_t approved = 0; ///< by the demo's own reviewer; a real source waits for people
    /// Where the hub's own figures are not those measured here; asked only where it is the one source of this store.
    std::vector<editorial::Disagreement> disagreements;
    std::optional<feeds::Failure> failure; ///< why it ended early; what came before is stored
};

/// One source of the settings on its way into the store, reading by reading; for one thread.
class Intake {
public:
    /// Office, store and settings must outlive this. `listed`: when all was last asked for, as far as is known besides
    /// the store, which knows of complete lists only.
    Intake(const Office& office, store::Store& store, const config::SourceSettings& settings,
           std::unique_ptr<feeds::Source> source, std::optional<model::Time> listed = {});

    /// Reads once, proposes the three sentences of what came (editorial::condense), and puts it into the store. All is
    /// asked for with `whole`, and where the nightly list is due.
    Taken read(bool whole);

private:
    model::Result<void> store_batch(model::Batch&& batch, Taken& taken);
    model::Result<void> after(Taken& taken);

    const Office& office_;
    store::Store& store_;
    const config::SourceSettings& settings_;
    std::unique_ptr<feeds::Source> source_;
    std::optional<model::Time> listed_;
    std::optional<PhotoIntake> photos_; ///< where the settings ask for them
};

/// Opens one source and reads it once.
model::Result<Taken> take_in(const Office& office, store::Store& store, const config::SourceSettings& source);

} // namespace siar::app
