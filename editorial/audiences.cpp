// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/audiences.hpp"

namespace siar::editorial {

using privacy::operator""_label;

bool may_be_told(const model::Complaint& complaint) {
    if (complaint.secret) return false;
    if (complaint.classification == model::Classification::oversight) return false;
    return complaint.status == model::Status::resolved && complaint.closed.has_value();
}

bool may_go_out(const model::Reviewed& item, model::Audience, const model::Rules& rules, model::Time now) {
    if (item.state != model::ReviewState::approved || !item.text || !may_be_told(item.complaint)) return false;
    if (item.text->hollow || !item.text->verdict.ok()) return false;
    if (item.approved != model::text_hash(item.text->sentences)) return false;
    const auto closed = *item.complaint.closed;
    return closed <= now && (item.pinned || now < closed + std::chrono::days{rules.show_days});
}

privacy::Label place_for(const model::Complaint& complaint, const model::Regency& regency, model::Audience audience) {
    const auto* district = regency.district(complaint.place.district);
    if (!district) return regency.identity.name;
    const auto kecamatan = (audience == model::Audience::radio ? "Kecamatan "_label : "Kec. "_label) + district->name;
    const auto* category = regency.category(complaint.category);
    const bool exact = audience == model::Audience::office ||
                       (category && category->concern == model::Concern::public_asset && !category->sensitive);
    if (!exact || !complaint.place.village) return kecamatan;
    const auto* village = regency.village(*complaint.place.village);
    if (!village) return kecamatan;
    return (village->kelurahan ? "Kel. "_label : "Desa "_label) + village->name + ", "_label + kecamatan;
}

} // namespace siar::editorial
