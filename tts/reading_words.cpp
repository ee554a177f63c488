// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/numbers.hpp"
#include "tts/reading.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>

namespace siar::tts {
namespace {

using Words = std::string_view;

bool all_capital(std::string_view word) {
    return std::all_of(word.begin(), word.end(), is_capital);
}
bool in_code(char c) {
    return is_alnum(c) || c == '\'';
}

/// The end of a Roman number in capitals that stands at `from` as a word, or `from`.
std::size_t roman_end(std::string_view text, std::size_t from) {
    const std::size_t end = run_end(text, from, is_alpha);
    const std::string_view word = text.substr(from, end - from);
    const bool letters = !word.empty() && word.find_first_not_of("IVXL") == std::string_view::npos;
    return letters && word != "L" && text::roman_value(word) > 0 ? end : from;
}

bool holds(const Saying& saying, const Reading& r, std::string_view word, std::size_t end) {
    const bool dot = end < r.text.size() && r.text[end] == '.';
    if (saying.needs_dot && !dot) return false;
    if (saying.needs_capital && !is_capital(word.front())) return false;
    if (saying.before == Before::anything) return true;
    std::size_t next = dot ? end + 1 : end;
    next = run_end(r.text, next, [](char c) { return c == ' ' || c == ':'; });
    if (next >= r.text.size()) return false;
    if (saying.before == Before::word) return is_small(word.front()) && next == end + 1 && is_small(r.text[next]);
    if (saying.before == Before::name) return is_capital(r.text[next]) || r.text[next] == '[';
    return is_number(r.text[next]) || roman_end(r.text, next) > next;
}

/// "BPK", "TPI": in capitals it is the office, though "bpk" is "bapak".
bool is_office(const Reading& r, std::string_view word) {
    if (r.shouting || word.size() < 2 || !all_capital(word)) return false;
    const auto known = r.lexicon.acronyms.find(small(word));
    return known != r.lexicon.acronyms.end() && known->second.needs_capital;
}

/// Behind a short form its dot goes, unless the line ends there.
std::size_t behind_dot(const Reading& r, std::size_t end) {
    const bool dot = end < r.text.size() && r.text[end] == '.';
    return dot && skip_spaces(r.text, end + 1) < r.text.size() ? end + 1 : end;
}

/// A capital at the beginning stays one.
std::string like(std::string_view written, std::string spoken, bool shouting) {
    const bool capital = is_capital(written.front()) && !shouting && !spoken.empty();
    if (capital) spoken.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(spoken.front())));
    return spoken;
}

/// A word that stays as it is; a hyphen before it is kept.
void say_plain(Reading& r, std::string_view word) {
    if (r.joined && r.after_word()) {
        r.extend("-");
        r.extend(word);
        r.joined = false;
        return;
    }
    r.say(word);
}

/// A word without its informal spelling.
std::string meaning_of(const Reading& r, std::string_view word) {
    const auto informal = r.lexicon.informal.find(small(word));
    return informal == r.lexicon.informal.end() ? std::string(word) : informal->second;
}

/// Letters of me- and its nasal that are not doubled: 3 of "mencari", 2 of "menunggu", where the n stands for a t.
std::size_t nasal_prefix(std::string_view word) {
    if (!starts_with(word, "me") || word.size() < 7) return 0;
    const auto follows = [&](std::size_t at, Words letters) { return letters.find(small(word)[at]) != Words::npos; };
    if (starts_with(word, "meng")) return follows(4, "ghaiuo") ? 4 : 2;
    if (starts_with(word, "men")) return follows(3, "cdjtsz") ? 3 : 2;
    if (starts_with(word, "mem")) return follows(3, "bfp") ? 3 : 2;
    return 2;
}

/// Only the root is doubled: "bertahun2" -> bertahun-tahun. A root of three letters is none of this rule: "berita2".
std::string_view without_prefix(std::string_view word) {
    const std::size_t nasal = nasal_prefix(word);
    if (nasal > 0) return word.substr(nasal);
    if (word.size() >= 7 && (starts_with(word, "ber") || starts_with(word, "ter"))) return word.substr(3);
    return word.size() >= 6 && starts_with(word, "di") ? word.substr(2) : word;
}

/// Two letters are doubled where they stand for a word and for no short form or unit: "jd2", but "no2", "cm2".
bool is_short_word(const Reading& r, const std::string& two) {
    return r.lexicon.informal.count(two) > 0 && r.lexicon.forms.count(two) == 0 &&
           r.lexicon.units.find(two + '2') == r.lexicon.units.end();
}

/// Capitals that are read letter by letter, or may be.
bool is_spelled_out(const Reading& r, std::string_view capitals) {
    const auto known = r.lexicon.acronyms.find(small(capitals));
    if (known != r.lexicon.acronyms.end()) return known->second.spoken != known->first;
    return capitals.size() <= 3 && !r.shouting;
}

/// "jalan2" -> jalan-jalan, "anak2nya" -> anak-anaknya.
bool say_doubled(Reading& r, std::string_view written) {
    const std::size_t two = written.find('2');
    if (two == std::string_view::npos || two < 2) return false;
    const std::string_view base = written.substr(0, two);
    if (two == 2 && !is_short_word(r, small(base))) return false;
    const std::string_view suffix = written.substr(two + 1);
    constexpr std::array<Words, 8> suffixes{"", "nya", "an", "kan", "i", "ku", "mu", "lah"};
    const bool known = has_vowel(base) || r.lexicon.informal.find(small(base)) != r.lexicon.informal.end();
    if (!std::all_of(base.begin(), base.end(), is_alpha) || !known || !is_one_of(suffix, suffixes)) return false;
    if (const auto whole = r.lexicon.informal.find(small(written)); whole != r.lexicon.informal.end()) {
        r.say(like(written, whole->second, r.shouting));
        return true;
    }
    if (all_capital(base) && is_spelled_out(r, base)) return false;
    const std::string once = all_capital(base) ? small(base) : meaning_of(r, base);
    if (once.find(' ') != std::string::npos) return false;
    say_plain(r, once + '-' + small(without_prefix(once)) + std::string(suffix));
    return true;
}

/// "I/II".
bool beside_roman(const Reading& r, std::string_view word) {
    const std::size_t end = r.at + word.size();
    const bool behind = end + 1 < r.text.size() && r.text[end] == '/' && roman_end(r.text, end + 1) > end + 1;
    return word != "L" && (behind || (r.peek(-1) == '/' && std::string_view("IVX").find(r.peek(-2)) != Words::npos));
}

bool say_roman(Reading& r, std::string_view word) {
    if (word.find_first_not_of("IVXL") != std::string_view::npos) return false;
    if (r.shouting && word.find('L') != std::string_view::npos) return false;
    const bool king = r.after(Role::king);
    if (word.size() == 1 && !king && !beside_roman(r, word) && (r.roman_near == 0 || word == "L")) return false;
    const int value = text::roman_value(word);
    if (value <= 0) return false;
    r.say(king ? text::ordinal_words(value) : text::cardinal(value));
    const std::size_t end = r.at + word.size();
    if (end < r.text.size() && r.text[end] == '-' && roman_end(r.text, end + 1) > end + 1) r.say("sampai"); // "I-III"
    return true;
}

void say_letters(Reading& r, std::string_view word) {
    r.say(spelled(word));
}

/// Capitals, or no vowel: by the lexicon, else by the rule of unknown acronyms.
bool say_acronym(Reading& r, std::string_view word) {
    const auto known = r.lexicon.acronyms.find(small(word));
    if (known != r.lexicon.acronyms.end() && (!known->second.needs_capital || all_capital(word))) {
        const bool plain = known->second.spoken == known->first;
        if (!plain) {
            r.say(known->second.spoken);
        } else {
            say_plain(r, all_capital(word) ? std::string_view(known->first) : word);
        }
        return true;
    }
    return false;
}

/// No Indonesian word begins like this: "NKRI", "SDIT".
bool begins_unspeakably(const std::string& word) {
    constexpr std::array<Words, 49> onsets{
        "",   "ng", "ny", "sy", "kh", "sh", "th", "dh", "bh", "gh", "ch",  "ph",  "wh",  "pr",  "br", "tr", "dr",
        "kr", "gr", "fr", "wr", "pl", "bl", "kl", "gl", "fl", "sl", "cl",  "cr",  "sp",  "st",  "sk", "sm", "sn",
        "sw", "sr", "sc", "ps", "dw", "tw", "kw", "mb", "nd", "nj", "ngr", "str", "spr", "skr", "ngl"};
    const std::string onset = word.substr(0, std::min(word.find_first_of("aiueo"), word.size()));
    return onset.size() > 1 && !is_one_of(onset, onsets) && onset.back() != 'y';
}

void say_unknown(Reading& r, std::string_view word) {
    const bool capitals = word.size() > 1 && all_capital(word);
    const bool spelled_out = word.size() <= 3 || begins_unspeakably(small(word));
    const bool letters = !has_vowel(word) || (capitals && spelled_out && !r.shouting);
    if (letters && word.find('\'') == std::string_view::npos) {
        say_letters(r, word);
    } else {
        say_plain(r, capitals ? small(word) : std::string(word));
    }
}

/// A run of letters, apostrophes inside only.
void say_word(Reading& r, std::string_view word) {
    while (!word.empty() && word.back() == '\'')
        word.remove_suffix(1);
    while (!word.empty() && word.front() == '\'')
        word.remove_prefix(1);
    if (word.empty()) return;
    r.pass(word, true);
    if (say_roman(r, word) || say_acronym(r, word)) return;
    if (r.word_before() == "derajat" && (word == "C" || word == "F")) {
        r.say(word == "C" ? "Celsius" : "Fahrenheit");
        return;
    }
    const auto informal = r.lexicon.informal.find(small(word));
    if (informal != r.lexicon.informal.end()) {
        const std::string said = like(word, informal->second, r.shouting || (word.size() > 1 && all_capital(word)));
        said.find(' ') == std::string::npos ? say_plain(r, said) : r.say(said);
        return;
    }
    const std::size_t number = skip_spaces(r.text, r.at + 1);
    if (word == "x" && number < r.text.size() && is_number(r.text[number]) && r.peek(1) == ' ') {
        r.say("kali");
        return;
    }
    if (word.size() == 1) {
        say_letters(r, word);
        return;
    }
    say_unknown(r, word);
}

/// "H-7", "H+3": days before and after the day. "H-1234-XY" is none.
bool say_day_count(Reading& r) {
    const bool sign = r.peek(1) == '-' || r.peek(1) == '+';
    if (r.peek() != 'H' || !sign || !is_number(r.peek(2)) || !r.at_border()) return false;
    const std::size_t end = run_end(r.text, r.at + 2, is_number);
    const bool more =
        end + 1 < r.text.size() && (is_alnum(r.text[end]) || r.text.substr(end, 1) == "-") && is_alnum(r.text[end + 1]);
    if (end > r.at + 5 || more) return false;
    r.say(r.peek(1) == '-' ? "ha minus" : "ha plus");
    r.at += 2;
    return true;
}

/// "RT03", "B3", "JP1234567890": letters and the digits behind them, each by their rule.
void say_mixed(Reading& r, std::string_view letters, std::string_view digits) {
    constexpr std::size_t least_code = 5; // digits
    say_word(r, letters);
    const std::string before = r.word_before();
    const bool house = (before == "te" || before == "we") && digits.size() < 4;
    const bool code = digits.size() >= least_code || (r.code_near > 0 && digits.size() > 2);
    if (code && is_digits(digits)) {
        say_code(r, digits);
    } else {
        r.say(house ? text::cardinal(value_of(digits)) : text::decimal_words(digits));
    }
}

/// The end of the number behind letters, with the decimals of "PM2.5".
std::size_t number_behind_letters(std::string_view text, std::size_t from) {
    const std::size_t end = run_end(text, from, is_number);
    const std::size_t last = number_end(text, from);
    const bool decimal = end > from && text[from] != '0' && end < text.size() && text[end] == '.' && last > end &&
                         last < end + 4 && run_end(text, end + 1, is_number) == last;
    return decimal && (last >= text.size() || !is_alnum(text[last])) ? last : end;
}

/// "A. Yani", "S. Parman": the dot of an initial is no halt.
bool is_initial(const Reading& r, std::string_view word) {
    const bool letter = word.size() == 1 && is_capital(word.front()) && r.peek() == '.';
    return letter && (is_capital(r.peek(1)) || (r.peek(1) == ' ' && is_capital(r.peek(2))));
}

/// A run "a.n", "S.Sos", "S.H": letters with dots inside; its end without the last dot.
std::size_t dotted_end(std::string_view whole, std::size_t from) {
    constexpr std::size_t longest = 40;
    const std::string_view text = whole.substr(0, from + longest);
    std::size_t end = run_end(text, from, is_alpha);
    while (end + 1 < text.size() && text[end] == '.' && is_alpha(text[end + 1]))
        end = run_end(text, end + 1, is_alpha);
    return end;
}

/// What stands at `from` cannot belong to the word before it.
bool ends_here(std::string_view text, std::size_t from) {
    if (from >= text.size()) return true;
    const bool halt = std::string_view(" ,;!?)\"").find(text[from]) != std::string_view::npos;
    return halt || (text[from] == '.' && (from + 1 >= text.size() || text[from + 1] == ' '));
}

/// With the word that ends at `end` a run of names and degrees can end.
bool ends_a_name(std::string_view text, std::size_t end) {
    if (end < text.size() && text[end] == '.') return ends_here(text, end + 1);
    return end >= text.size() || std::string_view(",;)").find(text[end]) != std::string_view::npos;
}

/// "Ahmad SH, MH": capitals behind a name, with which the run of words ends.
bool closes_a_name(const Reading& r, std::size_t end) {
    const std::string_view last = r.last();
    const bool named = r.after_word() && last.size() > 2 && is_capital(last.front()) && is_small(last[1]);
    const std::size_t next = skip_spaces(r.text, end);
    const std::size_t next_end = run_end(r.text, next, is_alpha);
    const std::string follows = small(r.text.substr(next, next_end - next));
    return named && !r.shouting &&
           (ends_a_name(r.text, end) || r.lexicon.degrees.find(follows) != r.lexicon.degrees.end());
}

/// In a street's name a doctor is no degree: "Jl. Dr. Sutomo", "Jl. Prof. Dr. Hamka".
bool names_a_street(const Reading& r) {
    constexpr std::array<Words, 4> streets{"jalan", "gang", "gedung", "sakit"};
    const std::string before = r.word_before();
    return is_one_of(before == "profesor" ? r.word_before(1) : before, streets);
}

/// The mark before the reader was written as a comma; brackets and dashes are one in the voice only.
bool behind_comma(const Reading& r) {
    const std::size_t before = r.text.substr(0, r.at).find_last_not_of(' ');
    return before != std::string_view::npos && r.text[before] == ',';
}

/// The degree that ends at `end`.
bool read_degree_to(Reading& r, std::size_t end) {
    if (end < r.text.size() && (is_number(r.text[end]) || r.text[end] == '\'')) return false;
    std::string key = small(r.text.substr(r.at, end - r.at));
    const bool inner_dot = key.find('.') != std::string::npos;
    key.erase(std::remove(key.begin(), key.end(), '.'), key.end());
    const bool comma = r.after_punctuation() && r.last() == ",";
    const bool dot = end < r.text.size() && r.text[end] == '.';
    const auto known = r.lexicon.degrees.find(key);
    const bool doctor = key == "dr" && dot && r.text[r.at + 1] == 'r' && !names_a_street(r);
    const bool guessed = known == r.lexicon.degrees.end() && comma && inner_dot && behind_comma(r) &&
                         std::string_view("SMABDP").find(r.peek()) != std::string_view::npos;
    if (known == r.lexicon.degrees.end() && !doctor && !guessed) return false;
    const bool before_name = doctor || (known != r.lexicon.degrees.end() && known->second);
    const bool sure = inner_dot || all_capital(r.text.substr(r.at, end - r.at)) || ends_a_name(r.text, end);
    if (before_name ? !dot : !inner_dot && !(comma && sure) && !closes_a_name(r, end)) return false;
    if (comma && !before_name) r.take_back();
    r.at = dot ? end + 1 : end;
    return true;
}

/// "3 kalinya" at `from`.
bool counts_times(std::string_view text, std::size_t from) {
    const std::size_t end = run_end(text, from, is_number);
    return end > from && starts_with(text.substr(end), " kali");
}

} // namespace

bool read_plain_word(Reading& r) {
    if (!is_alpha(r.peek()) || !r.at_border() || r.joined) return false;
    const std::size_t end = run_end(r.text, r.at, is_alpha);
    const std::string_view word = r.text.substr(r.at, end - r.at);
    if (!ends_here(r.text, end) || word.size() < 2 || all_capital(word) || !has_vowel(word)) return false;
    if (r.lexicon.listed.find(small(word)) != r.lexicon.listed.end()) return false;
    r.pass(word, false);
    r.say_settled(word);
    r.at = end;
    return true;
}

bool read_short_form(Reading& r) {
    if (!is_alpha(r.peek()) || !r.at_border()) return false;
    for (const std::size_t end : {dotted_end(r.text, r.at), run_end(r.text, r.at, is_alpha)}) {
        if (end < r.text.size() && (is_number(r.text[end]) || r.text[end] == '\'' || r.text[end] == '-')) continue;
        const std::string_view word = r.text.substr(r.at, end - r.at);
        const auto found = r.lexicon.forms.find(small(word));
        if (found == r.lexicon.forms.end()) continue;
        const auto saying = std::find_if(found->second.begin(), found->second.end(),
                                         [&](const Saying& s) { return holds(s, r, word, end); });
        if (saying == found->second.end() || (!saying->needs_dot && is_office(r, word))) continue;
        r.pass(word, true);
        r.say(like(word, saying->spoken, r.shouting));
        r.at = behind_dot(r, end);
        if (saying->before == Before::number) r.at = run_end(r.text, r.at, [](char c) { return c == ' ' || c == ':'; });
        return true;
    }
    return false;
}

bool read_degree(Reading& r) {
    if (!is_capital(r.peek()) || !r.at_border()) return false;
    const std::size_t whole = dotted_end(r.text, r.at);
    const std::size_t first = run_end(r.text, r.at, is_alpha); // "Drs.H.Budi"
    return read_degree_to(r, whole) || (first < whole && read_degree_to(r, first));
}

bool read_neighbourhood(Reading& r) {
    if (!r.at_border() || !starts_with(r.text.substr(r.at), "rt")) return false;
    const auto apart = [](char c) { return c == ' ' || c == '.' || c == ':'; };
    const std::size_t named = r.at + (starts_with(r.text.substr(r.at), "rt/rw") ? 5 : 2);
    const std::size_t from = run_end(r.text, named, apart);
    const std::size_t middle = run_end(r.text, from, is_number);
    if (middle == from || middle - from > 3 || middle >= r.text.size() || r.text[middle] != '/') return false;
    const std::size_t end = run_end(r.text, middle + 1, is_number);
    const bool more = end < r.text.size() && (is_alnum(r.text[end]) || r.text[end] == '/');
    if (end == middle + 1 || end - middle > 4 || more) return false;
    r.say("er te " + text::cardinal(value_of(r.text.substr(from, middle - from))));
    r.say("er we " + text::cardinal(value_of(r.text.substr(middle + 1, end - middle - 1))));
    r.at = end;
    return true;
}

bool read_ordinal(Reading& r) {
    if (!r.at_border() || !starts_with(r.text.substr(r.at), "ke")) return false;
    std::size_t from = r.at + 2;
    const bool apart = from < r.text.size() && r.text[from] == ' ' && (r.order_near || counts_times(r.text, from + 1));
    if (apart || (from < r.text.size() && r.text[from] == '-')) ++from;
    std::size_t end = number_end(r.text, from);
    std::string digits(r.text.substr(from, end - from));
    const bool grouped = digits.size() > 4 && digits.size() < 10 && digits[digits.size() - 4] == '.';
    if (grouped && !apart) digits.erase(std::remove(digits.begin(), digits.end(), '.'), digits.end()); // "ke-1.000"
    if (end > from && !is_digits(digits)) return false;
    if (apart && end - from > 3) return false;
    std::int64_t value = 0;
    if (end > from && digits.size() < 10) {
        value = value_of(digits);
    } else if (from == r.at + 3 && !apart) {
        end = run_end(r.text, from, is_capital);
        value = text::roman_value(r.text.substr(from, end - from));
    }
    const bool owned = r.text.substr(end, 3) == "nya"; // "ke-2nya"
    const std::size_t last = owned ? end + 3 : end;
    if (value <= 0 || (last < r.text.size() && is_alnum(r.text[last]))) return false;
    r.say(text::ordinal_words(value));
    if (owned) r.extend("nya");
    r.at = last;
    return true;
}

bool read_word(Reading& r) {
    constexpr std::size_t longest = 60; // a word of more parts is none
    if (!is_alpha(r.peek())) return false;
    if (say_day_count(r)) return true;
    const std::size_t whole = run_end(r.text.substr(0, r.at + longest), r.at, in_code);
    const std::size_t letters = run_end(r.text, r.at, in_word);
    const std::size_t end = number_behind_letters(r.text, letters);
    const std::string_view written = r.text.substr(r.at, letters - r.at);
    const std::size_t before = r.pieces.size();
    const bool doubled = end > letters && say_doubled(r, r.text.substr(r.at, whole - r.at));
    if (!doubled && end > letters) say_mixed(r, written, r.text.substr(letters, end - letters));
    if (!doubled && end == letters) say_word(r, written);
    r.at = doubled ? whole : end;
    if (is_initial(r, written)) ++r.at;
    const bool one = r.pieces.size() <= before + 1 && r.after_word();
    const bool hyphen = r.peek() == '-' && is_alnum(r.peek(1));
    if (hyphen) {
        r.joined = one && is_alpha(r.peek(1)) && r.last().size() > 1 && r.last().size() < longest;
        ++r.at;
    }
    return true;
}

} // namespace siar::tts
