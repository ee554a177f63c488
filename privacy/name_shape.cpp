// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/name_shape.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace siar::privacy {
namespace {

// A letter is looked at before memcmp is called: nearly all words part there.
bool ends_with(std::string_view word, std::string_view end) {
    return word.size() >= end.size() && word.back() == end.back() && word.substr(word.size() - end.size()) == end;
}

/// The endings of Javanese and Arabic names that everyday words do not have.
constexpr auto endings = std::to_array<std::string_view>({
    "anto",  "yono",   "yadi",   "yati",   "wati",    "yanti",  "wanti",  "ningsih", "ningrum", "tono",   "toro",
    "bowo",  "widodo", "kusuma", "negoro", "nugroho", "setyo",  "tiawan", "nawan",   "yawan",   "mawan",  "udin",
    "uddin", "ullah",  "ulloh",  "iyah",   "rohman",  "rahman", "inah",   "imah",    "inem",    "iyem",   "tejo",
    "harjo", "jono",   "wardi",  "nardi",  "mardi",   "kardi",  "doyo",   "joyo",    "rtono",   "rsono",  "rsih",
    "rini",  "hini",   "rman",   "sman",   "imin",    "gino",   "kino",   "rto",     "rno",     "rso",    "rjo",
    "rni",   "rmi",    "ansyah", "syah",   "atun",    "otun",   "atno",   "isno",    "atmo",    "astuti", "lastri",
    "priyo", "wijaya", "santi",  "wulan",  "tyas",    "ndari",
});

constexpr auto endings_behind_su = std::to_array<std::string_view>(
    {"no", "to", "jo", "di", "ti", "ni", "mi", "man", "min", "yo", "ko", "so", "nah", "mah", "yem", "nem"});

/// The last two letters of all these endings: most words are told apart by one look at them.
constexpr std::size_t letter_pair(char a, char b) {
    return static_cast<std::size_t>(static_cast<unsigned char>(a) % 32U * 32U + static_cast<unsigned char>(b) % 32U);
}

constexpr std::array<bool, 1024> last_letters = [] {
    std::array<bool, 1024> out{};
    for (const std::string_view end : endings)
        out.at(letter_pair(end[end.size() - 2], end.back())) = true;
    for (const std::string_view end : endings_behind_su)
        out.at(letter_pair(end[end.size() - 2], end.back())) = true;
    return out;
}();

bool begins_with(std::string_view word, std::string_view begin) {
    return word.size() >= begin.size() && word.front() == begin.front() && word.substr(0, begin.size()) == begin;
}

template <std::size_t N>
bool begins_as(std::string_view word, const std::array<std::string_view, N>& beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [word](std::string_view b) { return begins_with(word, b); });
}

template <std::size_t N>
bool ends_as(std::string_view word, const std::array<std::string_view, N>& ends) {
    return std::any_of(ends.begin(), ends.end(), [word](std::string_view e) { return ends_with(word, e); });
}

// Short words and beginnings that names share with verbs ("Dinarti", "Mendra", "Bernadeta") are not taken as derived.
constexpr auto verb_beginnings = std::to_array<std::string_view>(
    {"meng", "meny", "memb", "memp", "memf", "menc", "mend", "menj", "diper", "memper", "keter", "keber"});
constexpr auto active_beginnings = std::to_array<std::string_view>({"me", "di", "ng", "ny"});
constexpr auto noun_beginnings = std::to_array<std::string_view>({"pen", "pem", "peng", "per", "ke"});
constexpr auto names_like_verbs = std::to_array<std::string_view>(
    {"din",  "dia",  "dir",   "diy",   "mei",  "mel",   "meg",  "mer", "mendh", "nyom", "nya",
     "bern", "berl", "berta", "berto", "teri", "terry", "terr", "ker", "perma", "ken"});

constexpr auto loan_endings = std::to_array<std::string_view>(
    {"asi",   "isi", "usi", "nsi",    "itas", "isme",   "logi",   "grafi", "tif",  "istik", "omatik",
     "ional", "ual", "ial", "sional", "isir", "isator", "ikator", "per",   "ment", "tion"});
constexpr auto village_beginnings =
    std::to_array<std::string_view>({"kedung", "karang", "tambak", "tlogo", "telogo", "wono", "sumber", "kali", "sido",
                                     "banyu", "banjar", "kebon", "pasar", "grogol"});

} // namespace

bool is_name_shaped(std::string_view word) {
    if (word.size() < 5 || !last_letters.at(letter_pair(word[word.size() - 2], word.back()))) return false;
    const auto ends = [word](std::string_view end) { return ends_with(word, end); };
    if (std::any_of(endings.begin(), endings.end(), ends)) return true;
    return word.size() >= 6 && word.substr(0, 2) == "su" &&
           std::any_of(endings_behind_su.begin(), endings_behind_su.end(), ends);
}

bool has_vowel(std::string_view word) {
    return word.find_first_of("aeiouAEIOU") != std::string_view::npos;
}

bool has_affixes(std::string_view word) {
    const bool like_a_name = begins_as(word, names_like_verbs);
    if (word.size() >= 7 && ends_with(word, "nya")) return true;
    if (like_a_name) return false;
    if (word.size() >= 8 && begins_as(word, verb_beginnings)) return true;
    if (word.size() >= 8 && (begins_with(word, "ber") || begins_with(word, "ter"))) return true;
    const bool acting = begins_as(word, active_beginnings);
    if (acting && word.size() >= 7 && ends_with(word, "kan")) return true;
    if (word.size() >= 9 && ends_with(word, "aken")) return true;
    const bool of_a_verb = begins_with(word, "me") || begins_with(word, "di");
    if (of_a_verb && word.size() >= 9 && word.back() == 'i' && !is_name_shaped(word)) return true;
    return word.size() >= 9 && begins_as(word, noun_beginnings) && ends_with(word, "an");
}

bool is_strange(std::string_view word) {
    constexpr std::ptrdiff_t vowels_of_a_stem = 3;
    const auto vowel = [](char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; };
    if (word.size() < 8 || std::count_if(word.begin(), word.end(), vowel) <= vowels_of_a_stem) return false;
    return !has_affixes(word) && !ends_as(word, loan_endings) && !begins_as(word, village_beginnings);
}

} // namespace siar::privacy
