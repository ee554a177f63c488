// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editorial/clauses.hpp"

#include <string_view>

namespace siar::editorial {

/// The words without the phrases that tell when: "pada hari Senin", "sejak kemarin malam", "mulai minggu lalu". The
/// card has its date already, and for the sixty days in which it is shown "kemarin" would be wrong. What is done again
/// and again ("setiap hari Senin") stays.
Words without_times(const Words& words);

/// Whether something is still to come: "besok", "Senin depan".
bool tells_future(const Words& words);

/// Whether "lalu" behind this word (small letters) means "ago", not "then": "minggu", "Senin", "yang".
bool may_be_past(std::string_view small);

} // namespace siar::editorial
