// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/conveyor.hpp"

#include <utility>

namespace siar::tts {

namespace {
constexpr std::size_t most_waiting = 32; // blocks, of a tenth of a second in a mix
}

Conveyor::Conveyor(Sink sink) : sink_(std::move(sink)), thread_([this] { run(); }) {}

Conveyor::~Conveyor() {
    {
        const std::lock_guard lock(mutex_);
        closed_ = true;
        waiting_.clear();
    }
    moved_.notify_all();
    thread_.join();
}

void Conveyor::run() {
    std::unique_lock lock(mutex_);
    while (true) {
        moved_.wait(lock, [this] { return closed_ || !waiting_.empty(); });
        if (waiting_.empty()) return;
        const std::vector<float> block = std::move(waiting_.front());
        waiting_.pop_front();
        idle_ = false;
        const bool failed = error_ || thrown_;
        lock.unlock();
        model::Result<void> taken;
        std::exception_ptr thrown;
        try {
            if (!failed) taken = sink_(block);
        } catch (...) {
            thrown = std::current_exception();
        }
        lock.lock();
        idle_ = true;
        if (!taken) error_ = taken.error();
        if (thrown) thrown_ = thrown;
        moved_.notify_all();
    }
}

model::Result<void> Conveyor::outcome() {
    if (thrown_) std::rethrow_exception(thrown_);
    if (error_) return tl::unexpected(*error_);
    return {};
}

model::Result<void> Conveyor::put(Block block) {
    std::unique_lock lock(mutex_);
    moved_.wait(lock, [this] { return waiting_.size() < most_waiting; });
    waiting_.emplace_back(block.begin(), block.end());
    moved_.notify_all();
    return outcome();
}

model::Result<void> Conveyor::finish() {
    std::unique_lock lock(mutex_);
    moved_.wait(lock, [this] { return waiting_.empty() && idle_; });
    return outcome();
}

} // namespace siar::tts
