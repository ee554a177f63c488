// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/package.hpp"
#include "model/result.hpp"

#include <string>

namespace siar::bench {

/// Readings of a desk that has nothing new (kind `siar`): milliseconds of the processor for one, of this process.
struct Rounds {
    double cost = 0;
    int questions_unchanged = 0; ///< rounds in which the desk said that nothing changed
};

/// Reads the desk at `url` into a new store in `folder`, then `times` again.
model::Result<Rounds> idle_rounds(const std::string& url, const std::string& token, const std::string& folder,
                                  int times, const config::Package& package);

} // namespace siar::bench
