// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/record.hpp"
#include "feeds/sheet/table.hpp"
#include "model/time.hpp"

#include <tl/expected.hpp>

#include <string>

namespace siar::feeds::sheet {

/// What the rows of a sheet have in common.
struct SheetTimes {
    model::Zone zone;
    model::Time written{}; ///< when the sheet's content is from
    model::Time dropped{}; ///< what stands as the time of change of all its rows
};

/// A row as a record; the error says why not ("nomor dibulatkan oleh pengolah lembar").
///
/// A day without a time of day is not made more exact than it is. Received: the beginning of that day. Closed and
/// followed up: its end, at the latest when the sheet was written, so that no duration made of it flatters. Forwarded
/// within a day: unknown, for a duration in hours begins there. A complaint is closed when a column, or the status
/// itself, says when ("Selesai 15/01/2022"); the day of the sheet says nothing of it.
///
/// Every row is as new as the sheet that brought it: what was dropped last wins, whatever a file says of its own age.
tl::expected<Record, std::string> record_of(const Table& table, const Line& line, const SheetTimes& times);

} // namespace siar::feeds::sheet
