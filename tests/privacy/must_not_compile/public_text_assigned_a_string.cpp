// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/redact.hpp"

#include <string>

using namespace siar::privacy;

#ifdef SIAR_CONTROL
void set(PublicText& text, const PublicText& other) {
    text = other;
}
#else
void set(PublicText& text, const std::string& raw) {
    text = raw;
}
#endif
