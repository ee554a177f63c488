// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statement.hpp"

#include "store/database.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace siar::store {

namespace {

constexpr std::size_t item_id_bytes = 16;

std::optional<unsigned> nibble(char c) {
    if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
    if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a' + 10);
    return std::nullopt;
}

} // namespace

void throw_unknown_code(std::string_view code) {
    throw SqliteError(SQLITE_CORRUPT, "kode tidak dikenal di basis data: " + std::string(code.substr(0, 40)));
}

Statement::~Statement() {
    if (!handle_) return;
    rewind();
    sqlite3_clear_bindings(handle_.get());
    home_->idle.push_back(std::move(handle_));
}

void Statement::rewind() {
    sqlite3_reset(handle_.get());
}

void Statement::check(int result) const {
    if (result == SQLITE_OK) return;
    sqlite3* const connection = sqlite3_db_handle(handle_.get());
    throw SqliteError(sqlite3_extended_errcode(connection), sqlite3_errmsg(connection));
}

bool Statement::step() {
    const int result = sqlite3_step(handle_.get());
    if (result == SQLITE_ROW) return true;
    if (result != SQLITE_DONE) check(result);
    return false;
}

void Statement::run() {
    while (step()) {
    }
    rewind();
}

std::int64_t Statement::changes() const {
    return sqlite3_changes64(sqlite3_db_handle(handle_.get()));
}

std::int64_t Statement::inserted() const {
    return sqlite3_last_insert_rowid(sqlite3_db_handle(handle_.get()));
}

void Statement::put(std::nullopt_t) {
    check(sqlite3_bind_null(handle_.get(), ++bound_));
}

void Statement::put(std::int64_t value) {
    check(sqlite3_bind_int64(handle_.get(), ++bound_, value));
}

void Statement::put(double value) {
    check(sqlite3_bind_double(handle_.get(), ++bound_, value));
}

void Statement::put(std::string_view value) {
    // An empty view may have no address, which SQLite would take for NULL.
    const char* const data = value.data() ? value.data() : "";
    check(sqlite3_bind_text64(handle_.get(), ++bound_, data, value.size(), lifetime_, SQLITE_UTF8));
}

void Statement::put_bytes(const std::uint8_t* bytes, std::size_t size) {
    check(sqlite3_bind_blob64(handle_.get(), ++bound_, bytes, size, lifetime_));
}

void Statement::put_copied(const std::uint8_t* bytes, std::size_t size) {
    check(sqlite3_bind_blob64(handle_.get(), ++bound_, bytes, size, SQLITE_TRANSIENT));
}

// What is no item id becomes an empty blob: it finds nothing.
void Statement::put(const model::ItemId& id) {
    std::array<std::uint8_t, item_id_bytes> out{};
    bool sound = id.value.size() == 2 * item_id_bytes;
    for (std::size_t i = 0; sound && i < item_id_bytes; ++i) {
        const auto high = nibble(id.value[2 * i]);
        const auto low = nibble(id.value[2 * i + 1]);
        sound = high && low;
        if (sound) out[i] = static_cast<std::uint8_t>(*high * 16 + *low);
    }
    put_copied(out.data(), sound ? item_id_bytes : 0);
}

bool Statement::null(int column) const {
    return sqlite3_column_type(handle_.get(), column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(handle_.get(), column);
}

std::string_view Statement::bytes(int column) const {
    const auto* const data = static_cast<const char*>(sqlite3_column_blob(handle_.get(), column));
    const int size = sqlite3_column_bytes(handle_.get(), column);
    return data ? std::string_view(data, static_cast<std::size_t>(size)) : std::string_view();
}

void Statement::read(int column, double& value) const {
    value = sqlite3_column_double(handle_.get(), column);
}

void Statement::read(int column, model::Digest& value) const {
    const auto from = bytes(column);
    if (from.size() != value.bytes.size()) throw SqliteError(SQLITE_CORRUPT, "sidik di basis data salah panjangnya");
    std::transform(from.begin(), from.end(), value.bytes.begin(), [](char c) { return static_cast<std::uint8_t>(c); });
}

void Statement::read(int column, model::ItemId& value) const {
    constexpr std::string_view alphabet = "0123456789abcdef";
    value.value.clear();
    for (const char c : bytes(column)) {
        const auto byte = static_cast<std::uint8_t>(c);
        value.value += alphabet[byte >> 4U];
        value.value += alphabet[byte & 0xfU];
    }
}

} // namespace siar::store
