// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/decision.hpp"

namespace siar::model {

ReviewState state_after(Act act) {
    switch (act) {
        case Act::approve:
        case Act::edit:
        case Act::pin: return ReviewState::approved;
        case Act::reject: return ReviewState::rejected;
        case Act::hold: return ReviewState::needs_review;
        case Act::withdraw:
        case Act::withdraw_privacy: return ReviewState::withdrawn;
        case Act::approve_photo:
        case Act::withdraw_photo: break;
    }
    return ReviewState::needs_review;
}

} // namespace siar::model
