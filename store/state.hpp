// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/decisions_log.hpp"
#include "store/failure.hpp"
#include "store/store.hpp"
#include "store/texts.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace siar::store {

/// What an open store holds.
struct Store::State {
    Place place;
    std::string file; ///< path of the database, empty in memory
    model::SecretKey key;
    std::optional<DecisionsLog> log;
    Texts texts;
    Database database;
    std::int64_t own_commits = 0;

    /// An error where the database file was replaced while it was open here.
    model::Result<void> still_there() const;
    /// Adds the log's lines that the database does not have. Inside a write transaction.
    model::Result<void> absorb_log();
    /// Log, then tables; `logged` tells how far it came when something is thrown. Fills in a text hash left open.
    model::Result<void> record(model::Decision& decision, bool& logged);
    /// Adds one decision of a person and lets it take effect on its item, where that is there already.
    void settle(const model::Decision& decision, std::int64_t line);
    model::Reviewed reviewed(const StoredRow& row, bool with_story);
};

/// A number of table meta; nothing where it was never set.
std::optional<std::int64_t> meta(const Database& database, std::string_view name);
void set_meta(const Database& database, std::string_view name, std::int64_t value);

} // namespace siar::store
