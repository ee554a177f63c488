// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace siar::feeds {

/// What is nearly JSON as JSON that says the same: bytes that are no UTF-8 become U+FFFD, NUL and control characters
/// spaces, halves of surrogate pairs U+FFFD; NaN, Infinity and numbers beyond a double become null. Everything else
/// stays; what is wrong in another way stays wrong.
std::string mended_json(std::string_view json);

} // namespace siar::feeds
