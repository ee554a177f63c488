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
bool in_word(char c) {
    return is_alpha(c) || c == '\'';
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

bool has_vowel(std::string_view word) {
    return word.find_first_of("aeiouAEIOU") != std::string_view::npos;
}

bool starts_with(std::string_view text, std::string_view start) {
    if (text.size() < start.size()) return false;
    for (std::size_t i = 0; i < start.size(); ++i) {
        const char c = is_capital(text[i]) ? static_cast<char>(text[i] + ('a' - 'A')) : text[i];
        if (c != start[i]) return false;
    }
    return true;
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

std::string_view Reading::said(const Piece& piece) const {
    return std::string_view(voice).substr(piece.said.from, piece.said.to - piece.said.from);
}

bool Reading::after_word() const {
    return !pieces.empty() && is_alpha(voice[pieces.back().said.from]);
}

std::string Reading::word_before(std::size_t n) const {
    for (std::size_t i = pieces.size(); i > 0; --i) {
        const Piece& piece = pieces[i - 1];
        if (!is_alpha(voice[piece.said.from])) continue;
        if (n-- == 0) return small(said(piece));
    }
    return {};
}

void Reading::pass(std::string_view written, bool listed) {
    const std::string word = listed ? small(written) : std::string();
    const auto nearer = [&](Role role, int& words, int reach) {
        words = listed && lexicon.has(word, role) ? reach : std::max(0, words - 1);
    };
    nearer(Role::code, code_near, 4);
    nearer(Role::long_code, long_code_near, 4);
    nearer(Role::roman, roman_near, 4);
    nearer(Role::hour, time_near, 5);
    // "HUT RI ke 77"
    const bool name = !shouting && written.size() > 1 && std::all_of(written.begin(), written.end(), is_capital);
    order_near = listed && (lexicon.has(word, Role::order) || (order_near && name));
}

void Reading::say(std::string_view words) {
    std::size_t from = 0;
    while ((from = skip_spaces(words, from)) < words.size()) {
        const std::size_t end = run_end(words, from, [](char c) { return c != ' '; });
        const std::size_t begin = voice.size();
        voice += words.substr(from, end - from);
        pieces.push_back({{begin, voice.size()}, {}, false, false});
        from = end;
    }
    joined = false;
    after_time = false;
}

void Reading::say_settled(std::string_view word) {
    say(word);
    pieces.back().settled = true;
}

void Reading::extend(std::string_view letters) {
    voice += letters;
    pieces.back().said.to = voice.size();
    pieces.back().settled = false;
    ties = std::min(ties, pieces.size() - 1);
}

void Reading::mark(char punctuation) {
    constexpr std::string_view by_weight = ",;:.!?";
    if (after_punctuation()) {
        char& before = voice.back();
        if (by_weight.find(punctuation) > by_weight.find(before)) before = punctuation;
    } else if (!pieces.empty()) {
        voice += punctuation;
        pieces.push_back({{voice.size() - 1, voice.size()}, {}, true, false});
    }
    joined = false;
}

void Reading::take_back() {
    const Piece& piece = pieces.back();
    if (after_word() && piece.tied) since = std::min(since, piece.read.from);
    voice.resize(piece.said.from);
    pieces.pop_back();
    ties = std::min(ties, pieces.size());
}

void Reading::tie() {
    std::size_t end = at;
    while (end > since + 1 && text[end - 1] == ' ')
        --end;
    for (; ties < pieces.size(); ++ties) {
        Piece& piece = pieces[ties];
        if (!piece.tied) piece.read.from = since;
        piece.read.to = end;
        piece.tied = true;
    }
    since = skip_spaces(text, at);
}

} // namespace siar::tts
