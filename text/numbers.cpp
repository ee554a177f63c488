// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/numbers.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>

namespace siar::text {
namespace {

constexpr std::array<std::string_view, 10> digit_names{"nol",  "satu", "dua",   "tiga",    "empat",
                                                       "lima", "enam", "tujuh", "delapan", "sembilan"};
constexpr std::uint64_t most_read_as_words = 1'000'000'000'000'000;

bool digit(char c) {
    return c >= '0' && c <= '9';
}

std::uint64_t magnitude(std::int64_t value) {
    return value < 0 ? ~static_cast<std::uint64_t>(value) + 1 : static_cast<std::uint64_t>(value);
}

std::string grouped_digits(std::string_view digits) {
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i != 0 && (digits.size() - i) % 3 == 0) out += '.';
        out += digits[i];
    }
    return out;
}

void add_word(std::string& out, std::string_view word) {
    if (!out.empty()) out += ' ';
    out += word;
}

/// 1 to 999.
std::string below_thousand(std::uint64_t value) {
    std::string out;
    const std::uint64_t hundreds = value / 100;
    const std::uint64_t rest = value % 100;
    if (hundreds == 1) add_word(out, "seratus");
    if (hundreds > 1) add_word(out, std::string(digit_names.at(hundreds)) + " ratus");
    if (rest == 10) add_word(out, "sepuluh");
    if (rest == 11) add_word(out, "sebelas");
    if (rest > 11 && rest < 20) add_word(out, std::string(digit_names.at(rest - 10)) + " belas");
    if (rest >= 20) add_word(out, std::string(digit_names.at(rest / 10)) + " puluh");
    if ((rest >= 20 || rest < 10) && rest % 10 != 0) add_word(out, digit_names.at(rest % 10));
    return out;
}

std::string words_of(std::uint64_t value) {
    if (value == 0) return std::string(digit_names.front());
    if (value > most_read_as_words) return digit_words(std::to_string(value));
    struct Step {
        std::uint64_t size;
        std::string_view name;
    };
    constexpr std::array<Step, 5> steps{{{1'000'000'000'000'000, "kuadriliun"},
                                         {1'000'000'000'000, "triliun"},
                                         {1'000'000'000, "miliar"},
                                         {1'000'000, "juta"},
                                         {1'000, "ribu"}}};
    std::string out;
    for (const Step& step : steps) {
        const std::uint64_t count = value / step.size;
        value %= step.size;
        if (count == 0) continue;
        if (step.size == 1'000 && count == 1) {
            add_word(out, "seribu");
        } else {
            add_word(out, below_thousand(count));
            add_word(out, step.name);
        }
    }
    if (value != 0) add_word(out, below_thousand(value));
    return out;
}

/// The digits of a number rounded half away from zero to `decimals` places; "12" and "50" for 12.5 and 2.
struct Rounded {
    std::string whole;
    std::string fraction;
};

Rounded rounded(std::string_view shortest, std::size_t decimals) {
    const std::size_t dot = std::min(shortest.find('.'), shortest.size());
    std::string digits(shortest.substr(0, dot));
    const std::string_view rest = dot < shortest.size() ? shortest.substr(dot + 1) : std::string_view();
    for (std::size_t i = 0; i < decimals; ++i)
        digits += i < rest.size() ? rest[i] : '0';
    if (decimals < rest.size() && rest[decimals] >= '5') {
        std::size_t i = digits.size();
        while (i > 0 && digits[i - 1] == '9')
            digits[--i] = '0';
        if (i == 0) {
            digits.insert(digits.begin(), '1');
        } else {
            ++digits[i - 1];
        }
    }
    const std::size_t whole = digits.size() - decimals;
    return {digits.substr(0, whole), digits.substr(whole)};
}

bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), digit);
}

/// True for "3.870" and "1.000.000": one to three digits, then groups of three.
bool dots_group(std::string_view text) {
    const std::size_t first = text.find('.');
    if (first == std::string_view::npos || first == 0 || first > 3 || text.front() == '0') return false;
    for (std::size_t at = first; at < text.size(); at += 4) {
        if (text[at] != '.' || at + 4 > text.size() || !all_digits(text.substr(at + 1, 3))) return false;
    }
    return true;
}

std::string whole_words(std::string_view digits) {
    const bool led_by_zero = digits.size() > 1 && digits.front() == '0';
    if (led_by_zero || digits.size() > 16) return digit_words(digits);
    std::uint64_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return words_of(value);
}

} // namespace

std::string grouped(std::int64_t value) {
    return (value < 0 ? "-" : "") + grouped_digits(std::to_string(magnitude(value)));
}

std::string with_comma(double value, int decimals) {
    if (!std::isfinite(value)) return "-";
    std::array<char, 400> buffer{};
    const std::to_chars_result end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::fabs(value), std::chars_format::fixed);
    const Rounded parts = rounded({buffer.data(), static_cast<std::size_t>(end.ptr - buffer.data())},
                                  static_cast<std::size_t>(std::clamp(decimals, 0, 9)));
    const bool zero = (parts.whole + parts.fraction).find_first_not_of('0') == std::string::npos;
    std::string out = value < 0 && !zero ? "-" : "";
    out += grouped_digits(parts.whole);
    if (!parts.fraction.empty()) out += ',' + parts.fraction;
    return out;
}

std::string cardinal(std::int64_t value) {
    return (value < 0 ? "minus " : "") + words_of(magnitude(value));
}

std::string ordinal_words(std::int64_t value) {
    if (value == 1) return "pertama";
    return value < 0 ? "ke " + cardinal(value) : "ke" + cardinal(value);
}

std::string digit_words(std::string_view digits) {
    std::string out;
    for (const char c : digits) {
        if (digit(c)) add_word(out, digit_names.at(static_cast<std::size_t>(c - '0')));
    }
    return out;
}

std::string decimal_words(std::string_view written) {
    const bool minus = !written.empty() && written.front() == '-';
    if (minus) written.remove_prefix(1);
    std::size_t point = written.find(',');
    if (point == std::string_view::npos && !dots_group(written)) point = written.find('.');
    const std::string_view whole_part = written.substr(0, point);
    std::string whole(whole_part);
    if (dots_group(whole_part)) whole.erase(std::remove(whole.begin(), whole.end(), '.'), whole.end());
    if (!all_digits(whole)) return {};
    std::string out = minus ? "minus " : "";
    out += whole_words(whole);
    if (point == std::string_view::npos) return out;
    const std::string_view fraction = written.substr(point + 1);
    if (!all_digits(fraction)) return {};
    return out + " koma " + digit_words(fraction);
}

int roman_value(std::string_view roman) {
    struct Step {
        std::string_view letters;
        int value;
    };
    constexpr std::array<Step, 13> steps{{{"M", 1000},
                                          {"CM", 900},
                                          {"D", 500},
                                          {"CD", 400},
                                          {"C", 100},
                                          {"XC", 90},
                                          {"L", 50},
                                          {"XL", 40},
                                          {"X", 10},
                                          {"IX", 9},
                                          {"V", 5},
                                          {"IV", 4},
                                          {"I", 1}}};
    int value = 0;
    std::size_t at = 0;
    for (const Step& step : steps) {
        const bool repeats =
            step.letters.size() == 1 && step.letters != "D" && step.letters != "L" && step.letters != "V";
        for (int n = 0; n < (repeats ? 3 : 1) && roman.substr(at, step.letters.size()) == step.letters; ++n) {
            value += step.value;
            at += step.letters.size();
        }
    }
    return at == roman.size() ? value : 0;
}

} // namespace siar::text
