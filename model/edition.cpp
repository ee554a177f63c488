// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edition.hpp"

#include <set>

namespace siar::model {

using privacy::operator""_label;

privacy::Label status(const Item& item) {
    return item.repaired ? "Sudah selesai"_label : "Sudah ditindaklanjuti"_label;
}

privacy::Label demo_mark() {
    return "DATA CONTOH"_label;
}

DataAge age_of(const Edition& edition, Time now, bool time_is_known) {
    if (!edition.data_as_of) return DataAge::fresh;
    const auto age = now - *edition.data_as_of;
    if (!time_is_known || age >= edition.stale_after) return DataAge::stale;
    return age >= edition.aging_after ? DataAge::aging : DataAge::fresh;
}

std::vector<Digest> photos_named(const Edition& edition) {
    std::vector<Digest> out;
    std::set<Digest> known;
    for (const Item& item : edition.items)
        for (const Digest& photo : item.photos.all())
            if (known.insert(photo).second) out.push_back(photo);
    for (const Poster& poster : edition.posters)
        if (known.insert(poster.picture).second) out.push_back(poster.picture);
    return out;
}

} // namespace siar::model
