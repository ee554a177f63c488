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

} // namespace

bool words_purge_due(const Database& database, model::Time now) {
    return meta(database, purged_on) != day_of(now);
}

Store::State::Purged Store::State::purge(model::Time now) {
    const bool held = purge_held(database, now);
    if (!words_purge_due(database, now)) return held ? Purged::words : Purged::not_due;
    set_meta(database, purged_on, day_of(now));
    const bool words = purge_words(database, words_from(now, place.keeping.texts));
    return held || words ? Purged::words : Purged::nothing;
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
