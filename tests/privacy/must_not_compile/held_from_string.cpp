// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/redact.hpp"

#include <string>

using namespace siar::privacy;

#ifdef SIAR_CONTROL
bool held(const std::string& raw, const Gate& gate) {
    return redact(raw, gate).held.has_value();
}
#else
Held held(const std::string& raw) {
    return Redacted::seal(raw);
}
#endif
