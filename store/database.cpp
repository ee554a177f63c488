// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace siar::store {

namespace {

// secure_delete overwrites what is deleted; a purge must leave no bytes. synchronous NORMAL may lose the last
// transactions at a power cut, never the file: rows are read again, decisions stand in their log.
constexpr const char* pragmas =
    "PRAGMA journal_mode = WAL;"
    "PRAGMA synchronous = NORMAL;"
    "PRAGMA secure_delete = ON;"
    "PRAGMA foreign_keys = ON;"
    "PRAGMA cell_size_check = ON;"
    "PRAGMA trusted_schema = OFF;"
    "PRAGMA temp_store = MEMORY;"
    "PRAGMA journal_size_limit = 67108864;"
    "PRAGMA cache_size = -65536;";

} // namespace

void Database::expect_many_rows() const {
    if (expects_many_) return;
    run("PRAGMA cache_size = -262144; PRAGMA wal_autocheckpoint = 16384");
    expects_many_ = true;
}

Database::Database(const std::string& path) : cache_(std::make_unique<StatementCache>()) {
    // Counting its own memory makes SQLite lock a mutex at every allocation; nobody asks it for the count.
    [[maybe_unused]] static const int uncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    sqlite3* handle = nullptr;
    const int result = sqlite3_open_v2(
        path.c_str(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
        nullptr);
    handle_.reset(handle);
    if (result != SQLITE_OK) throw SqliteError(result, handle ? sqlite3_errmsg(handle) : "out of memory");
    wait_for_others(true);
    run(pragmas);
}

void Database::wait_for_others(bool wait) const {
    constexpr int patience_ms = 10000;
    sqlite3_busy_timeout(handle_.get(), wait ? patience_ms : 0);
}

Statement Database::statement(std::string_view sql) const {
    const auto [first, last] = cache_->equal_range(sql.data());
    auto known = std::find_if(first, last, [&](const auto& entry) { return entry.second.sql == sql; });
    if (known == last) known = cache_->emplace(sql.data(), CachedStatement{std::string(sql), {}});
    auto& home = known->second;
    if (!home.idle.empty()) {
        StatementHandle handle = std::move(home.idle.back());
        home.idle.pop_back();
        return {std::move(handle), home};
    }
    sqlite3_stmt* handle = nullptr;
    const int result = sqlite3_prepare_v3(handle_.get(), home.sql.c_str(), static_cast<int>(home.sql.size()) + 1,
                                          SQLITE_PREPARE_PERSISTENT, &handle, nullptr);
    if (result != SQLITE_OK) throw SqliteError(result, sqlite3_errmsg(handle_.get()));
    return {StatementHandle(handle), home};
}

void Database::run(const char* sql) const {
    const int result = sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr);
    if (result != SQLITE_OK) throw SqliteError(result, sqlite3_errmsg(handle_.get()));
}

std::int64_t Database::integer(std::string_view sql) const {
    auto query = statement(sql);
    return query.step() ? query.get<std::int64_t>(0) : 0;
}

bool Database::moved() const {
    int moved = 0;
    return sqlite3_file_control(handle_.get(), "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved != 0;
}

bool Database::truncate_log() const {
    return sqlite3_wal_checkpoint_v2(handle_.get(), "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr) == SQLITE_OK;
}

void Database::rewrite() const {
    // Not in memory: a large store would need all of it at once.
    run("PRAGMA temp_store = FILE");
    try {
        run("VACUUM");
    } catch (const SqliteError&) {
        run("PRAGMA temp_store = MEMORY");
        throw;
    }
    run("PRAGMA temp_store = MEMORY");
}

Transaction::Transaction(const Database& database, Kind kind) : database_(database) {
    database_.run(kind == Kind::write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction() {
    if (!open_) return;
    try {
        database_.run("ROLLBACK");
    } catch (const SqliteError&) { // NOLINT(bugprone-empty-catch): SQLite has already rolled back by itself
    }
}

void Transaction::commit() {
    database_.run("COMMIT");
    open_ = false;
}

} // namespace siar::store
