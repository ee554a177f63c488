// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/record_words.hpp"

#include <algorithm>
#include <chrono>

namespace siar::feeds {

namespace {

constexpr std::size_t most_agencies = 20;
constexpr std::size_t most_strangers = 1'000; ///< words kept apart
constexpr std::size_t longest_stranger = 60;

/// A name and what offices write behind it: "Dinas Perhubungan Kabupaten Demak".
template <class Id>
void add_name(Lookup<Id>& lookup, const privacy::Label& name, const Id& id, const model::Identity& identity) {
    const std::string word = folded(name.view());
    const std::string short_name = folded(identity.short_name.view());
    for (const std::string& after : {std::string(), folded(identity.name.view()), "kab" + short_name, short_name})
        lookup.add(word + after, id);
}

template <class Id>
void set_terms(Lookup<Id>& lookup, const config::Terms& terms) {
    for (const auto& [word, code] : terms)
        lookup.set(word, Id{code});
}

} // namespace

Dictionary::Words::Words(const config::SourceSettings& settings, const config::Package& package)
    : source(settings.name),
      origin(settings.origin),
      zone(package.regency.identity.zone),
      local_times(settings.local_times),
      photos(settings.photos),
      gate(package.gate),
      places(package.regency) {
    const model::Regency& regency = package.regency;
    for (const model::Category& category : regency.categories) {
        categories.add(category.id.value, category.id);
        categories.add(category.name.view(), category.id);
    }
    for (const model::Agency& agency : regency.agencies) {
        agencies.add(agency.id.value, agency.id);
        add_name(agencies, agency.short_name, agency.id, regency.identity);
        add_name(agencies, agency.name, agency.id, regency.identity);
    }
    for (const model::Channel& channel : regency.channels) {
        channels.add(channel.id.value, channel.id);
        channels.add(channel.name.view(), channel.id);
        if (!channel.address.empty()) channels.add(channel.address.view(), channel.id);
    }
    for (const auto& [word, code] : settings.status) {
        if (const auto status = model::from_code<model::Status>(code)) statuses.set(word, *status);
    }
    set_terms(categories, settings.category);
    set_terms(agencies, settings.agency);
    set_terms(channels, settings.channel);
    for (const auto& [word, code] : settings.district)
        places.set(word, {code});
    for (const auto& [field, words] : settings.only) {
        const auto known = field_from(field);
        if (!known) continue;
        Lookup<bool> wanted;
        for (const std::string& word : words)
            wanted.set(word, true);
        only.emplace_back(*known, std::move(wanted));
    }
}

void Dictionary::Words::strange(Field field, std::string_view word) {
    // A number or a long value is no word of a code: the field is mapped to something else.
    if (word.size() > longest_stranger || folded(word).empty()) return;
    const auto found = strangers.find({field, std::string(word)});
    if (found != strangers.end())
        ++found->second;
    else if (strangers.size() < most_strangers)
        strangers.emplace(std::pair(field, std::string(word)), 1);
}

template <class Id>
Id Dictionary::Words::find(const Lookup<Id>& lookup, const Record& record, Field field) {
    const std::string& value = record[field];
    fold(value, key);
    if (const Id* found = lookup.find(key)) return *found;
    if (key.empty()) return {};
    // "Infrastruktur > Jalan": the last piece is the finest.
    const auto all = pieces(value);
    for (auto piece = all.rbegin(); piece != all.rend(); ++piece) {
        fold(*piece, key);
        if (const Id* found = lookup.find(key)) return *found;
    }
    strange(field, value);
    return {};
}

tl::expected<std::optional<model::Time>, std::string> Dictionary::Words::time(const Record& record, Field field,
                                                                              model::Time now) {
    constexpr model::Time oldest = std::chrono::sys_days(std::chrono::year(2000) / 1 / 1);
    if (record[field].empty()) return std::nullopt;
    const auto read = read_time(record[field], zone, local_times);
    if (read && *read && **read > now + std::chrono::days(1))
        return tl::unexpected<std::string>("tertanggal di masa depan");
    if (read && (!*read || **read >= oldest)) return *read;
    if (field == Field::submitted)
        return tl::unexpected<std::string>(read ? "tertanggal sebelum tahun 2000" : "waktu diterima tidak terbaca");
    strange(field, "waktu tidak terbaca");
    return std::nullopt;
}

void Dictionary::Words::place(const Record& record, model::Complaint& facts) {
    const std::string& district = record[Field::district];
    const std::string& village = record[Field::village];
    if (const auto found = places.district(district))
        facts.place.district = *found;
    else
        strange(Field::district, district);
    if (!village.empty()) {
        if (auto found = places.village(village, facts.place.district))
            facts.place = *std::move(found);
        else
            strange(Field::village, village);
    }
    if (facts.place.district.empty()) facts.place = places.named_in(record[Field::place]);
}

std::vector<model::AgencyId> Dictionary::Words::agencies_of(const std::string& value) {
    fold(value, key);
    if (const auto* whole = agencies.find(key)) return {*whole};
    std::vector<model::AgencyId> out;
    for (const std::string_view piece : pieces(value)) {
        fold(piece, key);
        const auto* found = agencies.find(key);
        if (found == nullptr || std::find(out.begin(), out.end(), *found) != out.end()) continue;
        if (out.size() < most_agencies) out.push_back(*found);
    }
    if (out.empty()) strange(Field::agency, value);
    return out;
}

void Dictionary::Words::sort(const Record& record, model::Complaint& facts) {
    facts.category = find(categories, record, Field::category);
    facts.channel = find(channels, record, Field::channel);
    if (!record[Field::agency].empty()) facts.agencies = agencies_of(record[Field::agency]);
}

} // namespace siar::feeds
