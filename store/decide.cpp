// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/held.hpp"
#include "store/rows.hpp"
#include "store/state.hpp"

#include <algorithm>
#include <string>

namespace siar::store {

namespace {

using model::Act;

constexpr const char* log_end = "log_end";

bool is_approval(Act act) {
    return act == Act::approve || act == Act::edit || act == Act::pin;
}

model::Result<StoredRow> known_item(const Database& database, const model::ItemId& id) {
    auto row = find(database, id);
    if (!row) return model::fail("butir tidak dikenal", id.value.substr(0, 40), "Lihat nomor butir di daftar tinjauan");
    return std::move(*row);
}

/// What its source has withdrawn can only be withdrawn for good; what is secret gets no yes.
model::Result<void> may_be_decided(const StoredRow& row, Act act) {
    if (row.gone && act != Act::withdraw)
        return model::fail("butir sudah ditarik oleh sumbernya", row.id.value,
                           "Tunggu sampai sumber memberikannya lagi");
    if (row.complaint.secret && is_approval(act))
        return model::fail("aduan rahasia tidak dapat disetujui", row.id.value, "Aduan ini hanya dihitung");
    return {};
}

model::Result<void> passes_gate(const privacy::Verdict& verdict, const model::ItemId& id) {
    if (verdict.ok()) return {};
    return model::fail("kalimat ditahan gerbang privasi (" + verdict.line() + ")", id.value,
                       "Ubah kalimatnya, atau usulkan katanya untuk bukan_nama");
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

/// The sentences of an edit must be on disk before the log names them: the log keeps only their hash.
model::Result<void> keep_edited(const Database& database, const Texts& texts, model::Decision& decision) {
    if (!decision.edited) return model::fail("ubahan tanpa kalimat", decision.item.value, "Tulis ketiga kalimatnya");
    const auto read = texts.reread(*decision.edited);
    if (auto passed = passes_gate(read.verdict, decision.item); !passed) return passed;
    if (decision.text != model::Digest{} && decision.text != model::text_hash(*decision.edited))
        return model::fail("sidik teks tidak cocok dengan kalimat ubahan", decision.item.value,
                           "Baca lagi, lalu ubah lagi");
    decision.edited = read.sentences;
    decision.text = model::text_hash(read.sentences);

    const auto row = known_item(database, decision.item);
    if (!row) return tl::unexpected(row.error());
    if (auto may = may_be_decided(*row, decision.act); !may) return may;
    database.run("PRAGMA synchronous = FULL");
    Transaction transaction(database, Transaction::Kind::write);
    texts.write(database, row->row, read.sentences);
    transaction.commit();
    database.run("PRAGMA synchronous = NORMAL");
    return {};
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

void Store::State::settle(const model::Decision& decision, std::int64_t line) {
    if (!add_decision(database, decision, line)) return;
    auto row = find(database, decision.item);
    if (!row) return; // after a rebuild: it takes effect when the source gives the item again
    if (row->gone && decision.act != Act::withdraw) return;
    if (decision.edited) texts.write(database, row->row, *decision.edited);
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
        if (!there) row->standing.state = model::ReviewState::needs_review;
    }
    row->changed = std::max(row->changed, decision.at);
    if (decision.act == Act::withdraw) drop_held(database, row->row);
    write(database, *row);
    texts.drop_unused(database, *row);
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
    for (const auto& line : contents->lines)
        settle(line.decision, line.begin);
    if (contents->end != end) set_meta(database, log_end, contents->end);
    return {};
}

model::Result<void> Store::State::record(model::Decision& decision, bool& logged) {
    Transaction transaction(database, Transaction::Kind::write);
    std::optional<DecisionsLog::Lock> alone;
    if (log) {
        auto lock = log->lock();
        if (!lock) return tl::unexpected(lock.error());
        alone.emplace(std::move(*lock));
    }
    if (auto absorbed = absorb_log(); !absorbed) return absorbed;
    const auto row = known_item(database, decision.item);
    if (!row) return tl::unexpected(row.error());
    if (auto may = may_be_decided(*row, decision.act); !may) return may;
    if (is_approval(decision.act)) {
        if (auto good = check_approval(database, texts, *row, decision); !good) return good;
    } else if (decision.text == model::Digest{} && row->present) {
        decision.text = row->present->hash;
    }
    std::int64_t line = database.integer("SELECT coalesce(max(line), -1) + 1 FROM decisions");
    if (log) {
        const auto added = log->append(decision);
        if (!added) return tl::unexpected(added.error());
        logged = true;
        line = added->begin;
        set_meta(database, log_end, added->end);
    }
    settle(decision, line);
    transaction.commit();
    ++own_commits;
    return {};
}

model::Result<void> Store::decide(const model::Decision& given) {
    State& state = *state_;
    return guarded(state.file, [&]() -> model::Result<void> {
        if (auto there = state.still_there(); !there) return there;
        if (given.by.empty())
            return model::fail("keputusan tanpa nama pemutus ditolak", given.item.value,
                               "Sebutkan siapa yang memutuskan");
        model::Decision decision = given;
        // The log names the one who decided and nobody else, for ever.
        decision.reason = privacy::redact(given.reason, state.place.gate).text.str();
        if (decision.act == Act::edit)
            if (auto kept = keep_edited(state.database, state.texts, decision); !kept) return kept;
        bool logged = false;
        try {
            if (auto recorded = state.record(decision, logged); !recorded) return recorded;
        } catch (const SqliteError& error) {
            if (!logged) throw;
            auto late = failure(error, state.file);
            late.what = "keputusan sudah tercatat dan berlaku saat penyimpanan dibuka lagi, tetapi " + late.what;
            return tl::unexpected<model::Error>(std::move(late));
        }
        if (decision.act == Act::withdraw) state.database.truncate_log();
        return {};
    });
}

} // namespace siar::store
