// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/finders.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace siar::privacy {
namespace {

/// A decimal number of a latitude or longitude: pieces [first, last), figures behind the point.
struct Decimal {
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t places = 0;
    std::size_t whole = 0;
};

Decimal decimal_at(const Reading& reading, std::size_t i) {
    Decimal out;
    out.first = i;
    if (reading.is_sign(i, '-') || reading.is_sign(i, '+')) ++i;
    const bool shaped = reading.at(i).kind == Kind::digits && reading.at(i).size <= 3 &&
                        reading.at(i + 1).kind == Kind::sign &&
                        (reading.at(i + 1).sign == '.' || reading.at(i + 1).sign == ',') && !reading.at(i + 1).gap &&
                        reading.at(i + 2).kind == Kind::digits && !reading.at(i + 2).gap;
    if (!shaped) return out;
    out.whole = std::stoul(std::string(reading.of(i)));
    out.places = reading.at(i + 2).size;
    out.last = i + 3;
    return out;
}

bool is_compass_word(const Reading& reading, std::size_t i) {
    constexpr auto words = std::to_array<std::string_view>(
        {"ls",  "lu",   "bt",  "bb",  "s",        "e",         "n",       "t",     "u",       "b",     "w",
         "lat", "long", "lon", "lng", "latitude", "longitude", "lintang", "bujur", "selatan", "timur", "dan"});
    return reading.at(i).kind == Kind::word && std::find(words.begin(), words.end(), reading.lowered(i)) != words.end();
}

std::size_t past_joins(const Reading& reading, std::size_t i) {
    for (int steps = 0; steps < 5; ++steps) {
        const bool join = reading.is_sign(i, ',') || reading.is_sign(i, ';') || reading.is_sign(i, '/') ||
                          reading.is_sign(i, ':') || reading.is_sign(i, '=') || is_compass_word(reading, i);
        if (!join) break;
        ++i;
    }
    return i;
}

bool in_country(const Decimal& latitude, const Decimal& longitude) {
    return latitude.whole <= 12 && longitude.whole >= 90 && longitude.whole <= 145;
}

/// "koordinat", "lokasi" before piece `i`, and no mark between.
bool is_told(const Reading& reading, std::size_t i) {
    constexpr std::size_t window = 6;
    for (std::size_t back = 1; back <= window && back <= i; ++back) {
        if (reading.at(i - back).is(Is::position)) return true;
        if (reading.at(i - back).kind == Kind::mark) return false;
    }
    return false;
}

std::optional<Finding> decimal_position(const Reading& reading, std::size_t i) {
    const Decimal one = decimal_at(reading, i);
    // "19.08.1962", "33.15.11.141083": the parts of a date or a card.
    const bool goes_on =
        i > 1 && !reading.at(i).gap && reading.is_sign(i - 1, '.') && reading.at(i - 2).kind == Kind::digits;
    // "diangkut2,331903".
    const bool of_word = i > 0 && !reading.at(i).gap && reading.at(i).kind == Kind::digits &&
                         reading.at(i - 1).kind == Kind::word && !reading.at(i - 1).is(Is::position);
    if (one.places < 2 || goes_on || of_word) return std::nullopt;
    const Decimal two = decimal_at(reading, past_joins(reading, one.last));
    const bool told = is_told(reading, i);
    const bool pair = two.places >= 2 && (in_country(one, two) || in_country(two, one) || told) &&
                      ((one.places >= 3 && two.places >= 3) || told);
    if (pair || (two.places >= 4 && one.places >= 4)) return Finding{one.first, two.last, Mark::position};
    const bool amount = (i > 0 && reading.at(i - 1).is(Is::money)) || reading.at(one.last).any(Is::measure | Is::money);
    if (one.places >= 5 || (told && one.places >= 3 && !amount)) return Finding{one.first, one.last, Mark::position};
    return std::nullopt;
}

/// Degrees, minutes, seconds: 6°55'17"S 110°30'46"E.
std::optional<Finding> degrees_position(const Reading& reading, std::size_t i) {
    constexpr std::string_view degree = "°";
    if (reading.at(i).kind != Kind::digits || reading.of(i + 1) != degree || reading.at(i + 2).kind != Kind::digits)
        return std::nullopt;
    std::size_t last = i + 3;
    for (std::size_t at = last; at < reading.size() && at < i + 32; ++at) {
        const Piece& piece = reading.at(at);
        const bool sign = piece.kind == Kind::sign && (piece.sign == '\'' || piece.sign == '"' || piece.sign == '.' ||
                                                       piece.sign == ',' || piece.sign == 0);
        if (piece.kind != Kind::digits && !sign && !is_compass_word(reading, at)) break;
        const bool host = is_compass_word(reading, at) && reading.is_sign(at + 1, '.') && !reading.at(at + 2).gap &&
                          reading.at(at + 2).kind == Kind::word;
        const bool other = is_compass_word(reading, at) && piece.size == 1 && reading.is_sign(at - 1, ',') &&
                           reading.of(at + 2) != "°";
        if (host || other) break;
        // No degree has four figures: another number begins.
        if (piece.kind == Kind::digits && piece.size > 3 && (piece.gap || !reading.is_sign(at - 1, '.'))) break;
        if (piece.kind == Kind::digits || is_compass_word(reading, at) || piece.sign == '"' || piece.sign == '\'')
            last = at + 1;
    }
    return Finding{i, last, Mark::position};
}

bool in_plus_code(std::string_view letters) {
    constexpr std::string_view alphabet = "23456789CFGHJMPQRVWXcfghjmpqrvwx";
    return letters.find_first_not_of(alphabet) == std::string_view::npos;
}

/// Open Location Code: four to eight letters of its alphabet, "+", two or three more.
std::optional<Finding> plus_code_around(const Reading& reading, std::size_t plus) {
    std::size_t first = plus;
    while (first > 0 && !reading.at(first).gap && reading.at(first - 1).kind != Kind::sign &&
           in_plus_code(reading.of(first - 1))) {
        --first;
    }
    std::size_t last = plus + 1;
    while (last < reading.size() && !reading.at(last).gap && reading.at(last).kind != Kind::sign &&
           in_plus_code(reading.of(last))) {
        ++last;
    }
    const std::size_t before = reading.of(first, plus).size();
    const std::size_t behind = reading.of(plus + 1, last).size();
    if (before < 4 || before > 8 || behind < 2 || behind > 3) return std::nullopt;
    return Finding{first, last, Mark::position};
}

} // namespace

std::optional<Finding> position_at(const Reading& reading, std::size_t i) {
    if (reading.is_sign(i, '+') && i > 0 && !reading.at(i).gap) return plus_code_around(reading, i);
    if (const std::optional<Finding> degrees = degrees_position(reading, i)) return degrees;
    return decimal_position(reading, i);
}

} // namespace siar::privacy
