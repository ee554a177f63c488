// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.hpp"
#include "app/findings.hpp"
#include "store/backup.hpp"
#include "wire/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

namespace siar::app {

namespace {

constexpr std::size_t most_pairs = 200;

model::Result<int> tell(const Office& office, const char* done, const store::BackedUp& backup,
                        const std::filesystem::path& where) {
    if (office.json)
        fmt::print("{}\n", wire::report({{"berkas", where.string()},
                                         {"aduan", backup.complaints},
                                         {"keputusan", backup.decisions},
                                         {"foto", static_cast<std::int64_t>(backup.photos)},
                                         {"bita", static_cast<std::int64_t>(backup.bytes)}}));
    else
        fmt::print("{} {}: {} aduan, {} keputusan, {} foto\n", done, where.string(), backup.complaints,
                   backup.decisions, backup.photos);
    return 0;
}

model::Result<int> back_up(const Office& office, const std::filesystem::path& file) {
    // Brings the database up to date and settles what only the log knows yet.
    if (const auto store = open_kept(office); !store) return tl::unexpected(store.error());
    const auto backup = store::back_up(office.state, file);
    if (!backup) return tl::unexpected(backup.error());
    return tell(office, "Cadangan utuh di", *backup, file);
}

model::Result<int> restore(const Office& office, const std::filesystem::path& file, const std::filesystem::path& log) {
    const auto backup = store::restore(file, office.state, log);
    if (!backup) return tl::unexpected(backup.error());
    if (backup->log_is_as_old)
        fmt::print(
            stderr,
            "siar: penarikan sesudah cadangan ini dibuat tidak dikenal: {}. Bila keputusan.log yang lebih baru "
            "masih ada, pulihkan lagi ke folder lain yang kosong dengan --log; bila tidak, tarik lagi butirnya\n",
            office.state.string());
    if (const auto store = open_store(office); !store) return tl::unexpected(store.error());
    return tell(office, "Dipulihkan ke", *backup, office.state);
}

model::Result<int> verify(const Office& office) {
    const auto store = open_kept(office);
    if (!store) return tl::unexpected(store.error());
    const auto found = store->verify();
    if (office.json)
        fmt::print("{}\n", wire::report(found));
    else
        print_findings(found);
    const bool broken = std::any_of(found.begin(), found.end(),
                                    [](const auto& one) { return one.severity == model::Severity::broken; });
    return broken ? 1 : 0;
}

std::string line_of(const model::Reviewed& item) {
    return fmt::format("{}  {}  {}", item.id.value.substr(0, 12), item.complaint.key.source.value,
                       item.text ? item.text->sentences.problem.text.str() : "");
}

model::Result<int> twins(const Office& office) {
    const auto store = open_kept(office);
    if (!store) return tl::unexpected(store.error());
    const auto pairs = store->likely_duplicates(most_pairs);
    if (!pairs) return tl::unexpected(pairs.error());
    for (const auto& pair : *pairs) {
        const auto first = store->item(pair.first);
        const auto second = store->item(pair.second);
        if (!first || !second || !*first || !*second) continue;
        if (office.json) {
            fmt::print("{}\n", wire::report({{"pertama", pair.first.value},
                                             {"kedua", pair.second.value},
                                             {"persen", static_cast<std::int64_t>(pair.likeness * 100)}}));
            continue;
        }
        fmt::print("{:.0f}%\n  {}\n  {}\n", pair.likeness * 100, line_of(**first), line_of(**second));
    }
    if (pairs->empty() && !office.json) fmt::print("Tidak ada pasangan aduan yang mirip dari dua sumber\n");
    return 0;
}

} // namespace

model::Result<int> store_command(const Common& common, const StoreCommand& command) {
    const auto office = open_office(common, true);
    if (!office) return tl::unexpected(office.error());
    switch (command.what) {
        case StoreCommand::What::backup: return back_up(*office, command.file);
        case StoreCommand::What::restore: return restore(*office, command.file, command.log);
        case StoreCommand::What::verify: return verify(*office);
        case StoreCommand::What::twins: return twins(*office);
    }
    return 2;
}

} // namespace siar::app
