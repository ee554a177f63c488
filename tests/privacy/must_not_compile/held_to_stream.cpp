// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/held.hpp"

#include <ostream>

using namespace siar::privacy;

#ifdef SIAR_CONTROL
void print(std::ostream& out, const Held&) {
    out << "tertutup";
}
#else
void print(std::ostream& out, const Held& held) {
    out << held;
}
#endif
