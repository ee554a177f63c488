// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/finders.hpp"
#include "privacy/number_run.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace siar::privacy {
namespace {

/// "lima mei seribu sembilan ratus enam puluh" at `i`: the end of a day and a year in words around the name of a month,
/// or `i`.
std::size_t spelled_date_end(const Reading& reading, std::size_t i) {
    constexpr auto of_years = std::to_array<std::string_view>({"seribu", "ribu", "ratus", "seratus"});
    constexpr std::size_t longest = 14;
    bool month = false;
    std::size_t at = i;
    for (; at < i + longest; ++at) {
        const Piece& piece = reading.at(at);
        const bool figure = piece.any(Is::digit | Is::tens) || (piece.kind == Kind::digits && piece.size <= 4);
        const bool of_year = piece.kind == Kind::word &&
                             std::find(of_years.begin(), of_years.end(), reading.lowered(at)) != of_years.end();
        if (!figure && !of_year && !piece.is(Is::month)) break;
        month = month || piece.is(Is::month);
    }
    return month && at > i + 2 ? at : i;
}

/// "tanggal", "tgl", "tempat": between a word of birth or age and its date.
bool tells_date(const Reading& reading, std::size_t i) {
    const std::string_view word = reading.lowered(i);
    return word == "tanggal" || word == "tgl" || word == "tempat";
}

bool is_age(const Reading& reading, std::size_t i) {
    const std::string_view word = reading.lowered(i);
    return word == "usia" || word == "umur";
}

/// "ulang tahun saya", not that of a town.
bool is_own_birthday(const Reading& reading, std::size_t i) {
    return reading.lowered(i + 1) == "tahun" &&
           (reading.at(i + 2).any(Is::self | Is::kin) || reading.lowered(i + 2) == "ku");
}

/// "usia 45 (12-08-1980)"
std::optional<Finding> date_of_age(const Reading& reading, std::size_t i) {
    const std::size_t open = reading.lowered(i + 2) == "tahun" || reading.lowered(i + 2) == "th" ? i + 3 : i + 2;
    if (!reading.is_sign(open, '(') && !reading.is_sign(open, ',')) return std::nullopt;
    const NumberRun run = number_run_at(reading, open + 1);
    if (harmless_groups(run, 0) != 3 || run.groups.size() != 3) return std::nullopt;
    return Finding{open + 1, run.groups[2].last, Mark::birth_date};
}

/// The end of what goes on telling a date from `end` on: "tanggal 30 Maret" behind "tahun 1962", "tahun 1962" behind
/// "30 Maret".
std::size_t rest_of_date_end(const Reading& reading, std::size_t end) {
    constexpr std::size_t longest = 6;
    const std::size_t from = end;
    for (std::size_t at = from; at < from + longest && at < reading.size(); ++at) {
        const Piece& piece = reading.at(at);
        if (piece.is(Is::month) || (piece.kind == Kind::digits && piece.size <= 4)) {
            end = at + 1;
            continue;
        }
        const std::string_view word = reading.lowered(at);
        if (word != "tahun" && word != "th" && word != "bulan" && word != "tanggal" && word != "tgl") break;
    }
    return end;
}

std::optional<Finding> first_date_behind(const Reading& reading, std::size_t i) {
    for (std::size_t at = i + 1; at < i + 9 && at < reading.size(); ++at) {
        const Piece& piece = reading.at(at);
        const bool sentence_ends =
            reading.is_sign(at, '.') && reading.at(at + 1).gap && (at > i + 1 || reading.at(i).size > 4);
        const bool of_rule = piece.is(Is::law) && !piece.is(Is::measure) && piece.size > 3;
        if (piece.kind == Kind::mark || sentence_ends || of_rule) return std::nullopt;
        if (piece.is(Is::digit)) {
            const std::size_t end = spelled_date_end(reading, at);
            if (end != at) return Finding{at, end, Mark::birth_date};
        }
        if (piece.kind != Kind::digits) continue;
        // "lahir 7 bulan 7 tahun 1977"
        const bool told_in_parts = reading.lowered(at + 1) == "bulan" && reading.at(at + 2).kind == Kind::digits &&
                                   reading.lowered(at + 3) == "tahun" && reading.at(at + 4).kind == Kind::digits;
        if (told_in_parts) return Finding{at, at + 5, Mark::birth_date};
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

} // namespace

namespace {

/// The word behind a birth date that another follows: "7 Juni 1990 bukan 7 Juli 1990"; the size of the text if none.
std::size_t correction_behind(const Reading& reading, std::size_t i) {
    constexpr auto words = std::to_array<std::string_view>({"bukan", "jadi", "menjadi", "harusnya", "seharusnya",
                                                            "tertulis", "tercatat", "tertera", "malah", "benar",
                                                            "mestinya", "padahal", "akta", "kk", "ktp", "ijazah"});
    for (std::size_t at = i; at < i + 4 && reading.at(at).kind != Kind::digits; ++at)
        if (std::find(words.begin(), words.end(), reading.lowered(at)) != words.end()) return at;
    return reading.size();
}

} // namespace

std::vector<Finding> birth_dates_behind(const Reading& reading, std::size_t i) {
    std::vector<Finding> out;
    if (is_age(reading, i)) {
        if (const std::optional<Finding> found = date_of_age(reading, i)) out.push_back(*found);
        return out;
    }
    if (reading.lowered(i) == "ulang" && !is_own_birthday(reading, i)) return out;
    while (i < reading.size()) {
        std::optional<Finding> found = first_date_behind(reading, i);
        if (!found) break;
        found->last = rest_of_date_end(reading, found->last);
        out.push_back(*found);
        i = correction_behind(reading, found->last);
    }
    return out;
}

std::optional<Finding> birth_date_before(const Reading& reading, std::size_t i) {
    // "17 Agustus 1990 tanggal lahir saya"
    if (i == 0 || !tells_date(reading, i - 1)) return std::nullopt;
    std::size_t last = i - 1;
    if (last > 0 && (reading.is_sign(last - 1, ',') || reading.is_sign(last - 1, '('))) --last;
    for (std::size_t back = 5; back >= 1; --back) {
        if (back > last) continue;
        const std::size_t first = last - back;
        if (reading.at(first).kind != Kind::digits || reading.at(first).size > 4) continue;
        const bool named =
            reading.at(first + 1).is(Is::month) && reading.at(first + 2).kind == Kind::digits && first + 3 == last;
        const NumberRun run = number_run_at(reading, first);
        const std::size_t groups = harmless_groups(run, 0);
        if (named || (groups == 3 && run.groups[2].last == last)) return Finding{first, last, Mark::birth_date};
    }
    return std::nullopt;
}

} // namespace siar::privacy
