// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/pixel_source.hpp"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace siar::display {

/// Pictures from outside for a running screen, so that no frame waits for a decoder: what is asked for and not there
/// is opened on a thread of its own, and kept, at most `most_bytes` of pixels, the longest unused ones leaving first.
class Album {
public:
    /// A picture read and decoded; null where it cannot be. Called on the album's thread, one at a time.
    using Open = std::function<std::shared_ptr<const Bitmap>(const model::Digest&)>;
    static constexpr std::size_t usual_bytes = 64U << 20U;

    explicit Album(Open open, std::size_t most_bytes = usual_bytes);
    Album(const Album&) = delete;
    Album& operator=(const Album&) = delete;
    ~Album();

    /// The picture where it is at hand, else null; it is being opened then. One that could not be opened is tried again
    /// after half a minute. Never waits for a decoder.
    std::shared_ptr<const Bitmap> pixels(const model::Digest& picture);
    /// How many pictures were opened so far.
    std::uint64_t count() const { return count_; }
    /// Lets go, at once, of every picture that `wanted` does not want.
    void keep_only(const std::function<bool(const model::Digest&)>& wanted);

    /// As what cards and rasters ask; the album must outlive it.
    PixelSource source();

private:
    using Steady = std::chrono::steady_clock;
    struct Kept {
        model::Digest picture;
        std::shared_ptr<const Bitmap> pixels;
    };
    void work();
    void keep(const model::Digest& picture, std::shared_ptr<const Bitmap> pixels);

    Open open_;
    std::size_t most_bytes_;
    std::mutex mutex_;
    std::condition_variable wanted_;
    std::list<Kept> kept_; ///< newest use first
    std::size_t bytes_ = 0;
    std::deque<model::Digest> waiting_;
    std::optional<model::Digest> opening_;
    bool dropped_ = false; ///< the one being opened is not wanted any more
    std::map<model::Digest, Steady::time_point> failed_;
    bool ending_ = false;
    std::atomic<std::uint64_t> count_{0};
    std::thread thread_;
};

} // namespace siar::display
