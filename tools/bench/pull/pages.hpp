// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/package.hpp"

#include <string>

namespace siar::bench {

/// Complaints as an Open311 server of this regency would give them: title of 60 bytes, body of 269, one note of 150;
/// a page of 1,000 of them is one line, a JSON list. The same for the same arguments. `shuffled`: not in the order of
/// their numbers. False where the file cannot be written.
bool write_pages(const std::string& file, int rows, bool shuffled, const config::Package& package);

} // namespace siar::bench
