// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/standing_yes.hpp"

#include <algorithm>
#include <array>

namespace siar::editorial {

bool covered_by_standing_yes(const model::Row& row) {
    const auto& complaint = row.complaint;
    const bool may_go_out = complaint.status == model::Status::resolved && complaint.closed && !complaint.secret &&
                            complaint.classification != model::Classification::oversight;
    if (!may_go_out || !complaint.story || !row.proposal || row.held) return false;
    if (row.proposal->hollow || !row.proposal->verdict.ok() || !complaint.story->verdict.ok()) return false;
    const auto& [problem, action, outcome] = row.proposal->sentences;
    const std::array sentences{&problem, &action, &outcome};
    return std::all_of(sentences.begin(), sentences.end(),
                       [](const auto* sentence) { return sentence->wording == model::Wording::template_; });
}

} // namespace siar::editorial
