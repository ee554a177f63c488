// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/sheet/headings.hpp"

#include <tl/expected.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace siar::feeds::sheet {

/// A number as text: whole ones without fraction or exponent ("5.551234E6" -> "5551234"); what is no number stays.
std::string number_text(std::string_view text);

/// A serial day number as "2022-01-12" or, with a fraction, "2022-01-12 08:30:00"; nothing outside the years 1900 to
/// 9999. Of the 1900 system 29 February 1900 never was (ISO 29500-1, 18.17.4.1).
std::optional<std::string> serial_date(double serial, bool since_1904);

/// A number as a complaint's number: "[5551234](javascript:;)", "5551234.0", "5,551234E+6", "#5551234". The error says
/// why it cannot be trusted: a spreadsheet rounded it ("5,55E+11").
tl::expected<std::string, std::string> complaint_number(std::string_view text);

/// A date as the cell says it, for read_time(): day alone ("12"), day and month, and serial numbers become
/// "2022-01-12"; Indonesian dates with a time become "2022-01-12 08:30:00". `month`: of the heading above, which is
/// believed only for what the cell itself leaves out. What is nothing of this stays as it is.
std::string date_text(std::string_view text, const std::optional<Month>& month, bool since_1904);

/// A text of date_text() that names a day but no time of day.
bool is_day_only(std::string_view text);

/// "Selesai 15/01/2022", "Selesai (15 Januari 2022)", "Selesai tgl 15-01-22": a status with the day since when.
struct DatedStatus {
    std::string status;
    std::string date; ///< as date_text() gives it; empty: none was written
    friend bool operator==(const DatedStatus&, const DatedStatus&) = default;
};
DatedStatus dated_status(std::string_view text, const std::optional<Month>& month);

} // namespace siar::feeds::sheet
