// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/contacts.hpp"
#include "store/decisions_log.hpp"
#include "store/failure.hpp"
#include "store/photos.hpp"
#include "store/rows.hpp"
#include "store/store.hpp"
#include "store/texts.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace siar::store {

/// What an open store holds.
struct Store::State {
    Place place;
    std::string file; ///< path of the database, empty in memory
    model::SecretKey key;
    std::optional<DecisionsLog> log;
    Texts texts;
    model::Deadlines deadlines;
    Database database;
    ContactBook contacts;
    PhotoFiles photos;
    std::int64_t own_commits = 0;
    bool counted_otherwise = false; ///< by other terms than ours, and not for us to count anew

    /// An error where the database file was replaced while it was open here.
    model::Result<void> still_there() const;
    /// An error where rows would be counted by other terms than those before them.
    model::Result<void> may_count() const;
    /// An error where the disk is so full that what is left belongs to decisions and to what takes words away.
    model::Result<void> has_room() const;
    /// True for a Batch that gives nothing that is not here already, seen without looking at rows.
    bool takes_nothing(const model::Batch& batch) const;
    /// Adds the log's lines that the database does not have. Inside a write transaction.
    model::Result<void> absorb_log();
    /// Takes all of the decisions or none; they are in the log before they are in the tables.
    model::Result<void> record(std::vector<model::Decision> decisions);
    /// Refuses what record() would refuse and leaves nothing behind.
    model::Result<void> rehearse(std::vector<model::Decision> decisions);
    /// Adds one decision of a person and lets it take effect on its item, where that is there already; the change bears
    /// at least the time `from` (next_change()).
    void settle(const model::Decision& decision, std::int64_t line, model::Time from);
    /// Deletes of the item what this act lets nobody keep.
    void take_away(StoredRow& row, model::Act act);
    /// Where words were deleted for privacy: writes the database anew, empties its log of changes and deletes the
    /// databases that were set aside; until that is done it stays due. Names the files it deleted. With the folder
    /// locked, outside of transactions.
    model::Result<std::vector<std::filesystem::path>> scrub();
    /// Holds the log where there is one.
    model::Result<std::optional<DecisionsLog::Lock>> lock_log() const;
    /// Weighs and settles each decision, as those before it have left its item, on the lines that come next in the log.
    /// Fills in text hashes left open. Inside a write transaction, with the log locked.
    model::Result<void> settle_all(std::vector<model::Decision>& decisions);
    /// Deletes photo files that no item has any more, where there may be some.
    void sweep_photos();
    model::Reviewed reviewed(const StoredRow& row, bool with_story);
};

/// How far the log of decisions has been read, in table meta.
inline constexpr const char* log_end = "log_end";

/// A number of table meta; nothing where it was never set.
std::optional<std::int64_t> meta(const Database& database, std::string_view name);
void set_meta(const Database& database, std::string_view name, std::int64_t value);

} // namespace siar::store
