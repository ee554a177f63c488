// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace siar::feeds {

/// What a person would read of a text that may be HTML: tags and comments gone, line breaks where paragraphs ended,
/// entities ("&nbsp;", "&#45;") as their characters, also where they were escaped twice. "< 5 meter" stays. What is no
/// HTML comes back unchanged.
std::string plain_text(std::string text);

} // namespace siar::feeds
