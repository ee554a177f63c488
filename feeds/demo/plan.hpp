// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/package.hpp"
#include "feeds/demo/kernels.hpp"
#include "feeds/demo/random.hpp"
#include "model/complaint.hpp"

#include <vector>

namespace siar::feeds::demo {

/// One complaint of the year before it has words: everything that is counted or timed.
struct Case {
    model::Complaint facts;              ///< key and story are still empty
    std::size_t kernel = 0;              ///< index into the kernels
    std::size_t variant = 0;             ///< which of its tellings
    std::optional<model::Time> answered; ///< the last public follow-up, when it is not the first
    bool hollow = false;                 ///< the answers only promise
    int length = 0;                      ///< characters that the body should have
    int hour = 0;                        ///< of the day, when it was written
};

/// How many complaints of the year became what.
inline constexpr int received = 422;
inline constexpr int resolved = 373;
inline constexpr int in_process = 28;
inline constexpr int archived = 21;
/// The mean from forwarded to first follow-up, and over how many: every case that was not archived and not left
/// without an answer.
inline constexpr int mean_seconds = 8640;
inline constexpr int without_answer = 9;

/// The year's cases, oldest first: who, where, about what, when; all events lie in 2022, before its last Saturday
/// afternoon. An error where the package lacks a district, category or village that the plan needs.
model::Result<std::vector<Case>> plan(const config::Package& package, const std::vector<Kernel>& kernels);

/// Fills forwarded, first follow-up, answered, closed, how closed, rating and updated of cases in order of submission.
void set_times(std::vector<Case>& cases, const model::Regency& regency, Random& random);

/// 31 December 2022, 13.40 WIB: no event lies after it.
model::Time last_moment(const model::Zone& zone);

} // namespace siar::feeds::demo
