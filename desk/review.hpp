// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/material.hpp"
#include "model/regency.hpp"
#include "privacy/held.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace siar::desk {

/// The first eight hex digits of the text hash: a reviewer's yes names by it what he has read.
std::string fingerprint(const model::Sentences& sentences);

/// One line of the list: number, state, day of closing, district, fingerprint and the problem in words.
std::string review_line(const model::Reviewed& item, const model::Regency& regency);

/// All that a reviewer reads of one item, in Indonesian: the three sentences with their origin, what the gate says of
/// them, the story behind them. Opens the sealed text, which may hold a name: for the reviewer's eyes, kept nowhere.
std::string review_sheet(const model::Reviewed& item, const std::optional<privacy::Held>& held,
                         const model::Regency& regency);

} // namespace siar::desk
