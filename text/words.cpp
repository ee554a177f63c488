// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/words.hpp"

#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace siar::text {
namespace {

bool is_apostrophe(char32_t c) {
    return c == '\'' || c == 0x2019 || c == 0x02BC;
}

CodePoint at_or_end(std::string_view text, std::size_t at) {
    return at < text.size() ? code_point_at(text, at) : CodePoint{0, text.size(), 0, true};
}

bool is_word_part(char32_t c) {
    return is_letter(c) || is_digit(c);
}

std::size_t word_end(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        const CodePoint c = code_point_at(text, at);
        const bool joins = c.value == '-' || is_apostrophe(c.value);
        if (!is_word_part(c.value) && !(joins && is_word_part(at_or_end(text, at + c.size).value))) break;
        at += c.size;
    }
    return at;
}

std::size_t number_end(std::string_view text, std::size_t at) {
    constexpr std::string_view joins = ".,:/-";
    while (at < text.size()) {
        const bool joined = joins.find(text[at]) != std::string_view::npos && at + 1 < text.size() &&
                            is_digit(static_cast<unsigned char>(text[at + 1]));
        if (!is_digit(static_cast<unsigned char>(text[at])) && !joined) break;
        ++at;
    }
    return at;
}

/// The next run between white space from `at` on, a mark of the gate taken as a whole; size 0 at the end.
Token next_run(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        const CodePoint c = code_point_at(text, at);
        if (!is_space(c.value)) break;
        at += c.size;
    }
    const std::size_t begin = at;
    while (at < text.size()) {
        const CodePoint c = code_point_at(text, at);
        if (is_space(c.value)) break;
        at += c.size;
        if (c.value != '[') continue;
        const std::size_t close = text.find(']', at);
        if (close != std::string_view::npos && close - at < 24) at = close;
    }
    return {begin, at - begin, TokenKind::mark};
}

bool counts(std::string_view run) {
    return std::any_of(CodePoints(run).begin(), CodePoints(run).end(),
                       [](const CodePoint& c) { return is_word_part(c.value); });
}

bool is_short_form(std::string_view word) {
    constexpr std::array<std::string_view, 52> short_forms{
        "jl",  "jln", "gg",  "ds",   "dsn", "dk",  "dkh", "kel", "kec", "kab", "prov", "no",  "rt",
        "rw",  "bpk", "sdr", "sdri", "h",   "hj",  "dr",  "ir",  "drs", "dra", "prof", "kh",  "sos",
        "eng", "hum", "kom", "si",   "pd",  "sh",  "mm",  "mh",  "ap",  "ag",  "kes",  "tgl", "pkl",
        "th",  "thn", "a.n", "d.a",  "u.p", "yth", "tsb", "rp",  "hlm", "st",  "bp",   "tn",  "ny"};
    const std::string key = lower(word);
    if (code_point_count(key) <= 1 || key.find('.') != std::string::npos) return true;
    return std::find(short_forms.begin(), short_forms.end(), key) != short_forms.end();
}

/// True where a dot at `dot` belongs to the word before it, not to the sentence.
bool belongs_to_word(std::string_view text, std::size_t from, std::size_t dot, char32_t next) {
    std::size_t begin = dot;
    while (begin > from && text[begin - 1] != ' ' && text[begin - 1] != '(')
        --begin;
    std::string_view word = text.substr(begin, dot - begin);
    if (word.empty() || is_digit(static_cast<unsigned char>(word.back()))) return false;
    const std::string key = lower(word);
    const bool lists = key == "dll" || key == "dsb" || key == "dst" || key == "dkk";
    if (lists) return !is_upper(next);
    return is_short_form(word);
}

/// Without ASCII white space around it: the bytes 85 and A0, which are spaces as code points, also end other letters.
std::string_view trimmed(std::string_view text) {
    const auto space = [](char c) {
        return static_cast<unsigned char>(c) < 0x80 && is_space(static_cast<unsigned char>(c));
    };
    while (!text.empty() && space(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && space(text.back()))
        text.remove_suffix(1);
    return text;
}

} // namespace

std::vector<Token> tokens(std::string_view text) {
    std::vector<Token> out;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        if (is_space(c.value)) {
            at += c.size;
            continue;
        }
        Token token{at, c.size, TokenKind::mark};
        if (is_letter(c.value)) token = {at, word_end(text, at) - at, TokenKind::word};
        if (is_digit(c.value)) token = {at, number_end(text, at) - at, TokenKind::number};
        out.push_back(token);
        at = token.end();
    }
    return out;
}

std::size_t word_count(std::string_view text) {
    std::size_t count = 0;
    for (Token run = next_run(text, 0); run.size > 0; run = next_run(text, run.end())) {
        if (counts(run.of(text))) ++count;
    }
    return count;
}

std::vector<std::string_view> sentences(std::string_view text) {
    std::vector<std::string_view> out;
    std::size_t begin = 0;
    const auto close = [&](std::size_t end) {
        const std::string_view sentence = trimmed(text.substr(begin, end - begin));
        if (!sentence.empty()) out.push_back(sentence);
        begin = end;
    };
    constexpr std::string_view enders = ".!?";
    constexpr std::string_view closers = ".!?\")'";
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (enders.find(text[at]) == std::string_view::npos) continue;
        const std::size_t first = at;
        while (at + 1 < text.size() && closers.find(text[at + 1]) != std::string_view::npos)
            ++at;
        if (at + 1 < text.size() && !is_space(at_or_end(text, at + 1).value)) continue;
        const Token next = next_run(text, at + 1);
        const char32_t next_letter = at_or_end(text, next.begin).value;
        const bool lone_dot = first == at && text[at] == '.';
        if (lone_dot && next.size > 0 && belongs_to_word(text, begin, first, next_letter)) continue;
        close(at + 1);
    }
    close(text.size());
    return out;
}

} // namespace siar::text
