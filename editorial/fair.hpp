// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edition.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace siar::editorial {

/// Where an item stands among those that share turns: its district, the agency in it, the category of that.
struct Path {
    std::string district; ///< "33.21.04"
    std::string agency;   ///< "33.21.04/dinhub"
    std::string category; ///< "33.21.04/dinhub/lampu_jalan"
};
Path path_of(const model::Item& item);

/// Who has the next turn. The next item is of the district that waited longest for one; in it, of the agency that
/// waited longest there; of that, of the category that waited longest; then the item that did. What never had a turn
/// has waited longest of all; among equals come what is told in its own words, the newest, and a lot drawn from id and
/// seed. So districts take equal turns however many items each has, within a district its agencies, within these their
/// categories, and nothing new pushes all others aside. A pinned item comes besides: its turns are not its district's.
class Turns {
public:
    /// `items` must outlive it.
    Turns(const std::vector<model::Item>& items, std::uint64_t seed);

    /// The item with this id has a turn now. Of an id that is not among the items nothing is noted.
    void note(const model::ItemId& id);
    /// The item whose turn it is among those that `may` have one. Null where none may.
    const model::Item* next(const std::function<bool(const model::Item&)>& may) const;

private:
    struct Candidate {
        const model::Item* item = nullptr;
        std::size_t district = 0; ///< places in `waiting_`, as the next two
        std::size_t agency = 0;   ///< in this district
        std::size_t category = 0; ///< of this agency in this district
        std::size_t turn = 0;     ///< number of its last turn, 0 before the first
        std::uint64_t lot = 0;
    };
    std::size_t place(const std::string& key);

    std::vector<Candidate> candidates_;
    std::map<std::string, std::size_t> places_;
    std::map<model::ItemId, std::size_t> by_id_;
    std::vector<std::size_t> waiting_; ///< number of the last turn of each of these
    std::size_t turns_ = 0;
};

/// The turns that `total` shared as equally as can be give to values that can take at most so many each.
std::vector<double> equal_shares(const std::vector<double>& most, double total);

/// How near turns came to the shares they should have had: 1 where each had its share, 0.9 where a tenth of the turns
/// went to others than those that were owed them. Turns are whole: who is owed a third of one may have one. 1 where
/// there were none.
double fairness(const std::vector<double>& had, const std::vector<double>& owed);

} // namespace siar::editorial
