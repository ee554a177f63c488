// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/segments.hpp"
#include "editorial/airtimes.hpp"
#include "tts/delivery.hpp"

#include <chrono>
#include <filesystem>
#include <string>

namespace siar::app {

/// The order of an airing, as its slot of the settings has it; its format must be known (slot_findings).
Order order_of(const Office& office, const editorial::Airing& airing);

/// The next airing of the slot at this time of the settings, since midnight; the error of an unknown one names all.
model::Result<editorial::Airing> next_airing(const Office& office, std::chrono::minutes time);

/// A segment as it is delivered: with the time of its slot in the settings, where the adzan moved it.
tts::Shipment shipment_of(const Office& office, const Written& made, const std::string& format);

} // namespace siar::app
