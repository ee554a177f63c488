// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/office.hpp"
#include "model/result.hpp"
#include "store/store.hpp"

namespace siar::app {

/// Whether the kernel says that a time server keeps this computer's clock (adjtimex(2)); false also where it may not be
/// asked.
bool clock_synchronised();

/// An error where what this office's clock tells may be wrong (model::trusts, by the newest answer of any source), so
/// that nothing must be done by it. A clock that was told its time is right.
model::Result<void> trusted_clock(const Office& office, const store::Store& store,
                                  bool synchronised = clock_synchronised());

} // namespace siar::app
