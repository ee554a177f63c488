// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <array>
#include <chrono>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace siar::privacy {

class Gate;
struct Redacted;
struct Verdict;

/// Text that went through the gate. Only redact() makes one that is not empty.
class PublicText {
public:
    PublicText() = default;
    const std::string& str() const { return text_; }
    std::string_view view() const { return text_; }
    bool empty() const { return text_.empty(); }
    friend auto operator<=>(const PublicText&, const PublicText&) = default;

private:
    explicit PublicText(std::string text) : text_(std::move(text)) {}
    friend Redacted redact(std::string_view raw, const Gate& gate);
    std::string text_;
};

/// The characters of a string literal, NUL included, as the compiler knows them.
template <std::size_t size>
struct Literal {
    std::array<char, size> text{};
    consteval Literal(const char (&letters)[size]) { // NOLINT: by its very name, and from the array a literal is
        for (std::size_t at = 0; at < size; ++at)
            text[at] = letters[at];
    }
};

/// The program's own showable words: a literal, a formatted number or date, or a package string that passed the gate.
class Label {
public:
    Label() = default;
    const std::string& str() const { return text_; }
    std::string_view view() const { return text_; }
    bool empty() const { return text_.empty(); }
    friend auto operator<=>(const Label&, const Label&) = default;

    /// A string of the data package; the gate's verdict where it would mask or hold any part of it.
    static tl::expected<Label, Verdict> from_package(std::string_view text, const Gate& gate);
    /// A whole number as Indonesians write it: 3870 -> "3.870".
    static Label number(std::int64_t value);
    /// A number with exactly `decimals` digits after the decimal comma, halves rounded away from zero: 2.44, 1 ->
    /// "2,4".
    static Label decimal(double value, int decimals);
    /// "21 November 2026".
    static Label date(std::chrono::year_month_day date);
    /// "21 November".
    static Label day_and_month(std::chrono::year_month_day date);
    /// "Sabtu, 21 November 2026".
    static Label weekday_date(std::chrono::year_month_day date);
    /// A time of day, minutes since midnight: 845 -> "14.05".
    static Label clock(std::chrono::minutes since_midnight);

    friend Label operator+(const Label& a, const Label& b) { return Label(a.text_ + b.text_); }

private:
    explicit Label(std::string text) : text_(std::move(text)) {}
    template <Literal literal>
    friend Label operator""_label();
    std::string text_;
};

/// The only way to make a Label of the program's own words: a literal in the source. As a template it cannot be called
/// with the characters of a string that came from elsewhere.
template <Literal literal>
Label operator""_label() {
    return Label(std::string(literal.text.data(), literal.text.size() - 1));
}

/// What screen and voice take: a PublicText, a Label, or both joined. There is no way from a plain string to it.
class Showable {
public:
    Showable() = default;
    Showable(const PublicText& text) : text_(text.str()) {} // NOLINT(google-explicit-constructor): both are showable
    Showable(const Label& label) : text_(label.str()) {}    // NOLINT(google-explicit-constructor)
    const std::string& str() const { return text_; }
    std::string_view view() const { return text_; }
    bool empty() const { return text_.empty(); }
    friend auto operator<=>(const Showable&, const Showable&) = default;
    friend Showable operator+(const Showable& a, const Showable& b) { return Showable(a.text_ + b.text_); }

    /// This text with its first byte run [0, n) only; n must lie on a character border. For splitting over cards.
    Showable part(std::size_t from, std::size_t count) const { return Showable(text_.substr(from, count)); }

private:
    explicit Showable(std::string text) : text_(std::move(text)) {}
    friend Showable fill(const Showable& pattern, std::initializer_list<std::pair<std::string_view, Showable>> values);
    std::string text_;
};

/// Declared here too, so that a PublicText and a Label find it: text + ": "_label.
Showable operator+(const Showable& a, const Showable& b);

/// The pattern with every "{name}" replaced by its value; names that are not given stay as written.
Showable fill(const Showable& pattern, std::initializer_list<std::pair<std::string_view, Showable>> values);

} // namespace siar::privacy
