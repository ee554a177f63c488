// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/witness_figures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <utility>

namespace siar::editorial::trade {

namespace {

using Book = std::vector<const model::Complaint*>;
using Counts = std::map<std::string, std::int64_t>; ///< by code

/// The row of what is joined or has no code.
constexpr auto rest_code = "lainnya";

bool is_about_persons(const std::string& code, const model::Regency& regency) {
    const auto* category = regency.category({code});
    return !category || category->sensitive || category->concern == model::Concern::person;
}

bool is_received_within(const model::Complaint& complaint, const model::Period& period, const model::Zone& zone) {
    const auto day = model::local(complaint.submitted, zone).date;
    return period.first <= day && day <= period.last;
}

/// A figure may be small where it is of nobody: a road, or everything together.
class Cells {
public:
    Cells(const model::Breakdown& table, const model::Regency& regency, std::int64_t least)
        : table_(table), regency_(regency), least_(least) {}

    bool is_guarded(const std::string& code) const {
        return table_.dimension == "instansi" || is_about_persons(code, regency_);
    }
    bool is_small(std::int64_t count) const { return 0 < count && count < least_; }

    bool shows_small() const {
        if (table_.counts.size() < 2) return false; // then it is the whole
        return std::any_of(table_.counts.begin(), table_.counts.end(),
                           [&](const auto& one) { return is_small(one.count) && is_guarded(one.code); });
    }
    /// What the rows leave of the whole is a cell, too. Agencies do not add up to theirs.
    bool leaves_small() const {
        if (table_.dimension == "instansi") return false;
        auto left = table_.whole;
        for (const auto& one : table_.counts)
            left -= one.count;
        return left < 0 || is_small(left);
    }
    /// The joined row stands for what is not shown: where that is one small cell alone, joining hid nothing.
    bool gives_away(const Counts& truth) const {
        std::set<std::string> shown;
        for (const auto& one : table_.counts)
            shown.insert(one.code);
        std::vector<std::int64_t> behind;
        for (const auto& [code, count] : truth)
            if (count > 0 && shown.count(code) == 0) behind.push_back(count);
        return table_.counts.size() > 1 && behind.size() == 1 && is_small(behind.front());
    }

private:
    const model::Breakdown& table_;
    const model::Regency& regency_;
    std::int64_t least_;
};

/// What the book has of a table of categories or agencies; what has no known code is in the joined row by itself.
Counts truth_of(const model::Breakdown& table, const model::Regency& regency, const Book& book) {
    Counts out;
    for (const auto* complaint : book) {
        if (!is_received_within(*complaint, table.period, regency.identity.zone)) continue;
        if (table.dimension == "kategori" && regency.category(complaint->category)) ++out[complaint->category.value];
        if (table.dimension != "instansi") continue;
        for (const auto& agency : complaint->agencies)
            if (regency.agency(agency)) ++out[agency.value];
    }
    return out;
}

/// Two tables of one kind, the days of one within those of the other: the difference is a figure of the other days.
bool differ_by_small(const model::Breakdown& longer, const model::Breakdown& shorter, const Cells& cells) {
    if (longer.dimension != shorter.dimension || shorter.period.first < longer.period.first ||
        longer.period.last < shorter.period.last || longer.period == shorter.period)
        return false;
    for (const auto& one : longer.counts)
        for (const auto& part : shorter.counts)
            if (one.code == part.code && one.code != rest_code && cells.is_guarded(one.code) &&
                cells.is_small(one.count - part.count))
                return true;
    return false;
}

bool disagrees(const model::Recap& recap, const model::Regency& regency, const Book& book) {
    if (recap.source || !recap.as_of) return false;
    std::int64_t received = 0;
    std::int64_t resolved = 0;
    for (const auto* complaint : book) {
        if (!is_received_within(*complaint, recap.period, regency.identity.zone)) continue;
        ++received;
        if (complaint->status == model::Status::resolved) ++resolved;
    }
    return received != recap.received || resolved != recap.resolved ||
           recap.received != recap.resolved + recap.in_process + recap.archived;
}

int days_between(model::Date from, model::Date until) {
    return model::day_number(until) - model::day_number(from);
}

/// What is wrong about a theme that is said to be complained about no more; empty: nothing.
std::string wrong_about(const model::Vanished& theme, const model::Regency& regency, const Book& book,
                        std::int64_t least) {
    if (is_about_persons(theme.category, regency)) return "hilang dari keluhan: kategori tentang orang";
    const auto& zone = regency.identity.zone;
    std::int64_t before = 0;
    std::int64_t now = 0;
    bool reached = false;
    for (const auto* complaint : book) {
        reached = reached || model::local(complaint->submitted, zone).date <= theme.before.first;
        if (complaint->category.value != theme.category) continue;
        if (is_received_within(*complaint, theme.before, zone)) ++before;
        if (is_received_within(*complaint, theme.now, zone)) ++now;
    }
    if (now != 0 || before < least || before != theme.before_count || theme.now_count != 0)
        return "hilang dari keluhan: hitungannya tidak sama dengan buku aduan";
    const bool follows = days_between(theme.before.last, theme.now.first) == 1;
    const bool as_long =
        days_between(theme.before.first, theme.before.last) == days_between(theme.now.first, theme.now.last);
    if (!follows || !as_long || !reached) return "hilang dari keluhan: masa yang tidak dapat dibandingkan";
    return {};
}

} // namespace

std::vector<std::string> broken_figures(const model::Edition& edition, const model::Regency& regency,
                                        const Book& book) {
    std::vector<std::string> out;
    const std::int64_t least = edition.audience == model::Audience::office ? 3 : 5;
    const auto& tables = edition.statistics.breakdowns;
    for (const auto& table : tables) {
        if (table.dimension != "kategori" && table.dimension != "instansi") continue;
        const Cells cells(table, regency, least);
        if (cells.shows_small()) out.push_back(fmt::format("angka kecil tampil menurut {}", table.dimension));
        if (cells.leaves_small() || cells.gives_away(truth_of(table, regency, book)))
            out.push_back(fmt::format("angka kecil dapat dihitung menurut {}", table.dimension));
        if (std::any_of(tables.begin(), tables.end(),
                        [&](const auto& other) { return differ_by_small(table, other, cells); }))
            out.push_back(fmt::format("angka kecil dapat dihitung dari dua masa menurut {}", table.dimension));
    }
    for (const auto& theme : edition.statistics.vanished)
        if (auto wrong = wrong_about(theme, regency, book, 5); !wrong.empty()) out.push_back(std::move(wrong));
    for (const auto& recap : edition.statistics.recaps)
        if (disagrees(recap, regency, book)) out.emplace_back("rekap tidak sama dengan buku aduan");
    return out;
}

} // namespace siar::editorial::trade
