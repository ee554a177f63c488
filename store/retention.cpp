// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/retention.hpp"

#include "store/held.hpp"
#include "store/photos.hpp"
#include "store/state.hpp"

#include <sys/statvfs.h>

#include <chrono>
#include <system_error>
#include <vector>

namespace siar::store {

namespace {

constexpr const char* purged_on = "words_purged"; // day since 1970, UTC

std::int64_t day_of(model::Time now) {
    return std::chrono::floor<std::chrono::days>(now).time_since_epoch().count();
}

/// secure_delete overwrites what is deleted where it lies, but not older copies in the free room of pages, left there
/// when cells moved. So now and then the database is written anew; not daily, for it is written whole.
constexpr std::int64_t days_between_rewrites = 7;
constexpr const char* rewritten_on = "rewritten_on";           // day since 1970, UTC
constexpr const char* rewritten_change = "rewritten_change";   // next_change() then
constexpr const char* purged_since = "purged_since_rewritten"; // 1 where words were deleted for their age

std::int64_t newest_change(const Database& database) {
    return next_change(database).time_since_epoch().count();
}

void note_rewritten(const Database& database, model::Time now) {
    set_meta(database, rewritten_on, day_of(now));
    set_meta(database, rewritten_change, newest_change(database));
    set_meta(database, purged_since, 0);
}

/// True where something may have been deleted since the database was written anew, that was long ago, and there is room
/// to do it again.
bool rewrite_due(const Database& database, const std::filesystem::path& file, model::Time now) {
    const auto last = meta(database, rewritten_on);
    if (file.empty() || !last) return false;
    // A day that lies ahead was noted by a clock that was wrong.
    const auto days = day_of(now) - *last;
    if (days >= 0 && days < days_between_rewrites) return false;
    const bool moved = meta(database, rewritten_change) != newest_change(database);
    if (!moved && meta(database, purged_since).value_or(0) == 0) return false;
    return has_room_to_rewrite(file);
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
            purge_deliveries(state.database, now);
            ask_for_sweep(state.database);
        }
        if (gone) set_meta(state.database, purged_since, 1);
        if (!meta(state.database, rewritten_on)) note_rewritten(state.database, now);
        transaction.commit();
        ++state.own_commits;
        // Bytes that must be gone would else stay in the log of changes until it is written over.
        if (gone) state.database.truncate_log();
        state.sweep_photos();
        if (due && rewrite_due(state.database, state.file, now)) {
            state.database.rewrite();
            state.database.truncate_log();
            note_rewritten(state.database, now);
        }
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

bool has_room_to_rewrite(const std::filesystem::path& file) {
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    const auto room = free_bytes(file.parent_path());
    return !error && (!room || *room / 2 > static_cast<std::int64_t>(size));
}

} // namespace siar::store
