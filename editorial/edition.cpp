// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/edition.hpp"

#include "editorial/audiences.hpp"
#include "editorial/measure.hpp"

#include <algorithm>

namespace siar::editorial {

using privacy::Label;
using privacy::operator""_label;

namespace {

void tell_way_and_times(model::Item& item, const model::Complaint& complaint, const model::Regency& regency,
                        const model::Rules& rules) {
    item.channel = complaint.channel;
    if (const auto* channel = regency.channel(complaint.channel)) item.channel_name = channel->name;
    item.closed_on = model::local(*complaint.closed, regency.identity.zone).date;
    item.responded_within = model::length(complaint, model::Interval::responded_within);
    item.resolved_within = model::length(complaint, model::Interval::resolved_within);
    item.validity = {complaint.closed, *complaint.closed + std::chrono::days{rules.show_days}};
}

/// Of a sensitive matter only the month of closing may be known, also not from how long it is shown.
void tell_month(model::Item& item, const model::Complaint& complaint, const model::Regency& regency,
                const model::Rules& rules) {
    const auto& zone = regency.identity.zone;
    const auto date = model::local(*complaint.closed, zone).date;
    constexpr int longest_month = 31;
    item.closed_on = date.year() / date.month() / 1;
    item.validity.from = model::at({item.closed_on, {}}, zone);
    item.validity.until = *item.validity.from + std::chrono::days{rules.show_days + longest_month};
}

model::Item item_of(const model::Reviewed& reviewed, const model::Regency& regency, const model::Rules& rules,
                    model::Audience audience) {
    const auto& complaint = reviewed.complaint;
    model::Item out;
    out.id = reviewed.id;
    out.category = complaint.category;
    const auto* category = regency.category(complaint.category);
    out.category_name = category ? category->name : "Aduan"_label;
    out.icon = category ? category->icon : "message-circle";
    out.problem = reviewed.text->sentences.problem.text;
    out.action = reviewed.text->sentences.action.text;
    out.outcome = reviewed.text->sentences.outcome.text;
    out.district = complaint.place.district;
    out.place = place_for(complaint, regency, audience);
    if (!complaint.agencies.empty()) {
        out.agency = complaint.agencies.front();
        if (const auto* agency = regency.agency(out.agency)) out.agency_name = agency->name;
    }
    out.how_closed = complaint.how_closed;
    out.repaired = reviewed.text->repaired;
    out.in_own_words = in_own_words(reviewed.text->sentences);
    out.discreet = !category || category->sensitive;
    if (out.discreet)
        tell_month(out, complaint, regency, rules);
    else
        tell_way_and_times(out, complaint, regency, rules);
    if (reviewed.pinned) out.validity.until.reset();
    out.pinned = reviewed.pinned;
    out.demo = complaint.demo;
    return out;
}

} // namespace

model::Edition edition(const model::Material& material, const model::Regency& regency, const model::Rules& rules,
                       model::Audience audience, model::Time now) {
    model::Edition out;
    out.audience = audience;
    out.identity = regency.identity;
    out.made_at = now;
    out.data_as_of = material.data_as_of;
    out.freshness = rules.freshness;
    const auto most = std::min(rules.max_items, model::max_edition_items);
    for (const auto& reviewed : material.approved) {
        if (out.items.size() >= most) break;
        if (!may_go_out(reviewed, regency, rules, now)) continue;
        out.items.push_back(item_of(reviewed, regency, rules, audience));
    }
    out.statistics = measure(material, regency, rules, audience, now);
    out.districts = regency.districts;
    out.channels = regency.channels;
    out.emergency = regency.emergency;
    const auto today = model::local(now, regency.identity.zone).date;
    for (const auto& visit : material.visits)
        if (visit.date >= today) out.visits.push_back(visit);
    for (const auto& notice : material.notices)
        if (!notice.validity.until || now < *notice.validity.until) out.notices.push_back(notice);
    const auto made_up = [](const auto& one) { return one.demo; };
    out.demo = material.demo || std::any_of(out.visits.begin(), out.visits.end(), made_up) ||
               std::any_of(out.notices.begin(), out.notices.end(), made_up);
    out.station = regency.station;
    out.withdrawn = material.withdrawn;
    return out;
}

} // namespace siar::editorial
