// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace siar::text {

/// "Senin" ... "Minggu"; a weekday that is not ok() gives "".
std::string_view weekday_name(std::chrono::weekday weekday);
/// "Januari" ... "Desember"; a month that is not ok() gives "".
std::string_view month_name(std::chrono::month month);
/// "Jan" ... "Des": Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des.
std::string_view short_month_name(std::chrono::month month);

/// Every name, short form and other spelling that parse_month() and parse_weekday() know, in small letters.
std::vector<std::string> calendar_words();

/// The month of a name or short form in any case: "agustus", "Agst", "Nov", "Pebruari".
std::optional<std::chrono::month> parse_month(std::string_view name);
/// The weekday of a name in any case: "jumat", "Jum'at", "Ahad".
std::optional<std::chrono::weekday> parse_weekday(std::string_view name);

/// "21 November 2026".
std::string written(std::chrono::year_month_day date);
/// "Sabtu, 21 November 2026".
std::string written_with_weekday(std::chrono::year_month_day date);

/// The date that is the whole of a text: 22/12/2022, 22-12-22, 22.12.2022, 2022-12-22, "22 Des 2022",
/// "Kamis, 22 Desember 2022". Years of two digits are 1970 to 2069. Nothing for impossible dates.
std::optional<std::chrono::year_month_day> parse_date(std::string_view text);

/// "dua puluh dua Desember dua ribu dua puluh dua".
std::string date_words(std::chrono::year_month_day date);

/// A time of day, minutes since midnight, wrapped into one day: 845 -> "14.05".
std::string clock(std::chrono::minutes since_midnight);
/// "tujuh tiga puluh"; "delapan" on the hour, "empat belas lewat lima menit" for the first nine minutes of one.
std::string clock_words(std::chrono::minutes since_midnight);
/// Minutes since midnight of "07.30", "7:30" or "24.00"; nothing for what is no time.
std::optional<std::chrono::minutes> parse_clock(std::string_view text);

} // namespace siar::text
