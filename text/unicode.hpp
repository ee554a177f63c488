// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

namespace siar::text {

/// What stands for bytes that are no UTF-8.
inline constexpr char32_t replacement_character = 0xFFFD;

/// One code point and where its bytes lie in the text it was read from.
struct CodePoint {
    char32_t value = 0;
    std::size_t begin = 0;
    std::size_t size = 0;
    bool valid = true; ///< false: the bytes are no UTF-8; then value is U+FFFD and size 1
    friend bool operator==(const CodePoint&, const CodePoint&) = default;
};

/// The code point that starts at byte `at`; `at` must lie inside the text. Surrogates, overlong forms and values over
/// U+10FFFF are not valid (RFC 3629).
CodePoint code_point_at(std::string_view text, std::size_t at);

/// The code points of a text in order: `for (const CodePoint& c : CodePoints(text))`. The text must outlive it.
class CodePoints {
public:
    class Iterator {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = CodePoint;
        using difference_type = std::ptrdiff_t;
        using pointer = const CodePoint*;
        using reference = const CodePoint&;

        Iterator(std::string_view text, std::size_t at) : text_(text), now_(read(at)) {}
        reference operator*() const { return now_; }
        pointer operator->() const { return &now_; }
        Iterator& operator++() {
            now_ = read(now_.begin + now_.size);
            return *this;
        }
        friend bool operator==(const Iterator& a, const Iterator& b) { return a.now_.begin == b.now_.begin; }

    private:
        /// Most of what people write is ASCII, and that is read here.
        CodePoint read(std::size_t at) const {
            if (at >= text_.size()) return {0, text_.size(), 0, true};
            const auto byte = static_cast<unsigned char>(text_[at]);
            return byte < 0x80 ? CodePoint{byte, at, 1, true} : code_point_at(text_, at);
        }

        std::string_view text_;
        CodePoint now_;
    };

    explicit CodePoints(std::string_view text) : text_(text) {}
    Iterator begin() const { return {text_, 0}; }
    Iterator end() const { return {text_, text_.size()}; }

private:
    std::string_view text_;
};

/// Adds one code point as UTF-8; a surrogate or a value over U+10FFFF is added as U+FFFD.
void append(std::string& out, char32_t code_point);

/// Number of code points; every byte that is no UTF-8 counts as one.
std::size_t code_point_count(std::string_view text);

/// True when every byte belongs to well-formed UTF-8.
bool is_valid_utf8(std::string_view text);

/// Valid UTF-8: each run of bytes that are none becomes one U+FFFD; NUL and control characters (line breaks and tabs
/// too) become a space each.
std::string valid_utf8(std::string_view text);

/// Unicode normal form NFKC (UAX #15) of any bytes; the result is valid UTF-8.
std::string nfkc(std::string_view text);

/// Small letters, character by character, without regard to language.
std::string lower(std::string_view text);

/// Capital letters, character by character, without regard to language.
std::string upper(std::string_view text);

/// Without characters that are not seen: zero-width spaces and joiners, direction marks, soft hyphens, byte order
/// marks, variation selectors, tags.
std::string without_zero_width(std::string_view text);

/// Without emoji, pictographs and dingbats, and without what joins them; one space stays where they stood between
/// two words. Signs that text needs (degree, plus-minus, fractions, arrows, currency) stay.
std::string without_emoji(std::string_view text);

/// One space for every run of white space, none at the ends.
std::string squeeze_spaces(std::string_view text);

/// True for a letter or a combining mark of any script.
bool is_letter(char32_t code_point);
/// True for the digits 0 to 9 only.
bool is_digit(char32_t code_point);
/// True for a capital letter of any script.
bool is_upper(char32_t code_point);
/// True for white space of any width, line breaks included.
bool is_space(char32_t code_point);
/// True for an emoji or pictograph, as without_emoji() takes them away.
bool is_emoji(char32_t code_point);

/// True for a character that is not seen, as without_zero_width() takes them away.
bool is_unseen(char32_t code_point);

/// The small form of one code point.
char32_t to_lower(char32_t code_point);
/// The capital form of one code point.
char32_t to_upper(char32_t code_point);

} // namespace siar::text
