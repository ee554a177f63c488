// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/showable.hpp"

using namespace siar::privacy;

#ifdef SIAR_CONTROL
Label label() {
    return "aduan"_label;
}
#else
Label label() {
    return "aduan";
}
#endif
