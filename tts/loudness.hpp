// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/segment.hpp"

namespace siar::tts {

using model::Loudness;

} // namespace siar::tts
