// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/sheet/table.hpp"

#include <string>
#include <string_view>

namespace siar::feeds::sheet {

/// Bytes of a text file as UTF-8, without byte order mark: UTF-8, UTF-16 of either order (Excel's "Unicode text"; with
/// or without mark), else Windows-1252. The error tells of bytes that are no text.
tl::expected<std::string, Refusal> as_utf8(std::string_view bytes);

} // namespace siar::feeds::sheet
