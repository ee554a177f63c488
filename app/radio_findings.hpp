// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clock_sync.hpp"
#include "app/office.hpp"
#include "model/finding.hpp"
#include "store/store.hpp"

namespace siar::app {

/// What would keep segments from being spoken as the settings ask, or from reaching where they are to go: folders,
/// secrets and programs that are not there, phrases that nobody recorded, two segments of a day under one name,
/// evergreens that go nowhere, and a `siar radio --watch` that does not run. No server is asked.
model::Findings radio_findings(const Office& office);

/// What has been tried and has not arrived yet, a line for each destination; and a clock by which nothing is delivered.
model::Findings delivery_findings(const Office& office, const store::Store& store,
                                  bool synchronised = clock_synchronised());

} // namespace siar::app
