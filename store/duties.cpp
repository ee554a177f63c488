// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/failure.hpp"
#include "store/schema.hpp"
#include "store/state.hpp"
#include "store/statement.hpp"
#include "store/store.hpp"

#include <algorithm>

namespace siar::store {

namespace {

// Names of destinations have no blanks.
std::string one_line(const std::vector<std::string>& names) {
    std::string out;
    for (const auto& name : names)
        out += (out.empty() ? "" : " ") + name;
    return out;
}

std::vector<std::string> names_of(const std::string& line) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t end = std::min(line.find(' ', at), line.size());
        out.push_back(line.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

} // namespace

void duties(const Database& database) {
    database.run(R"sql(
CREATE TABLE duties (
    airs_at INTEGER NOT NULL,
    seconds INTEGER NOT NULL,
    folder TEXT NOT NULL,
    destinations TEXT NOT NULL,
    PRIMARY KEY (airs_at, folder)
) STRICT, WITHOUT ROWID;
)sql");
}

void duties_looked_at(const Database& database) {
    database.run(R"sql(
CREATE TABLE duties_looked_at (
    folder TEXT PRIMARY KEY,
    until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
)sql");
}

model::Result<void> Store::note_duties(const std::filesystem::path& folder, const std::vector<model::Duty>& duties,
                                       model::Time now) {
    return guarded(state_->file, [&]() -> model::Result<void> {
        const auto& database = state_->database;
        Transaction transaction(database, Transaction::Kind::write);
        database.statement("DELETE FROM duties WHERE airs_at < ? OR (airs_at > ? AND folder = ?)")
            .bind(now - duties_kept, now, folder.string())
            .run();
        auto insert = database.statement(
            "INSERT INTO duties (airs_at, seconds, folder, destinations) VALUES (?,?,?,?) ON CONFLICT DO NOTHING");
        for (const auto& one : duties)
            insert.bind(one.airs_at, one.length.count(), one.folder, one_line(one.destinations)).run();
        transaction.commit();
        ++state_->own_commits;
        return {};
    });
}

model::Result<std::vector<model::Duty>> Store::duties(model::Time after, model::Time until) const {
    return guarded(state_->file, [&]() -> model::Result<std::vector<model::Duty>> {
        std::vector<model::Duty> out;
        auto query = state_->database.statement(
            "SELECT airs_at, seconds, folder, destinations FROM duties WHERE airs_at > ? AND airs_at <= ? "
            "ORDER BY airs_at, folder");
        for (query.bind(after, until); query.step();) {
            Statement::Reader in(query);
            model::Duty one;
            in.next(one.airs_at);
            one.length = model::Seconds{in.next<std::int64_t>()};
            in.next(one.folder);
            one.destinations = names_of(in.next<std::string>());
            out.push_back(std::move(one));
        }
        return out;
    });
}

model::Result<std::optional<model::Time>> Store::duties_looked_at(const std::filesystem::path& folder) const {
    return guarded(state_->file, [&]() -> model::Result<std::optional<model::Time>> {
        auto query = state_->database.statement("SELECT until FROM duties_looked_at WHERE folder = ?");
        query.bind(folder.string());
        return query.step() ? std::optional(query.get<model::Time>(0)) : std::nullopt;
    });
}

model::Result<void> Store::note_duties_looked_at(const std::filesystem::path& folder, model::Time until) {
    return guarded(state_->file, [&]() -> model::Result<void> {
        Transaction transaction(state_->database, Transaction::Kind::write);
        state_->database
            .statement(
                "INSERT INTO duties_looked_at (folder, until) VALUES (?,?) ON CONFLICT DO UPDATE SET until = "
                "excluded.until")
            .bind(folder.string(), until)
            .run();
        transaction.commit();
        ++state_->own_commits;
        return {};
    });
}

} // namespace siar::store
