// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/showable.hpp"

#include <string>

using namespace siar::privacy;

#ifdef SIAR_CONTROL
Showable filled(const Label& label) {
    return fill("{a}"_label, {{"a", label}});
}
#else
Showable filled(const std::string& raw) {
    return fill("{a}"_label, {{"a", raw}});
}
#endif
