// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/delivery.hpp"

namespace siar::model {

/// Whether a file was at its destination once, whole. What another took the place of before it was tried has no tries.
bool was_there(const Delivery& delivery);

/// Whether a station may air, or has aired, a file that has gone out: not what was deleted there before its slot,
/// unless automation had copied it, of which nobody knows.
bool may_air(const Delivery& gone_out);

} // namespace siar::model
