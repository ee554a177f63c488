// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/dates.hpp"

#include "text/numbers.hpp"
#include "text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

namespace siar::text {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::weekday;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr std::array<std::string_view, 7> weekdays{"Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"};
constexpr std::array<std::string_view, 12> months{"Januari",   "Februari", "Maret",    "April",
                                                  "Mei",       "Juni",     "Juli",     "Agustus",
                                                  "September", "Oktober",  "November", "Desember"};
constexpr std::array<std::string_view, 12> short_months{"Jan", "Feb", "Mar", "Apr", "Mei", "Jun",
                                                        "Jul", "Agu", "Sep", "Okt", "Nov", "Des"};

template <class Value>
using Named = std::pair<std::string_view, Value>;

constexpr std::array<Named<unsigned>, 22> month_spellings{{
    {"pebruari", 2}, {"peb", 2},   {"febuari", 2}, {"mrt", 3},       {"mart", 3}, {"juny", 6},
    {"july", 7},     {"agust", 8}, {"agst", 8},    {"agt", 8},       {"ags", 8},  {"aug", 8},
    {"augustus", 8}, {"sept", 9},  {"spt", 9},     {"oct", 10},      {"nop", 11}, {"nopember", 11},
    {"nov", 11},     {"dec", 12},  {"may", 5},     {"december", 12},
}};
constexpr std::array<Named<unsigned>, 10> weekday_spellings{{{"ahad", 0},
                                                             {"akad", 0},
                                                             {"ming", 0},
                                                             {"mgg", 0},
                                                             {"sen", 1},
                                                             {"sls", 2},
                                                             {"kam", 4},
                                                             {"jum'at", 5},
                                                             {"jum’at", 5},
                                                             {"sab", 6}}};

std::string plain(std::string_view name) {
    std::string out = lower(name);
    while (!out.empty() && (out.back() == '.' || out.back() == ','))
        out.pop_back();
    return out;
}

template <class Spellings>
std::optional<unsigned> spelled(const Spellings& spellings, std::string_view name) {
    for (const auto& [spelling, value] : spellings) {
        if (spelling == name) return value;
    }
    return std::nullopt;
}

template <std::size_t N>
std::optional<unsigned> index_of(const std::array<std::string_view, N>& names, std::string_view lowered) {
    const auto found = std::find_if(names.begin(), names.end(), [&](std::string_view name) {
        return name.size() == lowered.size() && lower(name) == lowered;
    });
    if (found == names.end()) return std::nullopt;
    return static_cast<unsigned>(found - names.begin());
}

std::optional<int> number(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || text.empty() || text.front() == '-') return {};
    return value;
}

std::optional<year_month_day> made(std::string_view y, unsigned m, std::string_view d) {
    const std::optional<int> year_number = number(y);
    const std::optional<int> day_number = number(d);
    if (!year_number || !day_number || d.size() > 2 || (y.size() != 2 && y.size() != 4)) return std::nullopt;
    int full = *year_number;
    if (y.size() == 2) full += full >= 70 ? 1900 : 2000;
    const year_month_day date{year(full), month(m), day(static_cast<unsigned>(*day_number))};
    return date.ok() ? std::optional(date) : std::nullopt;
}

/// The pieces of a text between any of the separators; empty pieces left out.
std::array<std::string_view, 4> pieces(std::string_view text, std::string_view separators) {
    std::array<std::string_view, 4> out{};
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size() && count < out.size(); ++count) {
        const std::size_t begin = text.find_first_not_of(separators, at);
        if (begin == std::string_view::npos) break;
        at = std::min(text.find_first_of(separators, begin), text.size());
        out.at(count) = text.substr(begin, at - begin);
    }
    return out;
}

std::optional<year_month_day> in_figures(std::string_view text) {
    const std::size_t sign = text.find_first_of("/-.");
    if (sign == std::string_view::npos) return std::nullopt;
    if (std::count(text.begin(), text.end(), text[sign]) != 2) return std::nullopt;
    const auto [a, b, c, more] = pieces(text, text.substr(sign, 1));
    const std::optional<int> middle = number(b);
    if (!more.empty() || !middle || b.size() > 2) return std::nullopt;
    const auto month_number = static_cast<unsigned>(*middle);
    return a.size() == 4 ? made(a, month_number, c) : made(c, month_number, a);
}

} // namespace

std::string_view weekday_name(weekday day_of_week) {
    return day_of_week.ok() ? weekdays.at(day_of_week.c_encoding()) : std::string_view();
}

std::string_view month_name(month m) {
    return m.ok() ? months.at(static_cast<unsigned>(m) - 1) : std::string_view();
}

std::string_view short_month_name(month m) {
    return m.ok() ? short_months.at(static_cast<unsigned>(m) - 1) : std::string_view();
}

std::vector<std::string> calendar_words() {
    std::vector<std::string> all;
    for (const std::string_view name : weekdays)
        all.push_back(lower(name));
    for (const std::string_view name : months)
        all.push_back(lower(name));
    for (const std::string_view name : short_months)
        all.push_back(lower(name));
    for (const auto& [spelling, value] : month_spellings)
        all.emplace_back(spelling);
    for (const auto& [spelling, value] : weekday_spellings)
        all.emplace_back(spelling);
    return all;
}

std::optional<month> parse_month(std::string_view name) {
    const std::string key = plain(name);
    if (const auto index = index_of(months, key)) return month(*index + 1);
    if (const auto index = index_of(short_months, key)) return month(*index + 1);
    if (const auto value = spelled(month_spellings, key)) return month(*value);
    return std::nullopt;
}

std::optional<weekday> parse_weekday(std::string_view name) {
    const std::string key = plain(name);
    if (const auto index = index_of(weekdays, key)) return weekday(*index);
    if (const auto value = spelled(weekday_spellings, key)) return weekday(*value);
    return std::nullopt;
}

std::string written(year_month_day date) {
    return fmt::format("{} {} {}", static_cast<unsigned>(date.day()), month_name(date.month()),
                       static_cast<int>(date.year()));
}

std::string written_with_weekday(year_month_day date) {
    return fmt::format("{}, {}", weekday_name(weekday(std::chrono::sys_days(date))), written(date));
}

std::optional<year_month_day> parse_date(std::string_view text) {
    if (const auto date = in_figures(text)) return date;
    auto [a, b, c, d] = pieces(text, ", ");
    if (parse_weekday(a)) {
        a = std::exchange(b, std::exchange(c, std::exchange(d, {})));
        if (b.empty()) return in_figures(a);
    }
    const std::optional<month> named = parse_month(b);
    if (!named || !d.empty()) return std::nullopt;
    return made(c, static_cast<unsigned>(*named), a);
}

std::string date_words(year_month_day date) {
    return fmt::format("{} {} {}", cardinal(static_cast<unsigned>(date.day())), month_name(date.month()),
                       cardinal(static_cast<int>(date.year())));
}

std::string clock(std::chrono::minutes since_midnight) {
    const std::int64_t minutes = ((since_midnight.count() % 1440) + 1440) % 1440;
    return fmt::format("{:02}.{:02}", minutes / 60, minutes % 60);
}

std::string clock_words(std::chrono::minutes since_midnight) {
    const std::int64_t minutes = ((since_midnight.count() % 1440) + 1440) % 1440;
    const std::string hour = cardinal(minutes / 60);
    if (minutes % 60 == 0) return hour;
    if (minutes % 60 < 10) return fmt::format("{} lewat {} menit", hour, cardinal(minutes % 60));
    return fmt::format("{} {}", hour, cardinal(minutes % 60));
}

std::optional<std::chrono::minutes> parse_clock(std::string_view text) {
    const auto [hour_text, minute_text, more, most] = pieces(text, ".:");
    const std::optional<int> hour = number(hour_text);
    const std::optional<int> minute = number(minute_text);
    const bool shaped = hour_text.size() + minute_text.size() + 1 == text.size() && minute_text.size() == 2 &&
                        hour_text.size() <= 2 && more.empty() && most.empty();
    if (!shaped || !hour || !minute || *minute > 59 || *hour > 24 || (*hour == 24 && *minute != 0)) return {};
    return std::chrono::minutes(*hour * 60 + *minute);
}

} // namespace siar::text
