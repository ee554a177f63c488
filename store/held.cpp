// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/held.hpp"

#include "privacy/held_access.hpp"

#include <string>

namespace siar::store {

using privacy::HeldAccess;

std::optional<model::Digest> held_digest(const std::optional<privacy::Held>& held, const model::SecretKey& secret) {
    if (!held) return std::nullopt;
    return model::digest(HeldAccess::open(*held), secret);
}

void write_held(const Database& database, std::int64_t row, const std::optional<privacy::Held>& held, model::Time now) {
    if (!held) {
        drop_held(database, row);
        return;
    }
    database
        .statement(
            "INSERT INTO held (row, since, text) VALUES (?,?,?) ON CONFLICT DO UPDATE "
            "SET since = CASE WHEN text = excluded.text THEN since ELSE excluded.since END, text = excluded.text")
        .bind(row, now, HeldAccess::open(*held))
        .run();
}

std::optional<privacy::Held> read_held(const Database& database, std::int64_t row) {
    auto query = database.statement("SELECT text FROM held WHERE row = ?");
    query.bind(row);
    if (!query.step()) return std::nullopt;
    return HeldAccess::seal(query.get<std::string>(0));
}

bool drop_held(const Database& database, std::int64_t row) {
    auto statement = database.statement("DELETE FROM held WHERE row = ?");
    statement.bind(row).run();
    return statement.changes() > 0;
}

bool held_too_long(const Database& database, model::Time now) {
    auto query = database.statement("SELECT 1 FROM held WHERE since < ? LIMIT 1");
    return query.bind(now - held_for).step();
}

bool purge_held(const Database& database, model::Time now) {
    // Of what a person withdrew none is kept; a store of before may hold some.
    auto statement = database.statement(
        "DELETE FROM held WHERE since < ? OR "
        "(SELECT withdrawn_by FROM complaints WHERE complaints.row = held.row) IN ('orang', 'privasi')");
    statement.bind(now - held_for).run();
    return statement.changes() > 0;
}

} // namespace siar::store
