// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/statistics.hpp"

#include <numeric>

namespace siar::model {

std::int64_t Satisfaction::count() const {
    return std::accumulate(answers.begin(), answers.end(), std::int64_t{0});
}

double Satisfaction::mean() const {
    std::int64_t sum = 0;
    std::int64_t rating = 0;
    for (const auto n : answers)
        sum += ++rating * n;
    return static_cast<double>(sum) / static_cast<double>(count());
}

bool Compared::agrees() const {
    return there.received == here.received && there.resolved == here.resolved && there.in_process == here.in_process &&
           there.archived == here.archived;
}

} // namespace siar::model
