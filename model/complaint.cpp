// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/complaint.hpp"

namespace siar::model {

std::optional<Seconds> length(const Complaint& complaint, Interval interval) {
    const auto between = [](std::optional<Time> from, std::optional<Time> to) -> std::optional<Seconds> {
        if (!from || !to || *to < *from) return std::nullopt;
        return *to - *from;
    };
    switch (interval) {
        case Interval::forwarded_within: return between(complaint.submitted, complaint.forwarded);
        case Interval::responded_within: return between(complaint.forwarded, complaint.first_follow_up);
        case Interval::resolved_within:
            if (complaint.status != Status::resolved) return std::nullopt;
            return between(complaint.submitted, complaint.closed);
    }
    return std::nullopt;
}

} // namespace siar::model
