// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/album.hpp"

#include <algorithm>
#include <utility>

namespace siar::display {
namespace {

constexpr std::chrono::seconds before_another_try{30};
constexpr std::size_t most_waiting = 64;

std::size_t bytes_of(const Bitmap& bitmap) {
    return bitmap.pixels.size() * sizeof(std::uint32_t);
}

} // namespace

Album::Album(Open open, std::size_t most_bytes)
    : open_(std::move(open)), most_bytes_(most_bytes), thread_([this] { work(); }) {}

Album::~Album() {
    {
        const std::lock_guard hold(mutex_);
        ending_ = true;
    }
    wanted_.notify_all();
    thread_.join();
}

std::shared_ptr<const Bitmap> Album::pixels(const model::Digest& picture) {
    const std::lock_guard hold(mutex_);
    const auto found =
        std::find_if(kept_.begin(), kept_.end(), [&](const Kept& one) { return one.picture == picture; });
    if (found != kept_.end()) {
        kept_.splice(kept_.begin(), kept_, found);
        return found->pixels;
    }
    if (const auto failed = failed_.find(picture); failed != failed_.end()) {
        if (Steady::now() - failed->second < before_another_try) return nullptr;
        failed_.erase(failed);
    }
    const bool asked = opening_ == picture || std::find(waiting_.begin(), waiting_.end(), picture) != waiting_.end();
    if (asked) return nullptr;
    if (waiting_.size() == most_waiting) waiting_.pop_front();
    waiting_.push_back(picture);
    wanted_.notify_one();
    return nullptr;
}

void Album::keep_only(const std::function<bool(const model::Digest&)>& wanted) {
    const std::lock_guard hold(mutex_);
    for (auto one = kept_.begin(); one != kept_.end();) {
        if (wanted(one->picture)) {
            ++one;
            continue;
        }
        bytes_ -= bytes_of(*one->pixels);
        one = kept_.erase(one);
    }
    std::erase_if(waiting_, [&](const model::Digest& picture) { return !wanted(picture); });
    std::erase_if(failed_, [&](const auto& one) { return !wanted(one.first); });
    dropped_ = opening_ && !wanted(*opening_);
}

PixelSource Album::source() {
    return {[this](const model::Digest& picture) { return pixels(picture); }, [this] { return count(); }};
}

void Album::work() {
    std::unique_lock hold(mutex_);
    for (;;) {
        wanted_.wait(hold, [this] { return ending_ || !waiting_.empty(); });
        if (ending_) return;
        opening_ = waiting_.front();
        waiting_.pop_front();
        dropped_ = false;
        const model::Digest picture = *opening_;
        hold.unlock();
        auto pixels = open_(picture);
        hold.lock();
        opening_.reset();
        if (dropped_) continue;
        if (pixels && !pixels->pixels.empty())
            keep(picture, std::move(pixels));
        else
            failed_[picture] = Steady::now();
    }
}

void Album::keep(const model::Digest& picture, std::shared_ptr<const Bitmap> pixels) {
    bytes_ += bytes_of(*pixels);
    kept_.push_front({picture, std::move(pixels)});
    while (bytes_ > most_bytes_ && kept_.size() > 1) {
        bytes_ -= bytes_of(*kept_.back().pixels);
        kept_.pop_back();
    }
    ++count_;
}

} // namespace siar::display
