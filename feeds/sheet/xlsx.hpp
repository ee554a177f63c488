// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/sheet/table.hpp"

#include <string_view>

namespace siar::feeds::sheet {

/// An XLSX (ISO 29500) as offices save it: several tabs, merged areas, dates as numbers of either calendar. Streamed:
/// memory holds only what is read of it. Tabs that are hidden are left out; formulas count with their last value;
/// nothing in it is run and no link followed. The texts of columns that are not read are held against fixed words and
/// never kept.
tl::expected<Workbook, Refusal> read_xlsx(std::string_view bytes, const Headings& headings, const Limits& limits = {});

} // namespace siar::feeds::sheet
