// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake.hpp"

#include "app/sources.hpp"
#include "editorial/condense.hpp"
#include "editorial/standing_yes.hpp"
#include "feeds/demo.hpp"
#include "feeds/pace.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <future>
#include <utility>
#include <vector>

namespace siar::app {

namespace {

/// The demo has a reviewer of its own, `contoh`; he decides about demo complaints only.
model::Result<void> let_contoh_decide(store::Store& store, model::Time now, Taken& taken) {
    constexpr std::size_t everything = 100'000;
    const auto fresh = store.review({model::ReviewState::fresh, everything});
    if (!fresh) return tl::unexpected(fresh.error());
    std::vector<model::Decision> decisions;
    for (const auto& item : *fresh) {
        if (!item.complaint.demo) continue;
        if (auto decision = feeds::demo_decision(item, now)) decisions.push_back(std::move(*decision));
    }
    if (decisions.empty()) return {};
    if (const auto done = store.decide(decisions); !done) return done;
    taken.approved = static_cast<std::size_t>(std::count_if(
        decisions.begin(), decisions.end(), [](const auto& one) { return one.act == model::Act::approve; }));
    return {};
}

/// Proposes the three sentences of what has none yet; on two cores where there is enough of it.
void propose(const Office& office, std::vector<model::Row>& rows) {
    const auto part = [&](std::size_t from, std::size_t to) {
        for (std::size_t n = from; n < to; ++n)
            if (!rows[n].proposal && rows[n].complaint.story)
                rows[n].proposal = editorial::condense(rows[n].complaint, office.package.regency, office.package.gate);
    };
    constexpr std::size_t worth_a_thread = 32;
    if (rows.size() < worth_a_thread) return part(0, rows.size());
    const auto second = std::async(std::launch::async, part, rows.size() / 2, rows.size());
    part(0, rows.size() / 2);
    second.wait();
}

} // namespace

model::Result<std::vector<editorial::Disagreement>> own_disagreements(const store::Store& store,
                                                                      const model::SourceName& hub,
                                                                      const model::Given& theirs, bool alone) {
    model::Statistics told;
    told.recaps = theirs.recaps;
    const auto asked = editorial::periods_of(told);
    return (alone ? store.sums(asked) : store.sums_of(hub, asked)).map([&](const auto& ours) {
        return editorial::disagreements(told, ours);
    });
}

Intake::Intake(const Office& office, store::Store& store, const config::SourceSettings& settings,
               std::unique_ptr<feeds::Source> source, std::optional<model::Time> relist_after)
    : office_(office), store_(store), settings_(settings), source_(std::move(source)), relist_after_(relist_after) {
    if (settings.photos) photos_.emplace(settings, store);
}

/// Writes into the log, item by item, what a standing yes covers: only what nobody has decided on yet.
model::Result<void> Intake::say_standing_yes(const model::Batch& batch) {
    std::vector<model::Decision> decisions;
    for (const auto& row : batch.rows) {
        if (!editorial::covered_by_standing_yes(row)) continue;
        const auto id = store_.item_id(row.complaint.key);
        if (!id) return tl::unexpected(id.error());
        const auto item = store_.item(*id);
        if (!item) return tl::unexpected(item.error());
        const auto hash = model::text_hash(row.proposal->sentences);
        if (!*item || (*item)->state != model::ReviewState::fresh || !(*item)->text ||
            model::text_hash((*item)->text->sentences) != hash)
            continue;
        decisions.push_back({*id, model::Act::approve, settings_.review_by + std::string(editorial::standing_yes_mark),
                             office_.clock.now(), hash, settings_.review_reason, std::nullopt});
    }
    if (decisions.empty()) return {};
    return store_.decide(decisions);
}

model::Result<void> Intake::store_batch(model::Batch&& batch, Taken& taken) {
    propose(office_, batch.rows);
    const auto policy = settings_.review == config::Review::hub ? store::ReviewPolicy::hub : store::ReviewPolicy::all;
    const auto applied = store_.apply(batch, policy, settings_.review_reason);
    if (!applied) return tl::unexpected(applied.error());
    taken.applied.added += applied->added;
    taken.applied.changed += applied->changed;
    taken.applied.unchanged += applied->unchanged;
    taken.applied.withdrawn += applied->withdrawn;
    return settings_.review == config::Review::flagged ? say_standing_yes(batch) : model::Result<void>{};
}

/// What follows a reading that ended well.
model::Result<void> Intake::after(Taken& taken) {
    const feeds::Round& round = taken.round;
    if (round.read_at) store_.contact(settings_.name, *round.read_at);
    if (photos_) {
        auto fetched = photos_->fetch();
        if (!fetched) return tl::unexpected(std::move(fetched.error()));
        if (fetched->kept + fetched->failed > 0)
            taken.round.remarks.push_back(fmt::format("{} foto diambil untuk ditinjau, {} gagal, {} menunggu giliran",
                                                      fetched->kept, fetched->failed, fetched->waiting));
    }
    if (settings_.kind == config::SourceKind::demo) return let_contoh_decide(store_, office_.clock.now(), taken);
    const bool alone = place_of(office_).counted_sources == 1;
    if (!round.given || settings_.kind != config::SourceKind::siar || !(alone || round.whole)) return {};
    return own_disagreements(store_, settings_.name, *round.given, alone).map([&](auto&& found) {
        taken.disagreements = std::forward<decltype(found)>(found);
    });
}

bool Intake::list_due(const model::Mark& known, model::Time now) const {
    const auto& zone = office_.package.regency.identity.zone;
    // A first list goes on where it was broken off; from its beginning only where that leads nowhere.
    if (!known.listed && !known.cursor.empty()) return stuck_ && feeds::relist_due(stuck_, now, zone);
    // One that lies further ahead was set by a clock that was wrong.
    const bool waits = relist_after_ && now < *relist_after_ && *relist_after_ <= now + std::chrono::hours{24};
    return !waits && (!known.doubt.empty() || feeds::relist_due(known.listed, now, zone));
}

/// A list that cannot be had whole must not be asked for at every reading.
void Intake::plan_list(const model::Mark& known, const Taken& taken, model::Time now) {
    constexpr std::chrono::hours after_failure{1};
    const feeds::Round& round = taken.round;
    if (round.pages > 0 || !taken.failure)
        stuck_.reset();
    else if (!stuck_ || round.whole)
        stuck_ = now;
    if (!round.whole) return;
    const bool unsure_again = round.doubted > 0 && !known.doubt.empty();
    if (taken.failure)
        relist_after_ = now + after_failure;
    else if (!round.complete || unsure_again)
        relist_after_ = feeds::next_relist(now, office_.package.regency.identity.zone);
    else
        relist_after_.reset();
}

Taken Intake::read(bool whole) {
    Taken taken;
    const auto failed = [&](feeds::Failure failure) {
        taken.failure = std::move(failure);
        return std::move(taken);
    };
    const auto known = store_.mark(settings_.name);
    if (!known) return failed({known.error(), {}});
    const auto now = office_.clock.now();
    whole = whole || list_due(*known, now);
    feeds::SyncPorts ports{office_.package.gate,
                           [&](model::Batch&& batch) { return store_batch(std::move(batch), taken); },
                           [&] { return store_.known(settings_.name); },
                           office_.clock.now,
                           {}};
    if (photos_) ports.photos = [this](const model::Key& key, const auto& addresses) { photos_->want(key, addresses); };
    feeds::SyncLimits limits;
    constexpr model::Seconds a_century{100LL * 365 * 86'400};
    if (office_.clock_is_told) limits.skew = a_century;
    auto round = feeds::sync(*source_, settings_.name, *known, whole, ports, limits);
    if (round) {
        taken.round = *std::move(round);
    } else {
        feeds::BrokenOff broken = std::move(round.error());
        taken.round = std::move(broken.so_far);
        taken.failure = feeds::Failure{std::move(broken.error), broken.retry_after};
    }
    plan_list(*known, taken, now);
    taken.relist_after = relist_after_;
    if (taken.failure) return taken;
    if (auto done = after(taken); !done) return failed({std::move(done.error()), {}});
    return taken;
}

model::Result<Taken> take_in(const Office& office, store::Store& store, const config::SourceSettings& settings) {
    auto source = open_source(office, settings);
    if (!source) return tl::unexpected(source.error());
    auto taken = Intake(office, store, settings, std::move(*source)).read(false);
    if (taken.failure) return tl::unexpected(std::move(taken.failure->error));
    return taken;
}

} // namespace siar::app
