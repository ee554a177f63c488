// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.hpp"
#include "app/instance.hpp"
#include "app/intake.hpp"
#include "wire/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace siar::app {

namespace {

void tell(const Office& office, const config::SourceSettings& source, const Taken& taken) {
    const auto number = [](std::size_t count) { return static_cast<std::int64_t>(count); };
    if (office.json) {
        fmt::print("{}\n", wire::report({{"sumber", source.name.value},
                                         {"baru", number(taken.applied.added)},
                                         {"berubah", number(taken.applied.changed)},
                                         {"tetap", number(taken.applied.unchanged)},
                                         {"ditarik", number(taken.applied.withdrawn)},
                                         {"disetujui_contoh", number(taken.approved)},
                                         {"disaring_gerbang", number(taken.refused)},
                                         {"angka_berbeda", number(taken.disagreements.size())},
                                         {"contoh", taken.demo}}));
        return;
    }
    fmt::print("{}: {} baru, {} berubah, {} tetap, {} ditarik{}\n", source.name.value, taken.applied.added,
               taken.applied.changed, taken.applied.unchanged, taken.applied.withdrawn,
               taken.demo ? " (DATA CONTOH)" : "");
    for (const auto& [there, here] : taken.disagreements)
        fmt::print(
            stderr,
            "siar: {}: angka pusat berbeda dari yang dihitung di sini ({}): pusat {} diterima, {} selesai; di sini "
            "{} dan {}. Tarik sekali lagi; bila tetap berbeda, beri tahu pengelola pusat\n",
            source.name.value, there.period.name.str(), there.received, there.resolved, here.received, here.resolved);
    if (taken.refused > 0)
        fmt::print("{}: {} teks disaring gerbang privasi di sini\n", source.name.value, taken.refused);
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
    auto store = open_store(*office);
    if (!store) return tl::unexpected(store.error());
    if (common.config && command.sources.empty())
        if (const auto left = leave_others(*office, *store); !left) return tl::unexpected(left.error());
    // One source's failure must not keep the others from being read.
    int code = 0;
    for (const auto& source : office->settings.sources) {
        if (!wanted(command, source)) continue;
        const auto taken = take_in(*office, *store, source);
        if (taken) {
            tell(*office, source, *taken);
            continue;
        }
        fmt::print(stderr, "siar: {}: {}\n", source.name.value, taken.error().line());
        code = 1;
    }
    return code;
}

} // namespace siar::app
