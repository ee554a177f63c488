// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostile_noise.hpp"

#include <functional>
#include <utility>

namespace hostile {
namespace {

using Words = std::vector<std::string_view>;

bool is_figure(char c) {
    return c >= '0' && c <= '9';
}

std::string each(const std::string& text, const std::function<std::string(char)>& change) {
    std::string out;
    for (const char c : text)
        out += change(c);
    return out;
}

std::string other_figures(const std::string& text, Dice& dice) {
    const bool wide = dice.one_in(2);
    return each(text, [&](char c) -> std::string {
        if (!is_figure(c)) return {c};
        if (!wide) return {'\xD9', static_cast<char>('\xA0' + (c - '0'))}; // Arabic-Indic
        return {'\xEF', '\xBC', static_cast<char>('\x90' + (c - '0'))};    // full width
    });
}

std::string unseen_between(const std::string& text, Dice& dice) {
    const Words unseen{"\u200B", "\u200C", "\u200D", "\uFEFF", "\u00AD", "\u2060", "\u200E"};
    return each(text, [&](char c) {
        return std::string(1, c) + (c != '\xC2' && dice.one_in(3) ? dice.pick(unseen).data() : "");
    });
}

/// "o8l1": at most the half of the figures, and never all of a group.
std::string letters_for_figures(const std::string& text, Dice& dice) {
    bool before = true; // nothing but a letter stands before it in its group
    return each(text, [&](char c) -> std::string {
        const bool may = !std::exchange(before, !is_figure(c)) || dice.one_in(2);
        if (may && c == '0' && dice.one_in(2)) return dice.pick({"o", "O"});
        if (may && c == '1' && dice.one_in(3)) return dice.pick({"l", "I"});
        return {c};
    });
}

/// The figures in groups of three or four with `sign` between them, what stood between them before gone.
std::string regrouped(const std::string& text, std::string_view sign, std::size_t size) {
    std::string out;
    std::size_t figures = 0;
    for (const char c : text) {
        if (!is_figure(c)) {
            if (c == '+') out += c;
            continue;
        }
        if (figures > 0 && figures % size == 0) out += sign;
        out += c;
        ++figures;
    }
    return out;
}

std::string keycaps(const std::string& text) {
    return each(text, [](char c) { return is_figure(c) ? std::string(1, c) + "\uFE0F\u20E3" : std::string(1, c); });
}

std::string disguised_number(const std::string& text, Dice& dice) {
    const std::size_t size = dice.between(3, 4);
    switch (dice.below(12)) {
        case 0: return letters_for_figures(text, dice);
        case 1: return other_figures(text, dice);
        case 2: return unseen_between(text, dice);
        case 3: return regrouped(text, dice.pick({"\u00A0", "\u2009", "\u202F", "\u3000", "  ", "\t"}), size);
        case 4: return regrouped(text, ".", size);
        case 5: return regrouped(text, dice.pick({"\n", "\r\n", " \n"}), size);
        case 6: return regrouped(text, dice.pick({"\U0001F600", " \U0001F64F ", "\u2728"}), size);
        case 7: return regrouped(text, dice.pick({"-", "\u2013", "\u2011", " - "}), size);
        case 8: return regrouped(text, " ", 1);
        case 9: return keycaps(text);
        case 10: return regrouped(text, dice.pick({"_", "*", "~", "|", "=", " _ ", " | ", "~"}), size);
        default: return text;
    }
}

/// Latin letters and the Cyrillic or Greek ones that look the same.
std::string look_alike(char c) {
    switch (c) {
        case 'a': return "\u0430";
        case 'e': return "\u0435";
        case 'o': return "\u03BF";
        case 'p': return "\u0440";
        case 'i': return "\u0456";
        case 'A': return "\u0391";
        case 'E': return "\u0415";
        case 'O': return "\u041E";
        case 'S': return "\u0405";
        default: return {c};
    }
}

/// Some letters of each word, never all of them.
std::string with_look_alikes(const std::string& words, Dice& dice) {
    std::string out;
    bool inside = false;
    for (const char c : words) {
        out += inside && dice.one_in(3) ? look_alike(c) : std::string(1, c);
        inside = c != ' ' && c != '.';
    }
    return out;
}

std::string drawn_out(const std::string& words, Dice& dice) {
    return each(words, [&](char c) {
        const bool vowel = std::string_view("aeiou").find(c) != std::string_view::npos;
        return std::string(vowel && dice.one_in(12) ? 3 : 1, c);
    });
}

} // namespace

std::string styled(const std::string& words, Style style, Dice& dice) {
    switch (style) {
        case Style::small:
            return each(words,
                        [](char c) { return std::string(1, c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c); });
        case Style::shouted:
            return each(words,
                        [](char c) { return std::string(1, c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c); });
        case Style::drawn_out: return drawn_out(words, dice);
        case Style::look_alike: return with_look_alikes(words, dice);
        default: return words;
    }
}

std::string odd_spaces(const std::string& words, Dice& dice) {
    const Words spaces{"\u00A0", "  ", "\u2009", "\u3000", "\n", "\r\n", "\t", " \u200B", "\U0001F64F", " \U0001F600 "};
    return each(
        words, [&](char c) { return c == ' ' && dice.one_in(3) ? std::string(dice.pick(spaces)) : std::string(1, c); });
}

std::string disguised(const Secret& secret, Dice& dice) {
    const std::string& text = secret.written;
    if (secret.disguise == Disguise::none || dice.one_in(3)) return text;
    if (secret.disguise == Disguise::long_number) return disguised_number(text, dice);
    if (secret.disguise == Disguise::words) return dice.one_in(2) ? odd_spaces(text, dice) : unseen_between(text, dice);
    switch (dice.below(3)) {
        case 0: return other_figures(text, dice);
        case 1: return unseen_between(text, dice);
        default: return odd_spaces(text, dice);
    }
}

} // namespace hostile
