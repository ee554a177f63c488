// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivering.hpp"
#include "model/result.hpp"
#include "model/time.hpp"

#include <functional>
#include <map>
#include <string>

namespace siar::app {

/// What is tried round after round: the same trouble is told once, and what failed rests for half a minute.
class Attempts {
public:
    Attempts(const model::Clock& clock, TellLine tell) : clock_(clock), tell_(std::move(tell)) {}

    void begin_round() { all_done_ = true; }
    /// Whether in this round nothing failed or rested.
    bool all_done() const { return all_done_; }

    /// Does what is not resting. Whether it was done.
    bool attempt(const std::string& about, const std::function<model::Result<void>()>& act);

private:
    struct Trouble {
        std::string line;
        model::Time again; ///< not tried before
    };

    const model::Clock& clock_;
    TellLine tell_;
    std::map<std::string, Trouble> troubles_;
    bool all_done_ = true;
};

} // namespace siar::app
