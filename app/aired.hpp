// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/office.hpp"
#include "editorial/aired.hpp"
#include "model/history.hpp"
#include "model/result.hpp"
#include "store/store.hpp"

#include <filesystem>

namespace siar::app {

/// Reads what the station's automation played, keeps which segments aired, and tells it: these, those that did not,
/// and how many lines are none of ours. The exit code.
model::Result<int> radio_aired(const Office& office, const std::filesystem::path& file);

/// What was told on the radio as far as stations said what they aired: what the rest of an item is counted by.
model::Result<model::History> told_history(const store::Store& store,
                                           editorial::Evergreens evergreens = editorial::Evergreens::listed);

} // namespace siar::app
