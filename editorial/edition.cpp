// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/edition.hpp"

#include "editorial/audiences.hpp"
#include "editorial/measure.hpp"

#include <algorithm>

namespace siar::editorial {

using privacy::Label;
using privacy::operator""_label;

namespace {

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
    out.channel = complaint.channel;
    if (const auto* channel = regency.channel(complaint.channel)) out.channel_name = channel->name;
    out.closed_on = model::local(*complaint.closed, regency.identity.zone).date;
    out.how_closed = complaint.how_closed;
    out.repaired = reviewed.text->repaired;
    out.in_own_words = in_own_words(reviewed.text->sentences);
    out.responded_within = model::length(complaint, model::Interval::responded_within);
    out.resolved_within = model::length(complaint, model::Interval::resolved_within);
    out.validity.from = complaint.closed;
    if (!reviewed.pinned) out.validity.until = *complaint.closed + std::chrono::days{rules.show_days};
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
    out.statistics = measure(material.tally, regency, rules, material.data_as_of, now);
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
