// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/ties.hpp"

#include <algorithm>
#include <iterator>

namespace siar::display {
namespace {

constexpr std::size_t longest_word = 14; ///< bytes, of a word that a number draws along
constexpr std::size_t longest_name = 18; ///< and of a place behind "Desa"
constexpr std::size_t longest_short = 6; ///< of an abbreviation: "Perbup" is none

bool digit(char c) {
    return c >= '0' && c <= '9';
}
bool capital(char c) {
    return c >= 'A' && c <= 'Z';
}
bool small(char c) {
    return c >= 'a' && c <= 'z';
}
template <std::size_t n>
bool one_of(std::string_view word, const std::string_view (&words)[n]) {
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

/// Ends one quantity and begins another: "109 dari 112", "5 sampai 60".
bool between_numbers(std::string_view word) {
    constexpr std::string_view words[] = {"dari", "sampai", "hingga", "dan", "atau"};
    return one_of(word, words);
}
/// Begins the next clause: no word of the number before it.
bool starts_anew(std::string_view word) {
    constexpr std::string_view words[] = {"yang", "di",   "ke",     "untuk", "dengan",
                                          "oleh", "pada", "karena", "dan",   "atau"};
    return one_of(word, words);
}
bool announces_number(std::string_view word) {
    constexpr std::string_view words[] = {"Nomor", "nomor", "No",  "no",  "Pasal",  "pasal", "ayat", "Rp",
                                          "pukul", "Pukul", "jam", "Jam", "Perbup", "Perda", "Km",   "km"};
    return one_of(word, words);
}
/// The number behind it is a name; no word of it follows: "Nomor 75 Tahun 2020".
bool named_by_number(std::string_view word) {
    constexpr std::string_view words[] = {"Nomor", "nomor", "No", "no", "No.", "no.", "Pasal", "pasal", "ayat"};
    return one_of(word, words);
}
bool announces_village(std::string_view word) {
    constexpr std::string_view words[] = {"Desa", "desa", "Kelurahan", "kelurahan", "Dusun", "dusun"};
    return one_of(word, words);
}

bool year(std::string_view word) {
    return word.size() >= 4 && (word.starts_with("19") || word.starts_with("20")) &&
           word.find_first_not_of("0123456789.,") == std::string_view::npos;
}
bool number(std::string_view word) {
    return digit(word.front()) && word.back() != '.' && word.back() != ',';
}
/// "Kec.", "RT", "SK".
bool short_form(std::string_view word, std::string_view after) {
    if (word.size() <= 4 && word.back() == '.' && capital(word.front())) return true;
    const bool capitals =
        word.size() >= 2 && word.size() <= longest_short && std::all_of(word.begin(), word.end(), capital);
    return capitals && digit(after.front());
}

/// Between the words before and behind a space; `earlier` stands before both.
Tie tie(std::string_view before, std::string_view after, std::string_view earlier) {
    if (before.empty() || after.empty()) return Tie::none;
    if (announces_village(before) && capital(after.front()) && after.size() <= longest_name) return Tie::firm;
    if (announces_number(before) && digit(after.front())) return Tie::firm;
    if (between_numbers(before) && !earlier.empty() && number(earlier) && digit(after.front())) return Tie::loose;
    if (after.size() > longest_word) return Tie::none;
    if (short_form(before, after) || year(after)) return Tie::firm;
    return number(before) && !starts_anew(after) && !named_by_number(earlier) ? Tie::firm : Tie::none;
}

/// Whether a hyphen or dash that ends before byte `at` stands within a word or a span of numbers.
bool inner(std::string_view text, std::size_t mark, std::size_t at) {
    const auto letter = [](char c) {
        return digit(c) || capital(c) || small(c) || (static_cast<unsigned char>(c) & 0x80U) != 0;
    };
    return mark > 0 && at < text.size() && letter(text[mark - 1]) && letter(text[at]);
}

std::vector<Joint> places(std::string_view text) {
    constexpr std::string_view marks[] = {"-", "–"};
    std::vector<Joint> out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view rest = text.substr(i);
        if (rest.front() == ' ') out.push_back({i, 1});
        if (rest.starts_with(no_break_space)) out.push_back({i, no_break_space.size()});
        for (const std::string_view mark : marks) {
            if (!rest.starts_with(mark)) continue;
            const std::size_t at = i + mark.size();
            const std::size_t joined = text.substr(at).starts_with(word_joiner) ? word_joiner.size() : 0;
            if (inner(text, i, at + joined)) out.push_back({at, joined, Tie::firm, false});
        }
    }
    return out;
}

} // namespace

std::vector<Joint> joints(std::string_view text) {
    std::vector<Joint> all = places(text);
    std::string_view earlier;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!all[i].space) continue;
        const auto next = std::find_if(all.begin() + static_cast<std::ptrdiff_t>(i) + 1, all.end(),
                                       [](const Joint& one) { return one.space; });
        const std::size_t end = next == all.end() ? text.size() : next->at;
        const std::string_view before = text.substr(begin, all[i].at - begin);
        all[i].tie = tie(before, text.substr(all[i].end(), end - all[i].end()), earlier);
        earlier = before;
        begin = all[i].end();
    }
    return all;
}

std::vector<Chain> chains(std::string_view text, Tie least) {
    std::vector<Chain> out;
    std::size_t begin = 0;
    for (const Joint& joint : joints(text)) {
        if (joint.tie >= least) continue;
        if (joint.at > begin) out.push_back({begin, joint.at});
        begin = joint.end();
    }
    if (begin < text.size()) out.push_back({begin, text.size()});
    return out;
}

} // namespace siar::display
