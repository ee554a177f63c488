// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/dates.hpp"
#include "text/numbers.hpp"
#include "tts/reading.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

namespace siar::tts {
namespace {

bool date_part(char c) {
    return is_number(c) || c == '/' || c == '-' || c == '.';
}

/// The place behind "WIB" and the like when they stand next, else npos.
bool zone_follows(std::string_view text, std::size_t from) {
    const std::size_t begin = skip_spaces(text, from);
    const std::size_t end = run_end(text, begin, is_alpha);
    constexpr std::array<std::string_view, 3> zones{"wib", "wita", "wit"};
    return is_one_of(small(text.substr(begin, end - begin)), zones);
}

/// The end of the seconds behind "12:00", or `end`.
std::size_t seconds_end(std::string_view text, std::size_t end) {
    const std::size_t last = run_end(text, std::min(end + 1, text.size()), is_number);
    const bool seconds = end < text.size() && text[end] == ':' && last == end + 3 && text[end + 1] < '6';
    return seconds ? last : end;
}

/// The end of "07.30" or "07:30", without seconds, or `from` where no time stands: "1:50.000".
std::size_t clock_end(std::string_view text, std::size_t from) {
    const std::size_t hours = run_end(text, from, is_number);
    if (hours == from || hours + 2 >= text.size() || (text[hours] != '.' && text[hours] != ':')) return from;
    const std::size_t end = run_end(text, hours + 1, is_number);
    const std::size_t behind = seconds_end(text, end);
    const bool more =
        behind + 1 < text.size() && (text[behind] == '.' || text[behind] == ':') && is_number(text[behind + 1]);
    return end - hours == 3 && !more && text::parse_clock(text.substr(from, end - from)) ? end : from;
}

bool names_a_time(const Reading& r, std::size_t end) {
    if (r.time_near > 0 || r.after_time || zone_follows(r.text, end)) return true;
    const std::size_t next = until(r.text, end);
    if (next == end) return false;
    return !is_number(r.text[next]) || zone_follows(r.text, number_end(r.text, next)) ||
           clock_end(r.text, next) == next + 5;
}

/// The month whose name or short form is the word at `from`.
std::optional<std::chrono::month> month_at(std::string_view text, std::size_t from) {
    const std::size_t end = run_end(text, from, is_alpha);
    if (end - from < 3) return std::nullopt;
    return text::parse_month(text.substr(from, end - from));
}

/// Where the word behind "-" or " - " begins, or `from`.
std::size_t range_between(std::string_view text, std::size_t from) {
    const std::size_t dash = skip_spaces(text, from);
    if (dash >= text.size() || text[dash] != '-') return from;
    const std::size_t next = skip_spaces(text, dash + 1);
    return next < text.size() && is_alpha(text[next]) ? next : from;
}

bool is_year(std::string_view text, std::size_t from) {
    const std::size_t end = run_end(text, from, is_number);
    return end - from == 4 && (text[from] == '1' || text[from] == '2');
}

/// A year stands behind the month that ends at `end`, or a list of months with one: "Apr, Mei, Jun 2023".
bool is_dated(const Reading& r, std::size_t end) {
    for (int months = 0; months < 12; ++months) {
        if (end < r.text.size() && r.text[end] == '.') ++end;
        std::size_t next = skip_spaces(r.text, end);
        if (is_year(r.text, next)) return true;
        while (next < r.text.size() && std::string_view(" ,/&-").find(r.text[next]) != std::string_view::npos)
            ++next;
        if (starts_with(r.text.substr(next), "dan ")) next += 4;
        if (next == end || !month_at(r.text, next)) return false;
        end = run_end(r.text, next, is_alpha);
    }
    return false;
}

/// A date in digits and where it ends.
std::optional<std::pair<std::chrono::year_month_day, std::size_t>> date_at(std::string_view text, std::size_t from) {
    constexpr std::size_t longest = 16;
    std::size_t end = run_end(text.substr(0, from + longest), from, date_part);
    while (end > from && !is_number(text[end - 1]))
        --end;
    const std::string_view written = text.substr(from, end - from);
    if (written.size() < 6 || is_digits(written)) return std::nullopt;
    const auto date = text::parse_date(written);
    return date ? std::optional(std::pair(*date, end)) : std::nullopt;
}

/// The end of the year behind a month, "'23" or "23", or `from`; what counts something is no year.
std::size_t short_year_end(const Reading& r, std::size_t from) {
    const std::size_t mark = skip_spaces(r.text, from);
    const bool marked = mark < r.text.size() && r.text[mark] == '\'';
    const std::size_t year = marked ? mark + 1 : mark;
    const std::size_t end = run_end(r.text, year, is_number);
    const bool more = end < r.text.size() &&
                      (is_alnum(r.text[end]) || std::string_view(":/-%").find(r.text[end]) != std::string_view::npos);
    if (year == from || end != year + 2 || more || number_end(r.text, year) != end) return from;
    return marked || (r.text[year] == '2' && !counts_a_unit(r, end)) ? end : from;
}

/// What was said last expects a day: "Senin", "tanggal".
bool names_a_day(const Reading& r) {
    const std::string before = r.word_before();
    return before == "tanggal" || text::parse_weekday(before).has_value();
}

} // namespace

bool read_date(Reading& r) {
    const auto date = date_at(r.text, r.at);
    if (!date) return false;
    r.say(text::date_words(date->first));
    r.at = date->second;
    return true;
}

bool read_month_of_year(Reading& r) {
    const std::string before = r.word_before();
    const std::size_t middle = run_end(r.text, r.at, is_number);
    if (middle > r.at + 2 || middle >= r.text.size() || !is_year(r.text, middle + 1)) return false;
    const bool named = before == "bulan" && (r.text[middle] == '/' || r.text[middle] == '-');
    const bool bare = middle == r.at + 2 && r.text[middle] == '-' && r.peek(-1) != '-' && r.peek(-1) != '/';
    const std::size_t end = middle + 5;
    const bool more = end < r.text.size() && (is_alnum(r.text[end]) || r.text[end] == '/' || r.text[end] == '-');
    const std::int64_t month = value_of(r.text.substr(r.at, middle - r.at));
    if (!(named || bare) || more || before == "nomor" || r.code_near > 0 || month < 1 || month > 12) return false;
    r.say(text::month_name(std::chrono::month(static_cast<unsigned>(month))));
    r.say(text::cardinal(value_of(r.text.substr(middle + 1, 4))));
    r.at = end;
    return true;
}

bool read_day_of_month(Reading& r, std::size_t day_end) {
    const std::string_view day = r.text.substr(r.at, day_end - r.at);
    if (!is_digits(day) || day.size() > 2 || value_of(day) < 1 || value_of(day) > 31) return false;
    const std::size_t from = skip_spaces(r.text, day_end);
    const std::size_t end = run_end(r.text, from, is_alpha);
    if (end - from < 3) return false;
    const auto month = text::parse_month(r.text.substr(from, end - from));
    if (!month) return false;
    const bool dotted = end < r.text.size() && r.text[end] == '.' && end - from < 4;
    r.say(text::cardinal(value_of(day)));
    r.say(text::month_name(*month));
    r.at = dotted ? end + 1 : end;
    if (const std::size_t year = short_year_end(r, r.at); year != r.at) {
        r.say(text::cardinal(2000 + value_of(r.text.substr(year - 2, 2))));
        r.at = year;
    }
    const std::size_t next = until(r.text, r.at);
    const std::size_t next_day = run_end(r.text, next, is_number);
    const bool range = next != r.at && r.text[skip_spaces(r.text, r.at)] == '-' && next_day - next < 3 &&
                       month_at(r.text, skip_spaces(r.text, next_day));
    if (range) {
        r.tie();
        r.say("sampai");
        r.at = next;
    }
    return true;
}

bool read_time(Reading& r) {
    const std::size_t end = clock_end(r.text, r.at);
    if (end == r.at) return false;
    const std::string_view written = r.text.substr(r.at, end - r.at);
    const bool sure = written.find(':') != std::string_view::npos || (written.size() == 5 && written.front() == '0');
    if (!sure && !names_a_time(r, end)) return false;
    const auto time = *text::parse_clock(written);
    r.say(time == std::chrono::hours(24) ? text::cardinal(24) : text::clock_words(time));
    r.at = seconds_end(r.text, end);
    const std::int64_t seconds = r.at > end ? value_of(r.text.substr(end + 1, r.at - end - 1)) : 0;
    if (seconds > 0) r.say("lewat " + text::cardinal(seconds) + " detik");
    r.after_time = true;
    return true;
}

std::size_t until(std::string_view text, std::size_t from) {
    const std::size_t begin = skip_spaces(text, from);
    for (const std::string_view word : {"-", "s/d", "s.d.", "sampai dengan", "sampai", "hingga"}) {
        if (!starts_with(text.substr(begin), word)) continue;
        const std::size_t next = skip_spaces(text, begin + word.size());
        const bool open = starts_with(text.substr(next), "selesai") || starts_with(text.substr(next), "habis");
        if (next < text.size() && (open || is_number(text[next]))) return next;
    }
    return from;
}

bool read_month(Reading& r) {
    if (!is_alpha(r.peek()) || !r.at_border()) return false;
    const std::size_t end = run_end(r.text, r.at, is_alpha);
    const auto month = month_at(r.text, r.at);
    if (!month) return false;
    const std::size_t other = range_between(r.text, end);
    const bool range = other != end && month_at(r.text, other).value_or(*month) != *month;
    if (!range && !is_dated(r, end)) return false;
    r.say(text::month_name(*month));
    r.at = end < r.text.size() && r.text[end] == '.' && end - r.at < 5 ? end + 1 : end;
    if (range) {
        r.tie();
        r.say("sampai");
        r.at = other;
    }
    return true;
}

bool read_weekdays(Reading& r) {
    if (!is_alpha(r.peek()) || !r.at_border()) return false;
    const std::size_t end = run_end(r.text, r.at, is_alpha);
    const std::size_t other = range_between(r.text, end);
    const std::size_t last = run_end(r.text, other, is_alpha);
    if (other == end || end - r.at < 3 || last - other < 3) return false;
    const auto from = text::parse_weekday(r.text.substr(r.at, end - r.at));
    if (!from || text::parse_weekday(r.text.substr(other, last - other)).value_or(*from) == *from) return false;
    r.say(text::weekday_name(*from));
    r.at = end;
    r.tie();
    r.say("sampai");
    r.at = other;
    return true;
}

bool read_day_and_month(Reading& r) {
    const bool bracket = r.peek() == '(';
    if (!bracket && (!is_number(r.peek()) || !r.at_border())) return false;
    const std::size_t from = bracket ? r.at + 1 : r.at;
    const std::size_t middle = run_end(r.text, from, is_number);
    if (middle == from || middle - from > 2 || middle >= r.text.size() || r.text[middle] != '/') return false;
    const std::size_t end = run_end(r.text, middle + 1, is_number);
    if (end == middle + 1 || end - middle > 3 || (end < r.text.size() && r.text[end] == '/')) return false;
    if (bracket && (end >= r.text.size() || r.text[end] != ')')) return false;
    const std::size_t next = bracket ? end : until(r.text, end);
    if (!bracket && !names_a_day(r) && !date_at(r.text, next)) return false;
    const std::int64_t day = value_of(r.text.substr(from, middle - from));
    const std::int64_t month = value_of(r.text.substr(middle + 1, end - middle - 1));
    if (day < 1 || day > 31 || month < 1 || month > 12) return false;
    r.say(text::cardinal(day));
    r.say(text::month_name(std::chrono::month(static_cast<unsigned>(month))));
    r.at = bracket ? end + 1 : end;
    if (next != end && r.text[skip_spaces(r.text, end)] == '-') {
        r.tie();
        r.say("sampai");
        r.at = next;
    }
    return true;
}

} // namespace siar::tts
