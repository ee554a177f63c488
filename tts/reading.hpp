// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tts/cleaned.hpp"
#include "tts/lexicon.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace siar::tts {

/// A word or a mark of punctuation (one byte) that has been said.
struct Piece {
    ByteSpan said;       ///< bytes of Reading::voice
    ByteSpan read;       ///< bytes of Reading::text that it was read from; of words only
    bool settled = true; ///< read again it stays what it is
    bool tied = false;   ///< `read` is known
};

/// A line on its way from writing to words: where the reader stands, and what has been said so far. Every rule is a
/// function `bool(Reading&)`: it consumes what it knows at `at` and says it, or leaves all as it was.
struct Reading {
    std::string_view text; ///< printable ASCII
    const Lexicon& lexicon;
    bool shouting = false; ///< capitals mean nothing in this line
    std::size_t at = 0;
    std::string voice; ///< all that was said, without spaces
    std::vector<Piece> pieces;
    int code_near = 0;       ///< words left in which a number is a code: "SMS ke 1708"
    int long_code_near = 0;  ///< words left in which a long number is a code: "tiket 54123"
    int roman_near = 0;      ///< words left in which a single I, V or X is a number
    int time_near = 0;       ///< words left in which "11.30" is a time: "jam 7 pagi sampai 11.30"
    bool order_near = false; ///< "ke 3" is an ordinal: "HUT ke 78"
    bool joined = false;     ///< the next plain word belongs to the last one, with a hyphen
    bool after_time = false; ///< the last thing said was a time of day
    std::size_t since = 0;   ///< where what was said since the last tie() is read from
    std::size_t ties = 0;    ///< pieces that are tied
    bool quoting = false;    ///< a quotation is open at `quotes_to`
    std::size_t quotes_to = 0;

    bool done() const { return at >= text.size(); }
    /// The byte `ahead` of the reader, NUL beyond the ends.
    char peek(std::ptrdiff_t ahead = 0) const;
    /// True at the beginning of a word (also one that touches a number before it) or of a number.
    bool at_border() const;

    std::string_view said(const Piece& piece) const;
    /// The last piece, "" where there is none.
    std::string_view last() const { return pieces.empty() ? std::string_view() : said(pieces.back()); }
    bool after_word() const;
    bool after_punctuation() const { return !pieces.empty() && !after_word(); }
    /// The n-th last word said in small letters (0: the last), "" where there is none; punctuation is skipped.
    std::string word_before(std::size_t n = 0) const;
    /// True where the last word has a role.
    bool after(Role role) const { return lexicon.has(word_before(), role); }

    /// A word has been read; `listed`: a table may know what it does to those behind it.
    void pass(std::string_view written, bool listed);

    /// Adds words, separated by spaces.
    void say(std::string_view words);
    /// Adds one word that reads the same in any line.
    void say_settled(std::string_view word);
    /// Adds letters (or a hyphen) to the last word.
    void extend(std::string_view letters);
    /// Adds one mark of punctuation; between two words the mark that says most stays.
    void mark(char punctuation);
    /// Unsays the last piece; what comes instead is read from where it was read from, too.
    void take_back();
    /// What was said since the last call was read from the bytes up to the reader.
    void tie();
};

bool is_small(char c);
bool is_capital(char c);
bool is_alpha(char c);
bool is_number(char c);
bool is_alnum(char c);
/// True for what a word is made of: letters and the apostrophe.
bool in_word(char c);
std::string small(std::string_view text);
/// Where the run of bytes that `belongs` accepts ends.
std::size_t run_end(std::string_view text, std::size_t from, bool (*belongs)(char));
std::size_t skip_spaces(std::string_view text, std::size_t from);
/// True for one digit or more and nothing else.
bool is_digits(std::string_view text);
bool has_vowel(std::string_view word);
/// `text` begins with `start`, which is in small letters, in any letters.
bool starts_with(std::string_view text, std::string_view start);
/// The value of digits that fit; 0 for others.
std::int64_t value_of(std::string_view digits);
/// The end of a written number: digits with dots or commas that have a digit behind them.
std::size_t number_end(std::string_view text, std::size_t from);

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Rules of dates and times: "22/12/22"; "22 Des", given where the day's digits end; "pukul 07.30".
bool read_date(Reading& r);
/// "06-2023", "bulan 02/2023".
bool read_month_of_year(Reading& r);
bool read_day_of_month(Reading& r, std::size_t day_end);
bool read_time(Reading& r);
/// "Okt 2022", "Apr, Mei, Jun 2023", "Jan-Mar"; "Senin-Jumat".
bool read_month(Reading& r);
bool read_weekdays(Reading& r);
/// Where the other end of "08.00 - 15.00", "08.00 s/d 15.00" begins, or `from`.
std::size_t until(std::string_view text, std::size_t from);

/// Rules of numbers: money, ranges, fractions, quantities.
bool read_number(Reading& r);
bool read_money(Reading& r);
/// A unit stands behind the number that ends there.
bool counts_a_unit(const Reading& r, std::size_t number_end);

/// Rules of what is read digit by digit: "+62 ...", "(0291) ...", "0823-..."; "SMS ke 1708", "tiket 5412309", given
/// where the number ends; "H 1234 XY".
bool read_phone(Reading& r);
bool read_code(Reading& r, std::size_t number_end);
bool read_plate(Reading& r);
/// The digits that follow a code's letters: "JP1234567890".
void say_code(Reading& r, std::string_view digits);
/// "(7/2)".
bool read_day_and_month(Reading& r);

/// The plain word, as most are: one that no table lists, between spaces or punctuation.
bool read_plain_word(Reading& r);

/// Rules of words: short forms, acronyms, Roman numbers, ordinals, spelling, everything else made of letters.
bool read_word(Reading& r);
bool read_ordinal(Reading& r);
bool read_short_form(Reading& r);
bool read_degree(Reading& r);
/// "RT/RW 03/05".
bool read_neighbourhood(Reading& r);

/// Rules of what is neither: phrases and marks of the gate, links, handles, symbols, punctuation.
bool read_phrase(Reading& r);
bool read_link(Reading& r);
bool read_handle(Reading& r);
/// ":D": only seen.
bool read_emoticon(Reading& r);
void read_symbol(Reading& r);

} // namespace siar::tts
