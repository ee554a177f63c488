// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/held.hpp"

#include <string>

using namespace siar::privacy;

#ifdef SIAR_CONTROL
Held copied(const Held& held) {
    return held;
}
#else
std::string opened(const Held& held) {
    return held.text_;
}
#endif
