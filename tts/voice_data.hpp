// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"

#include <filesystem>

namespace siar::tts {

/// A private copy of the engine's data below `home` (an existing folder of this user), in which the Indonesian voice
/// reads `respelled` words letter by letter: see letter_rules(). Made once for an engine and these rules; several
/// processes may ask at the same time; a copy that does not read letters is made anew. All but the dictionary are links
/// to the engine's own files. To be called before the engine is started in this process.
model::Result<std::filesystem::path> private_voice_data(const std::filesystem::path& home);

} // namespace siar::tts
