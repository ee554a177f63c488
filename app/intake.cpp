// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake.hpp"

#include "app/process.hpp"
#include "config/token_file.hpp"
#include "editorial/condense.hpp"
#include "feeds/demo.hpp"
#include "feeds/siar.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace siar::app {

namespace {

/// The sink of a source: proposes what has no sentences yet, then stores the whole Batch.
model::Sink sink_into(const Office& office, store::Store& store, store::ReviewPolicy policy, const std::string& reason,
                      Taken& taken) {
    return [&office, &store, policy, reason, &taken](model::Batch&& batch) -> model::Result<void> {
        for (auto& row : batch.rows) {
            taken.demo = taken.demo || row.complaint.demo;
            if (!row.proposal && row.complaint.story)
                row.proposal = editorial::condense(row.complaint, office.package.regency, office.package.gate);
        }
        const auto applied = store.apply(batch, policy, reason);
        if (!applied) return tl::unexpected(applied.error());
        taken.applied.added += applied->added;
        taken.applied.changed += applied->changed;
        taken.applied.unchanged += applied->unchanged;
        taken.applied.withdrawn += applied->withdrawn;
        return {};
    };
}

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
    if (const auto done = store.decide(decisions); !done) return done;
    taken.approved = static_cast<std::size_t>(std::count_if(
        decisions.begin(), decisions.end(), [](const auto& one) { return one.act == model::Act::approve; }));
    return {};
}

model::Result<Taken> take_demo(const Office& office, store::Store& store, const config::SourceSettings& source) {
    Taken taken;
    const auto now = office.clock.now();
    feeds::DemoOptions options;
    options.source = source.name;
    if (source.recent) options.at = now;
    auto batch = feeds::read_demo(office.package, options, now);
    if (!batch) return tl::unexpected(batch.error());
    const auto stored = sink_into(office, store, store::ReviewPolicy::all, {}, taken)(std::move(*batch));
    if (!stored) return tl::unexpected(stored.error());
    if (const auto decided = let_contoh_decide(store, now, taken); !decided) return tl::unexpected(decided.error());
    return taken;
}

/// Holds the figures of a hub against those of the rows it sent.
model::Result<std::vector<editorial::Disagreement>> disagreements(const store::Store& store,
                                                                  const model::Statistics& theirs) {
    if (theirs.recaps.empty()) return {};
    model::Date first = theirs.recaps.front().period.first;
    model::Date last = theirs.recaps.front().period.last;
    for (const auto& recap : theirs.recaps) {
        first = std::min(first, recap.period.first);
        last = std::max(last, recap.period.last);
    }
    return store.tally(first, last).map([&](const auto& ours) { return editorial::disagreements(theirs, ours); });
}

model::Result<Taken> take_hub(const Office& office, store::Store& store, const config::SourceSettings& source) {
    Taken taken;
    const auto token = config::read_token(source.token_file);
    if (!token) return tl::unexpected(token.error());
    const auto known = store.mark(source.name);
    if (!known) return tl::unexpected(known.error());
    net::Options options;
    options.plain_http = source.plain_http;
    options.stop = asked_to_stop;
    net::Client client(options);
    const auto policy = source.review == config::Review::hub ? store::ReviewPolicy::hub : store::ReviewPolicy::all;
    const auto pulled =
        feeds::pull_hub({source.name, source.url, *token}, client, office.package.gate, *known, office.clock.now(),
                        sink_into(office, store, policy, source.review_reason, taken));
    if (!pulled) return tl::unexpected(pulled.error());
    taken.refused = pulled->dropped.size();
    taken.demo = taken.demo || pulled->demo;
    if (office.settings.sources.size() > 1) return taken;
    return disagreements(store, pulled->statistics).map([&](auto&& found) {
        taken.disagreements = std::forward<decltype(found)>(found);
        return std::move(taken);
    });
}

} // namespace

model::Result<Taken> take_in(const Office& office, store::Store& store, const config::SourceSettings& source) {
    switch (source.kind) {
        case config::SourceKind::demo: return take_demo(office, store, source);
        case config::SourceKind::siar: return take_hub(office, store, source);
        case config::SourceKind::open311:
        case config::SourceKind::sp4n:
        case config::SourceKind::sheet:
        case config::SourceKind::statistics: break;
    }
    return model::fail("jenis sumber tidak dikenal", source.name.value, "Periksa kind di siar.toml");
}

} // namespace siar::app
