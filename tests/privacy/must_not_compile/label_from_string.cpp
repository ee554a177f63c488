// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/showable.hpp"

#include <string>

using namespace siar::privacy;

#ifdef SIAR_CONTROL
Label label(int number) {
    return Label::number(number);
}
#else
Label label(const std::string& raw) {
    return Label(raw);
}
#endif
