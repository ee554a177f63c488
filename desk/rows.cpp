// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/rows.hpp"

#include "editorial/audiences.hpp"

namespace siar::desk {

namespace {

bool only_templates(const model::Sentences& sentences) {
    return sentences.problem.wording == model::Wording::template_ &&
           sentences.action.wording == model::Wording::template_ &&
           sentences.outcome.wording == model::Wording::template_;
}

bool may_be_sent(const model::Reviewed& reviewed, const model::Regency& regency) {
    if (reviewed.state != model::ReviewState::approved || !reviewed.text) return false;
    if (!editorial::may_be_told(reviewed.complaint)) return false;
    const model::Category* category = regency.category(reviewed.complaint.category);
    return (category != nullptr && !category->sensitive) || only_templates(reviewed.text->sentences);
}

bool may_name_village(const model::Complaint& complaint, const model::Regency& regency) {
    const model::Category* category = regency.category(complaint.category);
    return category != nullptr && category->concern == model::Concern::public_asset && !category->sensitive &&
           !complaint.secret && complaint.classification != model::Classification::oversight;
}

} // namespace

wire::ComplaintRow row_of(const model::Reviewed& reviewed, const model::Regency& regency) {
    const model::Complaint& complaint = reviewed.complaint;
    wire::ComplaintRow row;
    row.item = reviewed.id;
    row.demo = complaint.demo;
    row.changed = reviewed.changed;
    row.status = complaint.status;
    row.classification = complaint.classification;
    row.secret = complaint.secret;
    row.category = complaint.category;
    row.agencies = complaint.agencies;
    row.channel = complaint.channel;
    row.place.district = complaint.place.district;
    if (may_name_village(complaint, regency)) row.place.village = complaint.place.village;
    row.submitted = complaint.submitted;
    row.forwarded = complaint.forwarded;
    row.first_follow_up = complaint.first_follow_up;
    row.closed = complaint.closed;
    row.updated = complaint.updated;
    row.how_closed = complaint.how_closed;
    row.rating = complaint.rating;
    row.review = reviewed.state;
    row.decided_at = reviewed.decided_at;
    row.decided_by = reviewed.decided_by;
    if (may_be_sent(reviewed, regency)) {
        row.text_hash = model::text_hash(reviewed.text->sentences);
        row.told = wire::Told{reviewed.text->sentences, reviewed.text->hollow, reviewed.text->repaired};
    }
    return row;
}

} // namespace siar::desk
