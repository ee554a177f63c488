// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/tags.hpp"

#include "text/unicode.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace siar::editorial {

namespace {

// Offices that are voted for, and the words of a vote. A camat or a lurah is an official and holds none of these.
constexpr auto office_holders = std::to_array<std::string_view>(
    {"bupati", "wabup",  "gubernur", "wagub",   "presiden", "wapres", "walikota", "kades",
     "dewan",  "dpr",    "dprd",     "dpd",     "caleg",    "cabup",  "paslon",   "petahana",
     "partai", "parpol", "kampanye", "pilkada", "pilkades", "pilbup", "pemilu"});

constexpr auto achievements =
    std::to_array<std::string_view>({"juara", "penghargaan", "terbaik", "peringkat", "rekor", "prestasi", "berprestasi",
                                     "unggul", "keberhasilan", "bangga", "membanggakan", "apresiasi", "gemilang"});

template <std::size_t N>
bool is_in(std::string_view word, const std::array<std::string_view, N>& known) {
    return std::find(known.begin(), known.end(), word) != known.end();
}

} // namespace

std::vector<model::Tag> tags_of(std::string_view text) {
    bool holder = false;
    bool achievement = false;
    const std::string small = text::lower(text);
    std::string_view before;
    for (const auto& token : text::tokens(small)) {
        const auto word = token.of(small);
        const bool of_two = (before == "wali" && word == "kota") || (before == "kepala" && word == "desa");
        holder = holder || of_two || is_in(word, office_holders);
        // "jalur prestasi" leads into a school.
        achievement = achievement || (before != "jalur" && is_in(word, achievements));
        before = word;
    }
    std::vector<model::Tag> out;
    if (holder) out.push_back(model::Tag::office_holder);
    if (achievement) out.push_back(model::Tag::achievement);
    return out;
}

std::vector<model::Tag> tags_of(const model::Sentences& sentences) {
    return tags_of(sentences.problem.text.str() + " . " + sentences.action.text.str() + " . " +
                   sentences.outcome.text.str());
}

} // namespace siar::editorial
