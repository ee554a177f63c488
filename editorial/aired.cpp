// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/aired.hpp"

#include "editorial/titles.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <map>
#include <optional>
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

/// Of a title, bytes (AES46): what an automation read from the file, it exports.
constexpr std::size_t longest_in_cart = 64;

/// Shorter ones stand in the names of other things.
constexpr std::size_t long_enough = 8;

/// "siar/2026/Kabar-0630.wav" is known as Kabar-0630.
std::string_view stem(std::string_view remote) {
    remote = remote.substr(remote.rfind('/') + 1);
    return remote.substr(0, remote.rfind('.'));
}

bool is_evergreen(std::string_view cut) {
    return cut.ends_with(model::evergreen_suffix);
}

/// The segments that were made, by their bare names.
class Segments {
public:
    Segments(const model::History& history, const privacy::Label& programme, const std::vector<model::Delivery>& sent,
             const model::Zone& zone)
        : programme_(bare(programme.view())) {
        for (const auto& entry : history.made) {
            if (entry.cut.empty()) continue;
            by_name_[bare(entry.cut)].emplace(entry.slot, entry.cut);
            const auto title = segment_title(entry, programme, zone);
            by_name_[bare(title.view())].emplace(entry.slot, entry.cut);
            by_name_[bare(title.view().substr(0, longest_in_cart))].emplace(entry.slot, entry.cut);
            const bool of_slot =
                !entry.is_correction() && !is_evergreen(entry.cut) && !entry.cut.ends_with(model::practice_suffix);
            if (of_slot) by_slot_[entry.slot] = entry.cut;
        }
        for (const auto& one : sent)
            by_name_[bare(stem(one.remote))].emplace(one.airs_at, one.cut);
    }

    std::optional<std::string_view> find(const model::Played& played) const {
        const auto name = bare(played.name);
        const BySlot* named = nullptr;
        std::size_t longest = 0; // that of a correction begins as that of its slot
        for (const auto& [own, segments] : by_name_) {
            const bool is_in = own.size() >= long_enough ? name.find(own) != std::string::npos : name == own;
            if (own.size() <= longest || !is_in) continue;
            named = &segments;
            longest = own.size();
        }
        if (named != nullptr) return of_name(*named, played.at);
        if (programme_.empty() || name.find(programme_) == std::string::npos) return std::nullopt;
        return nearest(by_slot_, played.at);
    }

private:
    using BySlot = std::map<model::Time, std::string_view>;

    /// A name that several segments had one after the other is that of the one whose time it was.
    static std::optional<std::string_view> of_name(const BySlot& segments, model::Time at) {
        if (segments.size() == 1) return segments.begin()->second;
        if (const auto near = nearest(segments, at)) return near;
        const auto later = segments.upper_bound(at);
        if (later == segments.begin()) return std::nullopt;
        const auto& [slot, cut] = *std::prev(later);
        const bool holds = is_evergreen(cut) && at < slot + std::chrono::days{1};
        return holds ? std::optional(cut) : std::nullopt;
    }

    static std::optional<std::string_view> nearest(const BySlot& segments, model::Time at) {
        std::optional<std::string_view> out;
        auto least = model::Seconds::max();
        for (auto one = segments.lower_bound(at - near_enough); one != segments.end() && one->first <= at + near_enough;
             ++one) {
            const auto apart = std::chrono::abs(one->first - at);
            if (apart < least) out = one->second;
            least = std::min(least, apart);
        }
        return out;
    }

    std::string programme_;
    std::map<std::string, BySlot> by_name_;
    BySlot by_slot_;
};

} // namespace

Matched match(const std::vector<model::Played>& played, const model::History& history, const privacy::Label& programme,
              const std::vector<model::Delivery>& sent, const model::Zone& zone) {
    const Segments segments(history, programme, sent, zone);
    Matched out;
    std::map<model::Date, model::Covered> days;
    for (const auto& one : played) {
        const model::Time end = one.at + one.length;
        auto& day = days.try_emplace(model::local(one.at, zone).date, model::Covered{one.at, end}).first->second;
        day = {std::min(day.from, one.at), std::max(day.until, end)};
        if (const auto cut = segments.find(one))
            out.playout.aired.push_back({std::string(*cut), one.at, one.length});
        else
            out.others.push_back(one.line);
    }
    for (const auto& [date, day] : days)
        out.playout.covered.push_back(day);
    std::stable_sort(out.playout.aired.begin(), out.playout.aired.end(),
                     [](const auto& a, const auto& b) { return a.at < b.at; });
    return out;
}

namespace {

/// Lists tell of more than half of the day that begins with a slot.
bool cover_day(const std::vector<model::Covered>& lists, model::Time slot) {
    constexpr std::chrono::hours day{24};
    model::Seconds covered{};
    for (const auto& one : lists)
        covered += std::max(model::Seconds{}, std::min(one.until, slot + day) - std::max(one.from, slot));
    return covered > day / 2;
}

} // namespace

model::History as_aired(model::History history, const model::Playout& playout, Evergreens evergreens) {
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
        if (!is_evergreen(entry.cut)) return covered(entry.slot);
        return evergreens == Evergreens::listed || cover_day(playout.covered, entry.slot);
    });
    return history;
}

} // namespace siar::editorial
