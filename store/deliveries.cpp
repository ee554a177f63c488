// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/aired.hpp"
#include "model/delivery.hpp"
#include "store/failure.hpp"
#include "store/made.hpp"
#include "store/redress.hpp"
#include "store/schema.hpp"
#include "store/state.hpp"
#include "store/statement.hpp"
#include "store/store.hpp"

#include <algorithm>
#include <utility>

namespace siar::store {

namespace {

using model::Delivery;
using model::DeliveryState;

std::string in_one_field(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n'; }, ' ');
    return text;
}

/// A line for each: name, tab, value.
std::string written(const std::vector<std::pair<std::string, std::string>>& fields) {
    std::string out;
    for (const auto& field : fields)
        out += in_one_field(field.first) + '\t' + in_one_field(field.second) + '\n';
    return out;
}

std::vector<std::pair<std::string, std::string>> read_fields(const std::string& text) {
    std::vector<std::pair<std::string, std::string>> out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\n', at);
        const std::size_t tab = text.find('\t', at);
        out.emplace_back(text.substr(at, tab - at), text.substr(tab + 1, end - tab - 1));
        at = end + 1;
    }
    return out;
}

/// All columns, as the table has them.
Delivery read_delivery(const Statement& statement) {
    Delivery out;
    Statement::Reader in(statement);
    in.next(out.cut);
    in.next(out.destination);
    in.next(out.remote);
    in.next(out.airs_at);
    in.next(out.purpose);
    in.next(out.file);
    out.bytes = static_cast<std::uint64_t>(in.next<std::int64_t>());
    in.next(out.sha256);
    in.next(out.form);
    out.fields = read_fields(in.next<std::string>());
    in.next(out.deadline);
    in.next(out.state);
    in.next(out.tries);
    in.next(out.next);
    in.next(out.at);
    return out;
}

std::vector<Delivery> all_of(Statement& query) {
    std::vector<Delivery> out;
    while (query.step())
        out.push_back(read_delivery(query));
    return out;
}

bool is_evergreen(const std::string& cut) {
    return cut.ends_with(model::evergreen_suffix);
}

/// All that a segment tells now is, or may be, at a destination.
void note_went(const Database& database, const std::string& cut) {
    database.statement("UPDATE delivery_items SET went = 1 WHERE cut = ? AND current = 1 AND went = 0").bind(cut).run();
}

/// Those that are at their destination, were there, or may be.
constexpr const char* gone_out =
    "(state IN ('terkirim', 'ditarik') OR (state = 'diganti' AND tries > 0) OR sending > 0)";

bool any_on_its_way(const Database& database, const std::string& cut) {
    auto query = database.statement("SELECT 1 FROM deliveries WHERE cut = ? AND sending & 1");
    return query.bind(cut).step();
}

bool is_on_its_way(const Database& database, const Delivery& delivery) {
    auto query =
        database.statement("SELECT 1 FROM deliveries WHERE cut = ? AND destination = ? AND remote = ? AND sending & 1");
    return query.bind(delivery.cut, delivery.destination, delivery.remote).step();
}

/// What the segment tells now; what went out with it before stays known.
void note_items(const Database& database, const std::string& cut, const std::vector<model::ItemId>& items) {
    database.statement("UPDATE delivery_items SET current = 0 WHERE cut = ?").bind(cut).run();
    auto insert = database.statement(
        "INSERT INTO delivery_items (cut, item, current, went) VALUES (?,?,1,0) "
        "ON CONFLICT DO UPDATE SET current = 1");
    for (const auto& item : items)
        insert.bind(cut, item).run();
    database.statement("DELETE FROM delivery_items WHERE cut = ? AND current = 0 AND went = 0").bind(cut).run();
}

void note_sent(const Database& database, const Delivery& delivery) {
    note_went(database, delivery.cut);
    if (delivery.form || delivery.state != DeliveryState::delivered) return;
    // What was to go there for an earlier slot must not come behind it and take its place.
    database
        .statement(
            "UPDATE deliveries SET tries = CASE state WHEN 'terkirim' THEN tries ELSE 0 END, state = ?, at = ? WHERE "
            "destination = ? AND remote = ? AND cut <> ? AND "
            "(state = 'terkirim' OR (state = 'menunggu' AND airs_at < ?))")
        .bind(DeliveryState::replaced, delivery.at, delivery.destination, delivery.remote, delivery.cut,
              delivery.airs_at)
        .run();
}

/// Whether a segment is there under the same name that must not be replaced by this one: of a later slot, or of a slot
/// where this one is for any hour.
bool has_better(const Database& database, const Delivery& delivery) {
    if (delivery.form) return false;
    auto query = database.statement(
        "SELECT cut, airs_at FROM deliveries WHERE destination = ? AND remote = ? AND cut <> ? AND "
        "(state = 'terkirim' OR sending > 0)");
    for (query.bind(delivery.destination, delivery.remote, delivery.cut); query.step();) {
        const bool of_any_hour = is_evergreen(query.get<std::string>(0));
        if (of_any_hour != is_evergreen(delivery.cut) ? !of_any_hour : query.get<model::Time>(1) > delivery.airs_at)
            return true;
    }
    return false;
}

/// Whether an item that the segment tells has no yes now. A correction goes by the yes of two persons of its own,
/// whatever became of the item's.
bool lost_its_yes(const Database& database, const Delivery& delivery) {
    auto corrections = database.statement("SELECT item, at, folder, cut FROM aired WHERE at = ? AND cut = ?");
    for (corrections.bind(delivery.airs_at, delivery.cut); corrections.step();)
        if (const auto made = read_made(corrections); made.is_correction()) return !stands(database, made);
    auto query = database.statement(
        "SELECT 1 FROM delivery_items AS s JOIN complaints AS c ON c.item = s.item "
        "WHERE s.cut = ? AND s.current = 1 AND c.state <> 'disetujui'");
    return query.bind(delivery.cut).step();
}

constexpr const char* waits = "state = 'menunggu'";
constexpr const char* waits_or_was_given_up = "state IN ('menunggu', 'gagal')";
constexpr const char* in_any_state = "TRUE";

/// Sets what changed with a delivery that is still as it is here, where its state is such.
bool update_delivery(const Database& database, const Delivery& delivery, const char* such) {
    auto update =
        database.statement(std::string("UPDATE deliveries SET state = ?, tries = ?, next = ?, at = ? WHERE cut = ? AND "
                                       "destination = ? AND remote = ? AND sha256 = ? AND ") +
                           such);
    update.bind(delivery.state, delivery.tries, delivery.next, delivery.at, delivery.cut, delivery.destination,
                delivery.remote, delivery.sha256);
    update.run();
    return update.changes() > 0;
}

/// What is known of a file at its destination beside the state of its delivery.
enum class Sending { begins, perhaps_there, as_before, ended };

const char* sql(Sending value) {
    switch (value) {
        case Sending::begins: return "CASE sending WHEN 0 THEN 1 ELSE 3 END";
        case Sending::perhaps_there: return "2";
        case Sending::as_before: return "sending & 2";
        case Sending::ended: break;
    }
    return "0";
}

void set_sending(const Database& database, const Delivery& delivery, Sending value) {
    database
        .statement(std::string("UPDATE deliveries SET sending = ") + sql(value) +
                   " WHERE cut = ? AND destination = ? AND remote = ? AND sha256 = ?")
        .bind(delivery.cut, delivery.destination, delivery.remote, delivery.sha256)
        .run();
}

} // namespace

// delivery_items: the complaints of a segment. current: of those that it tells as it was made last; went: it was, or
// may have been, delivered with it. That stays where it was deleted there: automation may have copied it.
void deliveries(const Database& database) {
    database.run(R"sql(
CREATE TABLE deliveries (
    cut TEXT NOT NULL,
    destination TEXT NOT NULL,
    remote TEXT NOT NULL,
    airs_at INTEGER NOT NULL,
    purpose TEXT NOT NULL,
    file TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    sha256 BLOB NOT NULL,
    form INTEGER NOT NULL,
    fields TEXT NOT NULL,
    deadline INTEGER NOT NULL,
    state TEXT NOT NULL,
    tries INTEGER NOT NULL,
    next INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (cut, destination, remote)
) STRICT;
CREATE INDEX deliveries_waiting ON deliveries (next) WHERE state = 'menunggu';
CREATE INDEX deliveries_by_name ON deliveries (destination, remote);
CREATE TABLE delivery_items (
    cut TEXT NOT NULL,
    item BLOB NOT NULL,
    current INTEGER NOT NULL,
    went INTEGER NOT NULL,
    PRIMARY KEY (cut, item)
) STRICT, WITHOUT ROWID;
)sql");
}

// deliveries.sending, two bits. 1: its first byte may be on its way, and nobody has noted yet what came of it. 2: an
// earlier try, or what the segment was before it was made anew, is there, or may be, though its state does not say so.
// aired.current: the segment tells the item as it was made last.
void sending(const Database& database) {
    database.run(R"sql(
ALTER TABLE deliveries ADD COLUMN sending INTEGER NOT NULL DEFAULT 0;
ALTER TABLE aired ADD COLUMN current INTEGER NOT NULL DEFAULT 1;
)sql");
}

model::Result<void> Store::note_deliveries(const std::vector<Delivery>& all, const std::vector<model::ItemId>& items) {
    return guarded(state_->file, [&]() -> model::Result<void> {
        const auto& database = state_->database;
        Transaction transaction(database, Transaction::Kind::write);
        // What is on its way as it was made before may arrive.
        if (!all.empty() && any_on_its_way(database, all.front().cut)) note_went(database, all.front().cut);
        auto insert = database.statement(
            "INSERT INTO deliveries (cut, destination, remote, airs_at, purpose, file, bytes, sha256, form, fields, "
            "deadline, state, tries, next, at) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT DO UPDATE SET "
            "airs_at = excluded.airs_at, purpose = excluded.purpose, file = excluded.file, bytes = excluded.bytes, "
            "sha256 = excluded.sha256, form = excluded.form, fields = excluded.fields, deadline = excluded.deadline, "
            "state = excluded.state, tries = excluded.tries, next = excluded.next, at = excluded.at, "
            "sending = CASE WHEN sending > 0 OR state = 'terkirim' THEN 2 ELSE 0 END "
            "WHERE sha256 <> excluded.sha256 OR state NOT IN ('menunggu', 'terkirim')");
        for (const auto& one : all) {
            insert
                .bind(one.cut, one.destination, one.remote, one.airs_at, one.purpose, one.file,
                      static_cast<std::int64_t>(one.bytes), one.sha256, one.form, written(one.fields), one.deadline,
                      one.state, one.tries, one.next, one.at)
                .run();
        }
        if (!all.empty()) note_items(database, all.front().cut, items);
        transaction.commit();
        ++state_->own_commits;
        return {};
    });
}

model::Result<std::vector<Delivery>> Store::deliveries_due(model::Time now) const {
    return guarded(state_->file, [&]() -> model::Result<std::vector<Delivery>> {
        auto query = state_->database.statement(
            "SELECT * FROM deliveries WHERE state = 'menunggu' AND next <= ? ORDER BY airs_at, cut, rowid");
        query.bind(now);
        auto out = all_of(query);
        std::erase_if(out, [&](const Delivery& one) { return lost_its_yes(state_->database, one); });
        std::stable_partition(out.begin(), out.end(), [](const Delivery& one) { return !is_evergreen(one.cut); });
        return out;
    });
}

model::Result<std::vector<Delivery>> Store::deliveries_late(model::Time now) const {
    return guarded(state_->file, [&]() -> model::Result<std::vector<Delivery>> {
        auto query = state_->database.statement(
            "SELECT * FROM deliveries WHERE state = 'menunggu' AND deadline < ? ORDER BY airs_at, cut, rowid");
        query.bind(now);
        return all_of(query);
    });
}

model::Result<bool> Store::mark_sending(const Delivery& delivery) {
    return guarded(state_->file, [&]() -> model::Result<bool> {
        const auto& database = state_->database;
        Transaction transaction(database, Transaction::Kind::write);
        Delivery marked = delivery;
        const bool replaced = has_better(database, delivery);
        if (!replaced && lost_its_yes(database, delivery)) return false;
        if (replaced) marked.state = DeliveryState::replaced;
        marked.tries = replaced ? 0 : marked.tries + 1;
        // What came of a try that was cut off before, nobody will ever know.
        if (is_on_its_way(database, delivery)) note_went(database, delivery.cut);
        const bool goes = update_delivery(database, marked, waits) && !replaced;
        if (goes) set_sending(database, marked, Sending::begins);
        transaction.commit();
        ++state_->own_commits;
        return goes;
    });
}

model::Result<void> Store::note_cut_off() {
    return guarded(state_->file, [&]() -> model::Result<void> {
        const auto& database = state_->database;
        Transaction transaction(database, Transaction::Kind::write);
        database
            .statement(
                "UPDATE delivery_items SET went = 1 WHERE current = 1 AND went = 0 AND "
                "cut IN (SELECT cut FROM deliveries WHERE sending & 1)")
            .run();
        database.statement("UPDATE deliveries SET sending = 2 WHERE sending & 1").run();
        transaction.commit();
        ++state_->own_commits;
        return {};
    });
}

model::Result<bool> Store::mark_tried(const Delivery& delivery, bool perhaps_there) {
    return guarded(state_->file, [&]() -> model::Result<bool> {
        const auto& database = state_->database;
        Transaction transaction(database, Transaction::Kind::write);
        const bool arrived = delivery.state == DeliveryState::delivered;
        // Its deadline may have passed on its way: then it is there all the same, late.
        const bool kept = update_delivery(database, delivery, waits_or_was_given_up);
        // Called off on its way, it is there all the same; made anew, what went then is known since.
        const bool is_there = kept || (arrived && update_delivery(database, delivery, in_any_state));
        if (is_there && arrived)
            note_sent(database, delivery);
        else if (perhaps_there)
            note_went(database, delivery.cut);
        const auto ended = arrived ? Sending::ended : Sending::as_before;
        set_sending(database, delivery, perhaps_there ? Sending::perhaps_there : ended);
        transaction.commit();
        ++state_->own_commits;
        return kept;
    });
}

model::Result<bool> Store::mark_delivery(const Delivery& delivery) {
    return guarded(state_->file, [&]() -> model::Result<bool> {
        const auto& database = state_->database;
        Transaction transaction(database, Transaction::Kind::write);
        const bool taken_back = delivery.state == DeliveryState::taken_back;
        const bool kept = update_delivery(database, delivery, taken_back ? in_any_state : waits);
        if (kept && delivery.state == DeliveryState::delivered) note_sent(database, delivery);
        if (kept && taken_back) {
            if (is_on_its_way(database, delivery)) note_went(database, delivery.cut);
            set_sending(database, delivery, Sending::ended);
        }
        transaction.commit();
        ++state_->own_commits;
        return kept;
    });
}

model::Result<std::vector<Delivery>> Store::deliveries_of(const std::string& cut) const {
    return guarded(state_->file, [&]() -> model::Result<std::vector<Delivery>> {
        auto query = state_->database.statement("SELECT * FROM deliveries WHERE cut = ? ORDER BY destination, rowid");
        query.bind(cut);
        return all_of(query);
    });
}

model::Result<std::vector<Delivery>> Store::gone_out_of(const std::string& cut) const {
    return guarded(state_->file, [&]() -> model::Result<std::vector<Delivery>> {
        auto query = state_->database.statement(std::string("SELECT * FROM deliveries WHERE cut = ? AND ") + gone_out +
                                                " ORDER BY destination, rowid");
        query.bind(cut);
        return all_of(query);
    });
}

model::Result<std::vector<Delivery>> Store::on_their_way(const std::string& cut) const {
    return guarded(state_->file, [&]() -> model::Result<std::vector<Delivery>> {
        auto query = state_->database.statement("SELECT * FROM deliveries WHERE cut = ? AND sending & 1");
        query.bind(cut);
        return all_of(query);
    });
}

model::Result<std::vector<Delivery>> Store::gone_out_since(model::Time since) const {
    return guarded(state_->file, [&]() -> model::Result<std::vector<Delivery>> {
        auto query = state_->database.statement(std::string("SELECT * FROM deliveries WHERE airs_at >= ? AND ") +
                                                gone_out + " ORDER BY airs_at, cut, rowid");
        query.bind(since);
        return all_of(query);
    });
}

model::Result<void> Store::call_off(const std::string& cut, model::Time now) {
    return guarded(state_->file, [&]() -> model::Result<void> {
        Transaction transaction(state_->database, Transaction::Kind::write);
        state_->database.statement("UPDATE deliveries SET state = ?, at = ? WHERE cut = ? AND state = 'menunggu'")
            .bind(DeliveryState::called_off, now, cut)
            .run();
        transaction.commit();
        ++state_->own_commits;
        return {};
    });
}

void purge_deliveries(const Database& database, model::Time now) {
    constexpr std::chrono::days kept{30};
    database
        .statement("DELETE FROM deliveries WHERE airs_at < ? AND sending = 0 AND state NOT IN ('terkirim', 'ditarik')")
        .bind(now - kept)
        .run();
}

} // namespace siar::store
