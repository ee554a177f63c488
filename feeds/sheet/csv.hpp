// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/sheet/table.hpp"

#include <string>
#include <string_view>

namespace siar::feeds::sheet {

/// A CSV (RFC 4180) as offices export it: separated by commas, semicolons, tabs or bars, whichever shows a header;
/// quotes within a cell; "sep=;" before all. A quote that is opened and never closed would swallow the rows after it,
/// and is refused. The texts of columns that are not read are held against fixed words and never kept.
tl::expected<Workbook, Refusal> read_csv(std::string_view bytes, const Headings& headings, const Limits& limits = {});

/// A cell for a CSV that a spreadsheet opens: quoted, and never taken for a formula.
std::string csv_cell(std::string_view text);

} // namespace siar::feeds::sheet
