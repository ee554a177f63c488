// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tts/block.hpp"

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace siar::tts {

/// Carries blocks to a sink on a thread of its own, in order; a few seconds of sound wait at most. For one who puts.
class Conveyor {
public:
    explicit Conveyor(Sink sink);
    /// Ends without what still waits.
    ~Conveyor();
    Conveyor(const Conveyor&) = delete;
    Conveyor& operator=(const Conveyor&) = delete;

    /// Waits where the sink is slow. An error, or what it threw, is the sink's at an earlier block.
    model::Result<void> put(Block block);
    /// When all is taken; nothing may be put after it.
    model::Result<void> finish();

private:
    void run();
    model::Result<void> outcome();

    Sink sink_;
    std::mutex mutex_;
    std::condition_variable moved_;
    std::deque<std::vector<float>> waiting_;
    bool closed_ = false; ///< nothing more comes
    bool idle_ = true;    ///< the sink has taken all that it was given
    std::optional<model::Error> error_;
    std::exception_ptr thrown_;
    std::thread thread_;
};

} // namespace siar::tts
