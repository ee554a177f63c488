// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edition.hpp"
#include "model/history.hpp"
#include "model/screen.hpp"

#include <map>
#include <string>
#include <vector>

namespace siar::editorial {

/// The turns of a district, an agency in it or a category of that, and those that equal turns would have given.
struct Share {
    double had = 0;
    double owed = 0;
};
using Shares = std::map<std::string, Share>; ///< by Path

/// How the turns of the items fell; without those that a person pinned. Districts are owed equal turns; the agencies of
/// a district equal parts of what it had; the categories of an agency there equal parts of what that had. One that
/// shares with nobody is left out. Not all three can be equal over the whole regency at once: which agency has
/// something to tell is not the same in every district.
struct Airtime {
    Shares districts;
    Shares agencies;
    Shares categories;

    /// Adds what a screen showed of one Edition in `span`. What is owed is as equal as items that rest `rest` allow.
    void add(const model::Edition& edition, const std::vector<model::Shown>& shown, model::Seconds span,
             model::Seconds rest);
};

/// How near the turns came to what was owed, see fairness(); by share of turns that went where they were owed.
double fairness(const Shares& shares);

} // namespace siar::editorial
