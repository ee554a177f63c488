// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/scrub.hpp"

#include "store/directory.hpp"
#include "store/kinship.hpp"
#include "store/retention.hpp"
#include "store/rows.hpp"
#include "store/state.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <system_error>

namespace siar::store {

namespace fs = std::filesystem;

namespace {

constexpr const char* scrub_due = "scrub_due";

/// Deletes what a store that was damaged or not restored to the end left behind: of it nothing can be taken out singly.
model::Result<std::vector<fs::path>> delete_left_behind(const fs::path& directory) {
    std::vector<fs::path> out;
    for (const auto& path : left_behind(directory)) {
        std::error_code error;
        fs::remove_all(path, error);
        if (error) return tl::unexpected(system_failure("berkas tidak dapat dihapus", path.string(), error.value()));
        out.push_back(path);
    }
    return out;
}

/// The item and all that tell of the same complaint.
std::vector<model::ItemId> together(const Database& database, const StoredRow& row) {
    std::vector<model::ItemId> out{row.id};
    if (!row.complaint.origin) return out;
    for (const auto& other : tellings_of(database, *row.complaint.origin))
        if (other != row.id) out.push_back(other);
    return out;
}

std::int64_t words_left(const Database& database, std::int64_t row) {
    std::int64_t left = 0;
    for (const auto* const table : {"stories", "follow_ups", "held", "sentences", "corrections", "photos"}) {
        auto query = database.statement(fmt::format("SELECT count(*) FROM {} WHERE row = ?", table));
        if (query.bind(row).step()) left += query.get<std::int64_t>(0);
    }
    return left;
}

} // namespace

void ask_for_scrub(const Database& database) {
    set_meta(database, scrub_due, 1);
}

bool needs_scrub(const Database& database) {
    return meta(database, scrub_due).value_or(0) != 0;
}

model::Result<std::vector<fs::path>> Store::State::scrub() {
    using Deleted = model::Result<std::vector<fs::path>>;
    return guarded(file, [&]() -> Deleted {
        if (place.directory.empty() || !needs_scrub(database)) return {};
        auto deleted = delete_left_behind(place.directory);
        if (!deleted) return deleted;
        if (!has_room_to_rewrite(file))
            return model::fail("media simpan terlalu penuh untuk menulis ulang basis data", file,
                               "Kosongkan ruang sebesar dua kali berkas itu, lalu ulangi perintah ini");
        database.rewrite();
        if (!database.truncate_log())
            return model::fail("sisa teks yang ditarik mungkin masih di log perubahan basis data", file + "-wal",
                               "Ulangi perintah ini; bila tetap begini, tutup program siar yang lain dulu");
        set_meta(database, scrub_due, 0);
        ++own_commits;
        return deleted;
    });
}

model::Result<std::vector<model::ItemId>> Store::tellings(const model::ItemId& id) const {
    return guarded(state_->file, [&]() -> model::Result<std::vector<model::ItemId>> {
        const auto row = find(state_->database, id);
        if (!row) return std::vector<model::ItemId>{};
        return together(state_->database, *row);
    });
}

model::Result<std::vector<model::Trace>> Store::erase(const model::ItemId& id) {
    State& state = *state_;
    return guarded(state.file, [&]() -> model::Result<std::vector<model::Trace>> {
        if (auto there = state.still_there(); !there) return tl::unexpected(there.error());
        const auto row = find(state.database, id);
        if (!row || row->standing.withdrawn_by != Withdrawer::privacy)
            return model::fail("butir ini tidak ditarik karena privasi", id.value.substr(0, 40),
                               "Tarik dulu dengan siar review withdraw --privacy");
        if (words_left(state.database, row->row) > 0)
            return model::fail("teks butir yang ditarik masih tersimpan", state.file,
                               "Laporkan temuan ini, lalu jalankan siar store verify");
        std::vector<fs::path> deleted;
        if (!state.place.directory.empty()) {
            const auto alone = lock_directory(state.place.directory);
            if (!alone) return tl::unexpected(alone.error());
            auto scrubbed = state.scrub();
            if (!scrubbed) return tl::unexpected(scrubbed.error());
            deleted = std::move(*scrubbed);
        }
        state.sweep_photos();
        std::vector<model::Trace> out{
            {fmt::format("basis data: kalimat, cerita, teks tersegel, dan foto butir {} tidak ada lagi", id.value)}};
        for (const auto& path : deleted)
            out.push_back({"dihapus seluruhnya, karena isinya tidak dapat dipilah: " + path.string()});
        return out;
    });
}

} // namespace siar::store
