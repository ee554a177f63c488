// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/numbers.hpp"
#include "tts/reading.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace siar::tts {
namespace {

/// Digits apart by what is no digit, each group as a number: "1.2.3".
std::string words_of_groups(std::string_view written) {
    std::string out;
    for (std::size_t from = 0; from < written.size();) {
        const std::size_t end = run_end(written, from, is_number);
        if (end > from) out += text::decimal_words(written.substr(from, end - from)) + ' ';
        from = end + 1;
    }
    return out;
}

std::string number_words(std::string_view written) {
    const std::string words = text::decimal_words(written);
    return words.empty() ? words_of_groups(written) : words;
}

std::string_view without_leading_zeros(std::string_view digits) {
    while (digits.size() > 1 && digits.front() == '0')
        digits.remove_prefix(1);
    return digits;
}

struct Scale {
    std::string_view written;
    std::string_view spoken;
    bool money_only;
};
constexpr std::array scales = std::to_array<Scale>({{"rb", "ribu", false},
                                                    {"ribu", "ribu", false},
                                                    {"rbu", "ribu", false},
                                                    {"jt", "juta", false},
                                                    {"juta", "juta", false},
                                                    {"jta", "juta", false},
                                                    {"m", "miliar", true},
                                                    {"miliar", "miliar", false},
                                                    {"milyar", "miliar", false},
                                                    {"t", "triliun", true},
                                                    {"triliun", "triliun", false},
                                                    {"trilyun", "triliun", false}});

/// "rb", "juta", "miliar" behind a number; "k" only where it touches it.
void read_scale(Reading& r, bool money) {
    const std::size_t from = skip_spaces(r.text, r.at);
    const std::size_t end = run_end(r.text, from, is_alnum);
    const std::string word = small(r.text.substr(from, end - from));
    if (word == "k" && from == r.at) {
        r.say("ribu");
        r.at = end;
        return;
    }
    const auto* const scale = std::find_if(
        scales.begin(), scales.end(), [&](const Scale& s) { return s.written == word && (money || !s.money_only); });
    if (scale == scales.end()) return;
    r.say(scale->spoken);
    r.at = end;
}

bool unit_part(char c) {
    return is_alnum(c) || c == '^';
}

/// "KM", "Kg": capitals that say nothing. In "MBps" they do.
bool is_careless(std::string_view unit) {
    const auto capital = [](char c) { return !is_small(c); };
    return unit.size() > 1 &&
           (std::all_of(unit.begin(), unit.end(), capital) || std::none_of(unit.begin() + 1, unit.end(), is_capital));
}

/// A unit at `from`: its words and where it ends.
std::optional<std::pair<std::string_view, std::size_t>> unit_at(const Reading& r, std::size_t from) {
    const std::size_t end = run_end(r.text, from, unit_part);
    const std::string_view written = r.text.substr(from, end - from);
    auto found = r.lexicon.units.find(written);
    if (found == r.lexicon.units.end() && is_careless(written)) found = r.lexicon.units.find(small(written));
    if (found == r.lexicon.units.end()) return std::nullopt;
    return std::pair(std::string_view(found->second), end);
}

/// "/jam", "/orang" behind a quantity; "m/s", "km/h" have short forms of their own.
void read_per(Reading& r) {
    if (r.peek() != '/' || !is_alpha(r.peek(1))) return;
    r.say("per");
    ++r.at;
    constexpr std::array<std::pair<char, std::string_view>, 2> times{{{'s', "detik"}, {'h', "jam"}}};
    for (const auto& [letter, word] : times) {
        if (r.peek() != letter || is_alnum(r.peek(1))) continue;
        r.say(word);
        ++r.at;
        return;
    }
    r.tie();
    if (const auto unit = unit_at(r, r.at)) {
        r.say(unit->first);
        r.at = unit->second;
    }
}

/// No quotation is open here, so that a mark behind a number is none of its ends.
bool is_outside_quotes(Reading& r) {
    for (std::size_t& i = r.quotes_to; i < r.at; ++i)
        r.quoting ^= r.text[i] == '"' && (i == 0 || !is_number(r.text[i - 1]));
    return !r.quoting;
}

void read_unit(Reading& r) {
    const std::size_t from = skip_spaces(r.text, r.at);
    if (from < r.text.size() && r.text[from] == '%') {
        r.say("persen");
        r.at = from + 1;
        return;
    }
    const std::size_t end = run_end(r.text, from, is_alnum);
    const std::string word = small(r.text.substr(from, end - from));
    const bool times = word == "x" || (from == r.at && word.size() > 1 && word.front() == 'x' && is_number(word[1]));
    if (times) {
        r.say("kali");
        r.at = from + 1;
        return;
    }
    if (r.peek() == '"' && !is_alnum(r.peek(1)) && is_outside_quotes(r)) {
        r.say("inci");
        ++r.at;
        return;
    }
    if (const auto unit = unit_at(r, from)) {
        r.say(unit->first);
        r.at = unit->second;
        r.tie();
        read_per(r);
    }
}

/// "90-an" -> sembilan puluhan; "5-nya" -> limanya.
bool read_suffix(Reading& r) {
    const std::size_t from = r.peek() == '-' ? r.at + 1 : r.at;
    const std::size_t end = run_end(r.text, from, is_small);
    const std::string_view word = r.text.substr(from, end - from);
    const bool suffix = word == "an" || word == "nya";
    if (!suffix || !r.after_word() || (end < r.text.size() && is_alnum(r.text[end]))) return false;
    r.extend(word);
    r.at = end;
    return true;
}

/// Behind "rb", "juta" the unit may be left out: "350rb/bulan".
void read_scale_and_unit(Reading& r) {
    const std::size_t before = r.at;
    read_scale(r, false);
    const bool scaled = r.at > before;
    if (scaled && read_suffix(r)) return;
    r.tie();
    const std::size_t number = r.at;
    read_unit(r);
    if (r.at > number && r.text[r.at - 1] != '%') return;
    const std::size_t name = run_end(r.text, std::min(r.at + 1, r.text.size()), unit_part);
    const bool unit = name > r.at + 2 && is_small(r.text[r.at + 1]) && unit_at(r, r.at + 1);
    if (scaled || unit) read_per(r); // "350rb/bulan", "15.000/kg", "2%/bulan"
}

/// "2 (dua)": what is written once more in words is said once.
void skip_words(Reading& r, std::string_view said) {
    const std::size_t from = skip_spaces(r.text, r.at);
    if (from >= r.text.size() || r.text[from] != '(' || !starts_with(r.text.substr(from + 1), said)) return;
    const std::size_t end = from + 1 + said.size();
    if (end < r.text.size() && r.text[end] == ')') r.at = end + 1;
}

/// What was said since there were `first` pieces.
std::string words_since(const Reading& r, std::size_t first) {
    std::string words;
    for (std::size_t i = first; i < r.pieces.size(); ++i)
        words += (words.empty() ? "" : " ") + std::string(r.said(r.pieces[i]));
    return words;
}

/// The number from `at` to `end` with what belongs to it.
void say_quantity(Reading& r, std::size_t end) {
    std::string_view written = r.text.substr(r.at, end - r.at);
    const bool numbered = r.word_before() == "nomor";
    const bool house = is_digits(written) && written.size() <= 3 && r.after(Role::whole);
    if (house) written = without_leading_zeros(written);
    const std::string words = number_words(written);
    r.say(words);
    r.at = end;
    if (r.text.substr(r.at, 2) == ",-" || r.text.substr(r.at, 2) == ".-") r.at += 2;
    if (read_suffix(r)) return;
    skip_words(r, words);
    r.tie();
    if (!numbered) read_scale_and_unit(r);
}

/// 1/2, 3/4; anything else "garis miring".
bool read_fraction(Reading& r, std::size_t end) {
    if (end + 1 >= r.text.size() || r.text[end] != '/' || !is_number(r.text[end + 1])) return false;
    const std::size_t last = run_end(r.text, end + 1, is_number);
    const std::string_view above = r.text.substr(r.at, end - r.at);
    const std::string_view below = r.text.substr(end + 1, last - end - 1);
    if (!is_digits(above)) return false;
    const bool more = last < r.text.size() && r.text[last] == '/';
    const bool share = above.size() == 1 && below.size() <= 2 && below.front() != '0' && value_of(above) > 0 &&
                       value_of(above) < value_of(below) && value_of(below) <= 10 && !more;
    if (!share || r.word_before() == "nomor") {
        r.say(number_words(above));
        r.say("garis miring");
        r.at = end + 1;
        return true;
    }
    if (above == "1") {
        r.say(below == "2" ? "setengah" : "seper" + text::cardinal(value_of(below)));
    } else {
        r.say(text::cardinal(value_of(above)) + " per " + text::cardinal(value_of(below)));
    }
    r.at = last;
    if (read_suffix(r)) return true;
    r.tie();
    read_scale_and_unit(r);
    return true;
}

/// The place of the second number of a range "10-15" or "10 - 15", or npos.
std::size_t range_to(std::string_view text, std::size_t end) {
    std::size_t at = skip_spaces(text, end);
    const bool spaced = at > end;
    if (at >= text.size() || text[at] != '-') return std::string_view::npos;
    const std::size_t next = skip_spaces(text, at + 1);
    if ((next > at + 1) != spaced) return std::string_view::npos;
    return next < text.size() && is_number(text[next]) ? next : std::string_view::npos;
}

/// "3-1" is a result, not a range; "22-04" behind "pukul" is one.
bool goes_down(const Reading& r, std::string_view from, std::size_t next) {
    const std::string_view to = r.text.substr(next, number_end(r.text, next) - next);
    return is_digits(from) && is_digits(to) && to.size() <= from.size() && value_of(to) < value_of(from) &&
           !r.after(Role::whole);
}

/// "5 - 3 = 2".
bool is_difference(std::string_view text, std::size_t next) {
    const std::size_t equals = skip_spaces(text, number_end(text, next));
    return equals < text.size() && text[equals] == '=';
}

bool read_range(Reading& r, std::size_t end) {
    const std::size_t next = range_to(r.text, end);
    if (next == std::string_view::npos) return false;
    if (is_difference(r.text, next)) {
        r.say(number_words(r.text.substr(r.at, end - r.at)));
        r.say("kurang");
        r.at = next;
        return true;
    }
    const bool down = goes_down(r, r.text.substr(r.at, end - r.at), next);
    say_quantity(r, end);
    if (r.at == end) {
        r.tie();
        if (!down) r.say("sampai");
        r.at = next;
    }
    return true;
}

struct Money {
    std::string_view currency;
    std::size_t number = 0; ///< where its digits begin
};

/// "Rp 500", "US$5": a currency and a number.
std::optional<Money> money_at(std::string_view text, std::size_t at) {
    struct Currency {
        std::string_view written;
        std::string_view spoken;
    };
    constexpr std::array currencies = std::to_array<Currency>(
        {{"rp", "rupiah"}, {"idr", "rupiah"}, {"us$", "dolar"}, {"usd", "dolar"}, {"$", "dolar"}, {"eur", "euro"}});
    for (const Currency& one : currencies) {
        if (!starts_with(text.substr(at), one.written)) continue;
        std::size_t from = at + one.written.size();
        if (from < text.size() && text[from] == '.') ++from;
        from = skip_spaces(text, from);
        if (from < text.size() && is_number(text[from])) return Money{one.spoken, from};
    }
    return std::nullopt;
}

/// Where the digits of the other end of a range begin, with or without its currency: "Rp5-10 juta", "Rp5.000-Rp7.000".
std::size_t next_amount(std::string_view text, std::size_t end, const Money& money) {
    const std::size_t plain = range_to(text, end);
    const std::size_t dash = skip_spaces(text, end);
    if (plain != std::string_view::npos || dash >= text.size() || text[dash] != '-') return plain;
    const auto next = money_at(text, skip_spaces(text, dash + 1));
    return next && next->currency == money.currency ? next->number : std::string_view::npos;
}

/// A sign or a dot that begins a number: "-5", ".5".
bool read_sign_of_number(Reading& r) {
    if (r.peek() == '-' && is_number(r.peek(1)) && !is_alnum(r.peek(-1)) && r.peek(-1) != ')') {
        r.say("minus");
        ++r.at;
        return true;
    }
    const bool begins = r.at == 0 || r.peek(-1) == ' ' || r.peek(-1) == '(';
    if (r.peek() != '.' || !begins || !is_number(r.peek(1))) return false;
    const std::size_t end = run_end(r.text, r.at + 1, is_number);
    if (end > r.at + 3 || (end < r.text.size() && is_alpha(r.text[end]))) return false;
    r.say("nol koma " + text::digit_words(r.text.substr(r.at + 1, end - r.at - 1)));
    r.at = end;
    r.tie();
    read_scale_and_unit(r);
    return true;
}

/// "3 : 1", but not "RT 3 : 15 rumah".
bool read_ratio(Reading& r, std::size_t end) {
    constexpr std::size_t most = 3; // digits
    if (r.text.substr(end, 3) != " : " || r.after(Role::whole) || end - r.at > most) return false;
    const std::size_t last = run_end(r.text, end + 3, is_number);
    if (last == end + 3 || last - end - 3 > most || number_end(r.text, end + 3) != last) return false;
    r.say(number_words(r.text.substr(r.at, end - r.at)));
    r.say("banding");
    r.at = end + 3;
    return true;
}

} // namespace

bool counts_a_unit(const Reading& r, std::size_t number_end) {
    return unit_at(r, skip_spaces(r.text, number_end)).has_value();
}

bool read_number(Reading& r) {
    if (read_sign_of_number(r)) return true;
    if (!is_number(r.peek())) return false;
    if (read_date(r) || read_month_of_year(r)) return true;
    if (read_time(r)) {
        const std::size_t next = until(r.text, r.at);
        if (next == r.at) return true;
        r.tie();
        r.say(r.text.substr(r.at, next - r.at).find_first_of("/d") == std::string_view::npos ? "sampai"
                                                                                             : "sampai dengan");
        r.after_time = true;
        r.at = next;
        return true;
    }
    const std::size_t end = number_end(r.text, r.at);
    if (read_code(r, end) || read_day_of_month(r, end) || read_ratio(r, end)) return true;
    if (!read_fraction(r, end) && !read_range(r, end)) say_quantity(r, end);
    const std::size_t next = range_to(r.text, r.at);
    if (next != std::string_view::npos && !is_number(r.peek(-1))) { // "10rb-20rb"
        r.tie();
        r.say("sampai");
        r.at = next;
    }
    return true;
}

bool read_money(Reading& r) {
    if (!r.at_border()) return false;
    auto money = money_at(r.text, r.at);
    if (!money) return false;
    std::size_t from = money->number;
    const std::size_t first = r.pieces.size();
    while (true) {
        const std::size_t end = number_end(r.text, from);
        std::string_view written = r.text.substr(from, end - from);
        const std::size_t comma = written.rfind(',');
        if (comma != std::string_view::npos && value_of(written.substr(comma + 1)) == 0) {
            written = written.substr(0, comma);
        }
        r.say(number_words(written));
        r.at = end;
        if (r.text.substr(r.at, 2) == ",-" || r.text.substr(r.at, 2) == ".-") r.at += 2;
        read_scale(r, true);
        from = next_amount(r.text, r.at, *money);
        if (from == std::string_view::npos) break;
        r.say("sampai");
    }
    read_suffix(r);
    r.say(money->currency);
    if (r.text.substr(r.at, 2) == " (" || r.peek() == '(') skip_words(r, words_since(r, first));
    read_per(r);
    return true;
}

} // namespace siar::tts
