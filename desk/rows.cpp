// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/rows.hpp"

#include "editorial/audiences.hpp"

namespace siar::desk {

wire::ComplaintRow row_of(const model::Reviewed& reviewed, const model::Regency& regency) {
    const model::Complaint& complaint = reviewed.complaint;
    wire::ComplaintRow row;
    row.item = reviewed.id;
    row.demo = complaint.demo;
    row.changed = reviewed.changed;
    row.status = complaint.status;
    row.classification = complaint.classification;
    row.secret = complaint.secret;
    row.submitted = complaint.submitted;
    row.forwarded = complaint.forwarded;
    row.first_follow_up = complaint.first_follow_up;
    row.closed = complaint.closed;
    row.updated = complaint.updated;
    row.how_closed = complaint.how_closed;
    row.review = reviewed.state;
    row.decided_at = reviewed.decided_at;
    // What is only counted says nothing of what, where and whose: a rare crossing of these would point at a person.
    if (reviewed.erased || editorial::only_counted(complaint)) return row;
    row.category = complaint.category;
    row.agencies = complaint.agencies;
    row.channel = complaint.channel;
    row.place.district = complaint.place.district;
    if (editorial::names_village(complaint, regency)) row.place.village = complaint.place.village;
    row.rating = complaint.rating;
    if (editorial::text_may_leave(reviewed, regency)) {
        row.text_hash = model::text_hash(reviewed.text->sentences);
        row.told = wire::Told{reviewed.text->sentences, reviewed.text->hollow, reviewed.text->repaired};
    }
    return row;
}

} // namespace siar::desk
