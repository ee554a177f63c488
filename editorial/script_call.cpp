// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/script_parts.hpp"
#include "editorial/telling.hpp"

#include <algorithm>
#include <utility>

namespace siar::editorial {

using model::Line;
using model::Part;
using model::Role;
using privacy::Label;
using privacy::operator""_label;
using privacy::Showable;

namespace {

/// What a listener has to write down is said slower, and slower still the second time.
constexpr double writing_pace = 0.88;
constexpr double second_pace = 0.8;
constexpr double after_number = 0.5;

Showable place_of(const model::Visit& visit, const model::Edition& edition) {
    const auto district = std::find_if(edition.districts.begin(), edition.districts.end(),
                                       [&](const auto& one) { return one.id == visit.district; });
    if (district == edition.districts.end()) return visit.place;
    const Showable named = "Kecamatan "_label + district->name;
    return visit.place.empty() ? named : visit.place + ", "_label + named;
}

/// "Hari ini", "Besok", "Pada Kamis, 3 Desember"; the year is clear.
Showable day_of(model::Date date, model::Date today) {
    const auto ahead = model::day_number(date) - model::day_number(today);
    if (ahead <= 0) return "Hari ini"_label;
    if (ahead == 1) return "Besok"_label;
    const Showable whole = Label::weekday_date(date);
    return "Pada "_label + whole.part(0, whole.view().rfind(' '));
}

/// The first two main channels that have something to dial; else the first with an address, such as a host.
std::vector<const model::Channel*> channels_told(const model::Edition& edition) {
    constexpr std::size_t most = 2;
    std::vector<const model::Channel*> out;
    const model::Channel* other = nullptr;
    for (const auto& channel : edition.channels) {
        if (!channel.main || channel.address.empty()) continue;
        const bool has_number = channel.address.view().find_first_of("0123456789") != std::string_view::npos;
        if (has_number && out.size() < most) out.push_back(&channel);
        if (other == nullptr) other = &channel;
    }
    if (out.empty() && other != nullptr) out.push_back(other);
    return out;
}

} // namespace

std::vector<Line> visit_lines(const Telling& telling) {
    const auto& zone = telling.zone();
    const auto& visits = telling.edition.visits;
    const auto next = std::find_if(visits.begin(), visits.end(),
                                   [&](const auto& one) { return model::departure(one, zone) > telling.airs_at(); });
    if (next == visits.end()) return {};
    const auto today = model::local(telling.airs_at(), zone).date;
    const Part part = next->kind == model::VisitKind::van ? Part::van : Part::stall;
    const Showable place = place_of(*next, telling.edition);
    Line out = line(Role::call, telling.pattern(part),
                    {{"hari", day_of(next->date, today)},
                     {"tempat", place},
                     {"dari", Label::clock(next->from)},
                     {"sampai", Label::clock(next->until) + " "_label + zone.name}},
                    drop::visit, 0.7);
    out.names = {place};
    return {out};
}

std::vector<Line> call_lines(const Telling& telling) {
    const auto channels = channels_told(telling.edition);
    if (channels.empty()) return {};
    std::vector<Line> out{line(Role::call, telling.pattern(Part::call), {}, 0, 0.5)};
    for (const model::Channel* const one : channels) {
        const model::Channel& channel = *one;
        const bool first = one == channels.front();
        Line once = line(Role::call, telling.pattern(first ? Part::channel : Part::other_channel),
                         {{"kanal", channel.name}, {"nomor", channel.address}},
                         first ? drop::channel : drop::other_channel, after_number);
        Line again = line(Role::call, telling.pattern(Part::again), {{"nomor", channel.address}},
                          first ? drop::again : drop::other_channel, 0.7);
        once.pace = writing_pace;
        again.pace = second_pace;
        out.push_back(std::move(once));
        out.push_back(std::move(again));
    }
    return out;
}

} // namespace siar::editorial
