// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/finders.hpp"
#include "text/numbers.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace siar::privacy {
namespace {

bool is_small_number(const Reading& reading, std::size_t i) {
    const Piece& piece = reading.at(i);
    if (piece.kind == Kind::digits) return piece.size <= 4;
    if (piece.kind != Kind::word) return false;
    return piece.is(Is::digit) ||
           (piece.letter_case == Case::upper && piece.size <= 4 && text::roman_value(reading.of(i)) != 0);
}

/// Past signs that stand between a short word and its number: "RT. 3", "RT: 3", "No.17".
std::size_t past_signs(const Reading& reading, std::size_t i) {
    while (reading.is_sign(i, '.') || reading.is_sign(i, ':') || reading.is_sign(i, '/') || reading.is_sign(i, '-') ||
           reading.is_sign(i, ',')) {
        ++i;
    }
    return i;
}

/// The end of the number at `i` with what belongs to it: "17", "12A", "3/5", "17-19".
std::size_t number_end(const Reading& reading, std::size_t i) {
    ++i;
    const bool letter = reading.at(i).kind == Kind::word && reading.at(i).size == 1 && !reading.at(i).gap;
    if (letter) ++i;
    for (int parts = 0; parts < 3; ++parts) {
        const bool joined =
            reading.at(i).kind == Kind::sign && (reading.at(i).sign == '/' || reading.at(i).sign == '-');
        // "no 327 / 0895 0000 1234": a phone follows.
        const bool apart = reading.at(i).gap && reading.at(i + 1).gap && reading.at(i + 1).size == 4;
        if (!joined || apart || reading.at(i + 1).kind != Kind::digits || reading.at(i + 1).size > 4) break;
        i += 2;
    }
    return i;
}

/// "no 17", "nomor rumah 17", "No. 12A" at `i`; the end of it, or `i`.
std::size_t house_number_end(const Reading& reading, std::size_t i) {
    if (!reading.at(i).is(Is::number_word)) return i;
    std::size_t at = past_signs(reading, i + 1);
    if (reading.at(at).is(Is::house)) at = past_signs(reading, at + 1);
    const Piece& number = reading.at(at);
    if (number.kind != Kind::digits || number.size > 4) return i;
    const std::size_t end = number_end(reading, at);
    if (reading.at(end).is(Is::law)) return i;
    return end;
}

std::size_t hamlet_end(const Reading& reading, std::size_t i) {
    std::size_t at = i;
    std::size_t end = i;
    while (at < reading.size() && at < i + 24) {
        if (!reading.at(at).is(Is::hamlet)) break;
        std::size_t next = past_signs(reading, at + 1);
        if (reading.at(next).is(Is::hamlet)) {
            at = next;
            continue;
        }
        if (!is_small_number(reading, next)) break;
        end = number_end(reading, next);
        while (reading.at(end).is(Is::digit))
            ++end;
        at = past_signs(reading, end);
    }
    return end;
}

std::size_t block_end(const Reading& reading, std::size_t i) {
    std::size_t at = past_signs(reading, i + 1);
    const Piece& letters = reading.at(at);
    bool figures = false;
    if (letters.kind == Kind::word && letters.size <= 2) ++at;
    if (reading.is_sign(at, '-') || reading.is_sign(at, '/') || reading.is_sign(at, '.')) ++at;
    if (reading.at(at).kind == Kind::digits && reading.at(at).size <= 4) {
        figures = true;
        at = number_end(reading, at);
    }
    const std::size_t house = past_signs(reading, at);
    if (const std::size_t end = house_number_end(reading, house); end != house) return end;
    return figures ? at : i;
}

/// True when piece `i` may stand in the name of a street or hamlet: "Jalan Sultan Fatah", "dukuh krasak".
bool in_street_name(const Reading& reading, std::size_t i) {
    const Piece& piece = reading.at(i);
    if (piece.kind == Kind::sign) return piece.sign == '.' || (piece.sign == '-' && !piece.gap);
    if (piece.kind != Kind::word || piece.any(Is::number_word | Is::hamlet)) return false;
    if (piece.any(Is::self | Is::house)) return true;
    return piece.place || piece.is(Is::name) || piece.letter_case != Case::lower || !reading.ordinary(i);
}

/// True when a house number may stand at `i`: the words before it name a street, a hamlet or a house.
bool follows_street(const Reading& reading, std::size_t i) {
    for (std::size_t back = 1; back <= 7 && back <= i; ++back) {
        const std::size_t at = i - back;
        const Piece& piece = reading.at(at);
        if (piece.kind == Kind::mark && reading.of(at) == written(Mark::address)) return true;
        if (piece.any(Is::street | Is::house | bit(Is::block))) return true;
        const bool of_a_king = piece.is(Is::institution) && !piece.is(Is::ordinary);
        if (piece.any(Is::place_word | Is::institution) && !of_a_king) {
            constexpr auto lived_in = std::to_array<std::string_view>(
                {"dukuh", "dk", "dkh", "dusun", "dsn", "kampung", "kp", "perumahan", "perum", "komplek", "kompleks"});
            return std::find(lived_in.begin(), lived_in.end(), reading.lowered(at)) != lived_in.end();
        }
        if (!reading.is_sign(at, ',') && !in_street_name(reading, at)) return false;
    }
    return false;
}

/// Letters in front of Indonesian number plates, by region.
constexpr auto plate_regions = std::to_array<std::string_view>({
    "A",  "AA", "AB", "AD", "AE", "AG", "B",  "BA", "BB", "BD", "BE", "BG", "BH", "BK", "BL",
    "BM", "BN", "BP", "D",  "DA", "DB", "DC", "DD", "DE", "DG", "DH", "DK", "DL", "DM", "DN",
    "DP", "DR", "DS", "DT", "DW", "E",  "EA", "EB", "ED", "F",  "G",  "H",  "K",  "KB", "KH",
    "KT", "KU", "L",  "M",  "N",  "P",  "PA", "PB", "R",  "S",  "T",  "W",  "Z",
});

bool is_plate_region(std::string_view letters) {
    std::string capitals(letters);
    for (char& c : capitals) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
    }
    return std::find(plate_regions.begin(), plate_regions.end(), capitals) != plate_regions.end();
}

} // namespace

std::optional<Finding> plate_at(const Reading& reading, std::size_t i) {
    const Piece& region = reading.at(i);
    std::size_t at = i + 1;
    if (reading.is_sign(at, '-') || reading.is_sign(at, '.')) ++at;
    const Piece& figures = reading.at(at);
    if (figures.kind != Kind::digits || figures.size > 4) return std::nullopt;
    if (region.size > 2 || !is_plate_region(reading.of(i))) return std::nullopt;
    ++at;
    const bool vehicle = stands_before(reading, i, bit(Is::vehicle), 8);
    std::size_t end = at;
    if (reading.is_sign(end, '-') || reading.is_sign(end, '.')) ++end;
    const Piece& letters = reading.at(end);
    const bool lettered = letters.kind == Kind::word && letters.size <= 3;
    const bool capitals = region.letter_case == Case::upper && letters.letter_case == Case::upper;
    const bool a_word =
        letters.any(Is::ordinary | Is::function_word) || letters.any(Is::measure | Is::money | Is::hamlet);
    const bool long_and_clear = figures.size >= 3 && reading.case_tells() && !letters.is(Is::hamlet);
    if (lettered && capitals && (!a_word || long_and_clear) && (figures.size >= 2 || vehicle)) {
        return Finding{i, end + 1, Mark::plate};
    }
    if (lettered && !a_word && (vehicle || figures.size == 4) && figures.size >= 2)
        return Finding{i, end + 1, Mark::plate};
    if (vehicle && region.letter_case == Case::upper && figures.size >= 3) return Finding{i, at, Mark::plate};
    return std::nullopt;
}

std::optional<Finding> address_at(const Reading& reading, std::size_t i) {
    const Piece& piece = reading.at(i);
    std::size_t end = i;
    if (piece.is(Is::hamlet)) end = hamlet_end(reading, i);
    if (piece.is(Is::block)) end = block_end(reading, i);
    if (piece.is(Is::number_word) && follows_street(reading, i)) end = house_number_end(reading, i);
    if (end == i) return std::nullopt;
    const std::size_t more = past_signs(reading, end);
    if (const std::size_t house = house_number_end(reading, more); house != more) end = house;
    return Finding{i, end, Mark::address};
}

std::optional<Finding> number_behind_street(const Reading& reading, std::size_t i) {
    std::size_t at = i + 1;
    std::size_t words = 0;
    while (at < i + 8 && in_street_name(reading, at) && !reading.at(at).any(Is::self | Is::house)) {
        if (reading.at(at).kind == Kind::word) ++words;
        ++at;
    }
    const Piece& number = reading.at(at);
    if (words == 0 || number.kind != Kind::digits || number.size > 3) return std::nullopt;
    const std::size_t end = number_end(reading, at);
    const Piece& behind = reading.at(end);
    const bool lived_in = stands_before(reading, i, bit(Is::house), 3);
    if (behind.any(Is::measure | Is::money) && !behind.is(Is::hamlet) && !lived_in) return std::nullopt;
    const bool decimal = !reading.at(end + 1).gap && reading.at(end + 1).kind == Kind::digits;
    const bool closes = end >= reading.size() || (behind.kind == Kind::sign && behind.sign != '%' && !decimal) ||
                        behind.any(Is::place_word | Is::hamlet) || lived_in;
    if (closes) return Finding{at, end, Mark::address};
    // "jl Melati 25 rusak": a house or a count of something; a person decides.
    const bool short_form = reading.at(i).is(Is::street) && reading.at(i).size <= 3;
    if (!short_form || number.size < 2) return std::nullopt;
    return Finding{at, end, Mark::address, true, true};
}

std::optional<Finding> birth_date_behind(const Reading& reading, std::size_t i) {
    for (std::size_t at = i + 1; at < i + 9 && at < reading.size(); ++at) {
        const Piece& piece = reading.at(at);
        const bool sentence_ends =
            reading.is_sign(at, '.') && reading.at(at + 1).gap && (at > i + 1 || reading.at(i).size > 4);
        if (piece.kind == Kind::mark || sentence_ends) return std::nullopt;
        if (piece.kind != Kind::digits) continue;
        if (piece.size == 8 || piece.size == 6) return Finding{at, at + 1, Mark::birth_date};
        if (piece.size > 4) return std::nullopt;
        const bool named = reading.at(at + 1).is(Is::month) && reading.at(at + 2).kind == Kind::digits;
        if (named) return Finding{at, at + 3, Mark::birth_date};
        if (reading.at(at + 1).is(Is::month)) return Finding{at, at + 2, Mark::birth_date};
        const auto joins = [&](std::size_t k) {
            return reading.at(k).kind == Kind::sign && reading.at(k + 1).kind == Kind::digits &&
                   (reading.at(k).sign == '/' || reading.at(k).sign == '-' || reading.at(k).sign == '.');
        };
        if (joins(at + 1) && joins(at + 3)) return Finding{at, at + 5, Mark::birth_date};
        const bool spaced = reading.at(at + 1).kind == Kind::digits && reading.at(at + 2).kind == Kind::digits;
        if (spaced) return Finding{at, at + 3, Mark::birth_date};
        if (piece.size == 4) return Finding{at, at + 1, Mark::birth_date};
    }
    return std::nullopt;
}

} // namespace siar::privacy
