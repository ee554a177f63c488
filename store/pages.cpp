// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cursor.hpp"
#include "store/figure_corrections.hpp"
#include "store/given.hpp"
#include "store/redress.hpp"
#include "store/rows.hpp"
#include "store/sources.hpp"
#include "store/state.hpp"
#include "store/tally_table.hpp"
#include "store/waiting.hpp"

#include <algorithm>
#include <limits>
#include <string>

namespace siar::store {

namespace {

using model::ReviewState;

constexpr model::Seconds withdrawn_for{30 * 24 * 3600};
constexpr std::size_t longest_page = 500;

std::int64_t as_limit(std::size_t limit) {
    return static_cast<std::int64_t>(std::min<std::size_t>(limit, std::numeric_limits<std::int32_t>::max()));
}

std::vector<StoredRow> rows_of(Statement& query) {
    std::vector<StoredRow> out;
    while (query.step())
        out.push_back(read_row(query));
    return out;
}

/// Rows that may be in an Edition, newest closing first; the pinned ones whatever their age.
std::vector<StoredRow> going_out(const Database& database, model::Time now) {
    static const std::string newest = select_rows(
        "WHERE state = 'disetujui' AND closed IS NOT NULL AND gone = 0 AND closed <= ? ORDER BY closed DESC, item "
        "LIMIT ?");
    static const std::string pinned =
        select_rows("WHERE pinned = 1 AND gone = 0 AND state = 'disetujui' AND closed IS NOT NULL AND closed <= ?");
    auto query = database.statement(newest);
    query.bind(now, as_limit(most_material));
    auto out = rows_of(query);
    auto rest = database.statement(pinned);
    for (auto& row : rows_of(rest.bind(now))) {
        const bool known = std::any_of(out.begin(), out.end(), [&](const StoredRow& r) { return r.row == row.row; });
        if (!known) out.push_back(std::move(row));
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const StoredRow& a, const StoredRow& b) { return a.complaint.closed > b.complaint.closed; });
    return out;
}

std::vector<model::ItemId> withdrawn_since(const Database& database, model::Time since) {
    std::vector<model::ItemId> out;
    auto query = database.statement(
        "SELECT item FROM complaints WHERE withdrawn >= ? ORDER BY withdrawn DESC, closed DESC, item LIMIT ?");
    for (query.bind(since, as_limit(most_material)); query.step();)
        out.push_back(query.get<model::ItemId>(0));
    return out;
}

std::vector<model::Corrected> corrections_of(const Database& database, const Texts& texts, model::Time now) {
    std::vector<model::Corrected> out;
    for (const auto& item : corrected_items(database, now - model::correction_shown)) {
        const auto row = find(database, item);
        const auto agreed = standing_correction(database, item, row);
        if (!agreed || !agreed->in_force(now)) continue;
        auto text = correction_of(database, texts, item, row, agreed->text);
        if (!text) continue;
        model::Corrected one;
        one.item.id = item;
        if (row) one.item.complaint = row->complaint;
        one.text = std::move(*text);
        one.since = *agreed->agreed_at;
        one.figure = agreed->figure;
        out.push_back(std::move(one));
    }
    std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.since > b.since; });
    return out;
}

} // namespace

model::Reviewed Store::State::reviewed(const StoredRow& row, bool with_story) {
    model::Reviewed out;
    out.id = row.id;
    out.complaint = row.complaint;
    if (with_story) out.complaint.story = texts.story(database, row.row);
    if (row.present) {
        if (auto read = texts.sentences(database, row.row, *row.present)) {
            // A person has answered what made the story wait; what the gate says of the sentences themselves stands.
            if (row.standing.state != ReviewState::approved) read->verdict |= row.present->verdict;
            out.text =
                model::Proposal{std::move(read->sentences), read->verdict, row.present->hollow, row.present->repaired};
        }
    }
    out.state = row.standing.state;
    out.decided_at = row.standing.decided_at;
    out.approved = row.standing.approved;
    out.pinned = row.standing.pinned;
    out.erased = row.standing.withdrawn_by == Withdrawer::privacy;
    auto pictures = photos_of(database, row.row);
    out.pictured = pictured(database, row.id, pictures.approved);
    out.photos = std::move(pictures.approved);
    if (with_story) out.photos_waiting = std::move(pictures.waiting);
    out.changed = row.changed;
    return out;
}

model::Result<model::Material> Store::material(model::Time now, const model::Asking& asking) const {
    State& state = *state_;
    return guarded(state.file, [&]() -> model::Result<model::Material> {
        const Transaction snapshot(state.database, Transaction::Kind::read);
        model::Material out;
        for (const auto& row : going_out(state.database, now)) {
            auto reviewed = state.reviewed(row, false);
            if (reviewed.text && reviewed.text->verdict.ok()) out.approved.push_back(std::move(reviewed));
        }
        out.withdrawn = withdrawn_since(state.database, now - withdrawn_for);
        out.visits = read_visits(state.database, state.place.gate);
        out.notices = read_notices(state.database, state.place.gate);
        out.corrections = corrections_of(state.database, state.texts, now);
        out.given = read_all_given(state.database, state.place.gate);
        const auto contacts = state.contacts.read(now);
        out.data_as_of = oldest_reading(state.database, contacts, now, state.place.totals_only);
        out.contacts = last_contacts(state.database, contacts, now, state.place.sources);
        for (auto& contact : out.contacts) {
            const auto label = state.place.source_labels.find(contact.source);
            if (label != state.place.source_labels.end()) contact.name = label->second;
        }
        out.totals_only = state.place.totals_only;
        out.counted_sources = state.place.counted_sources;
        if (out.data_as_of && asking)
            out.sums =
                asking(*out.data_as_of, out.given, [&](const auto& asked) { return read_sums(state.database, asked); });
        out.demo = state.database.integer("SELECT EXISTS (SELECT 1 FROM complaints WHERE demo = 1 AND gone = 0)") != 0;
        out.waiting = count_waiting(state.database);
        return out;
    });
}

model::Result<model::Tally> Store::tally(model::Date first, model::Date last) const {
    return guarded(state_->file, [&]() -> model::Result<model::Tally> {
        const Transaction snapshot(state_->database, Transaction::Kind::read);
        return read_tally(state_->database, first, last);
    });
}

model::Result<std::vector<model::PeriodSums>> Store::sums(const std::vector<model::Asked>& asked) const {
    return guarded(state_->file, [&]() -> model::Result<std::vector<model::PeriodSums>> {
        const Transaction snapshot(state_->database, Transaction::Kind::read);
        return read_sums(state_->database, asked);
    });
}

model::Result<std::vector<model::PeriodSums>> Store::sums_of(const model::SourceName& source,
                                                             const std::vector<model::Asked>& asked) const {
    return guarded(state_->file, [&]() -> model::Result<std::vector<model::PeriodSums>> {
        const Transaction snapshot(state_->database, Transaction::Kind::read);
        model::Tally tally;
        auto rows = state_->database.statement(select_rows("WHERE source = ? AND gone <> 1"));
        for (rows.bind(source); rows.step();)
            tally.add(read_row(rows).complaint, state_->deadlines, +1);
        std::vector<model::PeriodSums> out;
        for (const auto& one : asked)
            out.push_back({one, tally.sums(one.first, one.last)});
        return out;
    });
}

model::Result<Page> Store::page(const PageQuery& query) const {
    State& state = *state_;
    return guarded(state.file, [&]() -> model::Result<Page> {
        Cursor from{model::Time::min(), {}};
        if (query.updated_since) from.changed = *query.updated_since;
        if (!query.cursor.empty()) {
            const auto given = parse_cursor(query.cursor);
            if (!given)
                return model::fail("penunjuk halaman tidak dikenal", query.cursor.substr(0, 60),
                                   "Mulai lagi dari awal, tanpa penunjuk");
            if (given->changed >= from.changed) from = *given;
        }
        const std::size_t limit = std::clamp<std::size_t>(query.limit, 1, longest_page);
        static const std::string sql = select_rows(
            "WHERE (changed, item) > (?1, ?2) AND (?3 IS NULL OR status = ?3 OR withdrawn IS NOT NULL OR gone <> 0) "
            "ORDER BY changed, item LIMIT ?4");
        const Transaction snapshot(state.database, Transaction::Kind::read);
        auto statement = state.database.statement(sql);
        statement.bind(from.changed, from.item, query.status, as_limit(limit + 1));
        Page out;
        out.cursor = query.cursor;
        for (std::size_t n = 0; statement.step(); ++n) {
            out.more = n == limit;
            if (out.more) break;
            const auto row = read_row(statement);
            out.cursor = text_of({row.changed, row.id});
            if (!row.counted())
                out.withdrawn.push_back(row.id);
            else
                out.items.push_back(state.reviewed(row, false));
        }
        return out;
    });
}

model::Result<std::vector<model::Reviewed>> Store::review(const ReviewQuery& query) const {
    State& state = *state_;
    return guarded(state.file, [&]() -> model::Result<std::vector<model::Reviewed>> {
        const Transaction snapshot(state.database, Transaction::Kind::read);
        const bool waits =
            !query.state || *query.state == ReviewState::fresh || *query.state == ReviewState::needs_review;
        const std::string sql =
            select_rows(std::string("WHERE ") + (waits ? std::string(is_waiting) + " AND " : "") +
                        "(?1 IS NULL OR state = ?1) ORDER BY state DESC, closed DESC, item LIMIT ?2");
        auto statement = state.database.statement(sql);
        statement.bind(query.state, as_limit(query.limit));
        std::vector<model::Reviewed> out;
        for (const auto& row : rows_of(statement))
            out.push_back(state.reviewed(row, false));
        return out;
    });
}

model::Result<std::optional<model::Reviewed>> Store::item(const model::ItemId& id) const {
    State& state = *state_;
    return guarded(state.file, [&]() -> model::Result<std::optional<model::Reviewed>> {
        const Transaction snapshot(state.database, Transaction::Kind::read);
        const auto row = find(state.database, id);
        if (!row) return std::nullopt;
        return state.reviewed(*row, true);
    });
}

model::Result<std::string> Store::approved_by(const model::ItemId& id) const {
    return guarded(state_->file, [&]() -> model::Result<std::string> {
        auto query = state_->database.statement(
            "SELECT by FROM decisions WHERE item = ? AND act IN ('setujui', 'ubah', 'sematkan') ORDER BY n DESC LIMIT "
            "1");
        query.bind(id);
        return query.step() ? query.get<std::string>(0) : std::string{};
    });
}

} // namespace siar::store
