// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/retention.hpp"

#include "store/held.hpp"
#include "store/photos.hpp"
#include "store/state.hpp"

#include <sys/statvfs.h>

#include <chrono>
#include <vector>

namespace siar::store {

namespace {

constexpr const char* purged_on = "words_purged"; // day since 1970, UTC

std::int64_t day_of(model::Time now) {
    return std::chrono::floor<std::chrono::days>(now).time_since_epoch().count();
}

/// True once a day, when words may have become too old and nobody has looked yet.
bool words_purge_due(const Database& database, model::Time now) {
    return meta(database, purged_on) != day_of(now);
}

} // namespace

model::Time now_in(const Place& place) {
    return place.now ? place.now() : model::system_clock().now();
}

model::Result<void> Store::purge() {
    State& state = *state_;
    const auto& keeping = state.place.keeping;
    if (!keeping.texts) return {};
    return guarded(state.file, [&]() -> model::Result<void> {
        if (auto there = state.still_there(); !there) return there;
        const auto now = now_in(state.place);
        const bool due = words_purge_due(state.database, now);
        if (!due && !held_too_long(state.database, now)) return {};
        Transaction transaction(state.database, Transaction::Kind::write);
        bool gone = purge_held(state.database, now);
        if (due) {
            set_meta(state.database, purged_on, day_of(now));
            gone = purge_words(state.database, words_from(now, keeping)) || gone;
            ask_for_sweep(state.database);
        }
        transaction.commit();
        ++state.own_commits;
        // Bytes that must be gone would else stay in the log of changes until it is written over.
        if (gone) state.database.truncate_log();
        state.sweep_photos();
        return {};
    });
}

bool purge_words(const Database& database, model::Time from) {
    database
        .statement(
            "DELETE FROM follow_ups WHERE row IN (SELECT row FROM stories JOIN complaints USING (row) WHERE closed < "
            "?)")
        .bind(from)
        .run();
    std::int64_t gone = 0;
    for (const auto* const sql :
         {"DELETE FROM stories WHERE (SELECT closed FROM complaints WHERE row = stories.row) < ?",
          "DELETE FROM held WHERE (SELECT closed FROM complaints WHERE row = held.row) < ?"}) {
        auto purge = database.statement(sql);
        purge.bind(from).run();
        gone += purge.changes();
    }
    auto photos = database.statement(
        "SELECT DISTINCT row FROM photos JOIN complaints USING (row) WHERE closed < ? AND photos.state <> 'disetujui'");
    std::vector<std::int64_t> rows;
    for (photos.bind(from); photos.step();)
        rows.push_back(photos.get<std::int64_t>(0));
    for (const auto row : rows)
        drop_photos_without_yes(database, row);
    return gone > 0 || !rows.empty();
}

std::optional<std::int64_t> free_bytes(const std::filesystem::path& folder) {
    struct statvfs there {};
    if (::statvfs(folder.c_str(), &there) != 0) return std::nullopt;
    return static_cast<std::int64_t>(there.f_bavail) * static_cast<std::int64_t>(there.f_frsize);
}

} // namespace siar::store
