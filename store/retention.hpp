// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/complaint.hpp"
#include "model/time.hpp"
#include "store/database.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>

namespace siar::store {

/// Complaints closed before this keep no words of their own: only facts, for figures, and the three sentences.
inline model::Time words_from(model::Time now, model::Seconds kept) {
    return now - kept;
}
inline bool keeps_words(const model::Complaint& complaint, model::Time from) {
    return !complaint.closed || *complaint.closed >= from;
}

/// True once a day, when words may have become too old and nobody has looked yet.
bool words_purge_due(const Database& database, model::Time now);
/// Deletes stories, sealed texts and photos that nobody said yes to, of complaints closed before `from`; true where
/// there were any. Rows stay for ever: without them a withdrawal, a second source or a recount would find nothing.
bool purge_words(const Database& database, model::Time from);

/// Free bytes where this folder lies, for this user; nothing where the system does not say.
std::optional<std::int64_t> free_bytes(const std::filesystem::path& folder);

} // namespace siar::store
