// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"
#include "model/segment.hpp"
#include "privacy/gate.hpp"

#include <filesystem>
#include <vector>

namespace siar::tts {

/// The segments in `parent` whose names begin with a day before this one, in the clock of their zone: folders of its
/// own, not links to others, with a segment.json that bears the folder's name. Whatever else lies there is nobody's.
std::vector<model::Manifest> segments_before(const std::filesystem::path& parent, model::Date day,
                                             const privacy::Gate& gate);

/// Deletes the folder of a segment, all of it or nothing under its name: it is first renamed to ".NAME.hapus". Follows
/// no link. What cannot be deleted is left under that name, with an error.
model::Result<void> remove_segment(const std::filesystem::path& parent, const std::string& cut);

/// Deletes what remove_segment() left when it was cut off; what cannot be deleted keeps none of the rest.
model::Result<void> finish_removals(const std::filesystem::path& parent);

} // namespace siar::tts
