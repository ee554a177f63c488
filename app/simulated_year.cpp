// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulated_year.hpp"

#include "editorial/condense.hpp"
#include "feeds/demo.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

namespace siar::app {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::month_day;
using namespace std::chrono_literals;

constexpr auto source = "simulasi";

/// The days on which something happens that no ordinary day has.
constexpr month_day silent_from = std::chrono::August / 10; ///< the API, three days
constexpr month_day absent_from = std::chrono::July / 5;    ///< the reviewer, two weeks
constexpr month_day tide_from = std::chrono::December / 6;  ///< one week
constexpr days of_silence{3};
constexpr days of_absence{14};
constexpr days of_lebaran{10};

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
model::DistrictId busiest(const std::vector<feeds::RawComplaint>& all) {
    std::map<model::DistrictId, int> counts;
    for (const auto& raw : all)
        if (!raw.facts.place.district.value.empty()) ++counts[raw.facts.place.district];
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counts.end() ? model::DistrictId{} : most->first;
}

bool is_within(model::Date date, model::Date from, days length) {
    const std::chrono::sys_days day{date};
    return std::chrono::sys_days{from} <= day && day < std::chrono::sys_days{from} + length;
}

} // namespace

model::Result<SimulatedYear> SimulatedYear::open(const Office& office, int year) {
    auto demo = feeds::generate(office.package, {{source}, {}});
    if (!demo) return tl::unexpected(demo.error());
    SimulatedYear out;
    out.office_ = std::make_unique<Office>(office);
    const auto& zone = office.package.regency.identity.zone;
    out.begin_ = model::at({first_of(year), {}}, zone);
    out.end_ = model::at({first_of(year + 1), {}}, zone);
    out.now_ = std::make_unique<model::Time>(out.begin_);
    out.office_->clock.now = [now = out.now_.get()] { return *now; };
    auto& regency = out.office_->package.regency;
    const std::chrono::year y{year};
    const std::vector<model::Tag> praise{model::Tag::office_holder, model::Tag::achievement};
    using privacy::operator""_label;
    regency.windows = {
        {"masa_tenang", "Masa tenang"_label, y / std::chrono::February / 11, y / std::chrono::February / 13, praise},
        {"kampanye", "Masa kampanye"_label, y / std::chrono::November / 25, y / std::chrono::December / 8, praise}};
    for (const auto& hijri : office.package.hijri)
        if (hijri.month == "Syawal" && hijri.start.year() == y) out.lebaran_ = hijri.start;

    // The demo's year ends in the year before, and comes again in this one.
    constexpr int demo_year = 2022;
    int number = 0;
    for (const int there : {year - 1, year}) {
        const auto way = std::chrono::floor<std::chrono::weeks>(std::chrono::sys_days{first_of(there)} -
                                                                std::chrono::sys_days{first_of(demo_year)} + days{6});
        for (const auto& planted : demo->complaints) {
            auto raw = planted.raw;
            feeds::move_by(raw, way);
            raw.facts.key = {{source}, fmt::format("{}", 1'000'000 + ++number)};
            out.all_.push_back(std::move(raw));
        }
    }
    // The tide: what the busiest district wrote all year, once more in one week.
    const auto district = busiest(out.all_);
    const auto tide = std::chrono::sys_days{y / tide_from.month() / tide_from.day()};
    const auto count = out.all_.size();
    for (std::size_t i = count / 2; i < count; ++i) {
        if (out.all_[i].facts.place.district != district) continue;
        auto raw = out.all_[i];
        const auto hour = hours{number % (24 * 7)};
        feeds::move_by(raw, model::Time{tide} + hour - raw.facts.submitted);
        raw.facts.key = {{source}, fmt::format("{}", 1'000'000 + ++number)};
        out.all_.push_back(std::move(raw));
    }

    auto place = place_of(*out.office_);
    place.directory.clear();
    place.now = out.office_->clock.now;
    auto store = store::Store::open(std::move(place));
    if (!store) return tl::unexpected(store.error());
    out.store_ = std::make_unique<store::Store>(std::move(*store));
    return out;
}

bool SimulatedYear::is_silent() const {
    const auto today = model::local(*now_, office_->package.regency.identity.zone).date;
    return is_within(today, today.year() / silent_from.month() / silent_from.day(), of_silence);
}

bool SimulatedYear::is_nobody_there() const {
    const auto today = model::local(*now_, office_->package.regency.identity.zone).date;
    return is_within(today, today.year() / absent_from.month() / absent_from.day(), of_absence) ||
           (lebaran_.ok() && is_within(today, lebaran_, of_lebaran));
}

model::Result<bool> SimulatedYear::pull(editorial::Witness& witness) {
    if (is_silent()) return false;
    model::Batch batch;
    batch.source = {source};
    batch.read_at = *now_;
    for (const auto& raw : all_)
        if (moved(raw, pulled_, *now_)) {
            auto row = feeds::admit(as_of(raw, *now_), office_->package.gate);
            row.proposal = editorial::condense(row.complaint, office_->package.regency, office_->package.gate);
            batch.rows.push_back(std::move(row));
        }
    batch.mark.high_water = *now_;
    pulled_ = *now_;
    const auto applied = store_->apply(batch, store::ReviewPolicy::all);
    if (!applied) return tl::unexpected(applied.error());
    for (const auto& row : batch.rows) {
        const auto id = store_->item_id(row.complaint.key);
        if (!id) return tl::unexpected(id.error());
        witness.fates[*id].complaint = row.complaint;
        witness.fates[*id].complaint.story.reset();
    }
    return true;
}

model::Result<bool> SimulatedYear::review(editorial::Witness& witness) {
    if (is_nobody_there()) return false;
    constexpr std::size_t everything = 100'000;
    const auto fresh = store_->review({model::ReviewState::fresh, everything});
    if (!fresh) return tl::unexpected(fresh.error());
    std::vector<model::Decision> decisions;
    for (const auto& item : *fresh) {
        auto decision = feeds::demo_decision(item, *now_);
        if (!decision) continue;
        decision->at = *now_;
        if (decision->act == model::Act::approve) witness.fates[item.id].approved = *now_;
        decisions.push_back(std::move(*decision));
    }
    if (decisions.empty()) return false;
    if (auto done = store_->decide(decisions); !done) return tl::unexpected(done.error());
    return true;
}

model::Result<void> SimulatedYear::decide(model::Act act, const model::Reviewed& item, const std::string& why) {
    model::Decision decision;
    decision.item = item.id;
    decision.act = act;
    decision.by = "simulasi";
    decision.at = *now_;
    if (item.text) decision.text = model::text_hash(item.text->sentences);
    decision.reason = why;
    return store_->decide(decision);
}

/// Once in five days somebody takes back what he said: a withdrawal, an objection, or a pin.
model::Result<bool> SimulatedYear::change_minds(editorial::Witness& witness) {
    const auto material = store_->material(*now_, {});
    if (!material) return tl::unexpected(material.error());
    const auto& approved = material->approved;
    if (approved.empty()) return false;
    ++turn_;
    const auto& item = approved[(turn_ * 7919) % approved.size()];
    constexpr std::array acts{model::Act::pin, model::Act::object, model::Act::withdraw_privacy, model::Act::withdraw};
    const auto act = acts.at(turn_ % acts.size());
    auto& fate = witness.fates[item.id];
    if (act == model::Act::pin)
        fate.pinned = true;
    else
        fate.withdrawn = *now_;
    if (auto done = decide(act, item, "tempat keliru"); !done) return tl::unexpected(done.error());
    return true;
}

model::Result<bool> SimulatedYear::go_on(model::Time time, editorial::Witness& witness) {
    *now_ = time;
    const auto clock = model::local(time, office_->package.regency.identity.zone);
    const auto day = model::day_number(clock.date);
    bool changed = false;
    const auto happens = [&](model::Result<bool> done) -> model::Result<void> {
        if (!done) return tl::unexpected(done.error());
        changed = changed || *done;
        return {};
    };
    if (auto done = happens(pull(witness)); !done) return tl::unexpected(done.error());
    if (clock.of_day >= 8h && clock.of_day < 16h)
        if (auto done = happens(review(witness)); !done) return tl::unexpected(done.error());
    constexpr int between = 5;
    if (day % between == 0 && clock.of_day == 10h)
        if (auto done = happens(change_minds(witness)); !done) return tl::unexpected(done.error());
    return changed;
}

} // namespace siar::app
