// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/office.hpp"
#include "model/result.hpp"
#include "store/store.hpp"
#include "tts/delivery.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace siar::app {

/// Takes a line for people.
using TellLine = std::function<void(const std::string& line)>;

/// Notes that a finished segment is to go to the destinations of these names; none: to all. A line for each that it
/// cannot go to; practice goes nowhere. Says how many files are to go.
model::Result<std::size_t> enqueue(const Office& office, store::Store& store, const tts::Shipment& shipment,
                                   const std::vector<std::string>& destinations, const TellLine& tell);

/// What a round of deliveries came to.
struct Delivering {
    std::size_t delivered = 0;
    std::size_t failed = 0; ///< tries, not files
};

/// Delivers what is due, each destination in a thread of its own, and ends with the slowest (its `timeout`): to be
/// called every few seconds, by one process. A line for each try: what, where, bytes, how verified. `stop` ends it.
model::Result<Delivering> deliver_due(const Office& office, store::Store& store, const TellLine& tell,
                                      const std::function<bool()>& stop);

} // namespace siar::app
