// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/failure.hpp"
#include "store/schema.hpp"
#include "store/state.hpp"
#include "store/statement.hpp"
#include "store/store.hpp"

namespace siar::store {

void played(const Database& database) {
    database.run(R"sql(
CREATE TABLE played (
    cut TEXT NOT NULL,
    at INTEGER NOT NULL,
    seconds INTEGER NOT NULL,
    PRIMARY KEY (at, cut)
) STRICT, WITHOUT ROWID;
CREATE TABLE played_covered (
    since INTEGER NOT NULL,
    until INTEGER NOT NULL,
    PRIMARY KEY (since, until)
) STRICT, WITHOUT ROWID;
)sql");
}

model::Result<void> Store::note_aired(const model::Playout& playout) {
    return guarded(state_->file, [&]() -> model::Result<void> {
        Transaction transaction(state_->database, Transaction::Kind::write);
        auto aired =
            state_->database.statement("INSERT INTO played (cut, at, seconds) VALUES (?,?,?) ON CONFLICT DO NOTHING");
        for (const auto& one : playout.aired)
            aired.bind(one.cut, one.at, one.length.count()).run();
        auto covered =
            state_->database.statement("INSERT INTO played_covered (since, until) VALUES (?,?) ON CONFLICT DO NOTHING");
        for (const auto& one : playout.covered)
            covered.bind(one.from, one.until).run();
        transaction.commit();
        ++state_->own_commits;
        return {};
    });
}

model::Result<model::Playout> Store::aired(model::Time since) const {
    return guarded(state_->file, [&]() -> model::Result<model::Playout> {
        model::Playout out;
        auto aired = state_->database.statement("SELECT cut, at, seconds FROM played WHERE at >= ? ORDER BY at, cut");
        for (aired.bind(since); aired.step();) {
            Statement::Reader in(aired);
            model::Aired one;
            in.next(one.cut);
            in.next(one.at);
            one.length = model::Seconds{in.next<std::int64_t>()};
            out.aired.push_back(std::move(one));
        }
        auto covered = state_->database.statement(
            "SELECT since, until FROM played_covered WHERE until >= ? ORDER BY since, until");
        for (covered.bind(since); covered.step();) {
            Statement::Reader in(covered);
            model::Covered one;
            in.next(one.from);
            in.next(one.until);
            out.covered.push_back(one);
        }
        return out;
    });
}

} // namespace siar::store
