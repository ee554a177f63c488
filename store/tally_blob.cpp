// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tally_blob.hpp"

#include "store/database.hpp"

#include <cstdint>

namespace siar::store {

namespace {

void put(std::string& out, std::uint64_t value) {
    for (; value >= 0x80; value >>= 7U)
        out += static_cast<char>(value | 0x80U);
    out += static_cast<char>(value);
}

void put_signed(std::string& out, std::int64_t value) {
    put(out, static_cast<std::uint64_t>(value) << 1U ^ static_cast<std::uint64_t>(value >> 63));
}

class Bytes {
public:
    explicit Bytes(std::string_view bytes) : at_(bytes.data()), end_(bytes.data() + bytes.size()) {}
    bool more() const { return at_ != end_; }
    std::uint64_t next() {
        std::uint64_t out = 0;
        for (unsigned shift = 0; shift < 64 && at_ != end_; shift += 7) {
            const auto byte = static_cast<unsigned char>(*at_++);
            out |= std::uint64_t{byte & 0x7fU} << shift;
            if (byte < 0x80) return out;
        }
        throw SqliteError(SQLITE_CORRUPT, "tally");
    }
    std::int64_t next_signed() {
        const auto value = next();
        return static_cast<std::int64_t>(value >> 1U) ^ -static_cast<std::int64_t>(value & 1U);
    }

private:
    const char* at_;
    const char* end_;
};

} // namespace

std::string pack(const std::vector<model::CellCount>& counts) {
    std::string out;
    std::uint64_t before = 0;
    for (const auto& count : counts) {
        put(out, count.cell.key - before);
        put_signed(out, count.n);
        before = count.cell.key;
    }
    return out;
}

void unpack(std::string_view bytes, model::Cell end, std::vector<model::CellCount>& counts) {
    model::Cell cell;
    for (Bytes in(bytes); in.more();) {
        cell.key += in.next();
        const auto n = in.next_signed();
        if (!(cell < end)) return;
        counts.push_back({cell, n});
    }
}

std::string pack(const std::vector<model::Tally::Entry>& entries) {
    std::string out;
    std::int64_t day = 0;
    for (auto it = entries.begin(); it != entries.end();) {
        auto last = it;
        while (last != entries.end() && last->day == it->day)
            ++last;
        put_signed(out, it->day - day);
        put(out, static_cast<std::uint64_t>(last - it));
        day = it->day;
        std::uint64_t before = 0;
        for (; it != last; ++it) {
            put(out, it->count.cell.key - before);
            put_signed(out, it->count.n);
            before = it->count.cell.key;
        }
    }
    return out;
}

void unpack(std::string_view bytes, std::vector<model::Tally::Entry>& entries) {
    std::int64_t day = 0;
    for (Bytes in(bytes); in.more();) {
        day += in.next_signed();
        model::Cell cell;
        for (auto left = in.next(); left > 0; --left) {
            cell.key += in.next();
            entries.push_back({static_cast<int>(day), {cell, in.next_signed()}});
        }
    }
}

} // namespace siar::store
