// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/lifting.hpp"

#include "editorial/place_names.hpp"
#include "editorial/shorten.hpp"
#include "text/letter_case.hpp"

#include <algorithm>
#include <array>

namespace siar::editorial {

namespace {

using Index = std::ptrdiff_t;

/// What is the village's own ("kantor desa"): here "desa" stays without the name.
constexpr auto owned_words =
    std::to_array<std::string_view>({"aparat", "balai", "bidan", "dana", "jalan", "kader", "kantor", "kas", "kepala",
                                     "pamong", "pemerintah", "perangkat", "warga"});
static_assert(std::ranges::is_sorted(owned_words));
constexpr WordList owned_by_villages(owned_words);

/// The kecamatan of a village: that of the complaint where several villages have this name, nothing where none fits.
const model::District* district_of(const model::Village& village, const Spot& spot) {
    const auto& all = spot.regency.villages;
    const auto same = [&](const auto& other) { return other.name.view() == village.name.view(); };
    if (std::count_if(all.begin(), all.end(), same) == 1) return spot.regency.district(village.district);
    const bool here = std::any_of(all.begin(), all.end(), [&](const auto& other) {
        return same(other) && other.district == spot.place.district;
    });
    return here ? spot.regency.district(spot.place.district) : nullptr;
}

/// Takes the name [at, end) out, with its phrase if it has one; where the next word is now.
std::size_t take_out(Words& words, std::size_t at, std::size_t end) {
    std::size_t head = at;
    while (head > 0 && (is_in(place_heads, folded(words[head - 1])) || folded(words[head - 1]) == "gang" ||
                        folded(words[head - 1]) == "gg"))
        --head;
    auto begin = phrase_begin(words, head);
    if (begin == head && head > 0 && head < at && is_in(owned_by_villages, folded(words[head - 1]))) begin = at;
    // "di Desa Bedono Kecamatan Sayung": the kecamatan may stay, and needs the preposition.
    const bool higher = end < words.size() && (folded(words[end]) == "kecamatan" || folded(words[end]) == "kec.");
    if (higher && begin < head) words[begin++] = "di";
    words.erase(words.begin() + static_cast<Index>(begin), words.begin() + static_cast<Index>(end));
    return begin;
}

std::string district_spelled(const std::string& word, const model::Regency& regency) {
    const auto found = std::find_if(regency.districts.begin(), regency.districts.end(),
                                    [&](const auto& district) { return folded(district.name.view()) == folded(word); });
    return found == regency.districts.end() ? word : std::string(found->name.view());
}

bool is_masked_place(std::string_view word) {
    return word == "[alamat]" || word == "[koordinat]";
}

/// "di [alamat]" tells nobody anything.
void drop_masked_phrases(Words& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!is_masked_place(words[i])) continue;
        const auto begin = phrase_begin(words, i);
        if (begin == i) continue;
        words.erase(words.begin() + static_cast<Index>(begin), words.begin() + static_cast<Index>(i) + 1);
        i = begin;
    }
}

} // namespace

std::optional<Words> lifted(Words words, const Spot& spot) {
    drop_masked_phrases(words);
    const model::District* district = nullptr;
    for (std::size_t at = 0; !spot.exact && at < words.size();) {
        // Taking a name out moves all that stands behind it.
        const PlaceNames names(words, spot.regency);
        PlaceName found;
        for (; at < words.size() && found.count == 0; ++at) {
            found = names.village_at(at);
            if (found.count == 0) found = names.headed_at(at);
        }
        if (found.count == 0) break;
        --at;
        if (found.village && !district) district = district_of(*found.village, spot);
        at = take_out(words, at, at + found.count);
    }
    constexpr std::size_t fewest = 2;
    if (words.size() == fewest - 1 && district && !is_in(prepositions, folded(words.front())))
        words.insert(words.end(), {"di", "Kec.", std::string(district->name.view())});
    if (words.empty()) return std::nullopt;
    return words;
}

Words spelled(Words words, const model::Regency& regency) {
    const Words as_written = words;
    const PlaceNames names(as_written, regency);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto found = names.village_at(i);
        const bool whole = found.village && words[i].find('-') == std::string::npos;
        std::string_view rest = whole ? found.village->name.view() : std::string_view();
        for (std::size_t n = 0; whole && n < found.count; ++n) {
            const auto end = std::min(rest.find(' '), rest.size());
            words[i + n] = rest.substr(0, end);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const auto small = folded(words[i]);
        if (small == "kecamatan") words[i + 1] = district_spelled(words[i + 1], regency);
        const bool leads = is_in(place_heads, small) || small == "jalan" || small == "gang" || small == "kecamatan";
        if (!leads) continue;
        const bool name = folded(words[i + 1]) != words[i + 1] && !text::is_acronym(words[i + 1]);
        words[i] = name ? text::capitalised(small) : small;
    }
    return words;
}

} // namespace siar::editorial
