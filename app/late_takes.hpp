// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tts/takes_folder.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <utility>

namespace siar::app {

/// Knows which segments are worth another try because a presenter brought takes. A try reads and drafts; this only
/// looks at files.
class LateTakes {
public:
    explicit LateTakes(std::filesystem::path folder) : folder_(std::move(folder)) {}

    /// Whether a take came, changed or went since this was asked last of this segment; the first time it is so.
    bool came_for(const std::string& segment) {
        tts::TakesFolder now(folder_);
        const auto known = tried_.find(segment);
        if (known != tried_.end() && known->second == now) return false;
        tried_.insert_or_assign(segment, std::move(now));
        return true;
    }

    /// What was tried of it failed for a reason of its own, and is worth another try.
    void forget(const std::string& segment) { tried_.erase(segment); }

private:
    std::filesystem::path folder_;
    std::map<std::string, tts::TakesFolder> tried_;
};

} // namespace siar::app
