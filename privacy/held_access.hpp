// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/held.hpp"

#include <string>
#include <utility>

namespace siar::privacy {

/// The one door to a Held text. The layer test lists who may include this file.
struct HeldAccess {
    static const std::string& open(const Held& held) { return held.text_; }
    static Held seal(std::string text) { return Held(std::move(text)); }
};

} // namespace siar::privacy
