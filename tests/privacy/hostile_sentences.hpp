// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace hostile {

/// A sentence in two parts, between which something may be planted.
struct Carrier {
    std::string_view first;
    std::string_view second;
};

/// Sentences of citizens and agencies without figures and without names.
std::span<const Carrier> carriers();

/// A whole harmless text, and the words and figures of it that must stay, with "|" between them.
struct Harmless {
    std::string_view text;
    std::string_view kept;
};

std::span<const Harmless> harmless_texts();

} // namespace hostile
