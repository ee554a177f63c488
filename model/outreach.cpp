// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/outreach.hpp"

namespace siar::model {

Time departure(const Visit& visit, const Zone& zone) {
    return at({visit.date, visit.until}, zone);
}

} // namespace siar::model
