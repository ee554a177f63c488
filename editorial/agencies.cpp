// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/agencies.hpp"

#include "editorial/breakdowns.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace siar::editorial {

using model::Kind;
using privacy::operator""_label;

namespace {

struct Gathered {
    model::AgencyFigures figures{};
    std::array<Histogram, 3> columns{}; ///< by Interval
    std::array<std::int64_t, 3> seconds{};
};

/// One entry for each agency of the package, in its order, and a last one for all it does not know.
class Gathering {
public:
    explicit Gathering(const model::Regency& regency) {
        for (const auto& agency : regency.agencies) {
            places_.emplace(agency.id.value, all_.size());
            add(agency.id, agency.short_name);
        }
        add({}, "Instansi lain"_label);
    }
    Gathered& of(const std::string& code) {
        const auto known = places_.find(code);
        return known == places_.end() ? all_.back() : all_[known->second];
    }
    std::vector<Gathered>& all() { return all_; }

private:
    void add(const model::AgencyId& id, const privacy::Label& name) {
        Gathered one;
        one.figures.agency = id;
        one.figures.name = name;
        all_.push_back(std::move(one));
    }
    std::vector<Gathered> all_;
    std::map<std::string, std::size_t> places_;
};

void gather(Gathering& into, const model::Sums& sums) {
    for (const auto& count : sums.of(Kind::agency))
        into.of(sums.name(count)).figures.received += count.n;
    for (const auto& count : sums.of(Kind::agency_span))
        into.of(sums.name(count)).columns.at(count.cell.slot())[count.cell.column()] += count.n;
    for (const auto& count : sums.of(Kind::agency_seconds))
        into.of(sums.name(count)).seconds.at(count.cell.slot()) += count.n;
}

std::optional<model::Lengths> lengths_of(const Gathered& one, model::Interval interval) {
    const auto at = static_cast<std::size_t>(interval);
    return lengths(one.columns.at(at), one.seconds.at(at));
}

} // namespace

bool is_open(model::Status status) {
    return status != model::Status::resolved && status != model::Status::archived;
}

std::optional<model::Lengths> lengths(const Histogram& histogram, std::int64_t seconds) {
    std::int64_t cases = 0;
    for (const auto& [column, count] : histogram)
        cases += count;
    if (cases <= 0) return std::nullopt;
    constexpr double seconds_a_day = 86400;
    model::Lengths out{cases, static_cast<double>(seconds) / static_cast<double>(cases) / seconds_a_day, 0};
    std::int64_t below = 0;
    for (const auto& [column, count] : histogram) {
        below += count;
        if (2 * below < cases) continue;
        out.median_days = column / 10.0;
        break;
    }
    return out;
}

model::Agencies agencies(const model::Sums& sums, const model::Sums& ever, const model::Sums& past,
                         const model::Period& period, const model::Regency& regency, std::int64_t ranked_from) {
    Gathering gathering(regency);
    gather(gathering, sums);
    for (const auto& count : ever.of(Kind::agency))
        if (is_open(static_cast<model::Status>(count.cell.slot())))
            gathering.of(ever.name(count)).figures.open += count.n;
    for (const auto& count : past.of(Kind::agency_due))
        if (static_cast<model::Outcome>(count.cell.slot()) == model::Outcome::open)
            gathering.of(past.name(count)).figures.overdue += count.n;
    model::Agencies out{period, {}, agencies_note()};
    for (auto& one : gathering.all()) {
        auto& figures = one.figures;
        if (figures.received == 0 && figures.open == 0 && figures.overdue == 0) continue;
        figures.responded = lengths_of(one, model::Interval::responded_within);
        figures.resolved = lengths_of(one, model::Interval::resolved_within);
        figures.ranked = figures.received >= ranked_from && !figures.agency.empty();
        out.agencies.push_back(std::move(figures));
    }
    std::stable_sort(out.agencies.begin(), out.agencies.end(), [](const auto& a, const auto& b) {
        return std::pair(!a.ranked, -a.overdue) < std::pair(!b.ranked, -b.overdue);
    });
    return out;
}

} // namespace siar::editorial
