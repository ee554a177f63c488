// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/edition.hpp"

#include "editorial/audiences.hpp"
#include "editorial/correction.hpp"
#include "editorial/measure.hpp"
#include "editorial/tags.hpp"
#include "model/figure.hpp"

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

/// The end of what an Edition of `now` says where nobody takes it back: a midnight, so that Editions of one day are
/// the same and no screen shows anything for longer than the rule says.
model::Time unheard_until(const model::Rules& rules, const model::Zone& zone, model::Time now) {
    return model::at({model::local(now, zone).date, {}}, zone) + rules.unheard;
}

/// Measured figures stand as long as their data are fresh; what a source tells, as long as items do; published ones for
/// ever.
template <class Figure>
void set_end(Figure& figure, const model::Rules& rules, model::Time told_until) {
    if (!figure.as_of) return;
    figure.valid_until = figure.source ? told_until : *figure.as_of + rules.freshness.withdrawn;
}

void set_ends(model::Statistics& statistics, const model::Rules& rules, model::Time told_until) {
    for (auto& recap : statistics.recaps)
        set_end(recap, rules, told_until);
    for (auto& speed : statistics.speeds)
        set_end(speed, rules, told_until);
    if (statistics.as_of) statistics.valid_until = *statistics.as_of + rules.freshness.withdrawn;
}

model::Item item_of(const model::Reviewed& reviewed, const model::Regency& regency, const model::Rules& rules,
                    model::Audience audience, model::Time unheard) {
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
    out.validity.until = reviewed.pinned ? unheard : std::min(*out.validity.until, unheard);
    if (photos_may_leave(reviewed, regency)) out.photos = reviewed.pictured;
    out.tags = tags_of(reviewed.text->sentences);
    out.pinned = reviewed.pinned;
    out.demo = complaint.demo;
    return out;
}

/// Whether a window of the calendar hides the figure that this corrects: what nobody sees needs no correction, and
/// would come back by it.
bool is_hidden(const model::Correction& correction, const model::Edition& edition, model::Date today) {
    const auto hides = [&](const auto& figure) {
        return correction.figure == model::figure_of(figure) && model::hidden(figure.tags, edition.windows, today);
    };
    const auto& statistics = edition.statistics;
    return std::any_of(statistics.recaps.begin(), statistics.recaps.end(), hides) ||
           std::any_of(statistics.speeds.begin(), statistics.speeds.end(), hides);
}

/// The Hijri months that the dates from `first` to `last` are told by: the one that runs, those that begin, and the one
/// after, which ends the last of them.
std::vector<model::HijriMonth> months_within(const std::vector<model::HijriMonth>& months, model::Date first,
                                             model::Date last) {
    const auto begins_after = [&](model::Date day) {
        return std::upper_bound(months.begin(), months.end(), day,
                                [](model::Date one, const model::HijriMonth& month) { return one < month.first; });
    };
    auto from = begins_after(first);
    if (from != months.begin()) --from;
    auto until = begins_after(last);
    if (until != months.end()) ++until;
    return {from, until};
}

} // namespace

model::Edition edition(const model::Material& material, const model::Regency& regency, const model::Rules& rules,
                       model::Audience audience, model::Time now) {
    model::Edition out;
    out.audience = audience;
    out.identity = regency.identity;
    out.made_at = now;
    out.data_as_of = material.data_as_of;
    out.aging_after = rules.freshness.aging;
    out.stale_after = rules.freshness.stale;
    const auto& zone = regency.identity.zone;
    const auto unheard = unheard_until(rules, zone, now);
    const auto most = std::min(rules.max_items, model::max_edition_items);
    for (const auto& reviewed : material.approved) {
        if (out.items.size() >= most) break;
        if (!may_go_out(reviewed, regency, rules, now)) continue;
        out.items.push_back(item_of(reviewed, regency, rules, audience, unheard));
    }
    out.statistics = measure(material, regency, rules, audience, now);
    set_ends(out.statistics, rules, unheard);
    out.districts = regency.districts;
    out.channels = regency.channels;
    out.emergency = regency.emergency;
    for (const auto& visit : material.visits)
        if (now < model::departure(visit, zone)) out.visits.push_back(visit);
    for (const auto& notice : material.notices)
        if (!notice.validity.until || now < *notice.validity.until) out.notices.push_back(notice);
    const auto made_up = [](const auto& one) { return one.demo; };
    out.corrections = corrections(material, regency, audience);
    out.demo = material.demo || std::any_of(out.visits.begin(), out.visits.end(), made_up) ||
               std::any_of(out.notices.begin(), out.notices.end(), made_up) ||
               std::any_of(out.corrections.begin(), out.corrections.end(), made_up);
    out.station = regency.station;
    out.facts = regency.facts;
    const auto today = model::local(now, zone).date;
    const model::Date last = std::chrono::sys_days{today} + model::foretold;
    out.hijri = months_within(regency.hijri, today, last);
    for (const auto& window : regency.windows)
        if (today <= window.until) out.windows.push_back(window);
    std::erase_if(out.corrections, [&](const auto& one) { return is_hidden(one, out, today); });
    for (const auto& day : regency.holidays)
        if (today <= day && day <= last) out.holidays.push_back(day);
    out.withdrawn = material.withdrawn;
    return out;
}

} // namespace siar::editorial
