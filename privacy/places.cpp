// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/finders.hpp"
#include "privacy/name_context.hpp"
#include "privacy/name_shape.hpp"
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

/// The end of figures written as words at `i`, "tujuh belas", or `i`; so many that they are a phone or a card are none.
std::size_t words_end(const Reading& reading, std::size_t i) {
    constexpr std::size_t most = 4;
    std::size_t end = i;
    while (end <= i + most && reading.at(end).any(Is::digit | Is::tens))
        ++end;
    return end <= i + most ? end : i;
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
    // "73-A"
    const Piece& tail = reading.at(i + 1);
    if (reading.is_sign(i, '-') && !reading.at(i).gap && tail.kind == Kind::word && tail.size == 1 && !tail.gap)
        return i + 2;
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
    if (const std::size_t words = words_end(reading, at); words != at) return words;
    if (number.kind != Kind::digits || number.size > 4) return i;
    const std::size_t end = number_end(reading, at);
    if (reading.at(end).is(Is::law)) return i;
    // "nomor 73 A"
    const bool lettered = reading.at(end).size == 1 && reading.at(end).letter_case == Case::upper &&
                          reading.at(end).kind == Kind::word && !reading.is_sign(end + 1, '.');
    return lettered ? end + 1 : end;
}

/// The end of "RT", "R.T" or "rukun tetangga" at `i`, or `i`.
std::size_t hamlet_word_end(const Reading& reading, std::size_t i) {
    if (reading.lowered(i) == "r" && reading.is_sign(i + 1, '.')) {
        const std::string_view letter = reading.lowered(i + 2);
        return letter == "t" || letter == "w" ? i + 3 : i;
    }
    if (!reading.at(i).is(Is::hamlet)) return i;
    if (reading.lowered(i) != "rukun") return i + 1;
    const std::string_view behind = reading.lowered(i + 1);
    return behind == "tetangga" || behind == "warga" ? i + 2 : i;
}

std::size_t hamlet_end(const Reading& reading, std::size_t i) {
    std::size_t at = i;
    std::size_t end = i;
    while (at < reading.size() && at < i + 24) {
        const std::size_t word = hamlet_word_end(reading, at);
        if (word == at) break;
        // "RT ke 3", "RT nomor 3".
        std::size_t next = past_signs(reading, word);
        if (reading.at(next).is(Is::number_word) || reading.lowered(next) == "ke") next = past_signs(reading, next + 1);
        if (hamlet_word_end(reading, next) != next) {
            at = next;
            continue;
        }
        if (!is_small_number(reading, next)) break;
        // "kas RT 450 ribu"
        const std::size_t number = words_end(reading, number_end(reading, next));
        if (reading.at(number).is(Is::money)) break;
        end = number;
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

/// What stands behind "jalan" where no street is named: "Jalan Rusak", "jalan depan".
constexpr auto no_street = std::to_array<std::string_view>(
    {"rusak", "berlubang", "banjir",    "macet",  "becek",  "gelap",  "ambles",     "amblas",     "retak", "longsor",
     "licin", "sempit",    "tergenang", "hancur", "masuk",  "tembus", "penghubung", "lingkungan", "poros", "utama",
     "umum",  "belum",     "sudah",     "depan",  "menuju", "kami",   "ini",        "itu",        "tol",   "raya",
     "tani",  "setapak",   "buntu",     "di",     "dan",    "arah",   "antara",     "sepanjang"});

bool is_no_street(const Reading& reading, std::size_t i) {
    return std::find(no_street.begin(), no_street.end(), reading.lowered(i)) != no_street.end();
}

/// True when the everyday word at `i` names the street whose short word stands before it: "jl. pemuda", "gg mawar".
bool names_short_street(const Reading& reading, std::size_t street, std::size_t i) {
    const Piece& piece = reading.at(i);
    if (reading.lowered(street) == "jalan" || reading.lowered(street) == "lorong" || piece.kind != Kind::word)
        return false;
    if (piece.any(Is::place_word | Is::institution | Is::function_word) || is_no_street(reading, i)) return false;
    return piece.size >= 3 && !has_affixes(reading.lowered(i));
}

/// True when piece `i` may stand in the name of a street or hamlet: "Jalan Sultan Fatah", "dukuh krasak".
bool in_street_name(const Reading& reading, std::size_t i) {
    const Piece& piece = reading.at(i);
    if (piece.kind == Kind::sign) return piece.sign == '.' || (piece.sign == '-' && !piece.gap);
    if (piece.kind != Kind::word || piece.any(Is::number_word | Is::hamlet)) return false;
    if (piece.any(Is::self | Is::house)) return true;
    // "Jalan Raya Demak KM 9"
    if (reading.lowered(i) == "km") return true;
    return piece.place || piece.is(Is::name) || piece.letter_case != Case::lower || !reading.ordinary(i);
}

/// True when a house number may stand at `i`: the words before it name a street, a hamlet or a house.
bool follows_street(const Reading& reading, std::size_t i) {
    for (std::size_t back = 1; back <= 7 && back <= i; ++back) {
        const std::size_t at = i - back;
        const Piece& piece = reading.at(at);
        if (piece.kind == Kind::mark && reading.of(at) == written(Mark::address)) return true;
        if (piece.any(Is::street | Is::house | Is::block | Is::complex)) return true;
        if (piece.kind == Kind::digits && piece.size <= 3) continue;
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

/// True when a house stands among the words before the number word at `i`.
bool dweller_before(const Reading& reading, std::size_t i) {
    constexpr std::size_t window = 7;
    for (std::size_t back = 1; back <= window && back <= i; ++back) {
        if (reading.at(i - back).kind != Kind::word) return false;
        if (reading.at(i - back).is(Is::house) && names_dweller(reading, i - back))
            return reading.lowered(i - back + 1) != "sakit" && reading.lowered(i - back + 1) != "makan";
    }
    return false;
}

} // namespace

std::optional<Finding> address_at(const Reading& reading, std::size_t i) {
    const Piece& piece = reading.at(i);
    std::size_t end = i;
    if (piece.is(Is::hamlet) || piece.size == 1) end = hamlet_end(reading, i);
    if (piece.is(Is::block)) end = block_end(reading, i);
    const bool of_house = reading.at(i + 1).is(Is::house) && reading.lowered(i + 1) != "alamat";
    if (piece.is(Is::number_word) && (of_house || follows_street(reading, i))) end = house_number_end(reading, i);
    if (end == i && piece.is(Is::number_word) && dweller_before(reading, i)) {
        // "rumah cat hijau depan masjid no 7": of the house or of something else; a person decides.
        const std::size_t number = house_number_end(reading, i);
        const bool small = number == i + 2 && reading.at(i + 1).size <= 3 && reading.at(number).kind != Kind::digits;
        if (small && subject_before(reading, i) == 0) return Finding{i, number, Mark::address, true, true};
    }
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
    if (reading.lowered(at - 1) == "km") return std::nullopt;
    // "Jl. Pemuda - 73", "Jl. Pemuda, 73"
    const bool apart = words > 0 && (reading.is_sign(at, '-') || reading.is_sign(at, ',')) &&
                       reading.at(at + 1).kind == Kind::digits && reading.at(i).is(Is::street);
    if (apart) ++at;
    const bool short_street = reading.at(i).is(Is::street) && reading.at(i).size <= 3;
    if (words == 0 && short_street && names_short_street(reading, i, at)) {
        ++words;
        ++at;
    }
    // "Gg. Delima III/9"
    const bool roman = words > 1 && reading.is_sign(at, '/') && is_small_number(reading, at - 1);
    if (roman && reading.at(at + 1).kind == Kind::digits && reading.at(at + 1).size <= 3)
        return Finding{at - 1, number_end(reading, at + 1), Mark::address};
    const Piece& number = reading.at(at);
    if (words == 0 || number.kind != Kind::digits || number.size > 3) return std::nullopt;
    const std::size_t end = number_end(reading, at);
    const Piece& behind = reading.at(end);
    const bool lived_in = stands_before(reading, i, bit(Is::house), 3);
    const bool decimal = !reading.at(end + 1).gap && reading.at(end + 1).kind == Kind::digits;
    // "Dukuh Pilang 3/2 belum ..."
    const bool rt_and_rw =
        end == at + 3 && reading.is_sign(at + 1, '/') && number.size <= 2 && reading.at(at + 2).size <= 2;
    const bool counts = behind.any(Is::measure | Is::money) && !behind.is(Is::hamlet);
    if (counts && !lived_in && !rt_and_rw) return std::nullopt;
    const bool in_town = reading.at(i).is(Is::street) && behind.place;
    // "Jalan Pemuda 73 A"
    const bool lettered = reading.at(i).is(Is::street) && behind.size == 1 && behind.letter_case == Case::upper &&
                          end == at + 1 &&
                          !(reading.is_sign(end + 1, '.') && reading.at(end + 2).letter_case == Case::capital);
    if (lettered) return Finding{at, end + 1, Mark::address};
    const bool closes = end >= reading.size() || rt_and_rw || in_town ||
                        (behind.kind == Kind::sign && behind.sign != '%' && !decimal) ||
                        behind.any(Is::place_word | Is::hamlet) || lived_in;
    if (closes) return Finding{at, end, Mark::address};
    // "jl Melati 25 rusak": a house or a count of something; a person decides.
    if (!short_street || number.size < 2) return std::nullopt;
    return Finding{at, end, Mark::address, true, true};
}

std::optional<Finding> house_in_complex(const Reading& reading, std::size_t i) {
    constexpr std::size_t longest_name = 6;
    for (std::size_t at = i + 1; at <= i + longest_name && at < reading.size(); ++at) {
        const Piece& piece = reading.at(at);
        if (piece.kind != Kind::word || piece.any(Is::hamlet | Is::block | bit(Is::street))) return std::nullopt;
        if (reading.lowered(at) == "kamar" || reading.lowered(at) == "lantai") {
            const std::size_t number = reading.at(at + 1).is(Is::number_word) ? past_signs(reading, at + 2) : at + 1;
            if (reading.at(number).kind != Kind::digits || reading.at(number).size > 3) continue;
            const std::size_t end = number_end(reading, number);
            const bool room = reading.lowered(end) == "kamar" && reading.at(end + 1).kind == Kind::digits;
            return Finding{at, room ? number_end(reading, end + 1) : end, Mark::address};
        }
        if (piece.size > 2 || at == i + 1) continue;
        // "Perum Asri B2 No 5", "perum asri c.14", "Komplek Permai C/15"
        std::size_t number = at + 1;
        const bool sign = reading.is_sign(number, '.') || reading.is_sign(number, '/') || reading.is_sign(number, '-');
        if (sign) ++number;
        const Piece& figures = reading.at(number);
        const bool apart = figures.gap && (sign || piece.letter_case != Case::upper);
        if (figures.kind != Kind::digits || figures.size > 3 || apart) continue;
        const std::size_t end = number_end(reading, number);
        if (!sign && reading.at(end).any(Is::measure | Is::money)) return std::nullopt;
        const std::size_t house = past_signs(reading, end);
        const std::size_t house_end = house_number_end(reading, house);
        return Finding{at, house_end != house ? house_end : end, Mark::address};
    }
    return std::nullopt;
}

} // namespace siar::privacy
