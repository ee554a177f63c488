// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/aired.hpp"

#include "text/unicode.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace siar::editorial {

namespace {

constexpr std::chrono::minutes near_enough{10};

/// Letters and digits only: stations change case, blanks and dashes.
std::string bare(std::string_view name) {
    std::string out = text::lower(name);
    std::erase_if(out, [](char c) { return !(('a' <= c && c <= 'z') || ('0' <= c && c <= '9')); });
    return out;
}

/// The segments that were made, by their bare names.
class Segments {
public:
    Segments(const model::History& history, const privacy::Label& programme) : programme_(bare(programme.view())) {
        for (const auto& entry : history.made) {
            const auto name = bare(entry.cut);
            if (name.empty()) continue;
            by_name_[name] = &entry;
            if (!entry.is_correction()) by_slot_[entry.slot] = &entry;
        }
    }

    const model::History::Entry* find(const model::Played& played) const {
        const auto name = bare(played.name);
        const model::History::Entry* out = nullptr;
        std::size_t longest = 0; // that of a correction begins as that of its slot
        for (const auto& [cut, entry] : by_name_)
            if (cut.size() > longest && name.find(cut) != std::string::npos) {
                out = entry;
                longest = cut.size();
            }
        if (out != nullptr || programme_.empty() || name.find(programme_) == std::string::npos) return out;
        return nearest(played.at);
    }

private:
    const model::History::Entry* nearest(model::Time at) const {
        const model::History::Entry* out = nullptr;
        for (auto one = by_slot_.lower_bound(at - near_enough); one != by_slot_.end() && one->first <= at + near_enough;
             ++one)
            if (out == nullptr || std::chrono::abs(one->first - at) < std::chrono::abs(out->slot - at))
                out = one->second;
        return out;
    }

    std::string programme_;
    std::map<std::string, const model::History::Entry*> by_name_;
    std::map<model::Time, const model::History::Entry*> by_slot_;
};

} // namespace

Matched match(const std::vector<model::Played>& played, const model::History& history, const privacy::Label& programme,
              const model::Zone& zone) {
    const Segments segments(history, programme);
    Matched out;
    std::map<model::Date, model::Covered> days;
    for (const auto& one : played) {
        const model::Time end = one.at + one.length;
        auto& day = days.try_emplace(model::local(one.at, zone).date, model::Covered{one.at, end}).first->second;
        day = {std::min(day.from, one.at), std::max(day.until, end)};
        if (const auto* const entry = segments.find(one))
            out.playout.aired.push_back({entry->cut, one.at, one.length});
        else
            out.others.push_back(one.line);
    }
    for (const auto& [date, day] : days)
        out.playout.covered.push_back(day);
    std::stable_sort(out.playout.aired.begin(), out.playout.aired.end(),
                     [](const auto& a, const auto& b) { return a.at < b.at; });
    return out;
}

model::History as_aired(model::History history, const model::Playout& playout) {
    std::set<std::string_view> aired;
    for (const auto& one : playout.aired)
        aired.insert(one.cut);
    const auto covered = [&](model::Time slot) {
        return std::any_of(playout.covered.begin(), playout.covered.end(),
                           [&](const auto& one) { return one.from <= slot && slot < one.until; });
    };
    std::erase_if(history.made, [&](const auto& entry) {
        if (entry.cut.ends_with(model::practice_suffix)) return true;
        if (entry.cut.empty() || aired.count(entry.cut) != 0) return false;
        return covered(entry.slot) || entry.cut.ends_with(model::evergreen_suffix);
    });
    return history;
}

} // namespace siar::editorial
