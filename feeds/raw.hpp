// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/batch.hpp"
#include "model/complaint.hpp"
#include "privacy/gate.hpp"

#include <string>
#include <vector>

namespace siar::feeds {

/// What an agency wrote, before the gate.
struct RawFollowUp {
    model::Time at;
    model::AgencyId agency;
    std::string text;
    bool internal = false;
    friend bool operator==(const RawFollowUp&, const RawFollowUp&) = default;
};

/// A complaint as a source gave it: the only value that holds raw text, and there is no field for who wrote it.
/// `facts` is all that is no text; its story is empty.
struct RawComplaint {
    model::Complaint facts;
    std::string title;
    std::string body;
    std::string place; ///< the spot as people typed it; becomes the end of the body
    std::vector<RawFollowUp> follow_ups;
    std::vector<std::string> photos{}; ///< addresses, of a resolved complaint that is not secret; no part of the row
    friend bool operator==(const RawComplaint&, const RawComplaint&) = default;
};

/// The door: every text goes through the gate, their verdicts are united (internal follow-ups are not public and do
/// not count), what may still hold a name is sealed. A secret complaint loses all its text. The raw text ends here.
model::Row admit(RawComplaint&& raw, const privacy::Gate& gate);
/// The same for many, in their order; on two cores where they are enough to be worth it.
std::vector<model::Row> admit_all(std::vector<RawComplaint>&& raw, const privacy::Gate& gate);

} // namespace siar::feeds
