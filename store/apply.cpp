// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/application.hpp"
#include "store/given.hpp"
#include "store/retention.hpp"
#include "store/sources.hpp"
#include "store/state.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace siar::store {

namespace {

constexpr std::size_t many_rows = 1000;

model::Result<void> sound(const model::Batch& batch) {
    const auto bad = [&](const model::Key& key) { return key.source.empty() || key.id.empty(); };
    const bool any = std::any_of(batch.rows.begin(), batch.rows.end(),
                                 [&](const model::Row& row) { return bad(row.complaint.key); });
    if (batch.source.empty() || any || std::any_of(batch.tombstones.begin(), batch.tombstones.end(), bad))
        return model::fail("aduan tanpa nomor atau tanpa nama sumber ditolak", "sumber " + batch.source.value,
                           "Periksa pemetaan kolom sumber itu di siar.toml");
    return {};
}

/// A hub's ETag and the time of its totals move with its clock: alone they are worth no write but every few hours.
bool same_but_times(model::Mark a, const model::Mark& b) {
    a.etag = b.etag;
    return a == b;
}

bool same_but_times(model::Given a, const model::Given& told) {
    const model::Given b = kept_of(told);
    constexpr model::Seconds worth_a_write{6 * 3600};
    const auto align = [&](auto& ours, const auto& theirs) {
        for (std::size_t n = 0; n < std::min(ours.size(), theirs.size()); ++n)
            if (ours[n].as_of && theirs[n].as_of && *theirs[n].as_of - *ours[n].as_of < worth_a_write)
                ours[n].as_of = theirs[n].as_of;
    };
    align(a.recaps, b.recaps);
    align(a.speeds, b.speeds);
    return a == b;
}

/// What a Batch gives beside rows; true where any of it is new.
bool write_rest(const Database& database, const model::Batch& batch, const privacy::Gate& gate) {
    const auto mark = read_mark(database, batch.source);
    bool changed = !mark || !same_but_times(*mark, batch.mark) || read_ahead_of(database, batch.source, batch.read_at);
    if (batch.outreach) changed = replace_visits(database, batch.source, *batch.outreach) || changed;
    if (batch.notices) changed = replace_notices(database, batch.source, *batch.notices) || changed;
    if (batch.given && !same_but_times(read_given(database, batch.source, gate), *batch.given))
        changed = replace_given(database, batch.source, *batch.given, gate) || changed;
    return changed;
}

} // namespace

bool Store::State::takes_nothing(const model::Batch& batch) const {
    if (!batch.rows.empty() || !batch.tombstones.empty() || batch.outreach || batch.notices) return false;
    if (read_ahead_of(database, batch.source, batch.read_at)) return false;
    const auto mark = read_mark(database, batch.source);
    return mark && same_but_times(*mark, batch.mark) &&
           (!batch.given || same_but_times(read_given(database, batch.source, place.gate), *batch.given));
}

model::Result<void> Store::State::may_count() const {
    if (!counted_otherwise) return {};
    return model::fail("angka basis data ini dihitung menurut pengaturan lain", file,
                       "Sebut siar.toml miliknya dengan --config, atau folder lain dengan --state");
}

model::Result<void> Store::State::has_room() const {
    if (place.directory.empty()) return {};
    const auto left = free_bytes(place.directory);
    if (!left || *left >= place.keeping.reserved_bytes) return {};
    return model::fail("ruang simpan hampir habis, aduan baru belum disimpan", place.directory.string(),
                       "Kosongkan ruang di media itu; sisanya disimpan untuk keputusan orang");
}

model::Result<Applied> Store::apply(const model::Batch& batch, ReviewPolicy policy, const std::string& reason) {
    State& state = *state_;
    return guarded(state.file, [&]() -> model::Result<Applied> {
        if (auto there = state.still_there(); !there) return tl::unexpected(there.error());
        if (auto may = state.may_count(); !may) return tl::unexpected(may.error());
        if (auto good = sound(batch); !good) return tl::unexpected(good.error());
        if (state.takes_nothing(batch)) {
            state.contacts.note(batch.source, batch.read_at);
            return Applied{};
        }
        const auto room = state.has_room();
        if (batch.rows.size() >= many_rows) state.database.expect_many_rows();
        Transaction transaction(state.database, Transaction::Kind::write);
        Application work(state.database, state.texts, state.place, state.deadlines, state.key, batch.read_at, policy,
                         reason);
        for (const auto& row : batch.rows)
            if (room || only_counts(row)) work.take(row);
        for (const auto& key : batch.tombstones)
            work.withdraw(key);
        work.finish();
        const bool told = room && write_rest(state.database, batch, state.place.gate);
        if (told || work.changed()) {
            // Without room the mark stays: what was refused is asked for again.
            if (room) write_mark(state.database, batch.source, batch.mark, batch.read_at);
            transaction.commit();
            ++state.own_commits;
            // Bytes that must be gone would else stay in the log of changes until it is written over.
            if (work.deleted_words()) state.database.truncate_log();
            state.sweep_photos();
        } else if (room) { // nothing to commit: an idle source must not wear out the disk
            state.contacts.note(batch.source, batch.read_at);
        }
        if (!room) return tl::unexpected(room.error());
        return work.applied();
    });
}

model::Result<std::vector<Withdrawn>> Store::keep_only(const std::vector<model::SourceName>& sources, model::Time now) {
    State& state = *state_;
    return guarded(state.file, [&]() -> model::Result<std::vector<Withdrawn>> {
        if (auto there = state.still_there(); !there) return tl::unexpected(there.error());
        if (auto may = state.may_count(); !may) return tl::unexpected(may.error());
        Transaction transaction(state.database, Transaction::Kind::write);
        Application work(state.database, state.texts, state.place, state.deadlines, state.key, now, ReviewPolicy::all,
                         {});
        std::vector<Withdrawn> out;
        for (const auto& source : read_sources(state.database))
            if (std::find(sources.begin(), sources.end(), source) == sources.end())
                out.push_back({source, work.withdraw(source)});
        for (const auto& [source, complaints] : out)
            state.contacts.forget(source);
        if (!work.rank(sources) && out.empty()) return out;
        work.finish();
        transaction.commit();
        ++state.own_commits;
        if (work.deleted_words()) state.database.truncate_log();
        state.sweep_photos();
        return out;
    });
}

} // namespace siar::store
