// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tally_table.hpp"

#include "store/rows.hpp"
#include "store/tally_blob.hpp"
#include "store/tally_units.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

namespace siar::store {

namespace {

using model::Cell;
using model::CellCount;
using Entry = model::Tally::Entry;

// A change of fewer cells than this finds its place at once; so many put aside are read in about a millisecond.
constexpr std::size_t few = 4'000;
constexpr std::int64_t put_aside_most = 200'000;

/// The numbers on disk of the names of a change.
std::vector<std::uint32_t> numbers_of(const Database& database, const std::vector<std::string>& names) {
    std::vector<std::uint32_t> out;
    auto find = database.statement("SELECT number FROM tally_names WHERE name = ?");
    for (const auto& name : names) {
        if (!find.bind(name).step()) {
            database.statement("INSERT INTO tally_names (number, name) SELECT count(*), ? FROM tally_names")
                .bind(name)
                .run();
            find.bind(name).step();
        }
        out.push_back(static_cast<std::uint32_t>(find.get<std::int64_t>(0)));
    }
    return out;
}

bool before(const Entry& a, const Entry& b) {
    return a.day != b.day ? a.day < b.day : a.count.cell < b.count.cell;
}

std::vector<Entry> renumbered(const Database& database, const model::Tally& change) {
    const auto numbers = numbers_of(database, change.names().all());
    std::vector<Entry> out = change.entries();
    for (auto& entry : out) {
        Cell& cell = entry.count.cell;
        if (is_named(cell.kind()))
            cell = Cell::of(cell.kind(), numbers[cell.value()], cell.slot(), static_cast<unsigned>(cell.column()));
    }
    std::sort(out.begin(), out.end(), before);
    return out;
}

void add_to_unit(const Database& database, Level level, int unit, std::vector<CellCount> counts) {
    model::settle(counts);
    const auto middle = static_cast<std::ptrdiff_t>(counts.size());
    {
        auto query = database.statement("SELECT sums FROM tally WHERE level = ? AND unit = ?");
        if (query.bind(static_cast<int>(level), unit).step())
            unpack(query.blob(0), model::end_of(model::Depth::all), counts);
    }
    std::inplace_merge(counts.begin(), counts.begin() + middle, counts.end(),
                       [](const CellCount& a, const CellCount& b) { return a.cell < b.cell; });
    model::settle(counts);
    if (counts.empty())
        database.statement("DELETE FROM tally WHERE level = ? AND unit = ?").bind(static_cast<int>(level), unit).run();
    else
        database.statement("INSERT OR REPLACE INTO tally (level, unit, sums) VALUES (?,?,?)")
            .bind(static_cast<int>(level), unit, Blob{pack(counts)})
            .run();
}

/// Adds entries that are in order to all sums they belong to.
void fold(const Database& database, const std::vector<Entry>& entries) {
    for (const auto level : levels) {
        for (auto it = entries.begin(); it != entries.end();) {
            const int unit = unit_of(it->day, level);
            const int end = first_day(unit + 1, level);
            std::vector<CellCount> counts;
            for (; it != entries.end() && it->day < end; ++it)
                counts.push_back(it->count);
            add_to_unit(database, level, unit, std::move(counts));
        }
    }
}

} // namespace

void add_to_tally(const Database& database, const model::Tally& change) {
    auto entries = renumbered(database, change);
    if (entries.empty()) return;
    const auto waiting = database.integer("SELECT coalesce(sum(cells), 0) FROM tally_changes");
    const auto size = static_cast<std::int64_t>(entries.size());
    if (entries.size() >= few && waiting + size < put_aside_most) {
        database.statement("INSERT INTO tally_changes (cells, changes) VALUES (?,?)")
            .bind(size, Blob{pack(entries)})
            .run();
        return;
    }
    if (waiting > 0) {
        const auto more = put_aside(database);
        entries.insert(entries.end(), more.begin(), more.end());
        std::sort(entries.begin(), entries.end(), before);
        database.run("DELETE FROM tally_changes");
    }
    fold(database, entries);
}

model::Tally read_tally(const Database& database, model::Date first, model::Date last) {
    const auto names = read_names(database);
    model::Tally out;
    const int from = model::day_number(first);
    const int to = model::day_number(last);
    const auto add = [&](int day, const CellCount& count) {
        const Cell cell = count.cell;
        if (day < from || day > to) return;
        const bool named = is_named(cell.kind());
        if (named && cell.value() >= names.size()) throw SqliteError(SQLITE_CORRUPT, "tally");
        out.add(day, named ? std::string_view(names[cell.value()]) : std::string_view(),
                named ? Cell::of(cell.kind(), 0, cell.slot(), static_cast<unsigned>(cell.column())) : cell, count.n);
    };
    auto query = database.statement("SELECT unit, sums FROM tally WHERE level = ? AND unit BETWEEN ? AND ?");
    std::vector<CellCount> counts;
    for (query.bind(static_cast<int>(Level::day), from, to); query.step();) {
        counts.clear();
        unpack(query.blob(1), model::end_of(model::Depth::all), counts);
        for (const auto& count : counts)
            add(query.get<int>(0), count);
    }
    for (const auto& entry : put_aside(database))
        add(entry.day, entry.count);
    return out;
}

void recount_tally(const Database& database, const model::Deadlines& deadlines) {
    database.run("DELETE FROM tally; DELETE FROM tally_changes; DELETE FROM tally_names");
    constexpr int at_once = 50'000;
    model::Tally tally;
    auto rows = database.statement(select_rows("WHERE gone = 0"));
    for (int n = 1; rows.step(); ++n) {
        tally.add(read_row(rows).complaint, deadlines, +1);
        if (n % at_once == 0) add_to_tally(database, std::exchange(tally, {}));
    }
    add_to_tally(database, tally);
}

} // namespace siar::store
