// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulated_year.hpp"

#include "editorial/condense.hpp"
#include "feeds/demo.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <utility>

namespace siar::app {

namespace {

using std::chrono::days;
using std::chrono::hours;

constexpr auto source = "simulasi";

model::Date first_of(int year) {
    return std::chrono::year{year} / std::chrono::January / 1;
}

/// The complaint as its source tells it at `now`.
feeds::RawComplaint as_of(feeds::RawComplaint raw, model::Time now) {
    auto& facts = raw.facts;
    const auto not_yet = [&](const auto& time) { return time && now < *time; };
    const bool open = not_yet(facts.closed);
    if (open) {
        facts.closed.reset();
        facts.rating.reset();
        facts.how_closed = model::HowClosed::open;
        facts.status = model::Status::in_process;
    }
    if (not_yet(facts.first_follow_up)) {
        facts.first_follow_up.reset();
        if (open) facts.status = model::Status::forwarded;
    }
    if (not_yet(facts.forwarded)) {
        facts.forwarded.reset();
        facts.status = model::Status::unverified;
    }
    const auto future = [&](const auto& follow_up) { return now < follow_up.at; };
    std::erase_if(raw.follow_ups, future);
    facts.updated = facts.submitted;
    for (const auto& time : {facts.forwarded, facts.first_follow_up, facts.closed})
        if (time) facts.updated = std::max(facts.updated, *time);
    return raw;
}

/// Whether something happened to it in (from, to].
bool moved(const feeds::RawComplaint& raw, model::Time from, model::Time to) {
    const auto within = [&](model::Time time) { return from < time && time <= to; };
    const auto& facts = raw.facts;
    const auto among = [&](const auto& time) { return time && within(*time); };
    return within(facts.submitted) || among(facts.forwarded) || among(facts.first_follow_up) || among(facts.closed) ||
           std::any_of(raw.follow_ups.begin(), raw.follow_ups.end(), [&](const auto& one) { return within(one.at); });
}

/// The district that most complaints come from.
model::DistrictId busiest_of(const std::vector<feeds::RawComplaint>& all) {
    std::map<model::DistrictId, int> counts;
    for (const auto& raw : all)
        if (!raw.facts.place.district.value.empty()) ++counts[raw.facts.place.district];
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counts.end() ? model::DistrictId{} : most->first;
}

} // namespace

SimulatedYear::SimulatedYear(const Office& office, int year)
    : office_(office), calendar_(office.package, year), people_(office_, calendar_), now_(calendar_.begin()) {
    office_.clock.now = [this] { return now_; };
    office_.package.regency.windows = calendar_.windows();
}

model::Result<std::unique_ptr<SimulatedYear>> SimulatedYear::open(const Office& office, int year) {
    std::unique_ptr<SimulatedYear> out(new SimulatedYear(office, year));
    if (auto done = out->invent(year); !done) return tl::unexpected(done.error());
    auto place = place_of(out->office_);
    place.directory.clear();
    place.now = out->office_.clock.now;
    auto store = store::Store::open(std::move(place));
    if (!store) return tl::unexpected(store.error());
    out->store_.emplace(std::move(*store));
    return out;
}

model::Result<void> SimulatedYear::invent(int year) {
    auto demo = feeds::generate(office_.package, {{source}, {}});
    if (!demo) return tl::unexpected(demo.error());
    // The demo's year ends in the year before, and comes again in this one.
    constexpr int demo_year = 2022;
    int number = 0;
    const auto add = [&](feeds::RawComplaint raw, model::Seconds way) {
        feeds::move_by(raw, way);
        raw.facts.key = {{source}, fmt::format("{}", 1'000'000 + ++number)};
        all_.push_back(std::move(raw));
    };
    for (const int there : {year - 1, year}) {
        const auto way = std::chrono::floor<std::chrono::weeks>(std::chrono::sys_days{first_of(there)} -
                                                                std::chrono::sys_days{first_of(demo_year)} + days{6});
        for (const auto& planted : demo->complaints)
            add(planted.raw, way);
    }
    busiest_ = busiest_of(all_);
    // The tide: what the busiest district wrote all year, once more in one week.
    const auto tide = std::chrono::sys_days{calendar_.first_of_tide()};
    const auto count = all_.size();
    for (std::size_t i = count / 2; i < count; ++i) {
        if (all_[i].facts.place.district != busiest_) continue;
        add(all_[i], model::Time{tide} + hours{number % (24 * 7)} - all_[i].facts.submitted);
    }
    return {};
}

model::Result<bool> SimulatedYear::pull(editorial::Witness& witness) {
    if (calendar_.is_api_silent(model::local(now_, office_.package.regency.identity.zone))) return false;
    model::Batch batch;
    batch.source = {source};
    batch.read_at = now_;
    for (const auto& raw : all_)
        if (moved(raw, pulled_, now_)) {
            auto row = feeds::admit(as_of(raw, now_), office_.package.gate);
            row.proposal = editorial::condense(row.complaint, office_.package.regency, office_.package.gate);
            batch.rows.push_back(std::move(row));
        }
    batch.mark.high_water = now_;
    pulled_ = now_;
    const auto applied = store_->apply(batch, store::ReviewPolicy::all);
    if (!applied) return tl::unexpected(applied.error());
    for (const auto& row : batch.rows) {
        const auto id = store_->item_id(row.complaint.key);
        if (!id) return tl::unexpected(id.error());
        witness.fates[*id].complaint = row.complaint;
    }
    return true;
}

model::Result<bool> SimulatedYear::go_on(model::Time time, editorial::Witness& witness) {
    now_ = time;
    const auto pulled = pull(witness);
    if (!pulled) return pulled;
    const auto worked = people_.work(*store_, now_, witness);
    if (!worked) return worked;
    return *pulled || *worked;
}

} // namespace siar::app
