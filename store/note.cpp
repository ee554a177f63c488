// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/digest.hpp"
#include "store/state.hpp"

#include <optional>
#include <string>

namespace siar::store {

namespace {

constexpr const char* noted = "noted";

bool is_noted(const Database& database, const model::Digest& text) {
    auto query = database.statement("SELECT value FROM meta WHERE name = ?");
    query.bind(noted);
    return query.step() && query.get<model::Digest>(0) == text;
}

} // namespace

model::Result<bool> Store::note(const std::string& text, model::Time now) {
    State& state = *state_;
    if (!state.log) return false;
    return guarded(state.file, [&]() -> model::Result<bool> {
        if (auto there = state.still_there(); !there) return tl::unexpected(there.error());
        const auto mark = model::digest(text);
        if (is_noted(state.database, mark)) return false;
        Transaction transaction(state.database, Transaction::Kind::write);
        const auto alone = state.lock_log();
        if (!alone) return tl::unexpected(alone.error());
        if (auto absorbed = state.absorb_log(); !absorbed) return tl::unexpected(absorbed.error());
        const auto end = state.log->remark(now, text);
        if (!end) return tl::unexpected(end.error());
        set_meta(state.database, log_end, *end);
        state.database
            .statement("INSERT INTO meta (name, value) VALUES (?,?) ON CONFLICT DO UPDATE SET value = excluded.value")
            .bind(noted, mark)
            .run();
        transaction.commit();
        ++state.own_commits;
        return true;
    });
}

} // namespace siar::store
