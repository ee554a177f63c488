// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editorial/clauses.hpp"
#include "model/complaint.hpp"
#include "model/regency.hpp"

#include <optional>

namespace siar::editorial {

/// Where a complaint is, and whether its sentences may say so as exactly as people do: villages and streets only where
/// something public is broken.
struct Spot {
    const model::Regency& regency;
    const model::Place& place;
    bool exact = false;
};

/// The words as they may be said of this spot. Where it is not exact, what names a village, hamlet, housing estate or
/// street goes with its phrase; where too little is left of the sentence, the kecamatan of the village stands instead
/// ("Banjir di Kec. Sayung"). Phrases that the gate masked ("di [alamat]") go always. Nothing if nothing is left.
std::optional<Words> lifted(Words words, const Spot& spot);

/// The words with villages and kecamatan in their official spelling, and a capital on what leads to a name: "desa
/// bedono" becomes "Desa Bedono".
Words spelled(Words words, const model::Regency& regency);

} // namespace siar::editorial
