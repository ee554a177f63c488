// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tts/metadata.hpp"

#include <string>

namespace siar::tts {

/// An ID3 tag of version 2.3, which every reader knows: TIT2, TPE1, TALB, TYER and TDAT, TLEN, TLAN, TCON, COMM, and
/// the script as USLT; language "ind".
std::string id3_tag(const Metadata& metadata);

} // namespace siar::tts
