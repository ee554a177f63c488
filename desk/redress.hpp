// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/correction.hpp"
#include "model/redress.hpp"
#include "model/statistics.hpp"
#include "model/time.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace siar::desk {

/// The first eight hex digits of a correction's hash: the second person names by it what he has read.
std::string fingerprint(const model::Digest& correction);

/// Whole hours until an objection must be answered; below 0 once it is overdue.
std::int64_t hours_left(const model::Objection& objection, model::Time now);

/// One line of an objection that waits: what about, until when, how many hours are left.
std::string objection_line(const model::Objection& objection, const model::Zone& zone, model::Time now);

/// One line of a correction without its sentences: its fingerprint, where it stands, who answers for it.
std::string correction_state_line(const model::CorrectionState& state, const model::Zone& zone, model::Time now);

/// One line of a correction that two agreed on and that the radio has still to tell: for which slot, until when its
/// segment must be made, or, where it `is_made`, sent.
std::string unsaid_line(const model::Correction& correction, model::Time slot, model::Time make_before, bool is_made,
                        const model::Zone& zone);

/// A line for each recap and speed of this name: what screens say of it.
std::vector<std::string> figure_lines(const model::Statistics& statistics, const model::FigureId& figure);

/// One line of a correction: its fingerprint, where it stands, who answers for it, and its sentences where they are
/// still kept.
std::string correction_line(const model::CorrectionState& state, const std::optional<model::CorrectionText>& text,
                            const model::Zone& zone, model::Time now);

} // namespace siar::desk
