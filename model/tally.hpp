// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/codes.hpp"
#include "model/complaint.hpp"
#include "model/deadlines.hpp"
#include "model/time.hpp"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace siar::model {

/// What a cell counts; in brackets the day it falls on. The numbers stand in databases: they are never given another
/// meaning. Those every figure needs come first, so that a reader may stop early (see Depth).
enum class Kind : std::uint8_t {
    received = 0,        ///< complaints [submitted], by status
    secret = 1,          ///< of these the secret ones
    forwarded = 2,       ///< [forwarded]; slot 1: followed up since
    closed = 3,          ///< [closed], by status
    due = 4,             ///< [last day in time], value: Deadline, slot: Outcome
    agency = 8,          ///< [submitted], value: name, slot: Status. One of two agencies stands in two cells.
    agency_due = 9,      ///< closing only [last day in time], value: name, slot: Outcome
    district = 16,       ///< [submitted], value: name, slot: Status
    category = 17,       ///< the same
    channel = 18,        ///< the same
    classification = 19, ///< [submitted], value: Classification, slot: Status
    how_closed = 20,     ///< [closed], value: HowClosed, slot: Status
    rating = 21,         ///< [closed], value: 1..5
    span = 22,           ///< [end of the interval], value: Interval, column: length, see column_of()
    seconds = 23,        ///< the sum of these lengths
    agency_span = 24,    ///< the same by agency: value: name, slot: Interval
    agency_seconds = 25,
};

/// How much of the Tally a reader wants: kinds up to due, up to agency_due, up to district, up to rating, or all.
enum class Depth { totals, agencies, districts, counts, all };

/// One cell: kind, value, slot and column in one number, which also orders them.
struct Cell {
    std::uint64_t key = 0;

    static constexpr Cell of(Kind kind, std::uint32_t value = 0, unsigned slot = 0, unsigned column = 0) {
        return {std::uint64_t{static_cast<std::uint8_t>(kind)} << 56U | std::uint64_t{value} << 24U |
                std::uint64_t{slot & 0xffU} << 16U | std::uint64_t{column & 0xffffU}};
    }
    constexpr Kind kind() const { return static_cast<Kind>(key >> 56U); }
    constexpr std::uint32_t value() const { return static_cast<std::uint32_t>(key >> 24U); }
    constexpr unsigned slot() const { return static_cast<unsigned>(key >> 16U) & 0xffU; }
    constexpr int column() const { return static_cast<int>(key & 0xffffU); }
    friend auto operator<=>(const Cell&, const Cell&) = default;
};

/// Whether the value of a kind is the number of a name.
bool is_named(Kind kind);
/// The first cell that lies behind all of a depth.
Cell end_of(Depth depth);

/// The column of a length in the histograms, tenths of a day: exact under ten days, then whole days, from a hundred
/// days on tens of days; at most 9990. Each is the nearest.
int column_of(Seconds length);

struct CellCount {
    Cell cell;
    std::int64_t n = 0;
    friend bool operator==(const CellCount&, const CellCount&) = default;
};

/// Codes of agencies, districts and so on as numbers.
class Names {
public:
    std::uint32_t number(std::string_view name);
    const std::string& name(std::uint32_t number) const { return names_[number]; }
    const std::vector<std::string>& all() const { return names_; }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    std::vector<std::string> names_;
    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> numbers_;
};

/// The sums of one period.
struct Sums {
    std::vector<std::string> names; ///< of the named kinds
    std::vector<CellCount> counts;  ///< by cell, each once, none zero

    /// All counts of a kind, [first, last).
    struct Range {
        const CellCount* first;
        const CellCount* last;
        const CellCount* begin() const { return first; }
        const CellCount* end() const { return last; }
    };
    Range of(Kind kind) const;
    Range of(Kind kind, std::uint32_t value) const;
    std::int64_t total(Kind kind) const;
    std::int64_t at(Cell cell) const;
    const std::string& name(const CellCount& count) const { return names[count.cell.value()]; }
};
/// The same counts of the same names, however numbered.
bool operator==(const Sums& a, const Sums& b);

/// What changes in the counts, day by day, where complaints come, go or become others: added and taken away again they
/// leave nothing.
class Tally {
public:
    struct Entry {
        int day = 0; ///< day_number in the regency's zone
        CellCount count;
        friend bool operator==(const Entry&, const Entry&) = default;
    };

    /// Adds (sign +1) or takes away (sign -1) one complaint.
    void add(const Complaint& complaint, const Deadlines& deadlines, int sign);
    void add(int day, std::string_view name, Cell cell, std::int64_t n);

    /// By day and cell, each once, none zero.
    const std::vector<Entry>& entries() const;
    const Names& names() const { return names_; }
    /// The sums of days first to last, both included.
    Sums sums(Date first, Date last) const;
    friend bool operator==(const Tally& a, const Tally& b);

private:
    void add_events(const Complaint& complaint, const Deadlines& deadlines, int sign);
    void add_dues(const Complaint& complaint, const Deadlines& deadlines, int sign);
    void add_span(const Complaint& complaint, Interval interval, std::optional<Time> end, const Deadlines& deadlines,
                  int sign);
    void count(int day, Cell cell, std::int64_t n);
    void settle() const;

    Names names_;
    mutable std::vector<Entry> entries_; ///< in any order behind `settled_`
    mutable std::size_t settled_ = 0;
};

/// Puts counts in order and joins equal cells; those that come to zero leave.
void settle(std::vector<CellCount>& counts);

} // namespace siar::model
