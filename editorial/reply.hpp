// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editorial/clauses.hpp"
#include "model/complaint.hpp"
#include "model/regency.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace siar::editorial {

inline constexpr std::size_t most_reply_words = 12;

/// What the public answers say: what was done, how it is now, and whether they only promise.
struct Reply {
    std::optional<Words> action;  ///< "Petugas mengganti dua lampu"
    std::optional<Words> outcome; ///< "Lampu sudah menyala"
    bool hollow = true;           ///< no answer tells anything done, or only puts it off (belum_ada_hasil)
    bool physical = false;        ///< the action leaves something that can be seen
};

/// Reads the public follow-ups, the last one first.
Reply read_replies(const std::vector<model::FollowUp>& follow_ups, const model::Regency& regency,
                   bool villages_allowed);

} // namespace siar::editorial
