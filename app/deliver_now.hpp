// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/office.hpp"
#include "model/result.hpp"
#include "store/store.hpp"
#include "tts/delivery.hpp"

#include <string>
#include <vector>

namespace siar::app {

/// The destinations that a person means by a name, or by none: all. An error that says which there are.
model::Result<std::vector<std::string>> destinations_named(const Office& office, const std::string& name);

/// Notes that a finished segment is to go to these destinations and has it delivered now: here, or by the
/// `radio --watch` that runs beside. Tells each file once: lines, or with --json objects. True where all of it arrived
/// at all of them; what did not is tried again by whoever delivers next. An error where none of them takes it.
model::Result<bool> deliver_now(const Office& office, store::Store& store, const tts::Shipment& shipment,
                                const std::vector<std::string>& destinations);

} // namespace siar::app
