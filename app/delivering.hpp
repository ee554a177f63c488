// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/office.hpp"
#include "model/result.hpp"
#include "store/store.hpp"
#include "tts/delivery.hpp"

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace siar::app {

/// Takes a line for people.
using TellLine = std::function<void(const std::string& line)>;

/// The files of a finished segment that the destinations of these names want. A line for each that it cannot go to;
/// practice goes nowhere.
std::vector<model::Delivery> files_of(const Office& office, const tts::Shipment& shipment,
                                      const std::vector<std::string>& destinations, const TellLine& tell);

/// Notes that they are to go there. Says how many: none where all is noted already, so that it may be asked again and
/// again.
model::Result<std::size_t> enqueue(const Office& office, store::Store& store, const tts::Shipment& shipment,
                                   const std::vector<std::string>& destinations, const TellLine& tell);

/// The same by the order of a person: what rests from a failure is to be tried at once, and what was given up as well,
/// but for a form that may have arrived, of which a line says so.
model::Result<std::size_t> enqueue_now(const Office& office, store::Store& store, const tts::Shipment& shipment,
                                       const std::vector<std::string>& destinations, const TellLine& tell);

/// What a round of deliveries came to.
struct Delivering {
    std::size_t delivered = 0;
    std::size_t failed = 0; ///< tries, not files
};

/// What waits and is too late by now is tried no more; a line for each. What is for a destination that is not in these
/// settings waits as long: other settings may have it.
model::Result<void> give_up_late(const Office& office, store::Store& store, const TellLine& tell);

/// Delivers what is due for one destination, in order; after a failure the others rest, for it is most likely theirs,
/// too. A line for each try: what, where, bytes, how verified. `stop` ends it. By one process only.
model::Result<Delivering> deliver_to(const Office& office, store::Store& store,
                                     const config::RadioDestination& destination, const TellLine& tell,
                                     const std::function<bool()>& stop);

/// One round: gives up what is late, and delivers to all destinations at the same time, each in a thread with a Store
/// of its own; ends with the slowest.
model::Result<Delivering> deliver_due(const Office& office, store::Store& store, const TellLine& tell,
                                      const std::function<bool()>& stop);

/// Delivers to one destination again and again until `stop`, with a Store of its own; not while the clock cannot be
/// trusted. For a thread of its own: one that is slow delays neither the others nor what is being made.
void keep_delivering(const Office& office, const config::RadioDestination& destination, const TellLine& tell,
                     const std::function<bool()>& stop);

/// Between two rounds, by the office's clock.
inline constexpr std::chrono::milliseconds between_rounds{5000};
void rest(const model::Clock& clock, const std::function<bool()>& stop);

} // namespace siar::app
