// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edition.hpp"
#include "model/result.hpp"
#include "privacy/gate.hpp"
#include "wire/dropped.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace siar::wire {

/// An Edition read from JSON and what the gate left out of it.
struct EditionReport {
    model::Edition edition;
    std::vector<Dropped> dropped;
};

/// The Edition as JSON (API version 1), UTF-8, on one line; the same value gives the same bytes.
std::string encode(const model::Edition& edition);

/// Reads what encode() wrote: every text passes `gate` again, list entries that it holds are dropped and reported.
/// Unknown fields are ignored, corrections may be missing. An error names the JSON path: a missing or wrong field, over
/// 2 MB, over 400 items.
model::Result<EditionReport> decode_edition(std::string_view json, const privacy::Gate& gate);

} // namespace siar::wire
