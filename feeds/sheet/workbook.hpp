// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/sheet/table.hpp"

#include <string_view>

namespace siar::feeds::sheet {

/// A dropped file of whatever kind, told by its content and not by its name: XLSX, else CSV. What offices also call
/// sheets (old or enciphered .xls, OpenDocument, a web page or PDF under another name) is refused by name.
tl::expected<Workbook, Refusal> read_workbook(std::string_view bytes, const Headings& headings,
                                              const Limits& limits = {});

} // namespace siar::feeds::sheet
