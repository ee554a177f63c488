// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alarm.hpp"

#include "app/process.hpp"

#include <fmt/format.h>

#include <utility>

namespace siar::app {

Alarm::Alarm(std::vector<std::string> program, TellLine tell, std::chrono::milliseconds longest)
    : program_(std::move(program)), tell_(std::move(tell)), longest_(longest) {
    if (!program_.empty()) thread_ = std::thread([this] { work(); });
}

Alarm::~Alarm() {
    if (!thread_.joinable()) return;
    {
        const std::lock_guard lock(mutex_);
        last_ = std::chrono::steady_clock::now() + patience;
    }
    changed_.notify_one();
    thread_.join();
}

void Alarm::ring(const std::string& line) {
    if (program_.empty()) return;
    constexpr std::chrono::hours apart{1};
    const auto now = std::chrono::steady_clock::now();
    const std::lock_guard lock(mutex_);
    std::erase_if(rung_, [&](const auto& one) { return one.second + apart <= now; });
    if (!rung_.try_emplace(line, now).second) return;
    lines_.push_back(line);
    changed_.notify_one();
}

void Alarm::work() {
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [&] { return last_ || !lines_.empty(); });
        if (lines_.empty()) return;
        const auto line = std::exchange(lines_.front(), {});
        lines_.pop_front();
        lock.unlock();
        if (no_time_left())
            tell_("alarm tidak sempat dijalankan: " + line);
        else
            run(line);
        lock.lock();
    }
}

bool Alarm::no_time_left() {
    const std::lock_guard lock(mutex_);
    return last_ && *last_ <= std::chrono::steady_clock::now();
}

void Alarm::run(const std::string& line) {
    auto arguments = program_;
    arguments.push_back(line);
    auto child = Child::start(arguments);
    if (!child) return tell_("alarm tidak dapat dijalankan: " + child.error().line());
    const auto until = std::chrono::steady_clock::now() + longest_;
    while (!child->ended() && std::chrono::steady_clock::now() < until && !no_time_left())
        std::this_thread::sleep_for(std::chrono::milliseconds{20});
    const auto code = child->ended();
    if (!code)
        tell_(fmt::format("alarm dihentikan, terlalu lama: {}", program_.front()));
    else if (*code != 0)
        tell_(fmt::format("alarm gagal: {} berakhir dengan kode {}", program_.front(), *code));
    child->stop(std::chrono::seconds{1});
}

} // namespace siar::app
