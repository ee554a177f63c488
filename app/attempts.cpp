// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attempts.hpp"

#include <utility>

namespace siar::app {

bool Attempts::attempt(const std::string& about, const std::function<model::Result<void>()>& act) {
    constexpr model::Seconds rest{30};
    const auto known = troubles_.find(about);
    if (known != troubles_.end() && clock_.now() < known->second.again) {
        all_done_ = false;
        return false;
    }
    const auto done = act();
    if (done) {
        troubles_.erase(about);
        return true;
    }
    auto& trouble = troubles_[about];
    trouble.again = clock_.now() + rest;
    const auto line = done.error().line();
    if (std::exchange(trouble.line, line) != line) tell_(about + ": " + line);
    all_done_ = false;
    return false;
}

} // namespace siar::app
