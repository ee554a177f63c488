// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/statement.hpp"

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace siar::store {

/// What SQLite answered; thrown inside store/ only. Every public function of Store turns it into a model::Error.
struct SqliteError : std::runtime_error {
    SqliteError(int result_code, const std::string& message) : std::runtime_error(message), code(result_code) {}
    int code; ///< extended result code, https://sqlite.org/rescode.html
    int primary() const { return code & 0xff; }
};

/// One connection, closed with its prepared statements when it goes. Not shared between threads.
class Database {
public:
    /// Opens or creates a file (":memory:" for none) and sets the pragmas every connection of the store has.
    explicit Database(const std::string& path);

    /// A statement from the cache, compiled at first use; it goes back when the returned value ends.
    Statement statement(std::string_view sql) const;
    /// Runs any number of statements that give no rows.
    void run(const char* sql) const;
    /// The first column of the first row.
    std::int64_t integer(std::string_view sql) const;
    /// True where another file now stands under this one's path: whatever is written here would be lost.
    bool moved() const;
    /// From here on this connection keeps up to 256 MB of pages and writes the log of changes into the file every 64
    /// MB: new rows touch pages all over the indexes.
    void expect_many_rows() const;
    /// Writes the log of changes into the file and empties it, so that deleted bytes are gone from both; false where it
    /// could not, because another connection reads.
    bool truncate_log() const;
    /// Writes the file anew from what is in it (VACUUM): secure_delete overwrites what is deleted, but not the copies
    /// that stay in a page's free room when its cells were once moved to another page. Outside of transactions.
    void rewrite() const;
    /// Whether a statement waits, up to ten seconds, while another program writes; it does so from the beginning.
    void wait_for_others(bool wait) const;

private:
    struct Close {
        void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
    };
    std::unique_ptr<sqlite3, Close> handle_;
    std::unique_ptr<StatementCache> cache_; // ends before the connection
    mutable bool expects_many_ = false;
};

/// A transaction that is rolled back unless it is committed.
class Transaction {
public:
    enum class Kind {
        read,  ///< one snapshot
        write, ///< the only writer from its beginning on (BEGIN IMMEDIATE)
    };
    Transaction(const Database& database, Kind kind);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();
    void commit();

private:
    const Database& database_;
    bool open_ = true;
};

} // namespace siar::store
