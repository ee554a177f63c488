// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup.hpp"

#include "store/archive.hpp"
#include "store/contacts.hpp"
#include "store/database.hpp"
#include "store/decisions_log.hpp"
#include "store/directory.hpp"
#include "store/failure.hpp"
#include "store/schema.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <string>
#include <system_error>
#include <vector>

namespace siar::store {

namespace fs = std::filesystem;

namespace {

/// A folder for what is not finished, gone when this ends.
class Workshop {
public:
    static model::Result<Workshop> beside(const fs::path& path) {
        auto folder = fs::path(path).concat(".baru-" + std::to_string(::getpid()));
        std::error_code error;
        fs::remove_all(folder, error);
        fs::create_directories(folder.parent_path().empty() ? fs::path(".") : folder.parent_path(), error);
        if (!error) fs::create_directory(folder, error);
        if (!error) fs::permissions(folder, fs::perms::owner_all, error);
        if (error)
            return tl::unexpected(system_failure("folder kerja tidak dapat dibuat", folder.string(), error.value()));
        return Workshop(std::move(folder));
    }
    Workshop(Workshop&& other) noexcept : folder_(std::exchange(other.folder_, {})) {}
    Workshop& operator=(Workshop&&) = delete;
    ~Workshop() {
        std::error_code error;
        if (!folder_.empty()) fs::remove_all(folder_, error);
    }
    const fs::path& path() const { return folder_; }

private:
    explicit Workshop(fs::path folder) : folder_(std::move(folder)) {}
    fs::path folder_;
};

model::Result<void> renamed(const fs::path& from, const fs::path& to) {
    std::error_code error;
    fs::rename(from, to, error);
    if (error) return tl::unexpected(system_failure("berkas tidak dapat dipindahkan", to.string(), error.value()));
    return {};
}

/// Sees to it that what was written is on the disk before its name is.
model::Result<void> settled(const fs::path& path) {
    auto file = File::open(path, O_RDONLY, "berkas tidak terbaca");
    if (!file) return tl::unexpected(file.error());
    return file->settle();
}

std::vector<model::Digest> photos_in(const Database& database) {
    std::vector<model::Digest> out;
    auto query = database.statement("SELECT DISTINCT sha256 FROM photos WHERE bytes > 0");
    while (query.step())
        out.push_back(query.get<model::Digest>(0));
    return out;
}

/// An unpacked backup: the database sound, and every decision of its table in the log.
model::Result<BackedUp> checked(const fs::path& folder) {
    const auto file = database_file(folder).string();
    return guarded(file, [&]() -> model::Result<BackedUp> {
        const Database database(file);
        auto look = database.statement("PRAGMA integrity_check(1)");
        if (!look.step() || look.get<std::string>(0) != "ok")
            return model::fail("basis data di cadangan rusak", file, "Pakai cadangan lain");
        auto log = DecisionsLog::open(log_file(folder));
        if (!log) return tl::unexpected(log.error());
        const auto size = log->size();
        if (!size) return tl::unexpected(size.error());
        auto end = database.statement("SELECT value FROM meta WHERE name = 'log_end'");
        if (end.step() && end.get<std::int64_t>(0) > *size)
            return model::fail("log keputusan di cadangan lebih pendek daripada yang dikenal basis data", file,
                               "Pakai cadangan lain");
        BackedUp out;
        out.complaints = database.integer("SELECT count(*) FROM complaints WHERE gone = 0");
        out.decisions = database.integer("SELECT count(*) FROM decisions WHERE line IS NOT NULL");
        out.photos = photos_in(database).size();
        return out;
    });
}

/// A copy of the database as of now, without sealed texts; the photos it knows of.
model::Result<std::vector<model::Digest>> copy_database(const fs::path& directory, const fs::path& copy) {
    const auto file = database_file(directory).string();
    return guarded(file, [&]() -> model::Result<std::vector<model::Digest>> {
        {
            const Database database(file);
            database.statement("VACUUM INTO ?").bind(copy.string()).run();
        }
        // A sealed text waits for its reviewer in this store alone. Without its hash the row is new to the next whole
        // reading, which brings the text again to a store that was restored.
        const Database backed_up(copy.string());
        backed_up.run(
            "UPDATE complaints SET row_hash = zeroblob(length(row_hash)) WHERE row IN (SELECT row FROM held);"
            "DELETE FROM held;"
            "VACUUM");
        backed_up.truncate_log();
        return photos_in(backed_up);
    });
}

/// Nothing was ever read into it: most likely a folder that was mistyped.
bool never_read(const fs::path& folder) {
    const Database database(database_file(folder).string());
    return database.integer("SELECT (SELECT count(*) FROM marks) + (SELECT count(*) FROM complaints)") == 0;
}

/// A good backup is not given up for one of nothing.
model::Result<void> may_replace(const fs::path& file, const fs::path& unpacked, const fs::path& workshop) {
    std::error_code error;
    if (!fs::exists(file, error) || !never_read(unpacked)) return {};
    const auto before = workshop / "lama";
    fs::create_directory(before, error);
    if (!read_archive(file, before)) return {};
    const auto there = checked(before);
    if (!there || there->complaints == 0) return {};
    return model::fail("cadangan yang ada berisi " + std::to_string(there->complaints) +
                           " aduan, tetapi basis data ini kosong dan belum pernah membaca sumber",
                       file.string(), "Betulkan foldernya dengan --state, atau tulis ke berkas lain");
}

model::Result<void> pack(const fs::path& directory, const fs::path& copy, const std::vector<model::Digest>& photos,
                         const fs::path& draft) {
    auto out = ArchiveWriter::create(draft);
    if (!out) return tl::unexpected(out.error());
    if (auto added = out->add("siar.db", copy); !added) return added;
    // Read after the database: it may know more, and what it has more is settled when the store is opened.
    if (auto added = out->add("keputusan.log", log_file(directory)); !added) return added;
    if (auto added = out->add("kunci", key_file(directory)); !added) return added;
    std::error_code error;
    for (const auto& photo : photos) {
        const auto name = photo.hex();
        const auto path = fs::path("photos") / name.substr(0, 2) / (name + ".jpg");
        // One that was withdrawn since must not live on in here.
        if (!fs::exists(directory / path, error)) continue;
        if (auto added = out->add(path.string(), directory / path); !added) return added;
    }
    return out->finish();
}

} // namespace

model::Result<BackedUp> back_up(const fs::path& directory, const fs::path& file) {
    std::error_code error;
    if (!fs::exists(database_file(directory), error) || !fs::exists(key_file(directory), error))
        return model::fail("belum ada basis data untuk dicadangkan", directory.string(),
                           "Jalankan siar pull dulu, atau sebut foldernya dengan --state");
    auto workshop = Workshop::beside(file);
    if (!workshop) return tl::unexpected(workshop.error());
    const auto draft = workshop->path() / "cadangan";
    {
        // For a moment the copy has sealed texts: in the state folder it is among what an erasure finds and deletes.
        const auto copying = Workshop::beside(restore_folder(directory));
        if (!copying) return tl::unexpected(copying.error());
        const auto copy = copying->path() / "siar.db";
        const auto photos = copy_database(directory, copy);
        if (!photos) return tl::unexpected(photos.error());
        if (auto packed = pack(directory, copy, *photos, draft); !packed) return tl::unexpected(packed.error());
    }
    const auto unpacked = workshop->path() / "baca";
    fs::create_directory(unpacked, error);
    const auto entries = read_archive(draft, unpacked);
    if (!entries) return tl::unexpected(entries.error());
    auto out = checked(unpacked);
    if (!out) return out;
    if (auto may = may_replace(file, unpacked, workshop->path()); !may) return tl::unexpected(may.error());
    if (auto safe = settled(draft); !safe) return tl::unexpected(safe.error());
    if (auto moved = renamed(draft, file); !moved) return tl::unexpected(moved.error());
    out->photos = entries->size() - 3;
    out->bytes = fs::file_size(file, error);
    return out;
}

namespace {

model::Result<std::string> content_of(const fs::path& path) {
    auto file = File::open(path, O_RDONLY, "berkas tidak terbaca");
    if (!file) return tl::unexpected(file.error());
    const auto size = file->size();
    return size ? file->read(0, *size) : model::Result<std::string>(tl::unexpected(size.error()));
}

model::Result<void> may_hold(const fs::path& directory, const fs::path& unpacked) {
    std::error_code error;
    if (fs::exists(database_file(directory), error) && fs::file_size(database_file(directory), error) > 0)
        return model::fail("folder itu sudah punya basis data", database_file(directory).string(),
                           "Pindahkan dulu siar.db lama (dengan -wal dan -shm), atau pilih folder lain dengan --state");
    if (!fs::exists(key_file(directory), error)) return {};
    const auto here = content_of(key_file(directory));
    const auto there = content_of(key_file(unpacked));
    if (here && there && *here == *there) return {};
    return model::fail("folder itu memakai kunci lain daripada cadangan", key_file(directory).string(),
                       "Pilih folder kosong dengan --state");
}

/// What a source withdrew after the backup only a whole reading tells.
model::Result<void> forget_how_far_was_read(const fs::path& unpacked) {
    const auto file = database_file(unpacked).string();
    return guarded(file, [&]() -> model::Result<void> {
        Database(file).run("UPDATE marks SET cursor = '', etag = '', high_water = 0, listed = NULL, doubt = ''");
        return {};
    });
}

/// The longer of two logs, where one goes on from the other, ends in `directory`.
model::Result<void> bring_log(const fs::path& unpacked, const fs::path& directory) {
    std::error_code error;
    if (fs::exists(log_file(directory), error)) {
        const auto here = content_of(log_file(directory));
        const auto there = content_of(log_file(unpacked));
        if (!here) return tl::unexpected(here.error());
        if (!there) return tl::unexpected(there.error());
        if (here->compare(0, there->size(), *there) == 0) return {};
        if (there->compare(0, here->size(), *here) != 0)
            return model::fail("log keputusan di folder itu bukan lanjutan dari yang dicadangkan",
                               log_file(directory).string(), "Pilih folder kosong dengan --state");
    }
    return renamed(log_file(unpacked), log_file(directory));
}

/// What a log withdraws for privacy and another does not know.
std::vector<model::Decision> missing_withdrawals(const DecisionsLog::Contents& from, const DecisionsLog::Contents& in) {
    const auto withdraws = [](const DecisionsLog::Line& line) {
        return line.decision.act == model::Act::withdraw_privacy;
    };
    std::vector<model::Decision> out;
    for (const auto& line : from.lines) {
        const auto same = [&](const auto& known) { return known.decision == line.decision; };
        if (withdraws(line) && std::none_of(in.lines.begin(), in.lines.end(), same)) out.push_back(line.decision);
    }
    return out;
}

/// Lets the unpacked log know what `path`, a log of the same store, knows more.
model::Result<void> merge_log(const fs::path& path, const fs::path& unpacked) {
    const auto given = content_of(path);
    if (!given) return tl::unexpected(given.error());
    const auto here = content_of(log_file(unpacked));
    if (!here) return tl::unexpected(here.error());
    const auto from = DecisionsLog::contents_of(*given);
    if (from.lines.empty())
        return model::fail("berkas itu bukan log keputusan siar, atau masih kosong", path.string(),
                           "Sebut berkas keputusan.log dengan --log");
    if (here->compare(0, given->size(), *given) == 0) return {};
    if (given->compare(0, here->size(), *here) == 0) return write_aside(log_file(unpacked), *given, Durable::yes);
    auto log = DecisionsLog::open(log_file(unpacked));
    if (!log) return tl::unexpected(log.error());
    const auto more = missing_withdrawals(from, DecisionsLog::contents_of(*here));
    if (more.empty()) return {};
    return log->append(more).map([](const auto&) {});
}

} // namespace

model::Result<BackedUp> restore(const fs::path& file, const fs::path& directory, const fs::path& log) {
    std::error_code error;
    const bool fresh = !fs::exists(directory, error);
    fs::create_directories(directory, error);
    if (fresh && !error) fs::permissions(directory, fs::perms::owner_all, error);
    if (error)
        return tl::unexpected(
            system_failure("folder penyimpanan tidak dapat dibuat", directory.string(), error.value()));
    const auto alone = lock_directory(directory);
    if (!alone) return tl::unexpected(alone.error());
    auto workshop = Workshop::beside(restore_folder(directory));
    if (!workshop) return tl::unexpected(workshop.error());
    const auto& unpacked = workshop->path();
    const auto entries = read_archive(file, unpacked);
    if (!entries) return tl::unexpected(entries.error());
    if (auto may = may_hold(directory, unpacked); !may) return tl::unexpected(may.error());
    auto out = checked(unpacked);
    if (!out) return out;
    const auto log_bytes = fs::file_size(log_file(unpacked), error);
    if (!log.empty())
        if (auto merged = merge_log(log, unpacked); !merged) return tl::unexpected(merged.error());
    if (auto forgot = forget_how_far_was_read(unpacked); !forgot) return tl::unexpected(forgot.error());
    for (const auto* const suffix : {"-wal", "-shm"})
        fs::remove(database_file(directory).concat(suffix), error);
    ContactBook(directory, runtime_folders()).forget_all(); // the data are as old as the backup
    if (auto moved = bring_log(unpacked, directory); !moved) return tl::unexpected(moved.error());
    out->log_is_as_old = fs::file_size(log_file(directory), error) == log_bytes;
    if (auto moved = renamed(key_file(unpacked), key_file(directory)); !moved) return tl::unexpected(moved.error());
    for (const auto& [name, entry] : *entries) {
        if (name.rfind("photos/", 0) != 0) continue;
        fs::create_directories((directory / name).parent_path(), error);
        fs::permissions(photo_folder(directory), fs::perms::owner_all, error);
        if (auto moved = renamed(unpacked / name, directory / name); !moved) return tl::unexpected(moved.error());
    }
    if (auto moved = renamed(database_file(unpacked), database_file(directory)); !moved)
        return tl::unexpected(moved.error());
    out->bytes = fs::file_size(file, error);
    return out;
}

} // namespace siar::store
