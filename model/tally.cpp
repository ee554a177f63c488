// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/tally.hpp"

#include <algorithm>

namespace siar::model {

namespace {

template <class Map>
void bump(Map& map, const typename Map::key_type& key, std::int64_t change) {
    const auto [it, fresh] = map.try_emplace(key, 0);
    it->second += change;
    if (it->second == 0) map.erase(it);
}

void bump_span(Tally& tally, const SpanCell& cell, std::int64_t count, std::int64_t seconds) {
    const auto [it, fresh] = tally.spans.try_emplace(cell);
    it->second.count += count;
    it->second.seconds += seconds;
    if (it->second == SpanSum{}) tally.spans.erase(it);
}

void add_event(Tally& tally, const Complaint& complaint, Event event, int day, int sign) {
    const auto count = [&](Dimension dimension, std::string_view value) {
        bump(tally.counts, Cell{day, event, dimension, std::string(value), complaint.status}, sign);
    };
    count(Dimension::total, "");
    count(Dimension::district, complaint.place.district.value);
    count(Dimension::category, complaint.category.value);
    count(Dimension::channel, complaint.channel.value);
    count(Dimension::classification, code(complaint.classification));
    count(Dimension::how_closed, code(complaint.how_closed));
    count(Dimension::secret, complaint.secret ? "ya" : "tidak");
    for (const auto& agency : complaint.agencies)
        bump(tally.agencies, AgencyCell{day, event, agency, complaint.status}, sign);
}

constexpr int longest_tenths = 9999;

} // namespace

void add(Tally& tally, const Complaint& complaint, const Zone& zone, int sign) {
    const auto day = [&](Time time) { return day_number(local(time, zone).date); };
    add_event(tally, complaint, Event::received, day(complaint.submitted), sign);
    if (complaint.forwarded) add_event(tally, complaint, Event::forwarded, day(*complaint.forwarded), sign);
    if (complaint.first_follow_up)
        add_event(tally, complaint, Event::first_follow_up, day(*complaint.first_follow_up), sign);
    if (complaint.closed) add_event(tally, complaint, Event::closed, day(*complaint.closed), sign);

    const auto span = [&](Interval interval, std::optional<Time> end) {
        const auto took = length(complaint, interval);
        if (!took) return;
        const auto tenths = std::min<std::int64_t>((took->count() + 4320) / 8640, longest_tenths);
        bump_span(tally, SpanCell{day(*end), interval, static_cast<int>(tenths)}, sign, sign * took->count());
    };
    span(Interval::forwarded_within, complaint.forwarded);
    span(Interval::responded_within, complaint.first_follow_up);
    span(Interval::resolved_within, complaint.closed);
    if (complaint.rating && complaint.closed) bump(tally.ratings, {day(*complaint.closed), *complaint.rating}, sign);
}

void add(Tally& tally, const Tally& change) {
    for (const auto& [cell, count] : change.counts)
        bump(tally.counts, cell, count);
    for (const auto& [cell, count] : change.agencies)
        bump(tally.agencies, cell, count);
    for (const auto& [cell, sum] : change.spans)
        bump_span(tally, cell, sum.count, sum.seconds);
    for (const auto& [rating, count] : change.ratings)
        bump(tally.ratings, rating, count);
}

} // namespace siar::model
