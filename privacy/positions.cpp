// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/finders.hpp"
#include "privacy/letters.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace siar::privacy {
namespace {

constexpr std::string_view degree = "°";

/// A decimal number of a latitude or longitude: pieces [first, last), figures behind the point.
struct Decimal {
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t places = 0;
    std::size_t whole = 0;
    bool degrees = false; ///< "°" stands behind it
};

Decimal decimal_at(const Reading& reading, std::size_t i) {
    Decimal out;
    out.first = i;
    if (reading.is_sign(i, '-') || reading.is_sign(i, '+')) ++i;
    const bool shaped = reading.at(i).kind == Kind::digits && reading.at(i).size <= 3 &&
                        reading.at(i + 1).kind == Kind::sign &&
                        (reading.at(i + 1).sign == '.' || reading.at(i + 1).sign == ',') && !reading.at(i + 1).gap &&
                        reading.at(i + 2).kind == Kind::digits && !reading.at(i + 2).gap;
    // "33.15.01.541250.0000"
    const bool goes_on = reading.is_sign(i + 3, '.') && !reading.at(i + 3).gap && !reading.at(i + 4).gap &&
                         reading.at(i + 4).kind == Kind::digits;
    if (!shaped || goes_on) return out;
    out.whole = std::stoul(std::string(reading.of(i)));
    out.places = reading.at(i + 2).size;
    out.last = i + 3;
    out.degrees = reading.of(out.last) == degree;
    if (out.degrees) ++out.last;
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
    const bool told = is_told(reading, i) || one.degrees;
    if (one.places < (told ? 1U : 2U) || goes_on || of_word) return std::nullopt;
    Decimal two = decimal_at(reading, past_joins(reading, one.last));
    if (two.degrees && !reading.at(two.last).gap && is_compass_word(reading, two.last)) ++two.last;
    const bool pair = two.places >= 2 && (in_country(one, two) || in_country(two, one) || told) &&
                      ((one.places >= 3 && two.places >= 3) || told);
    const bool compass = is_compass_word(reading, one.last) && is_compass_word(reading, two.last);
    const bool rough = (told || compass) && two.places >= 1 && (in_country(one, two) || in_country(two, one));
    if (pair || rough || (two.places >= 4 && one.places >= 4)) return Finding{one.first, two.last, Mark::position};
    const bool amount = (i > 0 && reading.at(i - 1).is(Is::money)) || reading.at(one.last).any(Is::measure | Is::money);
    if (one.places >= 5 || ((told || one.degrees) && one.places >= 3 && !amount))
        return Finding{one.first, one.last, Mark::position};
    return std::nullopt;
}

/// Degrees, minutes, seconds: 6°55'17"S 110°30'46"E.
std::optional<Finding> degrees_position(const Reading& reading, std::size_t i) {
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
        // "... 110°40'27"E B8776OQ": the letter of a plate.
        const bool glued = is_compass_word(reading, at) && piece.gap && reading.at(at + 1).kind == Kind::digits &&
                           !reading.at(at + 1).gap;
        const bool other = is_compass_word(reading, at) && piece.size == 1 && reading.is_sign(at - 1, ',') &&
                           reading.of(at + 2) != "°";
        if (host || other || glued) break;
        // No degree has four figures: another number begins.
        if (piece.kind == Kind::digits && piece.size > 3 && (piece.gap || !reading.is_sign(at - 1, '.'))) break;
        if (piece.kind == Kind::digits || is_compass_word(reading, at) || piece.sign == '"' || piece.sign == '\'')
            last = at + 1;
    }
    return Finding{i, last, Mark::position};
}

/// "6 53 41 LS 110 38 22 BT", "6 derajat 53 menit LS 110 derajat 38 menit BT".
std::optional<Finding> spaced_degrees(const Reading& reading, std::size_t i) {
    constexpr auto south = std::to_array<std::string_view>({"ls", "lu", "s", "n", "lintang", "selatan"});
    constexpr auto east = std::to_array<std::string_view>({"bt", "bb", "e", "t", "bujur", "timur"});
    constexpr auto units = std::to_array<std::string_view>({"derajat", "menit", "detik", "d", "m"});
    const auto half_end = [&](std::size_t at, const auto& compass) {
        std::size_t figures = 0;
        for (const std::size_t end = at + 10; at < end; ++at) {
            const Piece& piece = reading.at(at);
            if (piece.kind == Kind::digits && piece.size <= 3) {
                ++figures;
            } else if (piece.kind == Kind::word && figures >= (piece.size > 1 ? 2U : 3U) &&
                       one_of(reading.lowered(at), compass)) {
                return at + 1;
            } else if (!reading.is_sign(at, '.') && !reading.is_sign(at, ',') && !reading.is_sign(at, '\'') &&
                       !reading.is_sign(at, '"') && !one_of(reading.lowered(at), units)) {
                break;
            }
        }
        return std::size_t{0};
    };
    if (reading.at(i).size > 3 || (i > 0 && reading.at(i - 1).kind == Kind::digits)) return std::nullopt;
    const std::size_t middle = half_end(i, south);
    if (middle == 0) return std::nullopt;
    const std::size_t last = half_end(reading.is_sign(middle, ',') ? middle + 1 : middle, east);
    return Finding{i, last != 0 ? last : middle, Mark::position};
}

bool in_plus_code(std::string_view letters) {
    constexpr std::string_view alphabet = "23456789CFGHJMPQRVWXcfghjmpqrvwx";
    return letters.find_first_not_of(alphabet) == std::string_view::npos;
}

/// Open Location Code: four to eight letters of its alphabet, "+", two or three more.
std::optional<Finding> plus_code_around(const Reading& reading, std::size_t plus) {
    std::size_t first = plus;
    const bool told = is_told(reading, plus);
    while (first > 0 && (!reading.at(first).gap || (told && first == plus)) &&
           reading.at(first - 1).kind != Kind::sign && in_plus_code(reading.of(first - 1))) {
        --first;
    }
    std::size_t last = plus + 1;
    while (last < reading.size() && (!reading.at(last).gap || (told && last == plus + 1)) &&
           reading.at(last).kind != Kind::sign && in_plus_code(reading.of(last))) {
        ++last;
    }
    const std::size_t before = reading.of(first, plus).size();
    const std::size_t behind = reading.of(plus + 1, last).size();
    if (before < 4 || before > 8 || behind < 2 || behind > 3) return std::nullopt;
    return Finding{first, last, Mark::position};
}

} // namespace

std::optional<Finding> position_at(const Reading& reading, std::size_t i) {
    if (reading.is_sign(i, '+') && i > 0 && (!reading.at(i).gap || is_told(reading, i)))
        return plus_code_around(reading, i);
    if (const std::optional<Finding> degrees = degrees_position(reading, i)) return degrees;
    if (const std::optional<Finding> decimal = decimal_position(reading, i)) return decimal;
    return reading.at(i).kind == Kind::digits ? spaced_degrees(reading, i) : std::nullopt;
}

std::optional<Finding> words_of_place_at(const Reading& reading, std::size_t i) {
    for (const std::size_t slash : {i + 1, i + 2})
        if (!reading.is_sign(slash, '/') || reading.at(slash).gap) return std::nullopt;
    std::size_t last = i + 3;
    for (int words = 0; words < 3; ++words, last += 2) {
        if (reading.at(last).kind != Kind::word || reading.at(last).gap) return std::nullopt;
        if (words == 2) return Finding{i, last + 1, Mark::position};
        if (!reading.is_sign(last + 1, '.') || reading.at(last + 1).gap) return std::nullopt;
    }
    return std::nullopt;
}

} // namespace siar::privacy
