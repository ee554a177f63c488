// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/seen.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace siar::feeds {

/// What a complete list did not have of what we have.
struct Vanished {
    std::vector<std::string> certain; ///< to be withdrawn
    std::size_t doubted = 0;          ///< missing, but to be missed by the next complete list too
    std::string doubt;                ///< becomes model::Mark::doubt; empty where nothing is in doubt
    friend bool operator==(const Vanished&, const Vanished&) = default;
};

/// Holds what we have (`known`) against a complete list (`listed`). Up to `at_once` ids, or up to a tenth of ours, may
/// be missing and are believed gone. More of them, all of them (the list is empty), or any of a list that may have
/// slipped by a row or holds records without an id (`unsure`) are believed only where the list before missed the same
/// ones (`doubt` of then). Whoever asks for the lists asks for the second one soon: until then it stays shown.
/// A doubt is told in 64 parts by id, so that one more complaint that vanishes does not renew the doubt of the rest.
Vanished vanished(const std::vector<std::string>& known, const Seen& listed, const std::string& doubt,
                  std::size_t at_once, bool unsure);

} // namespace siar::feeds
