// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/regency.hpp"

#include <algorithm>

namespace siar::model {

bool praises(const Fact& fact) {
    return std::find(fact.tags.begin(), fact.tags.end(), Tag::achievement) != fact.tags.end();
}

namespace {

template <class Entry, class EntryId>
const Entry* find(const std::vector<Entry>& entries, const EntryId& id) {
    const auto it = std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.id == id; });
    return it == entries.end() ? nullptr : &*it;
}

} // namespace

const District* Regency::district(const DistrictId& id) const {
    return find(districts, id);
}
const Village* Regency::village(const VillageId& id) const {
    return find(villages, id);
}
const Agency* Regency::agency(const AgencyId& id) const {
    return find(agencies, id);
}
const Category* Regency::category(const CategoryId& id) const {
    return find(categories, id);
}
const Channel* Regency::channel(const ChannelId& id) const {
    return find(channels, id);
}

} // namespace siar::model
