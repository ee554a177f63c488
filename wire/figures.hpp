// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/statistics.hpp"
#include "wire/reading.hpp"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>

/// The parts of Statistics, for wire's own sources.
namespace siar::wire {

/// The largest number that every reader of JSON holds exactly (RFC 8259, 6).
inline constexpr std::int64_t most = std::int64_t{1} << 53;

nlohmann::ordered_json written(const model::Period& period);
nlohmann::ordered_json written(const model::Share& share);
nlohmann::ordered_json written(const model::Recap& recap);
model::Period read_period(const Node& node);
model::Share read_share(const Node& node);
model::Recap read_recap(const Node& node);

/// Trends, what was done in time, satisfaction, and what only the office sees. A hub of before these figures sends none
/// of them.
void write_figures(nlohmann::ordered_json& out, const model::Statistics& statistics);
void read_figures(const Node& node, model::Statistics& statistics);

} // namespace siar::wire
