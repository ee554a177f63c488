// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/decision.hpp"
#include "privacy/gate.hpp"
#include "privacy/redact.hpp"
#include "store/texts.hpp"

namespace siar::store {

/// An error, naming the item, where this is the verdict of words that the gate holds.
model::Result<void> passes_gate(const privacy::Verdict& verdict, const model::ItemId& id);

/// A decision as it will be logged: its reason and its words as the gate reads them today, its hash and its own time
/// filled in. Refused where who decided or what the act needs is missing, or the gate is not sure of a reason.
model::Result<model::Decision> prepared(const model::Decision& given, const Texts& texts, const privacy::Gate& gate);

} // namespace siar::store
