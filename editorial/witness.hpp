// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/complaint.hpp"
#include "model/edition.hpp"
#include "model/history.hpp"
#include "model/regency.hpp"
#include "model/rules.hpp"
#include "model/script.hpp"
#include "privacy/gate.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace siar::editorial {

/// What is true of an item, from the book of whoever runs the year; not from the store, nor from an Edition.
struct Fate {
    model::Complaint complaint;          ///< as it ended
    std::optional<model::Time> approved; ///< a person's yes
    std::optional<model::Time> withdrawn;
    bool pinned = false;
};

/// Watches what goes out and says which rule it broke. It knows the rules from the words of the trade, not from the
/// code that keeps them.
class Witness {
public:
    Witness(const model::Regency& regency, const privacy::Gate& gate) : regency_(regency), gate_(gate) {}

    std::map<model::ItemId, Fate> fates;

    /// A screen shows this.
    void saw(const model::Edition& edition, const model::Schedule& schedule, const model::Shown& shown);
    /// A screen had nothing to show.
    void saw_nothing(model::Time at);
    /// The radio tells this.
    void heard(const model::Edition& edition, const model::Rundown& rundown, const model::Rules& rules);

    /// Each broken rule once, with the first time it happened and how often.
    std::vector<std::string> broken() const;
    std::size_t watched() const { return watched_; }

private:
    void broke(const std::string& rule, model::Time at);
    void judge_fate(const model::Item& item, model::Time at, const char* where);
    void judge_words(const model::Item& item, model::Time at);
    void judge_rest(const model::ItemId& id, model::Time at);

    struct Breach {
        model::Time first{};
        std::size_t times = 0;
    };
    const model::Regency& regency_;
    const privacy::Gate& gate_;
    std::map<std::string, Breach> breaches_;
    std::map<model::ItemId, std::vector<model::Time>> shown_;
    std::map<model::ItemId, std::vector<model::Time>> told_;
    std::map<model::ItemId, model::Edition const*> read_; ///< in which Edition its words were judged
    std::optional<model::Slide> last_;
    std::size_t repeats_ = 0;
    std::size_t watched_ = 0;
};

} // namespace siar::editorial
