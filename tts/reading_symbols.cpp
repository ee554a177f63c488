// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/numbers.hpp"
#include "tts/reading.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace siar::tts {
namespace {

using Words = std::string_view;

constexpr char small_to_capital = 'a' - 'A';

bool in_host(char c) {
    return is_alnum(c) || c == '-' || c == '.';
}
bool in_handle(char c) {
    return is_alnum(c) || c == '_' || c == '.';
}
bool in_link(char c) {
    return c != ' ' && c != ',' && c != ')' && c != '"';
}

/// A name made of words without spaces: apart at "_", "-", ".", digits and inner capitals; never read as an acronym.
void say_name(Reading& r, std::string_view name) {
    for (std::size_t from = 0; from < name.size();) {
        std::size_t end = from + 1;
        if (is_number(name[from])) {
            end = run_end(name, from, is_number);
            r.say(text::digit_words(name.substr(from, end - from)));
        } else if (is_alpha(name[from])) {
            while (end < name.size() && is_alpha(name[end]) && !(is_small(name[end - 1]) && is_capital(name[end])))
                ++end;
            const std::string_view part = name.substr(from, end - from);
            const std::string word = small(part);
            const bool letters = !has_vowel(word) || word == "id" || word.size() == 1;
            r.say(letters ? spelled(word) : word);
        }
        from = end;
    }
}

void say_host(Reading& r, std::string_view host) {
    if (starts_with(host, "www.")) host.remove_prefix(4);
    bool first = true;
    for (std::size_t from = 0; from < host.size();) {
        const std::size_t end = std::min(host.find('.', from), host.size());
        if (!first) r.say("titik");
        say_name(r, host.substr(from, end - from));
        first = false;
        from = end + 1;
    }
}

/// The end of a host name with a known last part at `from`, or `from`.
std::size_t host_end(const Reading& r, std::size_t from) {
    constexpr std::size_t longest = 253;
    const std::string_view text = r.text.substr(0, from + longest);
    std::size_t end = run_end(text, from, in_host);
    while (end > from && !is_alnum(text[end - 1]))
        --end;
    const std::string_view host = text.substr(from, end - from);
    const std::size_t dot = host.rfind('.');
    const bool named = dot != std::string_view::npos && dot > 0 && host.find("..") == std::string_view::npos &&
                       r.lexicon.has(small(host.substr(dot + 1)), Role::host);
    return named && std::any_of(host.begin(), host.begin() + static_cast<std::ptrdiff_t>(dot), is_alpha) ? end : from;
}

/// What follows a host name and is not read: port, path, question.
std::size_t path_end(std::string_view text, std::size_t from) {
    if (from >= text.size() || (text[from] != '/' && text[from] != ':' && text[from] != '?')) return from;
    if (from + 1 >= text.size() || !is_alnum(text[from + 1])) return text[from] == '/' ? from + 1 : from;
    std::size_t end = run_end(text, from, in_link);
    while (end > from && (text[end - 1] == '.' || text[end - 1] == '?' || text[end - 1] == '!'))
        --end;
    return end;
}

std::size_t scheme_end(std::string_view text, std::size_t from) {
    for (const std::string_view scheme : {Words("https://"), Words("http://")}) {
        if (starts_with(text.substr(from), scheme)) return from + scheme.size();
    }
    return from;
}

bool phrase_matches(std::string_view text, std::size_t at, const std::string& phrase) {
    if (!starts_with(text.substr(at), phrase)) return false;
    const std::size_t end = at + phrase.size();
    return end >= text.size() || !is_alnum(phrase.back()) || !is_alnum(text[end]);
}

void say_phrase(Reading& r, const Phrase& phrase) {
    const std::string first = phrase.spoken.substr(0, phrase.spoken.find(' '));
    if (phrase.written.front() == '[' && r.word_before() == first) { // "no [nomor telepon]"
        while (r.after_punctuation())
            r.take_back();
        r.take_back();
    }
    if (phrase.written == "[nama]") {
        while (r.after(Role::honorific)) {
            while (r.after_punctuation())
                r.take_back();
            r.take_back();
        }
    }
    std::string words = phrase.spoken;
    const bool capital = is_capital(r.peek()) && is_small(r.peek(1)) && !words.empty() && is_small(words.front());
    if (capital) words.front() = static_cast<char>(words.front() - small_to_capital);
    r.say(words);
}

/// "> 3", "< Rp5.000": only before a number.
bool before_number(const Reading& r, std::size_t from) {
    const std::size_t next = skip_spaces(r.text, from);
    return next < r.text.size() && (is_number(r.text[next]) || starts_with(r.text.substr(next), "rp"));
}

struct Sign {
    std::string_view written;
    std::string_view spoken;
    bool only_before_number;
};
constexpr std::array signs = std::to_array<Sign>({{"+-", "kurang lebih", true},
                                                  {">=", "paling sedikit", true},
                                                  {"<=", "paling banyak", true},
                                                  {">", "lebih dari", true},
                                                  {"<", "kurang dari", true},
                                                  {"~", "kurang lebih", true},
                                                  {"#", "nomor", true},
                                                  {"@", "at", true},
                                                  {"&", "dan", false},
                                                  {"%", "persen", false}});

/// A word of Roman digits begins at `from`.
bool roman_ends(std::string_view text, std::size_t from) {
    const std::size_t end = run_end(text, from, is_alpha);
    return text::roman_value(text.substr(from, end - from)) > 0;
}

/// A word of Roman digits ends before the reader.
bool roman_begins(const Reading& r) {
    const auto in_roman = [](char c) { return std::string_view("IVXLC").find(c) != std::string_view::npos; };
    std::size_t from = r.at;
    while (from > 0 && in_roman(r.text[from - 1]))
        --from;
    return from < r.at && (from == 0 || r.text[from - 1] == '/' || r.text[from - 1] == ' ');
}

/// A slash with a digit or a Roman number on either side: "A5/12", "199/VII/2022", "I/II".
bool between_numbers(const Reading& r) {
    if (r.at + 1 >= r.text.size()) return false;
    const bool before = is_number(r.peek(-1)) || roman_begins(r);
    return before && (is_number(r.peek(1)) || roman_ends(r.text, r.at + 1));
}

/// "10^2", "x^3" behind what is raised.
bool read_power(Reading& r) {
    const bool raised = is_alnum(r.peek(-1)) || r.peek(-1) == ')';
    const bool power = is_number(r.peek(1)) || (r.peek(1) == '-' && is_number(r.peek(2)));
    if (r.peek() != '^' || !raised || !power) return false;
    const bool square = r.peek(1) == '2' && !is_number(r.peek(2));
    r.say(square ? "kuadrat" : "pangkat");
    r.at += square ? 2 : 1;
    return true;
}

bool read_sign(Reading& r) {
    if (read_power(r)) return true;
    for (const Sign& sign : signs) {
        if (r.text.substr(r.at, sign.written.size()) != sign.written) continue;
        if (sign.only_before_number && !before_number(r, r.at + sign.written.size())) continue;
        r.say(sign.spoken);
        r.at += sign.written.size();
        return true;
    }
    const bool between = is_alnum(r.peek(-1)) || r.peek(-1) == ' ';
    if (r.peek() == '=' && between && r.peek(-1) != '=' && before_number(r, r.at + 1)) {
        r.say("sama dengan");
    } else if (r.peek() == '+' && before_number(r, r.at + 1)) {
        r.say("tambah");
    } else if (r.peek() == '+' && is_number(r.peek(-1))) {
        r.say("plus");
    } else if (r.peek() == '+' && r.peek(-1) == ' ' && r.peek(1) == ' ') {
        r.say("dan");
    } else {
        return false;
    }
    ++r.at;
    return true;
}

/// The dot of "Eselon II.b", "1.a" is no halt.
bool inside_code(const Reading& r) {
    return (is_capital(r.peek(-1)) || is_number(r.peek(-1))) && is_alpha(r.peek(1)) && !is_alnum(r.peek(2));
}

/// A bracket that holds a number only is not heard; else it is a short halt.
bool holds_number_only(const Reading& r) {
    const std::size_t end = run_end(r.text, r.at + 1, is_number);
    return end > r.at + 1 && end < r.text.size() && r.text[end] == ')';
}

} // namespace

bool read_phrase(Reading& r) {
    if (!r.at_border()) return false;
    const auto list = r.lexicon.phrases.find(phrase_key(r.text.substr(r.at, 40)));
    if (list == r.lexicon.phrases.end()) return false;
    for (const Phrase& phrase : list->second) {
        if (!phrase_matches(r.text, r.at, phrase.written)) continue;
        say_phrase(r, phrase);
        r.at += phrase.written.size();
        return true;
    }
    return false;
}

bool read_link(Reading& r) {
    if (!is_alnum(r.peek()) || !r.at_border()) return false;
    const std::size_t scheme = scheme_end(r.text, r.at);
    const std::size_t from = skip_spaces(r.text, scheme);
    constexpr std::size_t longest_user = 64;
    const std::size_t user = run_end(r.text.substr(0, from + longest_user), from, in_handle);
    if (user > from && user + 1 < r.text.size() && r.text[user] == '@' && is_alnum(r.text[user + 1])) {
        const std::size_t end = host_end(r, user + 1);
        if (end == user + 1) return false;
        say_name(r, r.text.substr(from, user - from));
        r.say("at");
        say_host(r, r.text.substr(user + 1, end - user - 1));
        r.at = end;
        return true;
    }
    const std::size_t end = host_end(r, from);
    if (end == from) {
        if (scheme > r.at) r.at = scheme;
        return scheme > r.at;
    }
    say_host(r, r.text.substr(from, end - from));
    r.at = path_end(r.text, end);
    return true;
}

bool read_handle(Reading& r) {
    const bool handle = r.peek() == '@';
    if ((!handle && r.peek() != '#') || !is_alpha(r.peek(1))) return false;
    std::size_t end = run_end(r.text, r.at + 1, in_handle);
    while (end > r.at && r.text[end - 1] == '.')
        --end;
    r.say(handle ? "at" : "tagar");
    say_name(r, r.text.substr(r.at + 1, end - r.at - 1));
    r.at = end;
    return true;
}

bool read_emoticon(Reading& r) {
    if ((r.peek() != ':' && r.peek() != ';') || (r.at > 0 && r.peek(-1) != ' ')) return false;
    std::size_t end = r.at + 1;
    if (end < r.text.size() && r.text[end] == '-') ++end;
    const bool face =
        end < r.text.size() && std::string_view("DdPpVvOo)(/|*").find(r.text[end]) != std::string_view::npos;
    if (!face || (end + 1 < r.text.size() && is_alnum(r.text[end + 1]))) return false;
    r.at = end + 1;
    return true;
}

void read_symbol(Reading& r) {
    if (read_sign(r)) return;
    const char c = r.peek();
    const bool inside_word = is_alnum(r.peek(-1)) && is_alnum(r.peek(1));
    switch (c) {
        case ':':
            if (is_number(r.peek(-1)) && is_number(r.peek(1))) {
                r.say("banding");
            } else {
                r.mark(c);
            }
            break;
        case '.':
            if (!inside_code(r)) r.mark(c);
            break;
        case ',':
        case '?':
        case '!':
        case ';': r.mark(c); break;
        case '/':
            if (between_numbers(r)) r.say("garis miring");
            break;
        case '(':
            if (!holds_number_only(r)) r.mark(',');
            break;
        case ')':
            if (!is_number(r.peek(-1))) r.mark(',');
            break;
        case '-':
            if (!inside_word && r.peek(-1) == ' ' && r.peek(1) == ' ') r.mark(',');
            break;
        default: break;
    }
    ++r.at;
}

} // namespace siar::tts
