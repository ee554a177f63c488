// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/http.hpp"
#include "model/result.hpp"

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <unordered_map>
#include <utility>
#include <vector>

namespace siar::desk {

/// Where slow things are made: one worker thread, and the last results by name within a number of bytes. All calls
/// come from the desk's thread; only `job` runs on the worker.
class Workshop {
public:
    using Made = model::Result<std::shared_ptr<Content>>;
    using Job = std::function<model::Result<std::string>()>;
    using Done = std::function<void(const Made&)>;
    /// Runs a task on the desk's thread.
    using Post = std::function<void(std::function<void()>)>;

    Workshop(Post post, std::size_t cache_bytes);
    Workshop(const Workshop&) = delete;
    Workshop& operator=(const Workshop&) = delete;
    /// Waits for the job at hand; those in the queue are not begun.
    ~Workshop();

    /// What was made under `key`, or null. `key` must name everything that the result depends on.
    std::shared_ptr<Content> find(const std::string& key);
    /// Makes it; `done` is told later, once for each call. Equal keys are made once. False: too many wait.
    bool make(const std::string& key, const std::string& type, Job job, Done done);

private:
    struct Order {
        std::string key;
        std::string type;
        Job job;
    };
    using Recent = std::list<std::pair<std::string, std::shared_ptr<Content>>>;

    void work();
    void finished(const std::string& key, const std::string& type, model::Result<std::string> made);
    void remember(const std::string& key, std::shared_ptr<Content> content);

    Post post_;
    std::size_t most_bytes_;
    std::size_t bytes_ = 0;
    Recent recent_; ///< newest first
    std::unordered_map<std::string, Recent::iterator> by_key_;
    std::map<std::string, std::vector<Done>> asked_;

    std::mutex lock_;
    std::condition_variable changed_;
    std::deque<Order> orders_;
    bool closing_ = false;
    std::thread worker_; ///< last: it uses all of the above
};

} // namespace siar::desk
