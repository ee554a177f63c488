// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/photos.hpp"
#include "store/rows.hpp"
#include "store/state.hpp"

#include <string>

namespace siar::store {

namespace {

/// The address of a photo is a way to its complaint: only its digest with the key of this store is kept.
model::Digest own_digest(const model::Digest& url, const model::SecretKey& key) {
    return model::digest(std::string_view(reinterpret_cast<const char*>(url.bytes.data()), url.bytes.size()), key);
}

/// What a person said last to this photo of this item.
std::string said_to(const Database& database, const model::ItemId& item, const model::Digest& sha256) {
    auto query = database.statement(
        "SELECT act FROM decisions WHERE item = ? AND text = ? AND act IN ('setujui_foto', "
        "'setujui_foto_sebelum', 'setujui_foto_sesudah', 'tarik_foto') ORDER BY n DESC LIMIT 1");
    query.bind(item, sha256);
    if (!query.step()) return "baru";
    return query.get<std::string>(0) == "tarik_foto" ? "ditarik" : "disetujui";
}

bool may_have_photos(const StoredRow& row) {
    return !row.gone() && row.absence != Absence::revoked && !row.complaint.secret &&
           row.standing.state != model::ReviewState::withdrawn;
}

} // namespace

void Store::State::sweep_photos() {
    if (!needs_sweep(database)) return;
    Transaction transaction(database, Transaction::Kind::write);
    sweep(database, photos);
    transaction.commit();
    ++own_commits;
}

model::Result<void> Store::put_photo(const model::Key& key, const model::Digest& url, const model::Digest& sha256,
                                     const std::string& jpeg) {
    State& state = *state_;
    return guarded(state.file, [&]() -> model::Result<void> {
        if (auto there = state.still_there(); !there) return there;
        if (model::sha256(jpeg) != sha256)
            return model::fail("foto tidak cocok dengan sidiknya", "foto dari " + key.source.value,
                               "Ambil lagi dari sumbernya");
        Transaction transaction(state.database, Transaction::Kind::write);
        const auto row = find(state.database, store::item_id(key, state.key));
        if (!row || !may_have_photos(*row)) return {};
        if (auto written = state.photos.write(sha256, jpeg); !written) return written;
        state.database
            .statement(
                "INSERT INTO photos (row, url, sha256, bytes, state) VALUES (?,?,?,?,?) ON CONFLICT DO UPDATE SET "
                "sha256 = excluded.sha256, bytes = excluded.bytes, state = excluded.state")
            .bind(row->row, own_digest(url, state.key), sha256, static_cast<std::int64_t>(jpeg.size()),
                  said_to(state.database, row->id, sha256))
            .run();
        keep_quota(state.database, state.photos, state.place.keeping.photo_bytes);
        transaction.commit();
        ++state.own_commits;
        state.sweep_photos();
        return {};
    });
}

model::Result<bool> Store::known_photo(const model::Key& key, const model::Digest& url) const {
    return guarded(state_->file, [&]() -> model::Result<bool> {
        const auto row = find(state_->database, store::item_id(key, state_->key));
        if (!row) return false;
        return state_->database.statement("SELECT 1 FROM photos WHERE row = ? AND url = ?")
            .bind(row->row, own_digest(url, state_->key))
            .step();
    });
}

namespace {

constexpr const char* shown_with =
    "WHERE row IN (SELECT row FROM photos WHERE sha256 = ? AND bytes > 0 AND photos.state = 'disetujui') AND gone = 0 "
    "AND secret = 0 AND state = ? AND status = ?";

} // namespace

model::Result<std::optional<std::string>> Store::photo(
    const model::Digest& sha256, const std::function<bool(const model::Reviewed&)>& may_leave) const {
    State& state = *state_;
    return guarded(state.file, [&]() -> model::Result<std::optional<std::string>> {
        static const std::string sql = select_rows(shown_with);
        auto query = state.database.statement(sql);
        query.bind(sha256, model::ReviewState::approved, model::Status::resolved);
        bool leaves = false;
        while (!leaves && query.step())
            leaves = may_leave(state.reviewed(read_row(query), false));
        if (!leaves) return std::nullopt;
        state.photos.touch(sha256);
        return state.photos.read(sha256);
    });
}

model::Result<std::optional<std::string>> Store::photo_for_review(const model::ItemId& item,
                                                                  const model::Digest& sha256) const {
    return guarded(state_->file, [&]() -> model::Result<std::optional<std::string>> {
        const auto row = find(state_->database, item);
        if (!row || !may_have_photos(*row) || !has_photo(state_->database, row->row, sha256)) return std::nullopt;
        return state_->photos.read(sha256);
    });
}

} // namespace siar::store
