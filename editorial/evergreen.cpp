// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/evergreen.hpp"

#include "model/aired.hpp"
#include "model/calendar.hpp"
#include "text/unicode.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <set>
#include <string>

namespace siar::editorial {

using model::Stretch;

namespace {

template <std::size_t size>
bool is_among(const std::array<std::string_view, size>& all, std::string_view word) {
    return std::find(all.begin(), all.end(), word) != all.end();
}

bool lasts(const model::Item& item, const model::Edition& edition, model::Time from, model::Time until) {
    const auto& zone = edition.identity.zone;
    const auto last = model::local(until - model::Seconds{1}, zone).date;
    for (auto day = model::local(from, zone).date; day <= last; day = std::chrono::sys_days{day} + std::chrono::days{1})
        if (model::hidden(item.tags, edition.windows, day)) return false;
    const auto& validity = item.validity;
    return validity.holds(from) && (!validity.until || until <= *validity.until) &&
           !speaks_of_today(item.problem.view()) && !speaks_of_today(item.action.view()) &&
           !speaks_of_today(item.outcome.view());
}

} // namespace

bool is_timeless(const model::Format& format) {
    constexpr std::array dated{Stretch::greeting, Stretch::figure, Stretch::speed, Stretch::filler, Stretch::visit};
    return std::find_first_of(format.stretches.begin(), format.stretches.end(), dated.begin(), dated.end()) ==
           format.stretches.end();
}

const model::Format* timeless(const model::Copybook& copybook, model::Seconds length) {
    const model::Format* out = nullptr;
    for (const auto& format : copybook.formats) {
        if (!is_timeless(format)) continue;
        const auto off = [&](const model::Format& one) { return std::chrono::abs(one.length - length); };
        if (out == nullptr || off(format) < off(*out)) out = &format;
    }
    return out;
}

bool speaks_of_today(std::string_view text) {
    constexpr std::array<std::string_view, 9> alone{"kemarin", "besok", "esok",     "lusa", "tadi",
                                                    "barusan", "nanti", "sekarang", "kini"};
    constexpr std::array<std::string_view, 13> spans{"hari",   "pagi",  "siang", "sore",  "petang", "malam", "pekan",
                                                     "minggu", "bulan", "tahun", "senin", "jumat",  "kali"};
    constexpr std::array<std::string_view, 4> seen_from_now{"ini", "lalu", "depan", "mendatang"};
    const std::string small = text::lower(text);
    std::string_view before;
    for (const text::Token& token : text::tokens(small)) {
        const std::string_view word = token.of(small);
        if (is_among(alone, word) || (is_among(spans, before) && is_among(seen_from_now, word))) return true;
        before = word;
    }
    return false;
}

model::Edition lasting(model::Edition edition, model::Time from, model::Time until) {
    std::vector<model::Item> kept;
    std::copy_if(edition.items.begin(), edition.items.end(), std::back_inserter(kept),
                 [&](const model::Item& item) { return lasts(item, edition, from, until); });
    edition.items = std::move(kept);
    return edition;
}

model::Edition rested(model::Edition edition, std::vector<model::ItemId> choice, const model::History& told,
                      model::Seconds rest, const model::Slot& slot, std::size_t least) {
    std::map<model::ItemId, model::Seconds> apart; // from the nearest evergreen that tells it
    for (const auto& entry : told.made) {
        const auto off = std::chrono::abs(entry.slot - slot.airs_at);
        if (entry.slot == slot.airs_at || off >= rest || !entry.cut.ends_with(model::evergreen_suffix)) continue;
        const auto known = apart.try_emplace(entry.item, off).first;
        known->second = std::min(known->second, off);
    }
    const auto distance = [&](const model::ItemId& item) {
        const auto known = apart.find(item);
        return known == apart.end() ? model::Seconds::max() : known->second;
    };
    std::stable_sort(choice.begin(), choice.end(),
                     [&](const auto& a, const auto& b) { return distance(a) > distance(b); });
    std::set<model::ItemId> away;
    for (std::size_t i = least; i < choice.size(); ++i)
        if (apart.count(choice[i]) != 0) away.insert(choice[i]);
    std::erase_if(edition.items, [&](const auto& item) { return away.count(item.id) != 0; });
    return edition;
}

std::vector<model::Slot> evergreen_slots(model::Date date, const model::Evergreens& evergreens,
                                         const model::Zone& zone) {
    std::vector<model::Slot> out;
    for (const auto length : evergreens.lengths) {
        const std::chrono::minutes later{static_cast<int>(out.size())};
        out.push_back({model::at({date, evergreens.ready_by}, zone) + later, length});
    }
    return out;
}

} // namespace siar::editorial
