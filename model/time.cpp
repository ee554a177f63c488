// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cstdlib>
#include <optional>
#include <thread>

namespace siar::model {

namespace {

using namespace std::chrono;

/// Reads exactly `width` digits at `pos` and moves on.
std::optional<int> digits(std::string_view text, std::size_t& pos, std::size_t width) {
    if (text.size() < pos + width) return std::nullopt;
    int value = 0;
    for (std::size_t i = 0; i < width; ++i) {
        const char c = text[pos + i];
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    pos += width;
    return value;
}

bool skip(std::string_view text, std::size_t& pos, char expected) {
    if (pos >= text.size() || text[pos] != expected) return false;
    ++pos;
    return true;
}

std::optional<Date> date_at(std::string_view text, std::size_t& pos) {
    const auto y = digits(text, pos, 4);
    if (!y || !skip(text, pos, '-')) return std::nullopt;
    const auto m = digits(text, pos, 2);
    if (!m || !skip(text, pos, '-')) return std::nullopt;
    const auto d = digits(text, pos, 2);
    if (!d) return std::nullopt;
    const Date date{year{*y}, month{static_cast<unsigned>(*m)}, day{static_cast<unsigned>(*d)}};
    if (!date.ok()) return std::nullopt;
    return date;
}

/// "Z" or "+07:00" at `pos`, to the end of the text.
std::optional<minutes> offset_at(std::string_view text, std::size_t pos) {
    if (pos >= text.size()) return std::nullopt;
    const char sign = text[pos++];
    if (sign == 'Z' || sign == 'z') return pos == text.size() ? std::optional(minutes{0}) : std::nullopt;
    if (sign != '+' && sign != '-') return std::nullopt;
    const auto h = digits(text, pos, 2);
    if (!h || !skip(text, pos, ':')) return std::nullopt;
    const auto m = digits(text, pos, 2);
    if (!m || *h > 23 || *m > 59 || pos != text.size()) return std::nullopt;
    const minutes offset = hours{*h} + minutes{*m};
    return sign == '-' ? -offset : offset;
}

std::optional<Time> rfc3339_at(std::string_view text) {
    std::size_t pos = 0;
    const auto date = date_at(text, pos);
    if (!date) return std::nullopt;
    if (!skip(text, pos, 'T') && !skip(text, pos, 't') && !skip(text, pos, ' ')) return std::nullopt;
    const auto h = digits(text, pos, 2);
    if (!h || !skip(text, pos, ':')) return std::nullopt;
    const auto m = digits(text, pos, 2);
    if (!m) return std::nullopt;
    int s = 0;
    if (skip(text, pos, ':')) {
        const auto seconds_field = digits(text, pos, 2);
        if (!seconds_field) return std::nullopt;
        s = *seconds_field;
        if (skip(text, pos, '.')) {
            const auto first = pos;
            while (pos < text.size() && text[pos] >= '0' && text[pos] <= '9')
                ++pos;
            if (pos == first) return std::nullopt;
        }
    }
    if (*h > 23 || *m > 59 || s > 60) return std::nullopt;
    const auto offset = offset_at(text, pos);
    if (!offset) return std::nullopt;
    return Time{sys_days{*date}} + hours{*h} + minutes{*m} + seconds{s} - *offset;
}

std::string local_text(const LocalTime& local, Seconds rest) {
    return fmt::format("{}T{:02}:{:02}:{:02}", iso(local.date), local.of_day.count() / 60, local.of_day.count() % 60,
                       rest.count());
}

} // namespace

LocalTime local(Time time, const Zone& zone) {
    const auto shifted = time + zone.offset;
    const auto day = floor<days>(shifted);
    return {Date{day}, floor<minutes>(shifted - day)};
}

Time at(const LocalTime& local, const Zone& zone) {
    return Time{sys_days{local.date}} + local.of_day - zone.offset;
}

std::string rfc3339(Time time) {
    return local_text(local(time, Zone{minutes{0}, {}}), time - floor<minutes>(time)) + "Z";
}

std::string rfc3339(Time time, const Zone& zone) {
    const auto offset = std::abs(zone.offset.count());
    return local_text(local(time, zone), time - floor<minutes>(time)) +
           fmt::format("{}{:02}:{:02}", zone.offset.count() < 0 ? '-' : '+', offset / 60, offset % 60);
}

Result<Time> parse_rfc3339(std::string_view text) {
    if (const auto time = rfc3339_at(text)) return *time;
    return fail("waktu tidak terbaca", "\"" + std::string(text.substr(0, 40)) + "\"",
                "Tulis seperti 2026-11-21T14:05+07:00");
}

std::string iso(Date date) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

Result<Date> parse_iso_date(std::string_view text) {
    std::size_t pos = 0;
    const auto date = date_at(text, pos);
    if (date && pos == text.size()) return *date;
    return fail("tanggal tidak terbaca", "\"" + std::string(text.substr(0, 40)) + "\"", "Tulis seperti 2026-11-21");
}

int day_number(Date date) {
    return static_cast<int>(sys_days{date}.time_since_epoch().count());
}

Date from_day_number(int count) {
    return Date{sys_days{days{count}}};
}

Date monday_of(Date date) {
    const sys_days day{date};
    return Date{day - (weekday{day} - Monday)};
}

bool trusts(bool synchronised, Time now, std::optional<Time> last_contact) {
    if (synchronised) return true;
    return last_contact && *last_contact <= now && now - *last_contact <= hours{24};
}

Clock system_clock() {
    return {[] { return floor<seconds>(std::chrono::system_clock::now()); },
            [] { return steady_clock::now().time_since_epoch(); },
            [](nanoseconds time) { std::this_thread::sleep_for(time); }};
}

Clock shifted_clock(Time start, double speed) {
    const auto began = steady_clock::now();
    const auto passed = [began, speed] {
        return duration_cast<nanoseconds>(
            duration<double, std::nano>(static_cast<double>(nanoseconds{steady_clock::now() - began}.count()) * speed));
    };
    return {[start, passed] { return floor<seconds>(start + passed()); }, passed,
            [speed](nanoseconds time) {
                const double factor = speed > 0 ? 1.0 / speed : 1.0;
                std::this_thread::sleep_for(duration<double, std::nano>(static_cast<double>(time.count()) * factor));
            }};
}

} // namespace siar::model
