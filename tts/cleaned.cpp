// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/cleaned.hpp"

#include "text/unicode.hpp"

#include <algorithm>
#include <array>

namespace siar::tts {
namespace {

struct Fold {
    char32_t from;
    std::string_view to;
};

/// What is not ASCII but must be heard; folded before NFKC, which would glue "5½" into "51/2". Sorted.
constexpr std::array folds = std::to_array<Fold>({
    {0xA7, " pasal "},
    {0xB0, " derajat "},
    {0xB1, " kurang lebih "},
    {0xB7, " "},
    {0xBA, " derajat "},
    {0xBC, " 1/4 "},
    {0xBD, " 1/2 "},
    {0xBE, " 3/4 "},
    {0xD7, "x"},
    {0xF7, " dibagi "},
    {0x2DA, " derajat "},
    {0x2010, "-"},
    {0x2011, "-"},
    {0x2012, "-"},
    {0x2013, "-"},
    {0x2014, " - "},
    {0x2018, "'"},
    {0x2019, "'"},
    {0x2022, ", "},
    {0x20AC, " EUR "},
    {0x2103, " derajat C"},
    {0x2153, " 1/3 "},
    {0x2154, " 2/3 "},
    {0x2190, " "},
    {0x2192, " "},
    {0x2212, "-"},
    {0x2248, " sekitar "},
    {0x2260, " tidak sama dengan "},
    {0x2264, " paling banyak "},
    {0x2265, " paling sedikit "},
});

constexpr bool comes_before(const Fold& fold, char32_t c) {
    return fold.from < c;
}

/// Letters with marks as their plain forms: U+00C0 to U+00FF, a dot for what is no letter.
constexpr std::string_view latin_1 = "AAAAAA.CEEEEIIII.NOOOOO.OUUUUY..aaaaaa.ceeeeiiii.nooooo.ouuuuy.y";

bool is_raised_digit(char32_t c) {
    return c == 0xB2 || c == 0xB3 || c == 0xB9 || c == 0x2070 || c == 0x207B || (c >= 0x2074 && c <= 0x2079);
}

/// A raised digit behind `text` is a power, "10²", "x²"; behind a longer word, "km²", "jalan²", it says itself.
bool takes_power(std::string_view text) {
    const auto letter = [&](std::size_t from_end) {
        const char c = text.size() < from_end ? ' ' : text[text.size() - from_end];
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    };
    const bool number = !text.empty() && text.back() >= '0' && text.back() <= '9';
    return number || (letter(1) && !letter(2));
}

bool is_mark_over_a_letter(char32_t c) {
    return c >= 0x300 && c <= 0x36F;
}

bool is_control(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
}

const Fold* fold_of(char32_t c) {
    static_assert(std::is_sorted(folds.begin(), folds.end(),
                                 [](const Fold& a, const Fold& b) { return comes_before(a, b.from); }));
    const auto* const found = std::lower_bound(folds.begin(), folds.end(), c, comes_before);
    return found != folds.end() && found->from == c ? found : nullptr;
}

void add_heard(std::string& out, char32_t c) {
    if (const Fold* const fold = fold_of(c)) {
        out += fold->to;
    } else if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c >= 0xC0 && c <= 0xFF && latin_1[c - 0xC0] != '.') {
        out += latin_1[c - 0xC0];
    } else if (!is_mark_over_a_letter(c)) {
        out += ' ';
    }
}

/// What is heard of one code point that is not ASCII.
std::string heard(char32_t c) {
    std::string out;
    if (is_control(c)) return " ";
    if (fold_of(c) != nullptr) {
        add_heard(out, c);
        return out;
    }
    std::string one;
    text::append(one, c);
    const std::string normal = text::nfkc(one);
    for (const text::CodePoint& part : text::CodePoints(normal))
        add_heard(out, part.value);
    return out;
}

/// Byte for byte, for a line that is all ASCII.
std::string without_controls(std::string_view ascii) {
    std::string out(ascii);
    for (char& c : out) {
        if (is_control(static_cast<unsigned char>(c))) c = ' ';
    }
    return out;
}

} // namespace

ByteSpan Clean::written(ByteSpan clean) const {
    return origins.empty() ? clean : ByteSpan{origins[clean.from].from, origins[clean.to - 1].to};
}

Clean cleaned(std::string_view written) {
    const bool ascii =
        std::all_of(written.begin(), written.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
    if (ascii) return {without_controls(written), {}};
    Clean clean;
    clean.text.reserve(written.size() + 16);
    clean.origins.reserve(written.size() + 16);
    bool gap = false; // an emoji stood here: one space stays between two words
    bool raised = false;
    for (const text::CodePoint& c : text::CodePoints(written)) {
        if (text::is_unseen(c.value)) continue;
        if (text::is_emoji(c.value)) {
            gap = true;
            continue;
        }
        if (gap && !clean.text.empty()) clean.text += ' ';
        gap = false;
        const bool power = is_raised_digit(c.value);
        if (power && !raised && takes_power(clean.text)) clean.text += '^';
        raised = power;
        if (c.value < 0x80) {
            clean.text += is_control(c.value) ? ' ' : static_cast<char>(c.value);
        } else {
            clean.text += heard(c.value);
        }
        const ByteSpan origin{c.begin, c.begin + c.size};
        if (clean.origins.size() == clean.text.size() && !clean.origins.empty()) clean.origins.back().to = origin.to;
        clean.origins.resize(clean.text.size(), origin);
    }
    return clean;
}

} // namespace siar::tts
