// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/figure_corrections.hpp"
#include "store/held.hpp"
#include "store/kinship.hpp"
#include "store/prepared.hpp"
#include "store/redress.hpp"
#include "store/rows.hpp"
#include "store/scrub.hpp"
#include "store/state.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace siar::store {

namespace {

using model::Act;

model::Result<StoredRow> known_item(const Database& database, const model::ItemId& id) {
    auto row = find(database, id);
    if (!row) return model::fail("butir tidak dikenal", id.value.substr(0, 40), "Lihat nomor butir di daftar tinjauan");
    return std::move(*row);
}

bool taken_back(const StoredRow& row) {
    const auto by = row.standing.withdrawn_by;
    return row.gone() || by == Withdrawer::hub || by == Withdrawer::other;
}

/// What its source or hub has withdrawn can only be withdrawn for good; what is secret gets no yes.
model::Result<void> may_be_decided(const StoredRow& row, Act act) {
    if (row.standing.withdrawn_by == Withdrawer::privacy && act != Act::withdraw_privacy && act != Act::taken_off)
        return model::fail("butir sudah ditarik karena privasi, untuk seterusnya", row.id.value,
                           "Teksnya sudah dihapus; aduannya hanya dihitung");
    if (act == Act::taken_off) return {}; // what a station has done is so, whatever became of the item
    if (taken_back(row) && !model::is_withdrawal(act))
        return model::fail("butir sudah ditarik oleh sumbernya", row.id.value,
                           "Tunggu sampai sumber memberikannya lagi");
    if (row.absence == Absence::shadowed && !model::is_withdrawal(act))
        return model::fail("aduan ini kini diwakili sumber lain yang lebih dulu di pengaturan", row.id.value,
                           "Baca lagi daftarnya, lalu putuskan butir yang mewakilinya");
    if (row.complaint.secret && (model::is_approval(act) || model::approves_photo(act)))
        return model::fail("aduan rahasia tidak dapat disetujui", row.id.value, "Aduan ini hanya dihitung");
    return {};
}

/// Sees to it that a yes is given to what the item says now, as the gate reads it today.
model::Result<void> check_approval(const Database& database, Texts& texts, const StoredRow& row,
                                   const model::Decision& decision) {
    if (decision.act == Act::edit) return {};
    const auto read = row.present ? texts.sentences(database, row.row, *row.present) : std::nullopt;
    if (!read) return model::fail("butir ini belum punya kalimat", row.id.value, "Tulis kalimatnya dengan ubah");
    const auto shown = model::text_hash(read->sentences);
    if (decision.text != row.present->hash && decision.text != shown)
        return model::fail("kalimat butir ini sudah berubah sejak dibaca", row.id.value,
                           "Baca lagi, lalu putuskan lagi");
    if (auto passed = passes_gate(read->verdict, row.id); !passed) return passed;
    if (decision.text != row.present->hash) texts.write(database, row.row, read->sentences);
    return {};
}

/// A person withdraws a complaint, whoever tells it: the log says so of each telling, for one of them may be gone from
/// its source when the log is replayed.
std::vector<model::Decision> withdrawn_with(const Database& database, const StoredRow& row,
                                            const model::Decision& decision) {
    std::vector<model::Decision> out;
    if (!model::is_withdrawal(decision.act) || !row.complaint.origin) return out;
    const auto by = row.standing.withdrawn_by;
    if (by == Withdrawer::privacy || (by == Withdrawer::person && decision.act != Act::withdraw_privacy)) return out;
    for (const auto& item : tellings_of(database, *row.complaint.origin)) {
        if (item == row.id) continue;
        out.push_back(decision);
        out.back().item = item;
        out.back().text = {};
        // One objection has one answer.
        if (decision.act != Act::withdraw_privacy) out.back().act = Act::withdraw;
        out.back().since.reset();
    }
    return out;
}

bool has_act(const std::vector<model::Decision>& decisions, Act act) {
    return std::any_of(decisions.begin(), decisions.end(), [&](const model::Decision& d) { return d.act == act; });
}

/// The sentences of an edit or a correction must be on disk before the log names them: it keeps only their hash.
void keep_edited(const Database& database, const Texts& texts, const std::vector<model::Decision>& decisions) {
    database.run("PRAGMA synchronous = FULL");
    Transaction transaction(database, Transaction::Kind::write);
    for (const auto& decision : decisions) {
        if (!decision.edited && !decision.correction) continue;
        if (decision.figure) {
            write_figure_correction(database, decision);
            continue;
        }
        const auto row = find(database, decision.item);
        if (!row) continue;
        if (decision.edited) texts.write(database, row->row, *decision.edited);
        if (decision.correction) texts.write(database, row->row, *decision.correction, decision.text);
    }
    transaction.commit();
    database.run("PRAGMA synchronous = NORMAL");
}

} // namespace

std::optional<std::int64_t> meta(const Database& database, std::string_view name) {
    auto query = database.statement("SELECT value FROM meta WHERE name = ?");
    query.bind(name);
    if (!query.step()) return std::nullopt;
    return query.get<std::int64_t>(0);
}

void set_meta(const Database& database, std::string_view name, std::int64_t value) {
    database.statement("INSERT INTO meta (name, value) VALUES (?,?) ON CONFLICT DO UPDATE SET value = excluded.value")
        .bind(name, value)
        .run();
}

model::Result<void> Store::State::still_there() const {
    if (!database.moved()) return {};
    return model::fail("basis data diganti sejak program ini dimulai", file, "Jalankan ulang program ini");
}

void Store::State::take_away(StoredRow& row, Act act) {
    if (!model::is_withdrawal(act)) return;
    drop_held(database, row.row);
    drop_photos(database, row.row);
    if (act == Act::object) texts.drop_corrections(database, row.row);
    if (act != Act::withdraw_privacy) return;
    texts.drop(database, row.row);
    row.present.reset();
    row.hash = {};
    ask_for_scrub(database);
}

void Store::State::settle(const model::Decision& decision, std::int64_t line, model::Time from) {
    if (!add_decision(database, decision, line)) return;
    if (decision.figure && decision.correction) write_figure_correction(database, decision);
    auto row = find(database, decision.item);
    if (!row) return; // after a rebuild: it takes effect when the source gives the item again
    if (row->standing.withdrawn_by == Withdrawer::privacy) return; // nothing is said of it any more
    if (taken_back(*row) && !model::is_withdrawal(decision.act)) return;
    if (decision.correction) texts.write(database, row->row, *decision.correction, decision.text);
    if (model::is_beside_review(decision.act) && !model::is_on_photo(decision.act)) return;
    if (model::is_on_photo(decision.act)) {
        decide_photo(database, row->row, decision);
        // A hub that has read this item has to read it again.
        row->changed = std::max(from, decision.at);
        return write(database, *row);
    }
    if (decision.edited) texts.write(database, row->row, *decision.edited);
    // Its source may have told its words anew while they were to be kept nowhere: what it gives next counts as new.
    if (row->standing.withdrawn_by == Withdrawer::person && !model::is_withdrawal(decision.act)) row->hash = {};
    row->standing = after_decision(row->standing, decision);
    if (row->standing.state == model::ReviewState::approved) {
        const bool there = texts.has(database, row->row, decision.text);
        if (there && !(row->present && row->present->hash == decision.text)) {
            Present present = row->present.value_or(Present{});
            present.hash = decision.text;
            present.verdict = {};
            if (decision.act == Act::edit) present.wording.fill(model::Wording::person);
            row->present = present;
        }
        if (decision.edited) {
            const auto& s = *decision.edited;
            row->present->wording = {s.problem.wording, s.action.wording, s.outcome.wording};
        }
        // What a person wrote tells what was done, whatever the answers promise (editorial::reword).
        if (decision.act == Act::edit && row->present) row->present->hollow = false;
        if (!there) row->standing.state = model::ReviewState::needs_review;
    }
    row->changed = std::max(from, decision.at);
    take_away(*row, decision.act);
    write(database, *row);
    texts.drop_unused(database, *row);
    if (!row->complaint.origin) return;
    model::Tally none; // a decision changes what is shown, not what is counted
    Kinship kinship(database, texts, deadlines, decision.at, row->changed, none);
    kinship.touch(row->complaint.origin);
    kinship.settle();
}

model::Result<void> Store::State::absorb_log() {
    if (!log) return {};
    const auto end = meta(database, log_end).value_or(0);
    const auto size = log->size();
    if (!size) return tl::unexpected(size.error());
    if (*size < end) { // cut or replaced: what the database has stays, and check() says so
        set_meta(database, "log_lost", end);
        set_meta(database, log_end, *size);
        // Lines to come will begin where these did.
        database.run("UPDATE decisions SET line = -n WHERE line >= 0");
        return {};
    }
    if (*size == end) return {};
    const auto contents = log->read(end);
    if (!contents) return tl::unexpected(contents.error());
    const auto from = next_change(database);
    for (const auto& line : contents->lines)
        settle(line.decision, line.begin, from);
    if (contents->end != end) set_meta(database, log_end, contents->end);
    return {};
}

model::Result<std::optional<DecisionsLog::Lock>> Store::State::lock_log() const {
    if (!log) return std::nullopt;
    auto lock = log->lock();
    if (!lock) return tl::unexpected(lock.error());
    return std::move(*lock);
}

model::Result<void> Store::State::settle_all(std::vector<model::Decision>& decisions) {
    const auto from = next_change(database);
    if (auto absorbed = absorb_log(); !absorbed) return absorbed;
    const auto next = log ? log->next() : database.integer("SELECT coalesce(max(line), -1) + 1 FROM decisions");
    if (!next) return tl::unexpected(next.error());
    std::int64_t line = *next;
    for (std::size_t i = 0; i < decisions.size(); ++i) {
        auto& decision = decisions[i];
        if (decision.figure) {
            if (auto may = may_be_decided_on_figure(database, decision); !may) return may;
            settle(decision, line, from);
            line += static_cast<std::int64_t>(log_line(decision).size()) + 1;
            continue;
        }
        const auto row = known_item(database, decision.item);
        if (!row) return tl::unexpected(row.error());
        if (auto may = may_be_decided(*row, decision.act); !may) return may;
        if (auto may = may_be_redressed(database, *row, decision); !may) return may;
        if (model::is_on_photo(decision.act)) {
            if (!has_photo(database, row->row, decision.text))
                return model::fail("foto tidak dikenal pada butir ini", row->id.value,
                                   "Baca lagi butirnya, lalu putuskan lagi");
        } else if (model::is_approval(decision.act)) {
            if (auto good = check_approval(database, texts, *row, decision); !good) return good;
        } else if (decision.act == Act::withdraw_privacy) {
            // No digest of the words, at which one could guess, but one of the number that finds them at any source.
            const auto& origin = row->complaint.origin;
            decision.text = origin ? origin_digest(*origin, key) : model::Digest{};
        } else if (decision.text == model::Digest{} && row->present && !model::is_beside_review(decision.act)) {
            decision.text = row->present->hash;
        }
        const auto others = withdrawn_with(database, *row, decision);
        settle(decision, line, from);
        line += static_cast<std::int64_t>(log_line(decision).size()) + 1;
        decisions.insert(decisions.end(), others.begin(), others.end());
    }
    return {};
}

model::Result<void> Store::State::rehearse(std::vector<model::Decision> decisions) {
    const Transaction taken_back(database, Transaction::Kind::write);
    const auto alone = lock_log();
    if (!alone) return tl::unexpected(alone.error());
    return settle_all(decisions);
}

model::Result<void> Store::State::record(std::vector<model::Decision> decisions) {
    Transaction transaction(database, Transaction::Kind::write);
    const auto alone = lock_log();
    if (!alone) return tl::unexpected(alone.error());
    if (auto settled = settle_all(decisions); !settled) return settled;
    // On disk in the log before it stands in the tables: a program that ends here finds it there at its next start.
    const auto end = log ? log->append(decisions) : 0;
    if (!end) return tl::unexpected(end.error());
    try {
        if (log) set_meta(database, log_end, *end);
        transaction.commit();
    } catch (const SqliteError& error) {
        if (!log) throw;
        auto late = failure(error, file);
        late.what = "keputusan sudah tercatat dan berlaku saat penyimpanan dibuka lagi, tetapi " + late.what;
        return tl::unexpected<model::Error>(std::move(late));
    }
    ++own_commits;
    return {};
}

model::Result<void> Store::decide(const model::Decision& decision) {
    return decide(std::vector{decision});
}

model::Result<void> Store::decide(const std::vector<model::Decision>& given) {
    State& state = *state_;
    if (given.empty()) return {};
    return guarded(state.file, [&]() -> model::Result<void> {
        if (auto there = state.still_there(); !there) return there;
        std::vector<model::Decision> decisions;
        decisions.reserve(given.size());
        for (const auto& one : given) {
            auto ready = prepared(one, state.texts, state.place.gate);
            if (!ready) return tl::unexpected(ready.error());
            decisions.push_back(std::move(*ready));
        }
        if (has_act(decisions, Act::edit) || has_act(decisions, Act::propose_correction)) {
            // Words of a person stay nowhere when one of the decisions is refused.
            if (auto possible = state.rehearse(decisions); !possible) return possible;
            keep_edited(state.database, state.texts, decisions);
        }
        const bool withdraws = std::any_of(decisions.begin(), decisions.end(), [](const model::Decision& d) {
            return model::is_withdrawal(d.act) && d.act != Act::withdraw_privacy; // for that one erase() follows
        });
        if (auto recorded = state.record(std::move(decisions)); !recorded) return recorded;
        if (withdraws) state.database.truncate_log();
        state.sweep_photos();
        return {};
    });
}

} // namespace siar::store
