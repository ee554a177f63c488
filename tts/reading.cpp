// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/reading.hpp"

#include <algorithm>
#include <charconv>

namespace siar::tts {

bool is_small(char c) {
    return c >= 'a' && c <= 'z';
}
bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_alpha(char c) {
    return is_small(c) || is_capital(c);
}
bool is_number(char c) {
    return c >= '0' && c <= '9';
}
bool is_alnum(char c) {
    return is_alpha(c) || is_number(c);
}

std::string small(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (is_capital(c)) c = static_cast<char>(c + ('a' - 'A'));
    }
    return out;
}

std::size_t run_end(std::string_view text, std::size_t from, bool (*belongs)(char)) {
    while (from < text.size() && belongs(text[from]))
        ++from;
    return from;
}

std::size_t skip_spaces(std::string_view text, std::size_t from) {
    return run_end(text, from, [](char c) { return c == ' '; });
}

bool is_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_number);
}

std::int64_t value_of(std::string_view digits) {
    std::int64_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

std::size_t number_end(std::string_view text, std::size_t from) {
    std::size_t end = run_end(text, from, is_number);
    while (end + 1 < text.size() && (text[end] == '.' || text[end] == ',') && is_number(text[end + 1])) {
        end = run_end(text, end + 1, is_number);
    }
    return end;
}

char Reading::peek(std::ptrdiff_t ahead) const {
    const auto place = static_cast<std::ptrdiff_t>(at) + ahead;
    return place < 0 || place >= static_cast<std::ptrdiff_t>(text.size()) ? '\0'
                                                                          : text[static_cast<std::size_t>(place)];
}

bool Reading::at_border() const {
    return is_number(peek()) ? !is_alnum(peek(-1)) : !is_alpha(peek(-1));
}

std::string Reading::word_before(std::size_t n) const {
    for (std::size_t i = said.size(); i > 0; --i) {
        const std::string& piece = said[i - 1];
        if (!is_alpha(piece.front())) continue;
        if (n-- == 0) return small(piece);
    }
    return {};
}

bool Reading::after_punctuation() const {
    return !said.empty() && !is_alpha(said.back().front());
}

void Reading::say(std::string_view words) {
    std::size_t from = 0;
    while ((from = skip_spaces(words, from)) < words.size()) {
        const std::size_t end = run_end(words, from, [](char c) { return c != ' '; });
        said.emplace_back(words.substr(from, end - from));
        from = end;
    }
    joined = false;
    after_time = false;
}

void Reading::mark(char punctuation) {
    if (!said.empty()) said.emplace_back(1, punctuation);
    joined = false;
}

} // namespace siar::tts
