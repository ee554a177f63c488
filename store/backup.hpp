// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>

namespace siar::store {

/// What a backup holds.
struct BackedUp {
    std::int64_t complaints = 0;
    std::int64_t decisions = 0;
    std::size_t photos = 0;
    std::uintmax_t bytes = 0; ///< of the backup
    /// Of a restore: the log knows no more than the backup does, so that a withdrawal since may be missing.
    bool log_is_as_old = false;
};

/// Puts the store of a state folder into one file: database (as of one moment, while others go on writing), decisions
/// log, key, photos. Written beside its name (0600) and renamed after it was read back and found whole: files against
/// their digests, the database's integrity, its decisions against the log. An existing file is replaced only then, and
/// never one with complaints by a store that has none and was never read into.
model::Result<BackedUp> back_up(const std::filesystem::path& directory, const std::filesystem::path& file);

/// Unpacks a backup into a state folder that has no database. A decisions log that lies there already and goes on from
/// the backup's is kept: it knows more; another key or another log is refused. `log` is a decisions log that lies
/// elsewhere: where it goes on from the one at hand it takes its place, else what it withdraws for privacy is added to
/// it. The first open() deletes again what the log withdraws for privacy. The database comes last, so that a restore
/// that was cut off is no store yet and can be made again.
model::Result<BackedUp> restore(const std::filesystem::path& file, const std::filesystem::path& directory,
                                const std::filesystem::path& log = {});

} // namespace siar::store
