// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.hpp"
#include "app/office.hpp"

namespace siar::app {

/// Withdraws an item for privacy and has every layer erase its copies; prints where they were, and what is beyond the
/// reach of this program and must be fetched back. Where the command answers an objection, that is decided with it.
/// Needs the settings. Asked again it goes on with what was cut off.
model::Result<int> withdraw_for_privacy(const Office& office, const ReviewCommand& command);

} // namespace siar::app
