// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/finders.hpp"
#include "privacy/letters.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace siar::privacy {
namespace {

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

/// True for the words behind which a plate follows and nothing else: "plat", "nopol".
bool is_plate_word(const Reading& reading, std::size_t i) {
    constexpr auto words = std::to_array<std::string_view>(
        {"plat", "pelat", "nopol", "nopolnya", "platnya", "bernopol", "nopolisi", "berplat", "berpelat"});
    return one_of(reading.lowered(i), words);
}

bool joins_plate(const Reading& reading, std::size_t i) {
    return reading.is_sign(i, '-') || reading.is_sign(i, '.') || reading.is_sign(i, '/');
}

/// The end of one to five figures at `i`, in one group or two ("22 35"), or `i`.
std::size_t plate_figures_end(const Reading& reading, std::size_t i) {
    constexpr std::size_t most = 5;
    std::size_t figures = 0;
    std::size_t end = i;
    while (reading.at(end).kind == Kind::digits && figures + reading.at(end).size <= most && end < i + 3) {
        figures += reading.at(end).size;
        ++end;
    }
    return end;
}

/// "L300 AD 9043 KN" at `i`: a model, and the plate behind it.
bool is_model(const Reading& reading, std::size_t i) {
    const Piece& behind = reading.at(i + 2);
    return reading.at(i + 1).kind == Kind::digits && !reading.at(i + 1).gap && behind.kind == Kind::word &&
           behind.gap && behind.size <= 2 && is_plate_region(reading.of(i + 2)) &&
           reading.at(i + 3).kind == Kind::digits;
}

/// "ha satu dua tiga empat a be" at `i`: the end of at least three figures in words, a few short words around them, or
/// `i`.
std::size_t spelled_plate_end(const Reading& reading, std::size_t i) {
    constexpr std::size_t least = 3;
    constexpr std::size_t letters = 3;
    const auto is_short = [&](std::size_t k) { return reading.at(k).kind == Kind::word && reading.at(k).size <= 2; };
    std::size_t at = i;
    while (at < i + 2 && is_short(at) && !reading.at(at).is(Is::digit))
        ++at;
    const std::size_t first = at;
    while (reading.at(at).is(Is::digit))
        ++at;
    if (at < first + least) return i;
    for (std::size_t more = 0; more < letters && is_short(at) && !reading.at(at).is(Is::function_word); ++more)
        ++at;
    return at;
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
    // "h2210ane": what is written as one word is no word.
    const bool glued = !figures.gap && !letters.gap && figures.size >= 3 && vehicle;
    const bool a_word =
        (letters.any(Is::ordinary | Is::function_word) && !glued) || letters.any(Is::measure | Is::money | Is::hamlet);
    const bool long_and_clear = figures.size >= 3 && reading.case_tells() && !letters.is(Is::hamlet);
    if (is_model(reading, i)) return std::nullopt;
    if (lettered && capitals && (!a_word || long_and_clear) && (figures.size >= 2 || vehicle)) {
        return Finding{i, end + 1, Mark::plate};
    }
    if (lettered && !a_word && (vehicle || figures.size == 4) && figures.size >= 2)
        return Finding{i, end + 1, Mark::plate};
    if (vehicle && region.letter_case == Case::upper && figures.size >= 3) return Finding{i, at, Mark::plate};
    return std::nullopt;
}

std::optional<Finding> plate_behind(const Reading& reading, std::size_t i) {
    const bool told = is_plate_word(reading, i);
    std::size_t first = i + 1;
    for (int steps = 0; steps < 3; ++steps, ++first) {
        const bool filler = reading.at(first).any(Is::number_word | Is::vehicle) || reading.is_sign(first, ':') ||
                            reading.is_sign(first, '.') || reading.lowered(first) == "polisi" ||
                            reading.lowered(first) == "nomornya" || reading.lowered(first) == "nomernya";
        if (!filler) break;
    }
    if (is_model(reading, first)) return std::nullopt;
    if (const std::size_t end = told ? spelled_plate_end(reading, first) : first; end != first)
        return Finding{first, end, Mark::plate};
    const Piece& region = reading.at(first);
    constexpr auto offices = std::to_array<std::string_view>({"ri", "cd", "cc", "tni", "polri"});
    const bool office = region.kind == Kind::word && one_of(reading.lowered(first), offices);
    const bool sure = told || region.letter_case == Case::upper;
    if (region.kind != Kind::word || !sure || !(office || (region.size <= 2 && is_plate_region(reading.of(first)))))
        return std::nullopt;
    std::size_t figures = joins_plate(reading, first + 1) ? first + 2 : first + 1;
    std::size_t end = plate_figures_end(reading, figures);
    // "plat k dua dua tujuh tujuh zx"
    while (told && end < figures + 4 && reading.at(end).is(Is::digit))
        ++end;
    if (end == figures) return std::nullopt;
    if (office) {
        if (joins_plate(reading, end) && reading.at(end + 1).kind == Kind::digits) end += 2;
        return Finding{first, end, Mark::plate};
    }
    const std::size_t tail = joins_plate(reading, end) ? end + 1 : end;
    const Piece& letters = reading.at(tail);
    const bool a_word = letters.any(Is::function_word | Is::measure | bit(Is::money)) ||
                        (letters.is(Is::ordinary) && letters.letter_case != Case::upper);
    const bool lettered =
        letters.kind == Kind::word && letters.size <= 3 && !a_word && (told || letters.letter_case == Case::upper);
    if (lettered) return Finding{first, tail + 1, Mark::plate};
    return told && !letters.any(Is::measure | Is::money) ? std::optional(Finding{first, end, Mark::plate})
                                                         : std::nullopt;
}

} // namespace siar::privacy
