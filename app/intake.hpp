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
    feeds::Round round;       ///< how the reading went, where it failed: until then
    std::size_t approved = 0; ///< by the demo's own reviewer; a real source waits for people
    /// Where the hub's own figures are not those measured here; beside other sources only asked after a whole list.
    std::vector<editorial::Disagreement> disagreements;
    std::optional<feeds::Failure> failure; ///< why it ended early; what came before is stored
    /// Not before this is all asked for again, by itself: the last whole list failed, was cut, or told nothing sure.
    std::optional<model::Time> relist_after;
};

/// One source of the settings on its way into the store, reading by reading; for one thread.
class Intake {
public:
    /// Office, store and settings must outlive this. `relist_after`: Taken::relist_after of the reading before.
    Intake(const Office& office, store::Store& store, const config::SourceSettings& settings,
           std::unique_ptr<feeds::Source> source, std::optional<model::Time> relist_after = {});

    /// Reads once, proposes the three sentences of what came (editorial::condense), and puts it into the store. All is
    /// asked for with `whole`, where the nightly list is due, and once more after a list that missed something.
    Taken read(bool whole);

private:
    model::Result<void> say_standing_yes(const model::Batch& batch);
    model::Result<void> store_batch(model::Batch&& batch, Taken& taken);
    model::Result<void> after(Taken& taken);
    bool list_due(const model::Mark& known, model::Time now) const;
    void plan_list(const model::Mark& known, const Taken& taken, model::Time now);

    const Office& office_;
    store::Store& store_;
    const config::SourceSettings& settings_;
    std::unique_ptr<feeds::Source> source_;
    std::optional<model::Time> relist_after_;
    std::optional<model::Time> stuck_;  ///< since then the stored cursor of a first list brings nothing
    std::optional<PhotoIntake> photos_; ///< where the settings ask for them
};

/// Where the figures that a hub measured are not those of the complaints it sent. `alone`: nothing else is counted in
/// this store; else its rows are counted one by one.
model::Result<std::vector<editorial::Disagreement>> own_disagreements(const store::Store& store,
                                                                      const model::SourceName& hub,
                                                                      const model::Given& theirs, bool alone);

/// Opens one source and reads it once.
model::Result<Taken> take_in(const Office& office, store::Store& store, const config::SourceSettings& source);

} // namespace siar::app
