// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/seen.hpp"
#include "feeds/sync.hpp"
#include "model/batch.hpp"

#include <cstddef>
#include <cstdint>
#include <future>
#include <string>
#include <utility>
#include <vector>

namespace siar::feeds {

/// How much memory a row takes, about: its texts, the sealed one, and what it costs without any.
std::size_t bytes_of(const model::Row& row);

/// What one reading hands on: it gathers rows and tombstones, of each complaint the newest only, and gives them to the
/// sink as Batches, one after the other.
class Outgoing {
public:
    Outgoing(const model::SourceName& source, const SyncPorts& ports, Seen& seen, model::Mark stored);
    Outgoing(const Outgoing&) = delete;
    Outgoing& operator=(const Outgoing&) = delete;

    /// A row; one of the same complaint that has not left yet is replaced. False where it is.
    bool put(model::Row&& row, std::uint64_t hash, std::vector<std::string>&& photos);
    /// A withdrawal of what was put before, here or in another reading.
    void withdraw(const std::string& id, std::uint64_t hash);
    /// True where a withdrawal of it waits here: a Batch withdraws after it adds, so both cannot go in one.
    bool withdrawing(std::uint64_t hash);

    std::size_t waiting() const { return batch_.rows.size() + batch_.tombstones.size(); }
    /// Of the rows that wait; about.
    std::size_t bytes() const { return bytes_; }
    /// Schedule, announcements and totals of the source; they go with the next Batch.
    void bring(Page& page);
    /// Waits until the sink is at rest; its error, if it ever had one: then nothing more is handed on, for a later mark
    /// would say that all before it is stored.
    model::Result<void> settle();
    /// Hands on all that waits, with this mark; nothing where nothing waits and the mark is the stored one. `last`
    /// waits until it is stored; else an error is told by the next call.
    model::Result<void> flush(const model::Mark& mark, model::Time read_at, bool last);

private:
    using Photos = std::vector<std::pair<model::Key, std::vector<std::string>>>;
    bool empty(const model::Mark& mark) const;

    const model::SourceName& source_;
    const SyncPorts& ports_;
    Seen& seen_;
    model::Mark stored_; ///< the last one handed on
    model::Batch batch_;
    Photos photos_;
    std::size_t bytes_ = 0;  ///< in the rows of batch_
    std::uint32_t left_ = 0; ///< rows in Batches handed on before
    std::future<model::Result<void>> storing_;
    model::Result<void> stood_; ///< what the sink said so far
};

} // namespace siar::feeds
