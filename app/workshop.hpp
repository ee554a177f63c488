// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivering.hpp"
#include "app/office.hpp"
#include "app/segments.hpp"
#include "model/erase.hpp"
#include "model/result.hpp"
#include "store/store.hpp"
#include "tts/studio.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace siar::app {

/// A segment that a watch makes, and where it goes.
struct Wanted {
    Order order;
    std::vector<std::string> destinations; ///< names
    std::string format;                    ///< id, for the names of its files there
};

/// Where a watch makes segments, and notes where they go. For one thread.
class Workshop {
public:
    Workshop(const Office& office, store::Store& store, tts::Studio& studio, Telling telling)
        : office_(office), store_(store), studio_(studio), telling_(std::move(telling)) {}

    /// The whole segment in this folder, with all sounds that are wanted of it.
    std::optional<Written> made_in(const std::filesystem::path& folder, const Order& order) const;

    /// What is to be said; in the folder of segments nobody else makes one meanwhile. `ending` is added to its name.
    model::Result<Written> make(const Order& order, const std::function<model::Result<Said>(tts::Studio&)>& saying,
                                const std::string& ending = {});

    /// Notes where it is to go, also of what was made before: by a program that was killed before it could note it, or
    /// by a person.
    model::Result<void> queue(const Wanted& wanted, const Written& made);

    /// Says what a recall has done.
    model::Result<void> tell_recalled(const model::Result<std::vector<model::Trace>>& traces) const;

    /// On another day what cannot go is told again.
    void begin_day() { told_.clear(); }

private:
    const Office& office_;
    store::Store& store_;
    tts::Studio& studio_;
    Telling telling_;
    std::set<std::string> told_; ///< today, of what cannot go
};

} // namespace siar::app
