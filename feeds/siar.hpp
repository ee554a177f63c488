// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/batch.hpp"
#include "model/statistics.hpp"
#include "net/client.hpp"
#include "privacy/gate.hpp"
#include "wire/api.hpp"
#include "wire/dropped.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace siar::feeds {

/// Another hub as a source: kind `siar`.
struct HubSource {
    model::SourceName name;
    std::string url;   ///< of the desk, without /api: "https://hub.example"
    std::string token; ///< scope `read`
    std::size_t page = 500;
};

/// What one reading of a hub brought.
struct Pulled {
    std::size_t pages = 0;
    std::size_t rows = 0;
    std::size_t tombstones = 0;
    bool demo = false;
    bool unchanged = false;             ///< no complaint changed since the mark
    model::Statistics statistics;       ///< the hub's own figures, to hold against those measured here
    std::vector<wire::Dropped> dropped; ///< what the gate here would not let in
};

/// Who a hub is: asked before anything else, and alone by `siar check`.
model::Result<wire::Discovery> greet_hub(const HubSource& source, net::Client& client, const privacy::Gate& gate);

/// Reads a hub from `known` on. Each page goes to `sink` as one Batch with the mark to go on from, so that a later
/// failure loses nothing; the last Batch has schedule and notices. Ids of the hub become Key::id, its yes becomes
/// Row::hub. Batch::read_at is the hub's own "data per" (`now` where that lies in the future). A hub that never read a
/// source and has nothing gives no Batch.
model::Result<Pulled> pull_hub(const HubSource& source, net::Client& client, const privacy::Gate& gate,
                               const model::Mark& known, model::Time now, const model::Sink& sink);

} // namespace siar::feeds
