// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/unicode.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <memory>

namespace siar::text {
namespace {

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Most words are ASCII: changed byte by byte in one pass; false, and `out` half done, where one is not.
template <class Convert>
bool each_ascii(std::string& out, Convert convert) {
    for (char& c : out) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80) return false;
        c = static_cast<char>(convert(byte));
    }
    return true;
}

unsigned byte_at(std::string_view text, std::size_t at) {
    return static_cast<unsigned char>(text[at]);
}

struct Lead {
    std::size_t size;
    char32_t bits;
    char32_t least;
};

Lead lead_of(unsigned byte) {
    if (byte < 0x80) return {1, byte, 0};
    if (byte >= 0xC2 && byte <= 0xDF) return {2, byte & 0x1FU, 0x80};
    if (byte >= 0xE0 && byte <= 0xEF) return {3, byte & 0x0FU, 0x800};
    if (byte >= 0xF0 && byte <= 0xF4) return {4, byte & 0x07U, 0x10000};
    return {0, 0, 0};
}

struct Free {
    void operator()(utf8proc_uint8_t* memory) const { std::free(memory); }
};

template <class Convert>
std::string each(std::string_view text, Convert convert) {
    std::string out(text);
    if (each_ascii(out, convert)) return out;
    out.clear();
    for (const CodePoint& c : CodePoints(text))
        append(out, convert(c.value));
    return out;
}

std::string without_broken_bytes(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool broken = false;
    for (const CodePoint& c : CodePoints(text)) {
        if (c.valid || !broken) append(out, c.value);
        broken = !c.valid;
    }
    return out;
}

struct Range {
    char32_t first;
    char32_t last;
};

template <std::size_t N>
bool within(const std::array<Range, N>& ranges, char32_t c) {
    return std::any_of(ranges.begin(), ranges.end(), [c](Range r) { return c >= r.first && c <= r.last; });
}

// Emoji_Presentation and the pictographs beside it (Unicode emoji-data), without signs that text uses.
constexpr std::array<Range, 22> emoji_ranges{{
    {0x231A, 0x231B},   {0x2328, 0x2328},   {0x23CF, 0x23CF},   {0x23E9, 0x23FA},   {0x25FB, 0x25FE},
    {0x2600, 0x27BF},   {0x2934, 0x2935},   {0x2B05, 0x2B07},   {0x2B1B, 0x2B1C},   {0x2B50, 0x2B50},
    {0x2B55, 0x2B55},   {0x3030, 0x3030},   {0x303D, 0x303D},   {0x3297, 0x3297},   {0x3299, 0x3299},
    {0x20E3, 0x20E3},   {0x1F000, 0x1F0FF}, {0x1F10D, 0x1F10F}, {0x1F16C, 0x1F1FF}, {0x1F200, 0x1F2FF},
    {0x1F300, 0x1FAFF}, {0x1FB00, 0x1FBFF},
}};

constexpr std::array<Range, 16> unseen_ranges{{
    {0x00AD, 0x00AD},
    {0x034F, 0x034F},
    {0x061C, 0x061C},
    {0x115F, 0x1160},
    {0x17B4, 0x17B5},
    {0x180B, 0x180F},
    {0x200B, 0x200F},
    {0x202A, 0x202E},
    {0x2060, 0x206F},
    {0x3164, 0x3164},
    {0xFE00, 0xFE0F},
    {0xFEFF, 0xFEFF},
    {0xFFA0, 0xFFA0},
    {0xFFF0, 0xFFFB},
    {0x1D173, 0x1D17A},
    {0xE0000, 0xE0FFF},
}};

} // namespace

CodePoint code_point_at(std::string_view text, std::size_t at) {
    const CodePoint broken{replacement_character, at, 1, false};
    const Lead lead = lead_of(byte_at(text, at));
    if (lead.size == 0 || at + lead.size > text.size()) return broken;
    char32_t value = lead.bits;
    for (std::size_t i = 1; i < lead.size; ++i) {
        const unsigned byte = byte_at(text, at + i);
        if ((byte & 0xC0U) != 0x80U) return broken;
        value = (value << 6U) | (byte & 0x3FU);
    }
    if (value < lead.least || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return broken;
    return {value, at, lead.size, true};
}

void append(std::string& out, char32_t c) {
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = replacement_character;
    const auto put = [&out](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0U | (c >> 6U));
        put(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        put(0xE0U | (c >> 12U));
        put(0x80U | ((c >> 6U) & 0x3FU));
        put(0x80U | (c & 0x3FU));
    } else {
        put(0xF0U | (c >> 18U));
        put(0x80U | ((c >> 12U) & 0x3FU));
        put(0x80U | ((c >> 6U) & 0x3FU));
        put(0x80U | (c & 0x3FU));
    }
}

std::size_t code_point_count(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).size)
        ++count;
    return count;
}

bool is_valid_utf8(std::string_view text) {
    if (is_ascii(text)) return true;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        if (!c.valid) return false;
        at += c.size;
    }
    return true;
}

std::string valid_utf8(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool broken = false;
    for (const CodePoint& c : CodePoints(text)) {
        const bool control =
            c.value < 0x20 || (c.value >= 0x7F && c.value < 0xA0) || c.value == 0x2028 || c.value == 0x2029;
        if (control) {
            out += ' ';
        } else if (c.valid || !broken) {
            append(out, c.value);
        }
        broken = !c.valid;
    }
    return out;
}

std::string nfkc(std::string_view text) {
    if (is_ascii(text)) return std::string(text);
    const std::string whole = is_valid_utf8(text) ? std::string(text) : without_broken_bytes(text);
    constexpr auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT);
    utf8proc_uint8_t* made = nullptr;
    const utf8proc_ssize_t size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(whole.data()),
                                               static_cast<utf8proc_ssize_t>(whole.size()), &made, options);
    const std::unique_ptr<utf8proc_uint8_t, Free> owner(made);
    if (size < 0 || made == nullptr) return whole;
    return {reinterpret_cast<const char*>(made), static_cast<std::size_t>(size)};
}

char32_t to_lower(char32_t c) {
    if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
    return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c)));
}

char32_t to_upper(char32_t c) {
    if (c < 0x80) return c >= 'a' && c <= 'z' ? c - 32 : c;
    return static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(c)));
}

std::string lower(std::string_view text) {
    return each(text, [](char32_t c) { return to_lower(c); });
}

std::string upper(std::string_view text) {
    return each(text, [](char32_t c) { return to_upper(c); });
}

std::string without_zero_width(std::string_view text) {
    if (is_ascii(text)) return std::string(text);
    std::string out;
    out.reserve(text.size());
    for (const CodePoint& c : CodePoints(text)) {
        if (!is_unseen(c.value)) append(out, c.value);
    }
    return out;
}

std::string without_emoji(std::string_view text) {
    if (is_ascii(text)) return std::string(text);
    std::string out;
    out.reserve(text.size());
    bool gap = false;
    for (const CodePoint& c : CodePoints(text)) {
        const bool joins = c.value == 0x200D || (c.value >= 0xFE00 && c.value <= 0xFE0F);
        if (is_emoji(c.value) || (gap && joins)) {
            gap = true;
            continue;
        }
        const bool between_words = gap && !out.empty() && out.back() != ' ' && !is_space(c.value);
        if (between_words) out += ' ';
        gap = false;
        append(out, c.value);
    }
    return out;
}

std::string squeeze_spaces(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool gap = false;
    for (const CodePoint& c : CodePoints(text)) {
        if (is_space(c.value)) {
            gap = true;
            continue;
        }
        if (gap && !out.empty()) out += ' ';
        gap = false;
        if (c.value < 0x80) {
            out += static_cast<char>(c.value);
        } else {
            append(out, c.value);
        }
    }
    return out;
}

bool is_letter(char32_t c) {
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
        case UTF8PROC_CATEGORY_LU:
        case UTF8PROC_CATEGORY_LL:
        case UTF8PROC_CATEGORY_LT:
        case UTF8PROC_CATEGORY_LM:
        case UTF8PROC_CATEGORY_LO:
        case UTF8PROC_CATEGORY_MN:
        case UTF8PROC_CATEGORY_MC:
        case UTF8PROC_CATEGORY_ME: return true;
        default: return false;
    }
}

bool is_digit(char32_t c) {
    return c >= '0' && c <= '9';
}

bool is_upper(char32_t c) {
    if (c < 0x80) return c >= 'A' && c <= 'Z';
    return utf8proc_category(static_cast<utf8proc_int32_t>(c)) == UTF8PROC_CATEGORY_LU;
}

bool is_space(char32_t c) {
    return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_unseen(char32_t c) {
    return within(unseen_ranges, c);
}

bool is_emoji(char32_t c) {
    return c >= 0x2000 && within(emoji_ranges, c);
}

} // namespace siar::text
