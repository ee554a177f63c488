// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivering.hpp"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace siar::app {

/// Runs a program of the station with each line that a person must read now, as its last argument, without a shell.
/// One after the other in a thread of its own, so that nobody waits for it; whoever ends it waits for what is left, for
/// `patience` at most.
class Alarm {
public:
    static constexpr std::chrono::seconds patience{10};

    /// `program`: its path and arguments; none: nothing is run. `tell` gets a line where it fails, or takes longer than
    /// `patience` and is ended.
    Alarm(std::vector<std::string> program, TellLine tell, std::chrono::milliseconds longest = patience);
    ~Alarm();
    Alarm(const Alarm&) = delete;
    Alarm& operator=(const Alarm&) = delete;

    /// Once in an hour for each line, which may come at each round; from any thread.
    void ring(const std::string& line);

private:
    void work();
    void run(const std::string& line);
    bool no_time_left();

    std::vector<std::string> program_;
    TellLine tell_;
    std::chrono::milliseconds longest_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::string> lines_;
    std::map<std::string, std::chrono::steady_clock::time_point> rung_;
    std::optional<std::chrono::steady_clock::time_point> last_; ///< once it is to end
    std::thread thread_;
};

} // namespace siar::app
