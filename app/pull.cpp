// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.hpp"
#include "app/instance.hpp"
#include "app/process.hpp"
#include "app/source_thread.hpp"
#include "wire/report.hpp"
#include "wire/source_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <future>
#include <mutex>
#include <vector>

namespace siar::app {

namespace {

/// What people read of a reading; in a long run, only when there is something to say.
void tell_people(const wire::SourceReport& report, const Taken& taken, bool follow) {
    const bool news = report.added + report.changed + report.withdrawn > 0 || !report.remarks.empty();
    if (!follow || news)
        fmt::print("{}: {} baru, {} berubah, {} tetap, {} ditarik{}\n", report.source, report.added, report.changed,
                   report.same, report.withdrawn, report.demo ? " (DATA CONTOH)" : "");
    for (const auto& remark : report.remarks)
        fmt::print("{}: {}\n", report.source, remark);
    if (!report.strangers.empty() && (!follow || news))
        fmt::print("{}: kata yang belum dikenal, petakan di siar.toml: {}\n", report.source,
                   fmt::join(report.strangers, "; "));
    for (const auto& [why, times] : report.reasons)
        fmt::print("{}: {} aduan tidak dapat dibaca: {}\n", report.source, times, why);
    for (const auto& [there, here] : taken.disagreements)
        fmt::print(
            stderr,
            "siar: {}: angka pusat berbeda dari yang dihitung di sini ({}): pusat {} diterima, {} selesai; di sini "
            "{} dan {}. Tarik sekali lagi; bila tetap berbeda, beri tahu pengelola pusat\n",
            report.source, there.period.name.str(), there.received, there.resolved, here.received, here.resolved);
    if (report.refused > 0) fmt::print("{}: {} teks disaring gerbang privasi di sini\n", report.source, report.refused);
}

void tell(const Office& office, const wire::SourceReport& report, const Taken& taken, bool follow) {
    if (taken.failure) fmt::print(stderr, "siar: {}: {}\n", report.source, report.error);
    if (office.json)
        fmt::print("{}\n", wire::encode(report));
    else if (!taken.failure)
        tell_people(report, taken, follow);
    std::fflush(stdout);
}

/// What came from sources that the settings no longer name must not go on being counted and shown.
model::Result<void> leave_others(const Office& office, store::Store& store) {
    std::vector<model::SourceName> names;
    for (const auto& source : office.settings.sources)
        names.push_back(source.name);
    const auto left = store.keep_only(names, office.clock.now());
    if (!left) return tl::unexpected(left.error());
    for (const auto& [source, complaints] : *left) {
        if (office.json)
            fmt::print("{}\n", wire::report({{"sumber", source.value},
                                             {"di_pengaturan", false},
                                             {"ditarik", static_cast<std::int64_t>(complaints)}}));
        else
            fmt::print("{}: tidak ada lagi di pengaturan, {} aduannya ditarik\n", source.value, complaints);
    }
    return {};
}

/// The words that the gate leaves because two people said so, as the log of decisions keeps them.
std::string exceptions(const config::Package& package) {
    std::string out = package.not_names.empty() ? "bukan_nama: kosong" : "bukan_nama:";
    for (const auto& entry : package.not_names)
        out += fmt::format(" {} (disetujui {}, {}: {});", entry.word, fmt::join(entry.by, " dan "),
                           model::iso(entry.since), entry.reason.str());
    return out;
}

bool wanted(const PullCommand& command, const config::SourceSettings& source) {
    return command.sources.empty() ||
           std::find(command.sources.begin(), command.sources.end(), source.name.value) != command.sources.end();
}

model::Result<void> all_known(const PullCommand& command, const Office& office) {
    for (const auto& name : command.sources) {
        const auto& sources = office.settings.sources;
        if (std::none_of(sources.begin(), sources.end(), [&](const auto& source) { return source.name.value == name; }))
            return model::wrong_use("sumber tidak dikenal", name, "Sebut nama dari [[source]] di siar.toml");
    }
    return {};
}

/// Without settings there is only made-up data to pull, which must not be poured in among somebody's own.
model::Result<void> only_demo_there(const Office& office, const store::Store& store) {
    const auto there = store.sources();
    if (!there) return tl::unexpected(there.error());
    for (const auto& name : *there) {
        const auto& ours = office.settings.sources;
        if (std::none_of(ours.begin(), ours.end(), [&](const auto& source) { return source.name == name; }))
            return model::wrong_use("basis data ini berisi aduan dari sumber " + name.value, office.state.string(),
                                    "Sebut siar.toml miliknya dengan --config, atau folder lain dengan --state untuk "
                                    "menyimpan data contoh");
    }
    return {};
}

constexpr std::chrono::minutes contacts_saved_every{30};

/// Waits for a source; meanwhile the times of last contact are kept, for all sources in one write, and what has become
/// too old goes, though every source be silent.
bool wait_for(std::future<bool>& reading, const Office& office, store::Store& store, std::chrono::nanoseconds& saved) {
    while (reading.wait_for(std::chrono::milliseconds{500}) != std::future_status::ready) {
        if (office.clock.steady() < saved + contacts_saved_every) continue;
        saved = office.clock.steady();
        // A disk that is full is told by the next reading that has something to store.
        (void)store.save_contacts(office.clock.now());
        (void)store.purge();
    }
    return reading.get();
}

/// Each source in a thread of its own: neither its failure nor its slowness keeps the others waiting.
int read_all(const Office& office, store::Store& store, const PullCommand& command) {
    std::mutex one_line_at_a_time;
    const TellReading telling = [&](const config::SourceSettings&, const Taken& taken,
                                    const wire::SourceReport& report) {
        const std::lock_guard lock(one_line_at_a_time);
        tell(office, report, taken, command.follow);
    };
    const ReadingWay way{command.follow, command.whole};
    std::vector<std::future<bool>> readings;
    for (const auto& source : office.settings.sources)
        if (wanted(command, source))
            readings.push_back(std::async(std::launch::async, read_source, std::cref(office), std::cref(source),
                                          std::cref(way), std::cref(telling)));
    bool good = true;
    auto saved = office.clock.steady();
    for (auto& reading : readings)
        good = wait_for(reading, office, store, saved) && good;
    return good || (command.follow && asked_to_stop()) ? 0 : 1;
}

} // namespace

model::Result<int> pull(const Common& common, const PullCommand& command) {
    const auto office = open_office(common, true);
    if (!office) return tl::unexpected(office.error());
    if (office->settings.sources.empty())
        return model::fail("belum ada sumber aduan", common.config ? common.config->string() : "siar.toml",
                           "Tambahkan [[source]]; contohnya di config/contoh-siar.toml");
    if (const auto known = all_known(command, *office); !known) return tl::unexpected(known.error());
    const auto alone = Instance::claim(office->state, "pull");
    if (!alone) return tl::unexpected(alone.error());
    asked_to_stop(); // begins to listen, before there are threads
    // Opened here first: a database that must be brought up to date is, before many open it at once.
    auto store = open_store(*office);
    if (!store) return tl::unexpected(store.error());
    if (!office->has_settings) {
        if (const auto may = only_demo_there(*office, *store); !may) return tl::unexpected(may.error());
        // Made-up data only: they are counted by the package at hand.
        auto place = place_of(*office);
        place.recounts = true;
        store = store::Store::open(std::move(place));
        if (!store) return tl::unexpected(store.error());
    }
    if (const auto purged = store->purge(); !purged) return tl::unexpected(purged.error());
    if (office->has_settings) {
        const auto noted = store->note(exceptions(office->package), office->clock.now());
        if (!noted) return tl::unexpected(noted.error());
    }
    if (office->has_settings && command.sources.empty())
        if (const auto left = leave_others(*office, *store); !left) return tl::unexpected(left.error());
    return read_all(*office, *store, command);
}

} // namespace siar::app
