// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editorial/lifting.hpp"
#include "model/complaint.hpp"

#include <optional>
#include <vector>

namespace siar::editorial {

/// What the public answers say: what was done, how it is now, and whether they only promise.
struct Reply {
    std::optional<Words> action;  ///< "Petugas mengganti dua lampu"
    std::optional<Words> outcome; ///< "Lampu sudah menyala"
    bool hollow = true;           ///< no answer tells anything done or settled, or only puts it off (belum_ada_hasil)
    bool physical = false;        ///< the action leaves something that can be seen
    bool unfinished = false;      ///< the answer says that something is left to do
    bool explained = false;       ///< no deed is told, but what was asked: "Poli anak buka Senin sampai Jumat"
};

/// What a citizen wanted of an answer.
enum class Wanted {
    remedy,     ///< that something be done
    facts,      ///< asked by his words: how much, what papers, what hours
    information ///< asked by the kind of his report: also work that is announced answers him
};

/// Reads the public follow-ups, the last one first, until one tells more than promises. Who asked for facts has his
/// answer where they are told and nothing is put off.
Reply read_replies(const std::vector<model::FollowUp>& follow_ups, const Spot& spot, Wanted wanted);

} // namespace siar::editorial
