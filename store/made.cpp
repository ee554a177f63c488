// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/made.hpp"

#include "model/aired.hpp"
#include "store/figure_corrections.hpp"
#include "store/redress.hpp"
#include "store/state.hpp"

#include <algorithm>

namespace siar::store {

model::History::Entry read_made(const Statement& statement) {
    model::History::Entry out;
    Statement::Reader in(statement);
    in.next(out.item);
    in.next(out.slot);
    in.next(out.folder);
    in.next(out.cut);
    return out;
}

namespace {

using Entries = std::vector<model::History::Entry>;

Entries all_of(Statement& query) {
    Entries out;
    while (query.step())
        out.push_back(read_made(query));
    return out;
}

bool is_practice(const model::History::Entry& made) {
    return made.cut.ends_with(model::practice_suffix);
}

} // namespace

model::Result<Entries> Store::made_with(const model::ItemId& item) const {
    return guarded(state_->file, [&]() -> model::Result<Entries> {
        auto query =
            state_->database.statement("SELECT item, at, folder, cut FROM aired WHERE item = ? ORDER BY at, n");
        query.bind(item);
        return all_of(query);
    });
}

model::Result<Entries> Store::cuts_telling(const model::ItemId& item) const {
    return guarded(state_->file, [&]() -> model::Result<Entries> {
        auto query = state_->database.statement(
            "SELECT item, at, folder, cut FROM aired WHERE item = ? AND current = 1 AND cut <> '' ORDER BY at, n");
        query.bind(item);
        auto out = all_of(query);
        std::erase_if(out, [&](const auto& made) { return made.is_correction() && stands(state_->database, made); });
        return out;
    });
}

model::Result<Entries> Store::fallen_corrections(model::Time now) const {
    return guarded(state_->file, [&]() -> model::Result<Entries> {
        auto query = state_->database.statement(
            "SELECT item, at, folder, cut FROM aired AS a WHERE at > ? AND current = 1 AND NOT EXISTS "
            "(SELECT 1 FROM decisions AS d WHERE d.item = a.item AND d.act = 'sudah_ditarik' AND d.since = a.at) "
            "ORDER BY at, n");
        query.bind(now);
        auto out = all_of(query);
        std::erase_if(out, [&](const auto& made) { return !made.is_correction() || stands(state_->database, made); });
        return out;
    });
}

model::Result<Entries> Store::to_take_off() const {
    return guarded(state_->file, [&]() -> model::Result<Entries> {
        Entries out;
        const auto& database = state_->database;
        // Where a person took his yes back, or a withdrawal has ended, stations still have the segment until there is a
        // new yes. Said of a slot before a new yes, it speaks of the segment before that yes.
        auto query = database.statement(
            "SELECT item, at, folder, cut FROM aired AS a WHERE "
            "EXISTS (SELECT 1 FROM complaints AS c WHERE c.item = a.item AND (c.state = 'ditarik' OR "
            "(c.state <> 'disetujui' AND (SELECT act FROM decisions WHERE item = a.item AND act IN ('tarik', "
            "'keberatan', 'tolak', 'tinjau', 'setujui', 'ubah', 'sematkan') ORDER BY n DESC LIMIT 1) "
            "IN ('tarik', 'keberatan', 'tolak', 'tinjau')))) "
            "AND NOT EXISTS "
            "(SELECT 1 FROM decisions AS d WHERE d.item = a.item AND d.act = 'sudah_ditarik' AND d.since = a.at "
            "AND NOT EXISTS (SELECT 1 FROM decisions AS y WHERE y.item = a.item AND y.n > d.n "
            "AND y.act IN ('setujui', 'ubah', 'sematkan'))) "
            "AND (NOT EXISTS (SELECT 1 FROM delivery_items AS s WHERE s.cut = a.cut) OR EXISTS "
            "(SELECT 1 FROM delivery_items AS s WHERE s.cut = a.cut AND s.item = a.item AND (s.went > 0 OR "
            "(s.current = 1 AND EXISTS (SELECT 1 FROM deliveries AS v WHERE v.cut = s.cut AND v.sending & 1))))) "
            "ORDER BY at, n");
        while (query.step()) {
            auto made = read_made(query);
            if (is_practice(made)) continue;
            // A person may withdraw an item because it was wrong: then its correction is to be heard all the same.
            if (made.is_correction() && stands(database, made)) continue;
            out.push_back(std::move(made));
        }
        return out;
    });
}

model::Result<Entries> Store::told_otherwise(const model::ItemId& id, const model::Digest& text,
                                             model::Time now) const {
    return guarded(state_->file, [&]() -> model::Result<Entries> {
        Entries out;
        // A segment bears the minute in which it was made, or a later one where somebody worked ahead.
        auto query = state_->database.statement(
            "SELECT item, at, folder, cut FROM aired AS a WHERE item = ?1 AND NOT EXISTS "
            "(SELECT 1 FROM decisions AS d WHERE d.item = a.item AND d.act = 'sudah_ditarik' AND d.since = a.at) "
            "AND EXISTS (SELECT 1 FROM decisions AS y WHERE y.item = a.item AND y.act IN ('setujui', 'ubah', "
            "'sematkan') AND y.text <> ?2 AND (a.at > ?3 OR (y.at < a.at + 60 AND NOT EXISTS (SELECT 1 FROM decisions "
            "AS z WHERE z.item = a.item AND z.act IN ('setujui', 'ubah', 'sematkan') AND z.n > y.n AND z.at < a.at)))) "
            "ORDER BY at, n");
        query.bind(id, text, now);
        while (query.step())
            if (auto made = read_made(query); !made.is_correction() && !is_practice(made))
                out.push_back(std::move(made));
        return out;
    });
}

model::Result<std::vector<model::Objection>> Store::objections() const {
    return guarded(state_->file, [&]() -> model::Result<std::vector<model::Objection>> {
        std::vector<model::Objection> out;
        for (const auto& item : redressed_items(state_->database))
            if (auto now = redress_of(state_->database, item); now.objection) out.push_back(std::move(*now.objection));
        std::stable_sort(out.begin(), out.end(),
                         [](const auto& a, const auto& b) { return model::answer_due(a) < model::answer_due(b); });
        return out;
    });
}

model::Result<model::Redress> Store::redress(const model::ItemId& id) const {
    return guarded(state_->file, [&]() -> model::Result<model::Redress> { return redress_of(state_->database, id); });
}

model::Result<std::vector<model::CorrectionState>> Store::proposed_corrections() const {
    return guarded(state_->file, [&]() -> model::Result<std::vector<model::CorrectionState>> {
        std::vector<model::CorrectionState> out;
        for (const auto& item : redressed_items(state_->database))
            if (auto now = redress_of(state_->database, item); now.proposed) out.push_back(std::move(*now.proposed));
        return out;
    });
}

model::Result<std::optional<model::CorrectionText>> Store::correction(const model::ItemId& id,
                                                                      const model::Digest& hash) const {
    return guarded(state_->file, [&]() -> model::Result<std::optional<model::CorrectionText>> {
        return correction_of(state_->database, state_->texts, id, find(state_->database, id), hash);
    });
}

} // namespace siar::store
