// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editorial/measure.hpp"
#include "regency_fixture.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <string>

namespace siar::test {

inline const model::Time measured_at = time_of("2026-11-21T14:05+07:00");
inline const model::Zone wib = regency().identity.zone;

/// Counts as many complaints like this one.
inline void count_in(model::Tally& tally, int count, const model::Complaint& one) {
    for (int i = 0; i < count; ++i)
        tally.add(one, deadlines(), +1);
}

inline model::Complaint submitted_at(model::Time submitted, model::Status status = model::Status::resolved,
                                     const char* category = "lampu_jalan") {
    auto one = complaint("", "", "");
    one.submitted = submitted;
    one.forwarded = submitted + std::chrono::hours{1};
    one.first_follow_up = *one.forwarded + std::chrono::minutes{144};
    if (status == model::Status::resolved)
        one.closed = submitted + std::chrono::hours{48};
    else
        one.closed.reset();
    one.status = status;
    one.category = {category};
    return one;
}

inline model::Tally tally_of(int count, const model::Complaint& one) {
    model::Tally out;
    count_in(out, count, one);
    return out;
}

inline model::Statistics measured(const model::Tally& tally, model::Time at = measured_at,
                                  model::Audience audience = model::Audience::public_,
                                  model::Time as_of = measured_at) {
    return editorial::measure(material_of(tally, std::min(as_of, at), at), regency(), {}, audience, at);
}

inline model::Sums sums_of(const model::Tally& tally, const model::Period& period) {
    return tally.sums(period.first, period.last);
}

inline const model::Breakdown& by(const char* dimension, const model::Statistics& all) {
    const auto found = std::find_if(all.breakdowns.begin(), all.breakdowns.end(),
                                    [&](const auto& one) { return one.dimension == dimension; });
    REQUIRE(found != all.breakdowns.end());
    return *found;
}

inline std::int64_t sum_of(const model::Breakdown& breakdown) {
    std::int64_t sum = 0;
    for (const auto& count : breakdown.counts)
        sum += count.count;
    return sum;
}

inline const model::Period year_2022{std::chrono::year{2022} / 1 / 1, std::chrono::year{2022} / 12 / 31, {}};
inline const model::Period year_2026{std::chrono::year{2026} / 1 / 1, std::chrono::year{2026} / 12 / 31, {}};

} // namespace siar::test
