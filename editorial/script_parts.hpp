// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/script.hpp"
#include "privacy/showable.hpp"

namespace siar::editorial {

/// A line of a script; `pause_after` in seconds.
model::Line line(model::Role role, privacy::Showable text, int drop_order = 0, double pause_after = 0.5);

/// The same line with something shorter to say where time runs short.
model::Line or_shorter(model::Line line, privacy::Showable short_form);

/// A sentence closed by a full stop and a space, whatever the text ended in; empty for no words.
privacy::Showable sentence(const privacy::Showable& text);

/// As it stands in the middle of a sentence: its first letter small, unless the one behind it is a capital, too.
privacy::Showable uncapitalised(const privacy::Showable& text);

/// As it begins a sentence.
privacy::Showable capitalised(const privacy::Showable& text);

} // namespace siar::editorial
