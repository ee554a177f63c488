// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/name_shape.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace siar::privacy {
namespace {

bool ends_with(std::string_view word, std::string_view end) {
    return word.size() >= end.size() && word.substr(word.size() - end.size()) == end;
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

} // namespace

bool is_name_shaped(std::string_view word) {
    if (word.size() < 5 || !last_letters.at(letter_pair(word[word.size() - 2], word.back()))) return false;
    const auto ends = [word](std::string_view end) { return ends_with(word, end); };
    if (std::any_of(endings.begin(), endings.end(), ends)) return true;
    return word.size() >= 6 && word.substr(0, 2) == "su" &&
           std::any_of(endings_behind_su.begin(), endings_behind_su.end(), ends);
}

} // namespace siar::privacy
