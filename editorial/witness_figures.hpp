// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/complaint.hpp"
#include "model/edition.hpp"
#include "model/regency.hpp"

#include <string>
#include <vector>

namespace siar::editorial::trade {

/// The rules that the figures of an Edition break, by the book of all complaints that were ever told: a person-related
/// category, or an agency, of 1 to 4 (in the office 1 or 2) that stands, or that the whole and the other figures give
/// away; what was received and resolved as the book has it. See the table "What may go out".
std::vector<std::string> broken_figures(const model::Edition& edition, const model::Regency& regency,
                                        const std::vector<const model::Complaint*>& book);

} // namespace siar::editorial::trade
