// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/sheet/figures.hpp"

#include "text/dates.hpp"
#include "text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdint>

namespace siar::feeds::sheet {
namespace {

using std::chrono::year_month_day;

constexpr double exact = 1e15; ///< from here on a spreadsheet keeps no single ones

std::optional<double> number_of(std::string_view text) {
    double value = 0;
    if (!text.empty() && text.front() == '+') text.remove_prefix(1);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string iso(year_month_day date) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

std::string_view trimmed(std::string_view text, std::string_view off = " \t\"'") {
    const std::size_t begin = text.find_first_not_of(off);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(off) + 1 - begin);
}

/// "08:30", "8.30", "08:30:15" as "08:30:15".
std::optional<std::string> clock_of(std::string_view text) {
    std::string_view seconds;
    const std::size_t first = text.find_first_of(":.");
    if (first == std::string_view::npos) return std::nullopt;
    const std::size_t second = text.find_first_of(":.", first + 1);
    if (second != std::string_view::npos) {
        seconds = text.substr(second + 1, 2);
        if (seconds.size() != 2 || !all_digits(seconds) || seconds > "59") return std::nullopt;
        text = text.substr(0, second);
    }
    const auto minutes = text::parse_clock(text);
    if (!minutes || minutes->count() >= 24 * 60) return std::nullopt;
    return fmt::format("{:02}:{:02}:{}", minutes->count() / 60, minutes->count() % 60,
                       seconds.empty() ? "00" : seconds);
}

/// text::parse_date, and "12-Jan-22" as spreadsheets write it.
std::optional<year_month_day> day_of(std::string_view text) {
    if (const auto date = text::parse_date(text)) return date;
    std::string spaced(text);
    std::replace(spaced.begin(), spaced.end(), '-', ' ');
    return text::parse_date(text::squeeze_spaces(spaced));
}

/// "12", "12 Januari", "Rabu, 12 Jan": what is missing comes from the heading.
std::optional<year_month_day> completed(std::string_view text, const std::optional<Month>& month) {
    if (!month || !month->year) return std::nullopt;
    const std::string year = std::to_string(static_cast<int>(*month->year));
    if (text.size() <= 2 && all_digits(text)) {
        return text::parse_date(fmt::format("{}/{}/{}", text, static_cast<unsigned>(month->month), year));
    }
    const auto date = day_of(fmt::format("{} {}", text, year));
    // another month than that of the heading may be of another year
    return date && date->month() == month->month ? date : std::nullopt;
}

/// A date at the beginning and a time of day behind it: "12/01/2022 pukul 08.30 WIB".
std::optional<std::string> with_clock(std::string_view text, const std::optional<Month>& month) {
    for (std::string_view rest = text; rest.find(' ') != std::string_view::npos;) {
        const std::size_t space = rest.rfind(' ');
        const std::string_view word = trimmed(rest.substr(space + 1));
        rest = trimmed(rest.substr(0, space), " ,");
        const std::string key = plain_words(word);
        // another zone than that of the regency is left to who knows zones
        if (key == "wib" || key == "pukul" || key == "jam") continue;
        const auto clock = clock_of(word);
        if (!clock) return std::nullopt;
        std::string_view day = rest;
        for (const std::string_view before : {"pukul", "jam", "pkl", "pkl."}) {
            if (day.size() > before.size() && text::lower(day.substr(day.size() - before.size())) == before)
                day = trimmed(day.substr(0, day.size() - before.size()), " ,");
        }
        auto date = day_of(day);
        if (!date) date = completed(day, month);
        return date ? std::optional(iso(*date) + " " + *clock) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace

std::string number_text(std::string_view text) {
    const auto value = number_of(text);
    if (!value) return std::string(text);
    if (std::abs(*value) < 9e15 && *value == std::floor(*value)) return fmt::format("{:.0f}", *value);
    return fmt::format("{}", *value);
}

std::optional<std::string> serial_date(double serial, bool since_1904) {
    if (!(serial >= 0) || serial >= 2'958'466) return std::nullopt;
    auto seconds = static_cast<std::int64_t>(std::llround(serial * 86'400.0));
    const std::int64_t days = seconds / 86'400;
    seconds %= 86'400;
    if (!since_1904 && (days == 0 || days == 60)) return std::nullopt;
    using std::chrono::January;
    std::chrono::sys_days start = std::chrono::year(1904) / January / 1;
    if (!since_1904)
        start = std::chrono::sys_days(std::chrono::year(1900) / January / 1) - std::chrono::days(days < 60 ? 1 : 2);
    const year_month_day date(start + std::chrono::days(days));
    if (static_cast<int>(date.year()) > 9999) return std::nullopt;
    if (seconds == 0) return iso(date);
    return fmt::format("{} {:02}:{:02}:{:02}", iso(date), seconds / 3600, seconds / 60 % 60, seconds % 60);
}

tl::expected<std::string, std::string> complaint_number(std::string_view text) {
    text = trimmed(text, " \t\"'#`");
    // a link as text: [5551234](javascript:;)
    if (!text.empty() && text.front() == '[') {
        const std::size_t end = text.find(']');
        if (end != std::string_view::npos) text = trimmed(text.substr(1, end - 1), " \t\"'#`");
    }
    if (text.size() > 64) return tl::unexpected(std::string("nomor terlalu panjang"));
    if (all_digits(text)) return std::string(text);
    std::string plain(text);
    std::replace(plain.begin(), plain.end(), ',', '.');
    const auto value = number_of(plain);
    if (!value) return std::string(text);
    const std::size_t exponent = plain.find_first_of("eE");
    const auto digits = static_cast<double>(
        std::count_if(plain.begin(), plain.begin() + static_cast<std::ptrdiff_t>(std::min(exponent, plain.size())),
                      [](char c) { return c >= '0' && c <= '9'; }));
    const bool whole = *value == std::floor(*value) && *value >= 0;
    if (!whole || *value >= exact) return tl::unexpected(std::string("nomor dibulatkan oleh pengolah lembar"));
    if (exponent != std::string::npos && *value >= std::pow(10.0, digits))
        return tl::unexpected(std::string("nomor dibulatkan oleh pengolah lembar"));
    return fmt::format("{:.0f}", *value);
}

std::string date_text(std::string_view text, const std::optional<Month>& month, bool since_1904) {
    const std::string squeezed = text::squeeze_spaces(text);
    const std::string_view plain = trimmed(squeezed);
    if (const auto date = day_of(plain)) return iso(*date);
    if (const auto date = completed(plain, month)) return iso(*date);
    if (const auto value = number_of(plain); value && *value >= 20'000 && *value < 80'000) {
        if (auto date = serial_date(*value, since_1904)) return *std::move(date);
    }
    if (auto both = with_clock(plain, month)) return *std::move(both);
    return std::string(plain);
}

bool is_day_only(std::string_view text) {
    return text.size() == 10 && text[4] == '-' && text[7] == '-';
}

DatedStatus dated_status(std::string_view text, const std::optional<Month>& month) {
    const std::string squeezed = text::squeeze_spaces(text);
    const std::size_t digit = squeezed.find_first_of("0123456789");
    if (digit == std::string::npos || digit == 0) return {squeezed, {}};
    std::string_view status = std::string_view(squeezed).substr(0, digit);
    const std::string_view tail = trimmed(std::string_view(squeezed).substr(digit), " ).;");
    const std::string date = date_text(tail, month, false);
    if (date.size() < 10 || date[4] != '-' || date[7] != '-') return {squeezed, {}};
    status = trimmed(status, " (,:;-./");
    for (const std::string_view before : {"tanggal", "tgl", "pada", "per"}) {
        const std::string low = text::lower(status);
        if (low.size() > before.size() + 1 && low.compare(low.size() - before.size(), before.size(), before) == 0 &&
            low[low.size() - before.size() - 1] == ' ')
            status = trimmed(status.substr(0, status.size() - before.size()), " (,:;-./");
    }
    if (status.empty()) return {squeezed, {}};
    return {std::string(status), date};
}

} // namespace siar::feeds::sheet
