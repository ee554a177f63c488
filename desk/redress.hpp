// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/correction.hpp"
#include "model/redress.hpp"
#include "model/time.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace siar::desk {

/// The first eight hex digits of a correction's hash: the second person names by it what he has read.
std::string fingerprint(const model::Digest& correction);

/// Whole hours until an objection must be answered; below 0 once it is overdue.
std::int64_t hours_left(const model::Objection& objection, model::Time now);

/// One line of an objection that waits: what about, until when, how many hours are left.
std::string objection_line(const model::Objection& objection, const model::Zone& zone, model::Time now);

/// One line of a correction: its fingerprint, where it stands, who answers for it, and its sentences where they are
/// still kept.
std::string correction_line(const model::CorrectionState& state, const std::optional<model::CorrectionText>& text,
                            const model::Zone& zone, model::Time now);

} // namespace siar::desk
