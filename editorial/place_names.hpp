// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editorial/clauses.hpp"
#include "model/regency.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace siar::editorial {

/// A name among words: `count` of them from where it was asked for; 0 for none.
struct PlaceName {
    std::size_t count = 0;
    const model::Village* village = nullptr; ///< if it is one of the regency
};

/// Finds what names a place finer than a kecamatan. Made for one sentence; the words must outlive it.
class PlaceNames {
public:
    PlaceNames(const Words& words, const model::Regency& regency);

    /// The village whose name begins at `at`, in any writing ("BEDONO", "Undaan-Kidul"). A word of every day that names
    /// a village as well ("pasir") is one only behind a word like "desa" or with a capital of its own.
    PlaceName village_at(std::size_t at) const;

    /// The name that begins at `at` behind a word like "gang" or "dusun", known or not.
    PlaceName headed_at(std::size_t at) const;

private:
    bool may_name(std::size_t at) const;

    const Words& words_;
    Words small_;
    std::vector<const model::Village*> likely_; ///< of hundreds of villages the few that may be meant
};

} // namespace siar::editorial
