// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/codes.hpp"
#include "model/decision.hpp"
#include "model/time.hpp"
#include "store/rows.hpp"
#include "store/standing.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace siar::store {

/// What a person last decided on an item here, and its place in the order of all decisions.
struct Latest {
    std::int64_t n = 0;
    model::Act act = model::Act::approve;
    model::Time at{};
    friend bool operator==(const Latest&, const Latest&) = default;
};

/// One source's row of a complaint that several sources tell.
struct Telling {
    std::int64_t rank = 0; ///< of its source in the settings, 0 first
    model::Key key;
    bool secret_itself = false;
    std::optional<Latest> latest;

    Absence absence = Absence::none;
    bool veiled = false;
    Standing standing;
    bool silenced = false; ///< none of its words may be stored: another telling is withdrawn or secret
    friend bool operator==(const Telling&, const Telling&) = default;
};

/// A number that more rows bear than this is none: a dash, a zero, a form's default. Such rows are complaints of their
/// own.
inline constexpr std::size_t most_tellings = 16;

/// Sees to it that all tellings of one complaint say the same of it: fills absence (of those that are at their source),
/// veiled, standing and silenced. The result depends on the set of tellings, not on their order, and doing it again
/// changes nothing.
///
/// The first source in the order of the settings leads and is counted; within a source the smallest id. A source has
/// withdrawn the complaint when it has rows of it and all of them are gone; that withdraws it everywhere, and so does a
/// hub's or a person's word. What one calls secret is secret. A yes belongs to the item it was given to: place, agency
/// and dates of another telling are others, even under the same three sentences, and nobody has looked at those. A no
/// goes further, because it is the safe side: it takes back an older yes to another telling.
void align(std::vector<Telling>& tellings, model::Time at);

} // namespace siar::store
