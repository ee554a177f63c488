// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/showable.hpp"

#include <string>

using siar::privacy::Label;
using siar::privacy::operator""_label;

Label made(const std::string& raw) {
#ifdef SIAR_CONTROL
    static_cast<void>(raw);
    return "a word of the program"_label;
#else
    return operator""_label(raw.c_str(), raw.size());
#endif
}
