// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/office.hpp"
#include "model/duty.hpp"
#include "model/segment.hpp"

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace siar::app {

/// A name that the segment of a slot has where it is made of real data, or of made-up ones.
struct SegmentName {
    std::string cut;
    bool demo = false;
};
/// Both; `suffix` as an evergreen has it.
std::array<SegmentName, 2> names_of(const Office& office, const model::Duty& duty, std::string_view suffix = "");

/// What the segment.json in this folder tells; nothing where there is none, or none that can be read.
std::optional<model::Manifest> manifest_in(const Office& office, const std::filesystem::path& folder);
/// The same of the segment that was made for a slot.
std::optional<model::Manifest> segment_of(const Office& office, const model::Duty& duty);

} // namespace siar::app
