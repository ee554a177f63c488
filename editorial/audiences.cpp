// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/audiences.hpp"

#include <algorithm>
#include <array>

namespace siar::editorial {

using privacy::operator""_label;

namespace {

std::array<model::Wording, 3> wordings(const model::Sentences& sentences) {
    return {sentences.problem.wording, sentences.action.wording, sentences.outcome.wording};
}

bool is_template(model::Wording wording) {
    return wording == model::Wording::template_;
}

} // namespace

bool may_be_told(const model::Complaint& complaint) {
    return !only_counted(complaint) && complaint.status == model::Status::resolved && complaint.closed.has_value();
}

bool only_counted(const model::Complaint& complaint) {
    return complaint.secret || complaint.classification == model::Classification::oversight ||
           complaint.status == model::Status::unverified;
}

bool text_may_leave(const model::Reviewed& item, const model::Regency& regency) {
    if (item.state != model::ReviewState::approved || !item.text || !may_be_told(item.complaint)) return false;
    if (item.text->hollow || !item.text->verdict.ok()) return false;
    if (item.approved != model::text_hash(item.text->sentences)) return false;
    const auto* category = regency.category(item.complaint.category);
    return (category && !category->sensitive) || only_templates(item.text->sentences);
}

bool photos_may_leave(const model::Reviewed& item, const model::Regency& regency) {
    const auto* category = regency.category(item.complaint.category);
    return category && !category->sensitive && text_may_leave(item, regency);
}

bool may_go_out(const model::Reviewed& item, const model::Regency& regency, const model::Rules& rules,
                model::Time now) {
    if (!text_may_leave(item, regency)) return false;
    const auto closed = *item.complaint.closed;
    return closed <= now && (item.pinned || now < closed + std::chrono::days{rules.show_days});
}

bool names_village(const model::Complaint& complaint, const model::Regency& regency) {
    const auto* category = regency.category(complaint.category);
    return category && category->concern == model::Concern::public_asset && !category->sensitive &&
           !only_counted(complaint);
}

privacy::Label place_for(const model::Complaint& complaint, const model::Regency& regency, model::Audience audience) {
    const auto* district = regency.district(complaint.place.district);
    if (!district) return regency.identity.name;
    const auto kecamatan = (audience == model::Audience::radio ? "Kecamatan "_label : "Kec. "_label) + district->name;
    const auto* category = regency.category(complaint.category);
    const bool at_the_office = audience == model::Audience::office && category && !category->sensitive;
    if (!complaint.place.village || !(at_the_office || names_village(complaint, regency))) return kecamatan;
    const auto* village = regency.village(*complaint.place.village);
    if (!village) return kecamatan;
    const auto kelurahan = audience == model::Audience::radio ? "Kelurahan "_label : "Kel. "_label;
    return (village->kelurahan ? kelurahan : "Desa "_label) + village->name + ", "_label + kecamatan;
}

bool in_own_words(const model::Sentences& sentences) {
    const auto all = wordings(sentences);
    return std::none_of(all.begin(), all.end(), is_template);
}

bool only_templates(const model::Sentences& sentences) {
    const auto all = wordings(sentences);
    return std::all_of(all.begin(), all.end(), is_template);
}

} // namespace siar::editorial
