// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/office.hpp"
#include "model/result.hpp"
#include "store/store.hpp"
#include "tts/delivery.hpp"

#include <atomic>
#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace siar::app {

/// Takes a line for people.
using TellLine = std::function<void(const std::string& line)>;

/// The same, apart from lines that a person must read now.
struct Telling {
    TellLine line;
    TellLine alarm;
    Telling(TellLine any) : line(any), alarm(std::move(any)) {} // NOLINT(google-explicit-constructor): one for both
    Telling(TellLine usual, TellLine urgent) : line(std::move(usual)), alarm(std::move(urgent)) {}
};

/// The files of a finished segment that the destinations of these names want. A line for each that it cannot go to;
/// practice goes nowhere.
std::vector<model::Delivery> files_of(const Office& office, const tts::Shipment& shipment,
                                      const std::vector<std::string>& destinations, const TellLine& tell);

/// Notes that they are to go there. Says how many: none where all is noted already, so that it may be asked again and
/// again.
model::Result<std::size_t> enqueue(const Office& office, store::Store& store, const tts::Shipment& shipment,
                                   const std::vector<std::string>& destinations, const TellLine& tell);

/// The same of these files by the order of a person: what rests from a failure is to be tried at once, and what was
/// given up as well, but for a form that may have arrived, of which a line says so.
model::Result<std::size_t> enqueue_now(const Office& office, store::Store& store, const tts::Shipment& shipment,
                                       std::vector<model::Delivery> files, const TellLine& tell);

/// What a round of deliveries came to.
struct Delivering {
    std::size_t delivered = 0;
    std::size_t failed = 0; ///< tries, not files
};

/// What waits and is too late by now is tried no more; a line for each. What is for a destination that is not in these
/// settings waits as long: other settings may have it.
model::Result<void> give_up_late(const Office& office, store::Store& store, const TellLine& tell);

/// Delivers what is due for one destination, in order; after a failure the others rest, for it is most likely theirs,
/// too. A line for each try: what, where, bytes, how verified. `stop` ends it behind the file that is under way,
/// `cut_off` within it. By one process only.
model::Result<Delivering> deliver_to(const Office& office, store::Store& store,
                                     const config::RadioDestination& destination, const Telling& telling,
                                     const std::function<bool()>& stop, const std::function<bool()>& cut_off);

/// One round: gives up what is late, and delivers to all destinations at the same time, each in a thread with a Store
/// of its own; ends with the slowest.
model::Result<Delivering> deliver_due(const Office& office, store::Store& store, const Telling& telling,
                                      const std::function<bool()>& stop);

/// Delivers to all destinations again and again until `stop`, each in a thread with a Store of its own: one that is
/// slow delays none of the others. Not while the clock cannot be trusted. What one of them throws ends all, and is
/// thrown here. `stop` and `cut_off`: see deliver_to().
void keep_delivering(const Office& office, const Telling& telling, const std::function<bool()>& stop,
                     const std::function<bool()>& cut_off);

/// Says to threads that work together that one of them has ended, however it ended.
class Ends {
public:
    explicit Ends(std::atomic<bool>& over) : over_(over) {}
    Ends(const Ends&) = delete;
    Ends& operator=(const Ends&) = delete;
    ~Ends() { over_ = true; }

private:
    std::atomic<bool>& over_;
};

/// Between two rounds, by the office's clock.
inline constexpr std::chrono::milliseconds between_rounds{5000};
void rest(const model::Clock& clock, const std::function<bool()>& stop);

} // namespace siar::app
