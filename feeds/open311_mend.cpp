// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/open311_mend.hpp"

#include "text/unicode.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <optional>

namespace siar::feeds {

namespace {

/// The four hex digits of "\uXXXX" at `at`, or nothing.
std::optional<unsigned> escape_at(std::string_view text, std::size_t at) {
    if (at + 6 > text.size() || text[at] != '\\' || text[at + 1] != 'u') return std::nullopt;
    unsigned value = 0;
    const char* from = text.data() + at + 2;
    const auto [end, error] = std::from_chars(from, from + 4, value, 16);
    if (error != std::errc{} || end != from + 4) return std::nullopt;
    return value;
}

bool is_high(unsigned unit) {
    return unit >= 0xD800 && unit < 0xDC00;
}
bool is_low(unsigned unit) {
    return unit >= 0xDC00 && unit < 0xE000;
}

/// Copies a string from its opening quote on; the place after its closing one.
std::size_t copy_string(std::string_view in, std::size_t at, std::string& out) {
    out += in[at++];
    while (at < in.size()) {
        const char c = in[at];
        if (c == '"') {
            out += c;
            return at + 1;
        }
        if (c != '\\') {
            out += c;
            ++at;
            continue;
        }
        const auto unit = escape_at(in, at);
        const auto next = unit ? escape_at(in, at + 6) : std::nullopt;
        if (unit && is_high(*unit) && next && is_low(*next)) {
            out += in.substr(at, 12);
            at += 12;
        } else if (unit && (is_high(*unit) || is_low(*unit))) {
            out += "\\uFFFD";
            at += 6;
        } else {
            out += in.substr(at, 2);
            at += 2;
        }
    }
    return at;
}

bool in_word(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '+' ||
           c == '.';
}

/// A number or a word outside strings, as JSON can say it.
std::string_view mended_word(std::string_view word) {
    for (const std::string_view odd : {"NaN", "nan", "Infinity", "-Infinity", "inf", "-inf"})
        if (word == odd) return "null";
    const bool number = word.front() == '-' || (word.front() >= '0' && word.front() <= '9');
    if (number && !std::isfinite(std::strtod(std::string(word).c_str(), nullptr))) return "null";
    return word;
}

} // namespace

std::string mended_json(std::string_view json) {
    const std::string in = text::valid_utf8(json);
    std::string out;
    out.reserve(in.size());
    for (std::size_t at = 0; at < in.size();) {
        if (in[at] == '"') {
            at = copy_string(in, at, out);
        } else if (in_word(in[at])) {
            const std::size_t from = at;
            while (at < in.size() && in_word(in[at]))
                ++at;
            out += mended_word(std::string_view(in).substr(from, at - from));
        } else {
            out += in[at++];
        }
    }
    return out;
}

} // namespace siar::feeds
