// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/showable.hpp"

#include <string>

using namespace siar::privacy;

#ifdef SIAR_CONTROL
Showable shown(const Label& label) {
    return Showable(label);
}
#else
Showable shown(const std::string& raw) {
    return Showable(raw);
}
#endif
