// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/words.hpp"
#include "model/complaint.hpp"
#include "model/regency.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace siar::feeds {

/// A regency's districts and villages by their names and codes.
class Places {
public:
    explicit Places(const model::Regency& regency);

    /// A source's own word for a district.
    void set(std::string_view word, model::DistrictId district) { districts_.set(word, std::move(district)); }
    /// The district that a value names: "Kec. Sayung", "33.21.04", "Sayung, Kab. Demak".
    std::optional<model::DistrictId> district(std::string_view value) const;
    /// The village that a value names, in this district where one is known; without it only where one village bears
    /// that name.
    std::optional<model::Place> village(std::string_view value, const model::DistrictId& district) const;
    /// What an address says in so many words: "Jl. Raya RT 2, Ds. Sriwulan, Kec. Sayung". A name without "Kec." or
    /// "Desa" before it may be that of a street.
    model::Place named_in(std::string_view address) const;

private:
    Lookup<model::DistrictId> districts_;
    Lookup<std::vector<model::Place>> villages_; ///< all that bear a name
};

} // namespace siar::feeds
