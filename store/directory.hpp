// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/digest.hpp"
#include "model/result.hpp"
#include "model/time.hpp"
#include "store/file.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace siar::store {

/// The files of a store: siar.db (with -wal and -shm while it is open), keputusan.log, kunci, kontak (see
/// contacts.hpp), the folder photos, and siar.db.curiga where a program met damage.
std::filesystem::path database_file(const std::filesystem::path& directory);
std::filesystem::path log_file(const std::filesystem::path& directory);
std::filesystem::path key_file(const std::filesystem::path& directory);
std::filesystem::path photo_folder(const std::filesystem::path& directory);

/// Makes the folder (0700) and an empty database file (0600) where there is none.
model::Result<void> make_directory(const std::filesystem::path& directory);

/// Only one program opens a store at a time: holds a lock on the folder until the value ends.
model::Result<File> lock_directory(const std::filesystem::path& directory);

/// The secret key of this store: read from `kunci`, or made there (0600, 64 hex digits) when the store is new.
model::Result<model::SecretKey> read_or_make_key(const std::filesystem::path& directory);

/// The key of stores in memory: always the same, so that a preview made twice is the same; such a store holds demo
/// data and leaves nothing behind.
model::SecretKey key_of_memory();

/// Leaves word beside the database that it seems damaged: the next open() looks at all of it. Never fails.
void suspect(const std::string& database);
bool suspected(const std::filesystem::path& directory);
void forget_suspicion(const std::filesystem::path& directory);

/// Moves a damaged database out of the way as siar.db.rusak-YYYYMMDD-HHMM, with its log of changes, and returns the new
/// path.
model::Result<std::filesystem::path> set_aside(const std::filesystem::path& directory, model::Time now,
                                               const model::Zone& zone);
/// Databases set aside and still there.
std::vector<std::filesystem::path> damaged_files(const std::filesystem::path& directory);

/// Where a restore unpacks; gone when it ends, unless it is killed.
std::filesystem::path restore_folder(const std::filesystem::path& directory);
/// All in this folder that once was a store or was to become one: damaged databases with their logs of changes, and
/// what killed restores unpacked.
std::vector<std::filesystem::path> left_behind(const std::filesystem::path& directory);

} // namespace siar::store
