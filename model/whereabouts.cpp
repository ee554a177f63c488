// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/whereabouts.hpp"

namespace siar::model {

bool was_there(const Delivery& delivery) {
    switch (delivery.state) {
        case DeliveryState::delivered:
        case DeliveryState::taken_back: return true;
        case DeliveryState::replaced: return delivery.tries > 0;
        default: return false;
    }
}

bool may_air(const Delivery& gone_out) {
    return gone_out.state != DeliveryState::taken_back || gone_out.at > gone_out.airs_at;
}

} // namespace siar::model
