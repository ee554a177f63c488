// SPDX-License-Identifier: GPL-3.0-or-later
#include "rounds.hpp"

#include "config/settings.hpp"
#include "feeds/siar.hpp"
#include "feeds/sync.hpp"
#include "net/client.hpp"
#include "store/store.hpp"

#include <sys/resource.h>

#include <chrono>

namespace siar::bench {

namespace {

const model::SourceName name{"pusat"};

double processor_milliseconds() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto of = [](const timeval& time) {
        return 1e3 * static_cast<double>(time.tv_sec) + 1e-3 * static_cast<double>(time.tv_usec);
    };
    return of(usage.ru_utime) + of(usage.ru_stime);
}

/// One reading as app's Intake does it, without photos.
model::Result<feeds::Round> read(feeds::Source& source, store::Store& store, const config::Package& package) {
    const auto known = store.mark(name);
    if (!known) return tl::unexpected(known.error());
    const feeds::SyncPorts ports{
        package.gate,
        [&](model::Batch&& batch) { return store.apply(batch, store::ReviewPolicy::all).map([](const auto&) {}); },
        [&] { return store.known(name); },
        [] { return std::chrono::time_point_cast<model::Seconds>(std::chrono::system_clock::now()); },
        {}};
    auto round = feeds::sync(source, name, *known, false, ports);
    if (!round) return tl::unexpected(round.error().error);
    if (round->read_at) store.contact(name, *round->read_at);
    return *std::move(round);
}

} // namespace

model::Result<Rounds> idle_rounds(const std::string& url, const std::string& token, const std::string& folder,
                                  int times, const config::Package& package) {
    config::SourceSettings settings;
    settings.name = name;
    settings.kind = config::SourceKind::siar;
    settings.url = url;
    auto store = store::Store::open({folder, package.regency.identity.zone, package.gate, {}});
    if (!store) return tl::unexpected(store.error());
    feeds::Hub hub(settings, token, net::Client{}, package);
    // The first gives all, the second the ETags of what comes after it.
    for (int n = 0; n < 2; ++n)
        if (auto round = read(hub, *store, package); !round) return tl::unexpected(round.error());
    Rounds out;
    const double before = processor_milliseconds();
    for (int n = 0; n < times; ++n) {
        const auto round = read(hub, *store, package);
        if (!round) return tl::unexpected(round.error());
        out.questions_unchanged += round->unchanged ? 1 : 0;
    }
    out.cost = (processor_milliseconds() - before) / times;
    return out;
}

} // namespace siar::bench
