// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/workshop.hpp"

#include <exception>
#include <iterator>

namespace siar::desk {

namespace {

constexpr std::size_t most_orders = 32;

} // namespace

Workshop::Workshop(Post post, std::size_t cache_bytes)
    : post_(std::move(post)), most_bytes_(cache_bytes), worker_([this] { work(); }) {}

Workshop::~Workshop() {
    {
        const std::lock_guard lock(lock_);
        closing_ = true;
    }
    changed_.notify_all();
    worker_.join();
}

std::shared_ptr<Content> Workshop::find(const std::string& key) {
    const auto found = by_key_.find(key);
    if (found == by_key_.end()) return nullptr;
    recent_.splice(recent_.begin(), recent_, found->second);
    return recent_.front().second;
}

bool Workshop::make(const std::string& key, const std::string& type, Job job, Done done) {
    if (const auto same = asked_.find(key); same != asked_.end()) {
        same->second.push_back(std::move(done));
        return true;
    }
    if (asked_.size() >= most_orders) return false;
    asked_[key].push_back(std::move(done));
    {
        const std::lock_guard lock(lock_);
        orders_.push_back({key, type, std::move(job)});
    }
    changed_.notify_one();
    return true;
}

void Workshop::work() {
    for (;;) {
        Order order;
        {
            std::unique_lock lock(lock_);
            changed_.wait(lock, [this] { return closing_ || !orders_.empty(); });
            if (closing_) return;
            order = std::move(orders_.front());
            orders_.pop_front();
        }
        auto made = [&]() -> model::Result<std::string> {
            try {
                return order.job();
            } catch (const std::exception&) {
                return model::fail("tidak dapat dibuat", "meja", "Jalankan siar check untuk melihat sebabnya");
            }
        }();
        post_([this, key = std::move(order.key), type = std::move(order.type), made = std::move(made)]() mutable {
            finished(key, type, std::move(made));
        });
    }
}

void Workshop::finished(const std::string& key, const std::string& type, model::Result<std::string> made) {
    Made content =
        std::move(made).map([&](std::string bytes) { return std::make_shared<Content>(std::move(bytes), type); });
    if (content) remember(key, *content);
    auto told = asked_.extract(key);
    if (told.empty()) return;
    for (const Done& done : told.mapped())
        done(content);
}

void Workshop::remember(const std::string& key, std::shared_ptr<Content> content) {
    if (content->bytes().size() > most_bytes_) return;
    bytes_ += content->bytes().size();
    recent_.emplace_front(key, std::move(content));
    by_key_[key] = recent_.begin();
    while (bytes_ > most_bytes_) {
        const auto oldest = std::prev(recent_.end());
        bytes_ -= oldest->second->bytes().size();
        by_key_.erase(oldest->first);
        recent_.pop_back();
    }
}

} // namespace siar::desk
