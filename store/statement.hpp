// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/codes.hpp"
#include "model/decision.hpp"
#include "model/digest.hpp"
#include "model/outreach.hpp"
#include "model/time.hpp"
#include "privacy/showable.hpp"

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

namespace siar::store {

struct FinalizeStatement {
    void operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }
};
using StatementHandle = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

/// One text and its compiled statements that nobody uses just now.
struct CachedStatement {
    std::string sql;
    std::vector<StatementHandle> idle;
};
/// By where a text lies: most are literals, and finding one must not cost reading it twice. Two texts may have lain in
/// one place, one after the other.
using StatementCache = std::unordered_multimap<const char*, CachedStatement>;

/// Throws the SqliteError of a value on disk that no code of the program has.
[[noreturn]] void throw_unknown_code(std::string_view code);

/// Bytes that are no text.
struct Blob {
    std::string bytes;
};

/// A compiled statement on loan from the cache of its Database, which must outlive it. Values are copied when bound.
/// On disk: enumerations are their codes (model::code), times are Unix seconds, days are model::day_number, digests and
/// item ids are their bytes.
class Statement {
public:
    Statement(StatementHandle handle, CachedStatement& home) : handle_(std::move(handle)), home_(&home) {}
    Statement(Statement&&) noexcept = default;
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    /// Binds all parameters in order; those of the run before are forgotten.
    template <class... Values>
    Statement& bind(const Values&... values) {
        rewind();
        bound_ = 0;
        (put(values), ...);
        return *this;
    }
    /// True with a row, false after the last one.
    bool step();
    /// Steps to the end and rewinds.
    void run();
    /// Binds all parameters in order and runs. The values, which outlive this call, are not copied.
    template <class... Values>
    void run_with(const Values&... values) {
        lifetime_ = SQLITE_STATIC;
        bind(values...);
        lifetime_ = SQLITE_TRANSIENT;
        run();
        sqlite3_clear_bindings(handle_.get());
    }
    /// Rows that the last run() changed.
    std::int64_t changes() const;
    /// The row that the last run() inserted.
    std::int64_t inserted() const;

    bool null(int column) const;
    /// The value of a column; NULL only where Value is an optional.
    template <class Value>
    Value get(int column) const;

    /// The bytes of a column, valid until the next step.
    std::string_view blob(int column) const { return bytes(column); }

    /// Columns from left to right.
    class Reader {
    public:
        explicit Reader(const Statement& statement, int first = 0) : statement_(statement), column_(first) {}
        template <class Value>
        Value next() {
            return statement_.get<Value>(column_++);
        }
        template <class Value>
        void next(Value& value) {
            value = statement_.get<Value>(column_++);
        }

    private:
        const Statement& statement_;
        int column_;
    };

private:
    void rewind();
    void check(int result) const;
    void put(std::nullopt_t);
    void put(std::int64_t value);
    void put(double value);
    void put(std::string_view value);
    void put_bytes(const std::uint8_t* bytes, std::size_t size);
    void put_copied(const std::uint8_t* bytes, std::size_t size);
    void put(const model::ItemId& id);
    void put(const Blob& value) {
        put_bytes(reinterpret_cast<const std::uint8_t*>(value.bytes.data()), value.bytes.size());
    }
    void put(int value) { put(std::int64_t{value}); }
    void put(bool value) { put(std::int64_t{value ? 1 : 0}); }
    void put(const std::string& value) { put(std::string_view(value)); }
    void put(const char* value) { put(std::string_view(value)); }
    void put(model::Time value) { put(std::int64_t{value.time_since_epoch().count()}); }
    void put(const model::Digest& value) { put_bytes(value.bytes.data(), value.bytes.size()); }
    void put(const privacy::PublicText& value) { put(value.view()); }
    template <class Tag>
    void put(const model::Id<Tag>& id) {
        put(std::string_view(id.value));
    }
    template <class Enum, std::enable_if_t<std::is_enum_v<Enum>, int> = 0>
    void put(Enum value) {
        put(model::code(value));
    }
    template <class Value>
    void put(const std::optional<Value>& value) {
        if (value)
            put(*value);
        else
            put(std::nullopt);
    }

    std::string_view bytes(int column) const;
    std::int64_t integer(int column) const;
    void read(int column, std::int64_t& value) const { value = integer(column); }
    void read(int column, double& value) const;
    void read(int column, int& value) const { value = static_cast<int>(integer(column)); }
    void read(int column, bool& value) const { value = integer(column) != 0; }
    void read(int column, std::string& value) const { value = bytes(column); }
    void read(int column, model::Time& value) const { value = model::Time{model::Seconds{integer(column)}}; }
    void read(int column, model::Digest& value) const;
    void read(int column, model::ItemId& value) const;
    template <class Tag>
    void read(int column, model::Id<Tag>& value) const {
        value.value = bytes(column);
    }
    template <class Enum, std::enable_if_t<std::is_enum_v<Enum>, int> = 0>
    void read(int column, Enum& value) const {
        const auto known = model::from_code<Enum>(bytes(column));
        if (!known) throw_unknown_code(bytes(column));
        value = *known;
    }
    template <class Value>
    void read(int column, std::optional<Value>& value) const {
        if (null(column)) return value.reset();
        read(column, value.emplace());
    }

    StatementHandle handle_;
    CachedStatement* home_;
    int bound_ = 0;
    sqlite3_destructor_type lifetime_ = SQLITE_TRANSIENT;
};

template <class Value>
Value Statement::get(int column) const {
    Value value{};
    read(column, value);
    return value;
}

} // namespace siar::store
