// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/dates.hpp"
#include "text/numbers.hpp"
#include "tts/reading.hpp"

#include <array>
#include <chrono>
#include <cstdint>
#include <string_view>

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

bool names_a_time(const Reading& r, std::size_t end) {
    constexpr std::array<std::string_view, 3> before{"pukul", "jam", "puku"};
    if (is_one_of(r.word_before(), before) || zone_follows(r.text, end)) return true;
    if (r.after_time) return true;
    const std::size_t next = until(r.text, end);
    return next != end && zone_follows(r.text, number_end(r.text, next));
}

/// The end of "07.30" or "07:30", or `from` where no time stands.
std::size_t clock_end(std::string_view text, std::size_t from) {
    const std::size_t hours = run_end(text, from, is_number);
    if (hours == from || hours + 2 >= text.size() || (text[hours] != '.' && text[hours] != ':')) return from;
    const std::size_t end = run_end(text, hours + 1, is_number);
    return end - hours == 3 && text::parse_clock(text.substr(from, end - from)) ? end : from;
}

} // namespace

bool read_date(Reading& r) {
    std::size_t end = run_end(r.text, r.at, date_part);
    while (end > r.at && !is_number(r.text[end - 1]))
        --end;
    const std::string_view written = r.text.substr(r.at, end - r.at);
    if (written.size() < 6 || is_digits(written)) return false;
    const auto date = text::parse_date(written);
    if (!date) return false;
    r.say(text::date_words(*date));
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
    return true;
}

bool read_time(Reading& r) {
    const std::size_t end = clock_end(r.text, r.at);
    if (end == r.at) return false;
    const bool colon = r.text.substr(r.at, end - r.at).find(':') != std::string_view::npos;
    if (!colon && !names_a_time(r, end)) return false;
    r.say(text::clock_words(*text::parse_clock(r.text.substr(r.at, end - r.at))));
    r.after_time = true;
    r.at = end;
    return true;
}

std::size_t until(std::string_view text, std::size_t from) {
    const std::size_t begin = skip_spaces(text, from);
    for (const std::string_view word : {"-", "s/d", "s.d.", "sampai dengan", "sampai", "hingga"}) {
        if (!starts_with(text.substr(begin), word)) continue;
        const std::size_t next = skip_spaces(text, begin + word.size());
        if (next < text.size() && is_number(text[next])) return next;
    }
    return from;
}

bool read_day_and_month(Reading& r) {
    const bool weekday = text::parse_weekday(r.word_before()).has_value();
    const bool bracket = r.peek() == '(';
    if (!bracket && !(weekday && is_number(r.peek()) && r.at_border())) return false;
    const std::size_t from = bracket ? r.at + 1 : r.at;
    const std::size_t middle = run_end(r.text, from, is_number);
    if (middle == from || middle - from > 2 || middle >= r.text.size() || r.text[middle] != '/') return false;
    const std::size_t end = run_end(r.text, middle + 1, is_number);
    if (end == middle + 1 || end - middle > 3 || (end < r.text.size() && r.text[end] == '/')) return false;
    if (bracket && (end >= r.text.size() || r.text[end] != ')')) return false;
    const std::int64_t day = value_of(r.text.substr(from, middle - from));
    const std::int64_t month = value_of(r.text.substr(middle + 1, end - middle - 1));
    if (day < 1 || day > 31 || month < 1 || month > 12) return false;
    r.say(text::cardinal(day));
    r.say(text::month_name(std::chrono::month(static_cast<unsigned>(month))));
    r.at = bracket ? end + 1 : end;
    return true;
}

} // namespace siar::tts
