// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/complaint.hpp"
#include "model/time.hpp"
#include "store/database.hpp"
#include "store/store.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>

namespace siar::store {

/// The clock of a store.
model::Time now_in(const Place& place);

/// Complaints closed before this keep no words of their own: only facts, for figures, and the three sentences.
inline model::Time words_from(model::Time now, const Keeping& keeping) {
    return keeping.texts ? now - *keeping.texts : model::Time::min();
}
inline bool keeps_words(const model::Complaint& complaint, model::Time from) {
    return !complaint.closed || *complaint.closed >= from;
}

/// Deletes stories, sealed texts and photos that nobody said yes to, of complaints closed before `from`; true where
/// there were any. Rows stay for ever: without them a withdrawal, a second source or a recount would find nothing.
bool purge_words(const Database& database, model::Time from);

/// Forgets the deliveries of slots 30 days ago that never went anywhere, or whose name there is another segment's by
/// now. What went out stays: it must be found when an item is withdrawn.
void purge_deliveries(const Database& database, model::Time now);

/// Free bytes where this folder lies, for this user; nothing where the system does not say.
std::optional<std::int64_t> free_bytes(const std::filesystem::path& folder);
/// True where a database file can be written anew beside itself: SQLite makes a temporary copy and then the log of
/// changes, each as large as the file, perhaps on the same disk.
bool has_room_to_rewrite(const std::filesystem::path& file);

} // namespace siar::store
