// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tally_blob.hpp"
#include "store/tally_table.hpp"
#include "store/tally_units.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <utility>

namespace siar::store {

namespace {

using model::Cell;
using model::CellCount;
using Entry = model::Tally::Entry;

/// Adds up counts in any order.
class Adding {
public:
    void add(Cell cell, std::int64_t n) {
        if (2 * used_ >= slots_.size()) grow();
        CellCount& slot = find(cell.key + 1);
        if (slot.cell.key == 0) {
            slot.cell.key = cell.key + 1;
            ++used_;
        }
        slot.n += n;
    }
    /// Adds those before `end` of what another has added up.
    void add(const Adding& other, Cell end) {
        for (const auto& slot : other.slots_)
            if (slot.cell.key != 0 && slot.cell.key <= end.key) add({slot.cell.key - 1}, slot.n);
    }
    /// By cell, none zero.
    std::vector<CellCount> sums() const {
        std::vector<CellCount> out;
        out.reserve(used_);
        for (const auto& slot : slots_)
            if (slot.cell.key != 0 && slot.n != 0) out.push_back({{slot.cell.key - 1}, slot.n});
        std::sort(out.begin(), out.end(), [](const CellCount& a, const CellCount& b) { return a.cell < b.cell; });
        return out;
    }

private:
    /// The slot of a key, or the free one where it belongs. Keys are kept one higher, so that a free slot is 0.
    CellCount& find(std::uint64_t key) {
        constexpr std::uint64_t golden = 0x9E3779B97F4A7C15U; // spreads neighbours (Knuth, TAOCP 3, 6.4)
        std::size_t at = (key * golden >> 32U) & (slots_.size() - 1);
        while (slots_[at].cell.key != 0 && slots_[at].cell.key != key)
            at = (at + 1) & (slots_.size() - 1);
        return slots_[at];
    }
    void grow() {
        std::vector<CellCount> before(2 * slots_.size());
        before.swap(slots_);
        for (const auto& slot : before)
            if (slot.cell.key != 0) find(slot.cell.key) = slot;
    }
    std::vector<CellCount> slots_ = std::vector<CellCount>(64); ///< always a power of two of them
    std::size_t used_ = 0;
};

/// Days that are read together, and how much of them.
struct Segment {
    int first = 0;
    int last = 0;
    model::Depth depth = model::Depth::totals;
    Adding sums{};
};

/// The days of all periods, cut wherever one of them begins or ends.
std::vector<Segment> segments_of(const std::vector<model::Asked>& asked) {
    std::vector<int> cuts;
    for (const auto& period : asked) {
        cuts.push_back(model::day_number(period.first));
        cuts.push_back(model::day_number(period.last) + 1);
    }
    std::sort(cuts.begin(), cuts.end());
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    std::vector<Segment> out;
    for (std::size_t i = 1; i < cuts.size(); ++i) {
        Segment segment{cuts[i - 1], cuts[i] - 1};
        bool wanted = false;
        for (const auto& period : asked) {
            if (model::day_number(period.first) > segment.first || model::day_number(period.last) < segment.last)
                continue;
            wanted = true;
            segment.depth = std::max(segment.depth, period.depth);
        }
        if (wanted) out.push_back(std::move(segment));
    }
    return out;
}

class SegmentReader {
public:
    SegmentReader(const Database& database, Segment& segment) : database_(database), segment_(segment) {}

    void run() { read(segment_.first, segment_.last, 0); }

private:
    /// Days, in units of levels[level] at both ends and of coarser ones between.
    void read(int first, int last, std::size_t level) {
        if (level + 1 < levels.size()) {
            const Level coarser = levels.at(level + 1);
            const int from = first_whole(first, coarser);
            const int to = unit_of(last + 1, coarser);
            if (from < to) {
                units(levels.at(level), first, first_day(from, coarser) - 1);
                read(first_day(from, coarser), first_day(to, coarser) - 1, level + 1);
                units(levels.at(level), first_day(to, coarser), last);
                return;
            }
        }
        units(levels.at(level), first, last);
    }
    /// The first unit that begins on this day or later.
    static int first_whole(int day, Level level) {
        const int unit = unit_of(day, level);
        return first_day(unit, level) == day ? unit : unit + 1;
    }
    void units(Level level, int first, int last) {
        if (first > last) return;
        auto query = database_.statement("SELECT sums FROM tally WHERE level = ? AND unit BETWEEN ? AND ?");
        query.bind(static_cast<int>(level), unit_of(first, level), unit_of(last, level));
        while (query.step()) {
            unit_.clear();
            unpack(query.blob(0), model::end_of(segment_.depth), unit_);
            for (const auto& count : unit_)
                segment_.sums.add(count.cell, count.n);
        }
    }

    const Database& database_;
    Segment& segment_;
    std::vector<CellCount> unit_;
};

void add_put_aside(std::vector<Segment>& segments, const std::vector<Entry>& entries) {
    for (const auto& entry : entries) {
        const auto after = std::upper_bound(segments.begin(), segments.end(), entry.day,
                                            [](int day, const Segment& segment) { return day < segment.first; });
        if (after == segments.begin()) continue;
        Segment& segment = *std::prev(after);
        if (entry.day <= segment.last && entry.count.cell < model::end_of(segment.depth))
            segment.sums.add(entry.count.cell, entry.count.n);
    }
}

/// The sums of a period out of the segments that lie within it.
std::vector<CellCount> sums_of(const model::Asked& period, const std::vector<Segment>& segments) {
    Adding whole;
    const int first = model::day_number(period.first);
    const int last = model::day_number(period.last);
    const auto end = model::end_of(period.depth);
    for (const auto& segment : segments)
        if (segment.first >= first && segment.last <= last) whole.add(segment.sums, end);
    return whole.sums();
}

} // namespace

std::vector<model::PeriodSums> read_sums(const Database& database, const std::vector<model::Asked>& asked) {
    auto segments = segments_of(asked);
    for (auto& segment : segments)
        SegmentReader(database, segment).run();
    add_put_aside(segments, put_aside(database));
    const auto names = read_names(database);
    std::vector<model::PeriodSums> out;
    for (const auto& period : asked) {
        model::PeriodSums one{period, {}};
        if (period.depth != model::Depth::totals) one.sums.names = names;
        one.sums.counts = sums_of(period, segments);
        for (const auto& count : one.sums.counts)
            if (is_named(count.cell.kind()) && count.cell.value() >= names.size())
                throw SqliteError(SQLITE_CORRUPT, "tally");
        out.push_back(std::move(one));
    }
    return out;
}

} // namespace siar::store
