// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/tally.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace siar::model {

namespace {

constexpr std::size_t unsettled_most = 1U << 18U; // then equal ones are joined, so that a recount keeps its size

template <class Value>
unsigned number(Value value) {
    return static_cast<unsigned>(value);
}

bool before(const Tally::Entry& a, const Tally::Entry& b) {
    return a.day != b.day ? a.day < b.day : a.count.cell < b.count.cell;
}

/// Not every source tells when; the status tells that.
bool was_followed_up(const Complaint& complaint) {
    return complaint.first_follow_up || complaint.status == Status::in_process || complaint.status == Status::resolved;
}

/// By name instead of number, so that two numberings compare.
std::map<std::pair<Cell, std::string>, std::int64_t> by_name(const Sums& sums) {
    std::map<std::pair<Cell, std::string>, std::int64_t> out;
    for (const auto& count : sums.counts) {
        const Cell cell = count.cell;
        if (is_named(cell.kind()))
            out[{Cell::of(cell.kind(), 0, cell.slot(), number(cell.column())), sums.name(count)}] = count.n;
        else
            out[{cell, {}}] = count.n;
    }
    return out;
}

} // namespace

bool is_named(Kind kind) {
    switch (kind) {
        case Kind::agency:
        case Kind::agency_due:
        case Kind::district:
        case Kind::category:
        case Kind::channel:
        case Kind::agency_span:
        case Kind::agency_seconds: return true;
        default: return false;
    }
}

Cell end_of(Depth depth) {
    switch (depth) {
        case Depth::totals: return Cell::of(Kind::agency);
        case Depth::agencies: return Cell::of(Kind::district);
        case Depth::districts: return Cell::of(Kind::category);
        case Depth::counts: return Cell::of(Kind::span);
        case Depth::all: break;
    }
    return {~std::uint64_t{0}};
}

int column_of(Seconds length) {
    constexpr std::int64_t a_tenth = 8640;
    const auto nearest = [&](std::int64_t tenths) {
        return (length.count() + tenths * a_tenth / 2) / (tenths * a_tenth) * tenths;
    };
    std::int64_t column = nearest(1);
    if (column >= 100) column = nearest(10);
    if (column >= 1000) column = nearest(100);
    return static_cast<int>(std::min<std::int64_t>(column, 9990));
}

std::uint32_t Names::number(std::string_view name) {
    if (const auto known = numbers_.find(name); known != numbers_.end()) return known->second;
    const auto fresh = static_cast<std::uint32_t>(names_.size());
    names_.emplace_back(name);
    numbers_.emplace(names_.back(), fresh);
    return fresh;
}

void settle(std::vector<CellCount>& counts) {
    const auto less = [](const CellCount& a, const CellCount& b) { return a.cell < b.cell; };
    if (!std::is_sorted(counts.begin(), counts.end(), less)) std::sort(counts.begin(), counts.end(), less);
    auto out = counts.begin();
    for (auto it = counts.begin(); it != counts.end();) {
        CellCount sum{it->cell, 0};
        for (; it != counts.end() && it->cell == sum.cell; ++it)
            sum.n += it->n;
        if (sum.n != 0) *out++ = sum;
    }
    counts.erase(out, counts.end());
}

Sums::Range Sums::of(Kind kind) const {
    const auto at = [&](Cell cell) {
        return std::lower_bound(counts.data(), counts.data() + counts.size(), cell,
                                [](const CellCount& count, Cell wanted) { return count.cell < wanted; });
    };
    return {at(Cell::of(kind)), at(Cell::of(static_cast<Kind>(static_cast<unsigned>(kind) + 1)))};
}

Sums::Range Sums::of(Kind kind, std::uint32_t value) const {
    const Range all = of(kind);
    const auto at = [&](Cell cell) {
        return std::lower_bound(all.first, all.last, cell,
                                [](const CellCount& count, Cell wanted) { return count.cell < wanted; });
    };
    return {at(Cell::of(kind, value)), at(Cell::of(kind, value + 1))};
}

std::int64_t Sums::total(Kind kind) const {
    std::int64_t out = 0;
    for (const auto& count : of(kind))
        out += count.n;
    return out;
}

std::int64_t Sums::at(Cell cell) const {
    for (const auto& count : of(cell.kind(), cell.value()))
        if (count.cell == cell) return count.n;
    return 0;
}

bool operator==(const Sums& a, const Sums& b) {
    return by_name(a) == by_name(b);
}

void Tally::count(int day, Cell cell, std::int64_t n) {
    entries_.push_back({day, {cell, n}});
}

void Tally::add(int day, std::string_view name, Cell cell, std::int64_t n) {
    count(day, is_named(cell.kind()) ? Cell{cell.key | Cell::of({}, names_.number(name)).key} : cell, n);
    if (entries_.size() - settled_ > unsettled_most) settle();
}

void Tally::add(const Complaint& complaint, const Deadlines& deadlines, int sign) {
    add_events(complaint, deadlines, sign);
    add_dues(complaint, deadlines, sign);
    add_span(complaint, Interval::forwarded_within, complaint.forwarded, deadlines, sign);
    add_span(complaint, Interval::responded_within, complaint.first_follow_up, deadlines, sign);
    add_span(complaint, Interval::resolved_within, complaint.closed, deadlines, sign);
    if (entries_.size() - settled_ > unsettled_most) settle();
}

void Tally::add_events(const Complaint& c, const Deadlines& deadlines, int sign) {
    const auto status = number(c.status);
    const int received = deadlines.day(c.submitted);
    count(received, Cell::of(Kind::received, 0, status), sign);
    if (c.secret) count(received, Cell::of(Kind::secret), sign);
    count(received, Cell::of(Kind::classification, number(c.classification), status), sign);
    add(received, c.place.district.value, Cell::of(Kind::district, 0, status), sign);
    add(received, c.category.value, Cell::of(Kind::category, 0, status), sign);
    add(received, c.channel.value, Cell::of(Kind::channel, 0, status), sign);
    for (const auto& agency : c.agencies)
        add(received, agency.value, Cell::of(Kind::agency, 0, status), sign);
    if (c.forwarded) count(deadlines.day(*c.forwarded), Cell::of(Kind::forwarded, 0, was_followed_up(c) ? 1 : 0), sign);
    if (!c.closed) return;
    const int closed = deadlines.day(*c.closed);
    count(closed, Cell::of(Kind::closed, 0, status), sign);
    count(closed, Cell::of(Kind::how_closed, number(c.how_closed), status), sign);
    if (c.rating) count(closed, Cell::of(Kind::rating, number(*c.rating)), sign);
}

void Tally::add_dues(const Complaint& c, const Deadlines& deadlines, int sign) {
    for (const auto deadline : {Deadline::forward, Deadline::first_follow_up, Deadline::closing, Deadline::target}) {
        const auto due = deadlines.of(c, deadline);
        if (!due) continue;
        const auto outcome = number(due->outcome);
        count(due->day, Cell::of(Kind::due, number(deadline), outcome), sign);
        if (deadline != Deadline::closing) continue;
        for (const auto& agency : c.agencies)
            add(due->day, agency.value, Cell::of(Kind::agency_due, 0, outcome), sign);
    }
}

void Tally::add_span(const Complaint& c, Interval interval, std::optional<Time> end, const Deadlines& deadlines,
                     int sign) {
    const auto took = length(c, interval);
    if (!took || !end) return;
    const int day = deadlines.day(*end);
    const auto column = number(column_of(*took));
    const auto seconds = sign * std::int64_t{took->count()};
    count(day, Cell::of(Kind::span, number(interval), 0, column), sign);
    count(day, Cell::of(Kind::seconds, number(interval)), seconds);
    if (interval == Interval::forwarded_within) return; // the coordinator's own time, whoever answers then
    for (const auto& agency : c.agencies) {
        add(day, agency.value, Cell::of(Kind::agency_span, 0, number(interval), column), sign);
        add(day, agency.value, Cell::of(Kind::agency_seconds, 0, number(interval)), seconds);
    }
}

void Tally::settle() const {
    if (settled_ == entries_.size()) return;
    const auto middle = entries_.begin() + static_cast<std::ptrdiff_t>(settled_);
    std::sort(middle, entries_.end(), before);
    std::inplace_merge(entries_.begin(), middle, entries_.end(), before);
    auto out = entries_.begin();
    for (auto it = entries_.begin(); it != entries_.end();) {
        Entry sum{it->day, {it->count.cell, 0}};
        for (; it != entries_.end() && it->day == sum.day && it->count.cell == sum.count.cell; ++it)
            sum.count.n += it->count.n;
        if (sum.count.n != 0) *out++ = sum;
    }
    entries_.erase(out, entries_.end());
    settled_ = entries_.size();
}

const std::vector<Tally::Entry>& Tally::entries() const {
    settle();
    return entries_;
}

Sums Tally::sums(Date first, Date last) const {
    Sums out;
    out.names = names_.all();
    const int from = day_number(first);
    const int to = day_number(last);
    for (const auto& entry : entries())
        if (entry.day >= from && entry.day <= to) out.counts.push_back(entry.count);
    model::settle(out.counts);
    return out;
}

bool operator==(const Tally& a, const Tally& b) {
    const auto named = [](const Tally& tally) {
        std::map<int, Sums> days;
        for (const auto& entry : tally.entries())
            days[entry.day].counts.push_back(entry.count);
        for (auto& [day, sums] : days)
            sums.names = tally.names_.all();
        return days;
    };
    return named(a) == named(b);
}

} // namespace siar::model
