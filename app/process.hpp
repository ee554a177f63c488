// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"

#include <sys/types.h>

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace siar::app {

/// A part of the program running beside this one. It gets SIGTERM when this process ends, however it ends; the
/// destructor ends it and waits.
class Child {
public:
    /// Starts `arguments[0]` with the rest; its output goes where this process's goes.
    static model::Result<Child> start(const std::vector<std::string>& arguments);
    Child(Child&& other) noexcept;
    Child& operator=(Child&& other) noexcept;
    ~Child();

    pid_t pid() const { return pid_; }
    /// The exit code once it ended, 128 + signal where a signal ended it; nothing while it runs.
    std::optional<int> ended();
    /// Waits for its end.
    int wait();
    /// SIGTERM, and after `patience` SIGKILL.
    void stop(std::chrono::milliseconds patience);

private:
    explicit Child(pid_t pid) : pid_(pid) {}
    pid_t pid_ = -1;
    std::optional<int> code_;
};

/// True once SIGINT or SIGTERM came; catching begins with the first call.
bool asked_to_stop();

} // namespace siar::app
