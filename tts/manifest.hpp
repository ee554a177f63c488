// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/segment.hpp"
#include "tts/metadata.hpp"

namespace siar::tts {

/// All that the metadata know of a segment; each item lasts from its first line to its last. Still to be given: what
/// was approved and when, which engine was asked for and why another one spoke, the lexicon; files and loudness.
model::Manifest manifest_of(const Metadata& metadata);

} // namespace siar::tts
