// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/fair.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace siar::editorial {

namespace {

/// FNV-1a (Fowler, Noll, Vo), 64 bits, over the seed and the id.
std::uint64_t lot(const model::ItemId& id, std::uint64_t seed) {
    std::uint64_t hash = 14695981039346656037ULL ^ seed;
    for (const char c : id.value)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return hash;
}

} // namespace

Path path_of(const model::Item& item) {
    Path out;
    out.district = item.district.value;
    out.agency = out.district + '/' + item.agency.value;
    out.category = out.agency + '/' + item.category.value;
    return out;
}

Turns::Turns(const std::vector<model::Item>& items, std::uint64_t seed) {
    for (const auto& item : items) {
        by_id_[item.id] = candidates_.size();
        const auto at = path_of(item);
        candidates_.push_back({&item, place(at.district), place(at.agency), place(at.category), 0, lot(item.id, seed)});
    }
}

std::size_t Turns::place(const std::string& key) {
    const auto [found, fresh] = places_.try_emplace(key, waiting_.size());
    if (fresh) waiting_.push_back(0);
    return found->second;
}

void Turns::note(const model::ItemId& id) {
    const auto found = by_id_.find(id);
    if (found == by_id_.end()) return;
    ++turns_;
    auto& candidate = candidates_[found->second];
    candidate.turn = turns_;
    // What a person pinned comes besides; its district loses no turn by it.
    if (candidate.item->pinned) return;
    for (const auto at : {candidate.district, candidate.agency, candidate.category})
        waiting_[at] = turns_;
}

const model::Item* Turns::next(const std::function<bool(const model::Item&)>& may) const {
    const auto rank = [&](const Candidate& one) {
        return std::tuple(waiting_[one.district], waiting_[one.agency], waiting_[one.category], one.turn,
                          !one.item->in_own_words, -model::day_number(one.item->closed_on), one.lot);
    };
    const Candidate* best = nullptr;
    for (const auto& candidate : candidates_)
        if (may(*candidate.item) && (best == nullptr || rank(candidate) < rank(*best))) best = &candidate;
    return best == nullptr ? nullptr : best->item;
}

std::vector<double> equal_shares(const std::vector<double>& most, double total) {
    // Whoever can take less than an equal part of what is left takes all he can, smallest first.
    std::vector<std::size_t> order(most.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return most[a] < most[b]; });
    std::vector<double> out(most.size(), 0.0);
    auto left = order.size();
    for (const auto at : order) {
        out[at] = std::min(most[at], total / static_cast<double>(left--));
        total -= out[at];
    }
    return out;
}

double fairness(const std::vector<double>& had, const std::vector<double>& owed) {
    const double all = std::accumulate(had.begin(), had.end(), 0.0);
    if (all <= 0) return 1;
    constexpr double rounding = 1e-9;
    double right = 0;
    for (std::size_t i = 0; i < std::min(had.size(), owed.size()); ++i)
        right += std::min(had[i], std::ceil(owed[i] - rounding));
    return right / all;
}

} // namespace siar::editorial
