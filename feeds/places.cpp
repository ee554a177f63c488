// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/places.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace siar::feeds {

namespace {

constexpr std::array<std::string_view, 3> before_district{"", "kec", "kecamatan"};
constexpr std::array<std::string_view, 5> before_village{"", "desa", "ds", "kelurahan", "kel"};
/// An address longer than this is a story; its beginning is enough.
constexpr std::size_t address_words = 60;

std::vector<std::string_view> words_of(std::string_view text) {
    constexpr std::string_view between = " \t\r\n,.;:/()-";
    std::vector<std::string_view> out;
    while (out.size() < address_words) {
        const std::size_t begin = text.find_first_not_of(between);
        if (begin == std::string_view::npos) break;
        text.remove_prefix(begin);
        const std::size_t size = std::min(text.find_first_of(between), text.size());
        out.push_back(text.substr(0, size));
        text.remove_prefix(size);
    }
    return out;
}

/// The first piece of a value, folded, and those of the others that say what they are: in "Desa Baru, Demak" the second
/// is the regency, not the district of that name.
std::vector<std::string> telling_pieces(std::string_view value, std::string_view begins) {
    std::vector<std::string> out;
    for (const std::string_view piece : pieces(value)) {
        std::string key = folded(piece);
        if (out.empty() || key.substr(0, begins.size()) == begins) out.push_back(std::move(key));
    }
    return out;
}

bool among(std::string_view key, const std::string_view* begin, const std::string_view* end) {
    return !key.empty() && std::find(begin, end, key) != end;
}

} // namespace

Places::Places(const model::Regency& regency) {
    const std::string name = folded(regency.identity.name.view());
    const std::string short_name = folded(regency.identity.short_name.view());
    for (const model::District& district : regency.districts) {
        districts_.add(district.id.value, district.id);
        for (const std::string_view before : before_district) {
            const std::string word = std::string(before) + folded(district.name.view());
            for (const std::string& after : {std::string(), name, "kab" + short_name})
                districts_.add(word + after, district.id);
        }
    }
    std::map<std::string, std::vector<model::Place>> bearers;
    for (const model::Village& village : regency.villages) {
        const model::Place place{village.district, village.id};
        bearers[folded(village.id.value)].push_back(place);
        for (const std::string_view before : before_village)
            bearers[std::string(before) + folded(village.name.view())].push_back(place);
    }
    for (auto& [word, places] : bearers)
        villages_.set(word, std::move(places));
}

std::optional<model::DistrictId> Places::district(std::string_view value) const {
    if (const auto* whole = districts_.find(folded(value))) return *whole;
    for (const std::string& piece : telling_pieces(value, "kec")) {
        if (const auto* found = districts_.find(piece)) return *found;
    }
    return std::nullopt;
}

std::optional<model::Place> Places::village(std::string_view value, const model::DistrictId& district) const {
    const auto one = [&](std::string_view key) -> std::optional<model::Place> {
        const auto* places = villages_.find(key);
        if (places == nullptr) return std::nullopt;
        if (district.empty()) return places->size() == 1 ? std::optional(places->front()) : std::nullopt;
        const auto found = std::find_if(places->begin(), places->end(),
                                        [&](const model::Place& place) { return place.district == district; });
        return found == places->end() ? std::nullopt : std::optional(*found);
    };
    if (auto whole = one(folded(value))) return whole;
    for (const std::string& piece : telling_pieces(value, "desa")) {
        if (auto found = one(piece)) return found;
    }
    return std::nullopt;
}

model::Place Places::named_in(std::string_view address) const {
    const std::vector<std::string_view> words = words_of(address);
    model::Place out;
    std::vector<std::string> villages;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        if (std::string_view("KkDd").find(words[i].front()) == std::string_view::npos) continue;
        const std::string key = folded(words[i]);
        const bool of_district = among(key, before_district.begin() + 1, before_district.end());
        const bool of_village = among(key, before_village.begin() + 1, before_village.end());
        if (!of_district && !of_village) continue;
        // "Karang Tengah" and "Karangtengah" are one.
        std::vector<std::string> names{folded(words[i + 1])};
        if (i + 2 < words.size()) names.insert(names.begin(), names.front() + folded(words[i + 2]));
        for (const std::string& name : names) {
            const auto* district = districts_.find(name);
            if (of_district && district != nullptr && out.district.empty()) out.district = *district;
            if (of_village) villages.push_back(name);
        }
    }
    for (const std::string& name : villages) {
        if (const auto place = village(name, out.district)) return *place;
    }
    return out;
}

} // namespace siar::feeds
