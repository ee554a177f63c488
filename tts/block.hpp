// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"

#include <functional>
#include <span>

namespace siar::tts {

/// A stretch of what is aired: stereo at 48 kHz, left and right in turn. Valid only while it is handed over.
using Block = std::span<const float>;

/// Takes the blocks of a sound in order, of whatever sizes; an error ends the sound.
using Sink = std::function<model::Result<void>(Block)>;

} // namespace siar::tts
