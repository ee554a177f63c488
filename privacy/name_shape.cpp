// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/name_shape.hpp"

#include "privacy/letters.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>

namespace siar::privacy {
namespace {

constexpr std::size_t letter_pairs = 1024;
constexpr std::size_t letter_pair(char a, char b) {
    return static_cast<std::size_t>(static_cast<unsigned char>(a) % 32U * 32U + static_cast<unsigned char>(b) % 32U);
}

/// The endings of Javanese and Arabic names that everyday words do not have.
constexpr auto endings = std::to_array<std::string_view>({
    "anto",  "yono",   "yadi",   "yati",   "wati",    "yanti",  "wanti",  "ningsih", "ningrum", "tono",   "toro",
    "bowo",  "widodo", "kusuma", "negoro", "nugroho", "setyo",  "tiawan", "nawan",   "yawan",   "mawan",  "udin",
    "uddin", "ullah",  "ulloh",  "iyah",   "rohman",  "rahman", "inah",   "imah",    "inem",    "iyem",   "tejo",
    "harjo", "jono",   "wardi",  "nardi",  "mardi",   "kardi",  "doyo",   "joyo",    "rtono",   "rsono",  "rsih",
    "rini",  "hini",   "rman",   "sman",   "imin",    "gino",   "kino",   "rto",     "rno",     "rso",    "rjo",
    "rni",   "rmi",    "ansyah", "syah",   "atun",    "otun",   "atno",   "isno",    "atmo",    "astuti", "lastri",
    "priyo", "wijaya", "santi",  "wulan",  "tyas",    "ndari",  "ijan",   "ijah",    "ijem",    "irah",   "ilah",
    "ipah",  "isah",   "imun",   "inten",  "atmi",    "khin",   "khun",   "khah",    "aroh",    "iroh",   "uroh",
    "izah",  "ofah",   "ojan",
});

/// The beginnings of Javanese and Arabic names that no other words have.
constexpr auto beginnings = std::to_array<std::string_view>(
    {"choir", "chusn",  "dwi",  "fatch", "fatkh", "kasm",   "khoir", "khol",  "khom",  "khusn", "kusum", "muft",
     "mukh",  "mustaq", "ngad", "ngat",  "nur",   "prasty", "priya", "priyo", "purna", "purwa", "purwo", "setya",
     "setyo", "sholi",  "syaf", "syah",  "wahyu", "widhi",  "widya", "zaen",  "zain",  "zul"});

/// Endings of the Arabic participles that are names: "Mufarrihah", "Muzammil", "Musyafirin".
constexpr auto participle_endings =
    std::to_array<std::string_view>({"in", "un", "ah", "oh", "im", "ir", "il", "if", "id", "an"});

/// Whether some beginning begins with each pair of letters: most words are told apart by one look.
constexpr std::array<bool, letter_pairs> begun_pairs = [] {
    std::array<bool, letter_pairs> out{};
    for (const std::string_view begin : beginnings)
        out.at(letter_pair(begin[0], begin[1])) = true;
    return out;
}();

bool begins_as_name(std::string_view word) {
    return word.size() >= 6 && begun_pairs.at(letter_pair(word[0], word[1])) && begins_as(word, beginnings);
}

bool is_participle(std::string_view word) {
    return word.size() >= 6 && begins_with(word, "mu") && ends_as(word, participle_endings);
}

/// "Kardi", "Parmin", "Sarjo", "Tarman", "Warsih": two stems of old Javanese names, an "r" between them.
bool is_old_javanese(std::string_view word) {
    constexpr std::string_view first = "kmpstw";
    constexpr std::string_view second = "dmnjstwpkl";
    constexpr auto ends = std::to_array<std::string_view>({"o", "i", "in", "an", "un", "em", "ah", "ih", "is"});
    if (word.size() < 5 || word.size() > 6 || word[1] != 'a' || word[2] != 'r') return false;
    if (first.find(word[0]) == std::string_view::npos || second.find(word[3]) == std::string_view::npos) return false;
    return one_of(word.substr(4), ends);
}

constexpr auto endings_behind_su = std::to_array<std::string_view>(
    {"no", "to", "jo", "di", "ti", "ni", "mi", "man", "min", "yo", "ko", "so", "nah", "mah", "yem", "nem"});

/// Endings that share their last two letters lie side by side in `sorted`, from first[pair] to first[pair + 1]: most
/// words are told apart by one look at their own last two.
constexpr std::size_t last_pair(std::string_view word) {
    return letter_pair(word[word.size() - 2], word.back());
}

template <std::size_t N>
struct Endings {
    std::array<std::string_view, N> sorted{};
    std::array<std::uint8_t, letter_pairs + 1> first{};

    constexpr explicit Endings(const std::array<std::string_view, N>& all) : sorted(all) {
        std::sort(sorted.begin(), sorted.end(), [](auto a, auto b) { return last_pair(a) < last_pair(b); });
        for (const std::string_view end : sorted)
            ++first.at(last_pair(end) + 1);
        std::partial_sum(first.begin(), first.end(), first.begin());
    }
    bool are_of(std::string_view word) const {
        const std::size_t pair = last_pair(word);
        for (std::size_t at = first.at(pair); at < first.at(pair + 1); ++at)
            if (ends_with(word, sorted.at(at))) return true;
        return false;
    }
};

constexpr Endings name_endings(endings);
constexpr Endings name_endings_behind_su(endings_behind_su);

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

/// True of what Indonesian prefixes and suffixes make, and of some names.
bool looks_derived(std::string_view word) {
    if (word.size() >= 8 && begins_as(word, verb_beginnings)) return true;
    if (word.size() >= 8 && (begins_with(word, "ber") || begins_with(word, "ter"))) return true;
    const bool acting = begins_as(word, active_beginnings);
    if (acting && word.size() >= 7 && ends_with(word, "kan")) return true;
    // "dibenerin", "diperbaikin"
    if (begins_with(word, "di") && word.size() >= 8 && ends_with(word, "in")) return true;
    if (word.size() >= 9 && ends_with(word, "aken")) return true;
    const bool of_a_verb = begins_with(word, "me") || begins_with(word, "di");
    if (of_a_verb && word.size() >= 9 && word.back() == 'i' && !is_name_shaped(word)) return true;
    return word.size() >= 9 && begins_as(word, noun_beginnings) && ends_with(word, "an");
}

} // namespace

bool is_name_shaped(std::string_view word) {
    if (word.size() < 5) return false;
    if (name_endings.are_of(word) || is_participle(word) || is_old_javanese(word)) return true;
    if (begins_as_name(word)) return true;
    return word.size() >= 6 && begins_with(word, "su") && name_endings_behind_su.are_of(word);
}

namespace {

/// Two letters of an older or an Arabic spelling, and the one they stand for.
struct Spelling {
    std::string_view written;
    char plain;
};
constexpr auto two_letters = std::to_array<Spelling>({{"oe", 'u'},
                                                      {"ie", 'i'},
                                                      {"ey", 'e'},
                                                      {"dj", 'j'},
                                                      {"tj", 'c'},
                                                      {"kh", 'h'},
                                                      {"ch", 'h'},
                                                      {"dz", 'j'},
                                                      {"dh", 'd'},
                                                      {"th", 't'},
                                                      {"sy", 's'},
                                                      {"sh", 's'},
                                                      {"gh", 'g'},
                                                      {"ae", 'e'},
                                                      {"ai", 'e'},
                                                      {"ay", 'e'},
                                                      {"iy", 'i'}});

/// The plain letter of each pair, NUL where two letters are two.
constexpr std::array<char, letter_pairs> plain_pairs = [] {
    std::array<char, letter_pairs> out{};
    for (const Spelling& two : two_letters)
        out.at(letter_pair(two.written[0], two.written[1])) = two.plain;
    return out;
}();

constexpr char plain_letter(char letter) {
    switch (letter) {
        case 'z': return 'j';
        case 'q': return 'k';
        case 'f':
        case 'v': return 'p';
        case 'y': return 'i';
        default: return letter;
    }
}

} // namespace

PlainSpelling::PlainSpelling(std::string_view word) {
    for (std::size_t at = 0; at < word.size() && size_ < longest; ++at) {
        const char pair = at + 1 < word.size() ? plain_pairs.at(letter_pair(word[at], word[at + 1])) : '\0';
        const char letter = pair != 0 ? pair : plain_letter(word[at]);
        if (pair != 0) ++at;
        const char last = size_ == 0 ? '\0' : letters_.at(size_ - 1);
        // "Rukayyah" is "Rukayah".
        if (last != letter && !(last == 'e' && letter == 'i')) letters_.at(size_++) = letter;
    }
    constexpr std::size_t shortest = 4;
    if (size_ > shortest && letters_.at(size_ - 1) == 'h') letters_.at(--size_) = 0;
}

bool has_vowel(std::string_view word) {
    return word.find_first_of("aeiouAEIOU") != std::string_view::npos;
}

bool has_affixes(std::string_view word) {
    if (word.size() >= 7 && ends_with(word, "nya")) return true;
    return looks_derived(word) && !begins_as(word, names_like_verbs);
}

bool is_plainly_derived(std::string_view word) {
    constexpr std::size_t shortest = 6;
    if (word.size() < shortest) return false;
    const char first = word[0];
    const char second = word[1];
    const bool prefix = first == 'm' || first == 'p' || first == 'b' || first == 't' || first == 'k';
    if (prefix && second == 'e') return word.size() >= 8;
    return (first == 'd' && second == 'i') || ends_with(word, "nya") || (word.size() >= 8 && ends_with(word, "kan"));
}

bool looks_like_village(std::string_view word) {
    return word.size() >= 7 && begins_as(word, village_beginnings);
}

bool is_strange(std::string_view word) {
    constexpr std::ptrdiff_t vowels_of_a_stem = 3;
    const auto vowel = [](char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; };
    if (word.size() < 8 || std::count_if(word.begin(), word.end(), vowel) <= vowels_of_a_stem) return false;
    return !has_affixes(word) && !ends_as(word, loan_endings) && !begins_as(word, village_beginnings);
}

} // namespace siar::privacy
