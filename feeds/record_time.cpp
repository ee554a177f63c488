// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/record.hpp"
#include "text/dates.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdint>

namespace siar::feeds {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_days;

constexpr std::size_t longest_time = 64;

bool digit(char c) {
    return c >= '0' && c <= '9';
}
bool letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '\'';
}
bool blank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// A number and how many digits it was written with; none: 0.
struct Figures {
    int value = 0;
    std::size_t width = 0;
};

/// What stands in a text, piece by piece; a piece that is not there takes nothing.
class Scanner {
public:
    explicit Scanner(std::string_view text) : rest_(text) {}

    Figures figures() {
        Figures out;
        while (out.width < 4 && out.width < rest_.size() && digit(rest_[out.width]))
            out.value = out.value * 10 + (rest_[out.width++] - '0');
        rest_.remove_prefix(out.width);
        return out;
    }
    std::string_view word() {
        const auto end = std::find_if_not(rest_.begin(), rest_.end(), letter);
        const std::string_view out = rest_.substr(0, static_cast<std::size_t>(end - rest_.begin()));
        rest_.remove_prefix(out.size());
        return out;
    }
    /// One of these characters, else 0.
    char one_of(std::string_view signs) {
        if (rest_.empty() || signs.find(rest_.front()) == std::string_view::npos) return 0;
        const char sign = rest_.front();
        rest_.remove_prefix(1);
        return sign;
    }
    /// True where any of these was passed over.
    bool skip(std::string_view signs) {
        const std::size_t size = std::min(rest_.find_first_not_of(signs), rest_.size());
        rest_.remove_prefix(size);
        return size > 0;
    }
    void skip_digits() { skip("0123456789"); }
    bool done() const { return rest_.empty(); }

private:
    std::string_view rest_;
};

/// A time as it was written; `day` may be impossible.
struct Stamp {
    int year = 0;
    int month = 0;
    int day = 0;
    seconds of_day{};
    std::optional<minutes> offset;

    /// What databases and spreadsheets write where they know no time.
    bool stands_for_none() const {
        const auto is = [this](int y, int m, int d) { return year == y && month == m && day == d; };
        return year <= 1 || is(1899, 12, 30) || is(1899, 12, 31) || is(1900, 1, 1) || is(1969, 12, 31) ||
               is(1970, 1, 1);
    }
};

bool same(std::string_view word, std::string_view small) {
    return word.size() == small.size() && std::equal(word.begin(), word.end(), small.begin(), [](char a, char b) {
               return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
           });
}

bool names_weekday(std::string_view word) {
    for (const std::string_view day : {"sun", "mon", "tue", "wed", "thu", "fri", "sat"}) {
        if (same(word.substr(0, 3), day)) return true;
    }
    return text::parse_weekday(word).has_value();
}

int full_year(Figures year) {
    if (year.width != 2) return year.value;
    return year.value + (year.value >= 70 ? 1900 : 2000);
}

/// "2026-11-21", "21/11/2026", "21 November 2026", "21-Nov-26", "Nov 21, 2026", after a weekday or not.
bool read_day(Scanner& scanner, Stamp& out) {
    std::string_view name = scanner.word();
    if (!name.empty() && names_weekday(name)) {
        scanner.skip("., ");
        name = scanner.word();
    }
    const auto month_of = [](std::string_view word) {
        const auto month = text::parse_month(word);
        return month ? static_cast<int>(static_cast<unsigned>(*month)) : 0;
    };
    if (!name.empty()) {
        out.month = month_of(name);
        scanner.skip(". ");
        out.day = scanner.figures().value;
        if (!scanner.skip(", ")) return false;
        const Figures year = scanner.figures();
        out.year = year.value;
        return out.month != 0 && year.width == 4;
    }
    const Figures first = scanner.figures();
    if (first.width == 0 || !scanner.skip("-/. ")) return false;
    const Figures middle = scanner.figures();
    out.month = middle.width != 0 ? middle.value : month_of(scanner.word());
    if (middle.width > 2 || !scanner.skip("-/., ")) return false;
    const Figures last = scanner.figures();
    const bool year_first = first.width == 4;
    out.year = full_year(year_first ? first : last);
    out.day = year_first ? last.value : first.value;
    return year_first ? last.width >= 1 && last.width <= 2 : first.width <= 2 && (last.width == 2 || last.width == 4);
}

/// "+07:00", "+0700", "+07", "Z", "WIB" to the end of the text.
bool read_zone(Scanner& scanner, Stamp& out) {
    scanner.skip(" ");
    if (scanner.done()) return true;
    if (const char sign = scanner.one_of("+-"); sign != 0) {
        const Figures hour = scanner.figures();
        Figures minute;
        if (scanner.one_of(":") != 0) minute = scanner.figures();
        const int h = hour.width > 2 ? hour.value / 100 : hour.value;
        const int m = hour.width > 2 ? hour.value % 100 : minute.value;
        if (hour.width < 2 || hour.width == 3 || h > 14 || m > 59) return false;
        out.offset = (sign == '-' ? -1 : 1) * (hours(h) + minutes(m));
        return scanner.done();
    }
    const std::string_view name = scanner.word();
    struct Zones {
        std::string_view name;
        int hours;
    };
    for (const Zones& zone : {Zones{"z", 0}, {"utc", 0}, {"gmt", 0}, {"wib", 7}, {"wita", 8}, {"wit", 9}}) {
        if (!same(name, zone.name)) continue;
        out.offset = hours(zone.hours);
        scanner.skip(" ");
        return scanner.done();
    }
    return false;
}

/// "T14:05:33.120+07:00", " pukul 14.05 WIB", ", 2:05 PM"; nothing at all is midnight.
bool read_clock(Scanner& scanner, Stamp& out) {
    bool apart = scanner.skip("Tt, ");
    if (scanner.done()) return true;
    for (std::string_view word = scanner.word(); !word.empty(); word = scanner.word()) {
        if (!same(word, "pukul") && !same(word, "jam") && !same(word, "pkl")) return false;
        apart = scanner.skip(". ") || apart;
    }
    const Figures hour = scanner.figures();
    if (!apart || hour.width < 1 || hour.width > 2 || scanner.one_of(":.") == 0) return false;
    const Figures minute = scanner.figures();
    Figures second;
    if (scanner.one_of(":.") != 0) {
        second = scanner.figures();
        if (second.width != 2) return false;
        if (scanner.one_of(".,") != 0) scanner.skip_digits();
    }
    if (minute.width != 2 || hour.value > 24 || minute.value > 59 || second.value > 60) return false;
    int h = hour.value;
    Scanner ahead = scanner;
    ahead.skip(" ");
    const std::string_view half = ahead.word();
    if (same(half, "am") || same(half, "pm")) {
        if (h < 1 || h > 12) return false;
        h = h % 12 + (same(half, "pm") ? 12 : 0);
        scanner = ahead;
    }
    out.of_day = hours(h) + minutes(minute.value) + seconds(second.value);
    return out.of_day <= hours(24) && read_zone(scanner, out);
}

std::optional<Stamp> read_stamp(std::string_view text) {
    Scanner scanner(text);
    Stamp out;
    if (!read_day(scanner, out) || !read_clock(scanner, out)) return std::nullopt;
    return out;
}

/// 20261121 or 20261121140533.
std::optional<Stamp> read_compact(std::int64_t number, std::size_t width) {
    Stamp out;
    if (width == 14) {
        out.of_day = hours(number / 10000 % 100) + minutes(number / 100 % 100) + seconds(number % 100);
        if (number / 10000 % 100 > 23 || number / 100 % 100 > 59 || number % 100 > 59) return std::nullopt;
        number /= 1'000'000;
    }
    out.year = static_cast<int>(number / 10000);
    out.month = static_cast<int>(number / 100 % 100);
    out.day = static_cast<int>(number % 100);
    return out;
}

tl::expected<std::optional<model::Time>, std::string> no_time() {
    return tl::unexpected<std::string>("bukan waktu");
}

tl::expected<std::optional<model::Time>, std::string> moment(const std::optional<Stamp>& stamp, const model::Zone& zone,
                                                             bool local) {
    if (!stamp) return no_time();
    if (stamp->stands_for_none()) return std::nullopt;
    const model::Date day{std::chrono::year(stamp->year), std::chrono::month(static_cast<unsigned>(stamp->month)),
                          std::chrono::day(static_cast<unsigned>(stamp->day))};
    if (!day.ok()) return no_time();
    const minutes offset = local ? zone.offset : stamp->offset.value_or(zone.offset);
    return model::Time(sys_days(day)) + stamp->of_day - offset;
}

tl::expected<std::optional<model::Time>, std::string> in_figures(std::string_view text, const model::Zone& zone,
                                                                 bool local) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const std::string_view fraction = text.substr(static_cast<std::size_t>(end - text.data()));
    const bool whole =
        fraction.empty() || (fraction.front() == '.' && std::all_of(fraction.begin() + 1, fraction.end(), digit));
    if (error != std::errc() || !whole) return no_time();
    if (number <= 0) return std::nullopt; // before there were such systems: it stands for none
    const std::size_t width = text.size() - fraction.size();
    if (width == 8 || width == 14) return moment(read_compact(number, width), zone, local);
    if (width == 9 || width == 10) return model::Time(seconds(number));
    if (width == 12 || width == 13) return model::Time(seconds(number / 1000));
    return no_time();
}

} // namespace

tl::expected<std::optional<model::Time>, std::string> read_time(std::string_view text, const model::Zone& zone,
                                                                bool local) {
    while (!text.empty() && blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && blank(text.back()))
        text.remove_suffix(1);
    if (std::none_of(text.begin(), text.end(), [](char c) { return digit(c) || letter(c); }) || same(text, "null"))
        return std::nullopt;
    if (text.size() > longest_time) return no_time();
    const std::string_view unsigned_text = text.front() == '-' ? text.substr(1) : text;
    const bool number =
        std::count(unsigned_text.begin(), unsigned_text.end(), '.') <= 1 &&
        std::all_of(unsigned_text.begin(), unsigned_text.end(), [](char c) { return digit(c) || c == '.'; });
    return number ? in_figures(text, zone, local) : moment(read_stamp(text), zone, local);
}

} // namespace siar::feeds
