// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/finding.hpp"
#include "model/segment.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace siar::wire {

/// A field of what a command answers with --json.
using Field = std::pair<std::string,
                        std::variant<bool, std::int64_t, double, std::string, std::vector<model::Manifest::LeftOut>>>;

/// One object on one line, fields in the order given; bytes that are no UTF-8 (a strange path) are replaced.
std::string report(const std::vector<Field>& fields);

/// Findings as one JSON array.
std::string report(const model::Findings& findings);

} // namespace siar::wire
