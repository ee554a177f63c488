// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/destination.hpp"
#include "model/delivery.hpp"
#include "model/result.hpp"
#include "model/segment.hpp"
#include "net/upload.hpp"

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace siar::tts {

/// A finished segment, its folder written and named.
struct Shipment {
    model::Manifest manifest;
    std::filesystem::path folder;
    model::Zone zone;                            ///< in whose days and hours names are told
    std::string format;                          ///< id of the copybook's
    std::optional<std::chrono::minutes> asked{}; ///< since midnight, for what its slot asks where it airs moved
};

/// The files of a segment that a destination wants, under their names there; the sound comes last, so that whoever sees
/// it finds the others. An error where the segment has no sound of that encoding and loudness, where it was made for
/// practice, or where it is made of demo data and the destination does not take such. None of an evergreen where the
/// pattern of the destination has neither {potongan} nor {panjang}: there it would lie under the name of a slot's.
/// Without {potongan} the names of a correction end as its own does (model::cut_of_correction), for the segment of the
/// slot lies beside them. They are tried until their slot begins, evergreens as long as they are valid, what is made
/// when its time has come for half an hour.
model::Result<std::vector<model::Delivery>> deliveries(const Shipment& shipment,
                                                       const config::RadioDestination& destination, model::Time now);

/// When a delivery that has just failed for the `tries`th time is tried again: twice as long after each try, at most 15
/// minutes and at most a third of the time that is left, but for the last 10 seconds. What only a person can mend is
/// tried every 15 minutes, for a server may bar who comes too often, or after a third of the time that is left, a
/// minute at least. Nothing where there is no time left or it was tried as often as the settings say, nor for a form
/// that may have arrived, which would be there twice.
std::optional<model::Time> next_try(const config::RadioDestination& destination, const model::Delivery& delivery,
                                    const net::Failure& failure, model::Time now);

/// The way to one destination, with its secrets. For one thread.
class Courier {
public:
    /// An error where a secret cannot be read. `stop` ends what is under way.
    static model::Result<Courier> open(const config::RadioDestination& destination, std::function<bool()> stop = {});
    Courier(Courier&&) noexcept;
    Courier& operator=(Courier&&) noexcept;
    ~Courier();

    /// Brings the file there and verifies it. Never a segment of practice, and demo data only where the settings of the
    /// destination say so, whoever asks.
    net::Attempt<net::Proof> deliver(const model::Delivery& delivery);
    /// Deletes it there; false where it was gone already, or automation has taken it. A form can take nothing back.
    net::Attempt<bool> take_back(const std::string& remote);

private:
    struct State;
    explicit Courier(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

/// "ukuran cocok", "sha256 cocok", "kata server".
std::string told(net::Proof proof);

} // namespace siar::tts
