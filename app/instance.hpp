// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

namespace siar::app {

/// The right to be the only one of its kind in a folder, held by a locked file until this value dies; the
/// system gives it back however the process ends.
class Instance {
public:
    /// Locks `folder`/.`name`.kunci, hidden because a station may watch the folder for what is new; an error where
    /// another process still holds it after so long a time, which names the option that chooses the folder. Without a
    /// folder there is nothing to share and nothing to lock.
    static model::Result<Instance> claim(const std::filesystem::path& folder, const std::string& name,
                                         const std::string& option = "--state",
                                         std::chrono::milliseconds patience = {});
    /// The same without waiting; nothing where another process holds it. An error only where it cannot be locked.
    static model::Result<std::optional<Instance>> if_free(const std::filesystem::path& folder, const std::string& name,
                                                          const std::string& option = "--state");
    /// What its holder tells those that find it taken, in the locked file; never read as an order.
    void note(const std::string& line) const;
    /// What the holder told last; empty where it told nothing.
    static std::string noted(const std::filesystem::path& folder, const std::string& name);
    Instance(Instance&& other) noexcept;
    Instance& operator=(Instance&& other) noexcept;
    ~Instance();

private:
    explicit Instance(int file) : file_(file) {}
    int file_ = -1;
};

} // namespace siar::app
