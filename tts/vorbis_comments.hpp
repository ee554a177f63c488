// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tts/metadata.hpp"

#include <string>
#include <vector>

namespace siar::tts {

/// "TITLE=Kabar Hallo Demak": what FLAC and Opus files say of a segment (Vorbis I, section 5, and its field names).
std::vector<std::string> vorbis_comments(const Metadata& metadata);

} // namespace siar::tts
