// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/finders.hpp"
#include "privacy/name_context.hpp"
#include "privacy/name_shape.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace siar::privacy {
namespace {

constexpr std::size_t longest_street = 7;

/// What stands behind "jalan" where no street is named: "Jalan Rusak", "jalan depan".
constexpr auto no_street = std::to_array<std::string_view>(
    {"rusak", "berlubang", "banjir",    "macet",  "becek",  "gelap",  "ambles",     "amblas",     "retak", "longsor",
     "licin", "sempit",    "tergenang", "hancur", "masuk",  "tembus", "penghubung", "lingkungan", "poros", "utama",
     "umum",  "belum",     "sudah",     "depan",  "menuju", "kami",   "ini",        "itu",        "tol",   "raya",
     "tani",  "setapak",   "buntu",     "di",     "dan",    "arah",   "antara",     "sepanjang"});

bool is_no_street(const Reading& reading, std::size_t i) {
    return std::find(no_street.begin(), no_street.end(), reading.lowered(i)) != no_street.end();
}

/// True when the word at `i` may stand in the name of a street; everyday words only where `first` behind "Jl." and
/// written with a capital that tells something.
bool names_street(const Reading& reading, std::size_t i, bool first) {
    const Piece& piece = reading.at(i);
    if (piece.kind == Kind::digits) return !first && piece.size <= 2;
    if (piece.kind != Kind::word || piece.any(Is::number_word | Is::hamlet)) return false;
    if (piece.any(Is::self | Is::house)) return false;
    const bool of_a_king = piece.is(Is::institution) && !piece.is(Is::ordinary);
    if (piece.any(Is::place_word | Is::street) || (piece.is(Is::institution) && !of_a_king)) return false;
    if (piece.size == 1 && piece.letter_case == Case::upper) return true;
    if (piece.is(Is::name) || piece.is(Is::title) || is_place_adjective(reading, i)) return true;
    if (!reading.ordinary(i)) return piece.letter_case != Case::lower || first;
    if (is_no_street(reading, i) || piece.is(Is::function_word)) return false;
    return first && reading.case_tells() && piece.letter_case != Case::lower;
}

/// The end of the street whose word is piece `i`, or `i` where none is named.
std::size_t street_end(const Reading& reading, std::size_t i) {
    std::size_t at = i + 1;
    if (reading.is_sign(at, '.')) ++at;
    if (reading.at(i).place) {
        while (at < i + longest_street && reading.at(at).place && reading.at(at).kind == Kind::word)
            ++at;
        return at;
    }
    bool named = false;
    bool first = true;
    std::size_t end = i;
    while (at < i + 2 + longest_street && names_street(reading, at, first)) {
        named = named || !is_place_adjective(reading, at);
        first = first && is_place_adjective(reading, at);
        ++at;
        if (named) end = at;
        const bool short_form =
            reading.is_sign(at, '.') &&
            (reading.at(at - 1).size == 1 || (reading.at(at - 1).size <= 4 && reading.at(at - 1).is(Is::title)));
        const bool hyphen = reading.is_sign(at, '-') && !reading.at(at).gap && !reading.at(at + 1).gap;
        if (short_form || hyphen) ++at;
    }
    return end;
}

/// An address, found or marked before, and whether it has a house number.
struct Anchor {
    Finding part;
    bool found = false;    ///< part of the findings, or grown
    bool numbered = false; ///< a house number or a block, not only RT and RW
    bool grown = false;
};

std::vector<Anchor> anchors_of(const Reading& reading, const std::vector<Finding>& findings) {
    std::vector<Anchor> out;
    auto next = findings.begin();
    for (std::size_t i = 0; i < reading.size(); ++i) {
        while (next != findings.end() && next->first < i)
            ++next;
        if (next != findings.end() && next->first == i) {
            if (next->mark != Mark::address) continue;
            Anchor anchor{*next, true, reading.at(i).kind == Kind::digits, false};
            for (std::size_t at = next->first; at < next->last; ++at)
                anchor.numbered = anchor.numbered || reading.at(at).any(Is::number_word | Is::block);
            out.push_back(anchor);
        } else if (reading.at(i).kind == Kind::mark && reading.of(i) == written(Mark::address)) {
            out.push_back({Finding{i, i + 1, Mark::address}, false, false, false});
        }
    }
    return out;
}

/// Takes the street before or behind an address into it.
void grow(const Reading& reading, Anchor& anchor, const std::vector<bool>& taken) {
    const auto goes = [&](std::size_t street) {
        return reading.at(street).is(Is::street) && !taken[street] && (anchor.numbered || !reading.at(street).place);
    };
    std::size_t beside = anchor.part.first;
    if (beside > 0 && reading.is_sign(beside - 1, ',')) --beside;
    for (std::size_t back = 1; back <= longest_street + 2 && back <= beside; ++back) {
        const std::size_t street = beside - back;
        // "Jalan rusak, rumah saya no 17": the number is the house's.
        if (taken[street] || reading.at(street).is(Is::house)) break;
        if (!reading.at(street).is(Is::street)) continue;
        // A bare house number was found because of its street: whatever is between names it.
        const Piece& begin = reading.at(anchor.part.first);
        const bool of_street = anchor.found && (begin.is(Is::number_word) || begin.kind == Kind::digits);
        const bool reaches = of_street || street_end(reading, street) == beside ||
                             (back <= 3 && names_short_street(reading, street, beside - 1));
        if (goes(street) && reaches) {
            anchor.part.first = street;
            anchor.grown = true;
        }
        break;
    }
    const std::size_t behind = reading.is_sign(anchor.part.last, ',') ? anchor.part.last + 1 : anchor.part.last;
    if (behind >= reading.size() || !goes(behind)) return;
    std::size_t end = street_end(reading, behind);
    for (std::size_t at = behind; at < end; ++at)
        end = taken[at] ? at : end;
    if (end <= behind + 1) return;
    anchor.part.last = end;
    anchor.grown = true;
}

/// Makes one of an address and the next where a street that went joins them.
bool join(const Reading& reading, Anchor& last, const Anchor& next) {
    std::size_t end = last.part.last;
    if (reading.is_sign(end, ',')) ++end;
    if (next.part.first > end || !(last.grown || next.grown)) return false;
    last.part.last = std::max(last.part.last, next.part.last);
    last.part.unsure = last.part.unsure || next.part.unsure;
    last.grown = true;
    return true;
}

} // namespace

bool names_short_street(const Reading& reading, std::size_t street, std::size_t i) {
    const Piece& piece = reading.at(i);
    if (reading.lowered(street) == "jalan" || reading.lowered(street) == "lorong" || piece.kind != Kind::word)
        return false;
    if (piece.any(Is::place_word | Is::institution | Is::function_word) || is_no_street(reading, i)) return false;
    return piece.size >= 3 && !has_affixes(reading.lowered(i));
}

std::vector<Finding> with_streets(const Reading& reading, std::vector<Finding> findings, std::vector<bool>& taken) {
    const bool any = std::any_of(findings.begin(), findings.end(),
                                 [](const Finding& finding) { return finding.mark == Mark::address; });
    const auto in_order = [](const Finding& a, const Finding& b) { return a.first < b.first; };
    std::sort(findings.begin(), findings.end(), in_order);
    if (!any && !reading.has_marks()) return findings;
    std::vector<Anchor> joined;
    for (Anchor anchor : anchors_of(reading, findings)) {
        grow(reading, anchor, taken);
        if (joined.empty() || !join(reading, joined.back(), anchor)) joined.push_back(anchor);
    }
    std::erase_if(findings, [](const Finding& finding) { return finding.mark == Mark::address; });
    for (const Anchor& anchor : joined) {
        if (!anchor.found && !anchor.grown) continue;
        findings.push_back(anchor.part);
        std::fill(taken.begin() + static_cast<std::ptrdiff_t>(anchor.part.first),
                  taken.begin() + static_cast<std::ptrdiff_t>(anchor.part.last), true);
    }
    std::sort(findings.begin(), findings.end(), in_order);
    return findings;
}

} // namespace siar::privacy
