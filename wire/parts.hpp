// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edition.hpp"
#include "wire/reading.hpp"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>
#include <vector>

/// Parts that stand in more than one answer, for wire's own sources.
namespace siar::wire {

/// An object that begins with "demo" and, where it is true, "tanda".
nlohmann::ordered_json opened(bool demo);
/// The bytes of a finished answer.
std::string closed(const nlohmann::ordered_json& json);

/// "07:30", as Node::clock() reads it.
std::string clock(std::chrono::minutes of_day);

nlohmann::ordered_json written(const model::Zone& zone);
nlohmann::ordered_json written(const model::Visit& visit);
nlohmann::ordered_json written(const model::Notice& notice);
nlohmann::ordered_json written(const model::Correction& correction);
nlohmann::ordered_json written(const model::Validity& validity);
nlohmann::ordered_json written(const std::vector<model::Tag>& tags);
nlohmann::ordered_json written(const model::Statistics& statistics);

model::Zone read_zone(const Node& node);
model::Visit read_visit(const Node& node);
model::Notice read_notice(const Node& node);
model::Correction read_correction(const Node& node);
model::Validity read_validity(const Node& node);
std::vector<model::Tag> read_tags(const Node& node);
model::Statistics read_statistics(const Node& node);

std::optional<model::Time> read_time(const Node& node, const char* key);
/// A length of time in whole seconds, at most a hundred years.
std::optional<model::Seconds> read_seconds(const Node& node, const char* key);

/// A code that may be empty: a complaint may name no district, an entry no icon.
std::string read_code(const Node& node);
template <class Tag>
void read_code(const Node& node, model::Id<Tag>& id) {
    id.value = read_code(node);
}

} // namespace siar::wire
