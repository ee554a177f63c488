// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/outgoing.hpp"

namespace siar::feeds {

std::size_t bytes_of(const model::Row& row) {
    std::size_t texts = 0;
    if (row.complaint.story) {
        const model::Story& story = *row.complaint.story;
        texts = story.title.view().size() + story.body.view().size();
        for (const model::FollowUp& follow_up : story.follow_ups)
            texts += sizeof(follow_up) + follow_up.text.view().size();
    }
    // A sealed text tells nothing of itself, not even its length; it is that of the others together.
    return sizeof(row) + texts * (row.held ? 2 : 1);
}

Outgoing::Outgoing(const model::SourceName& source, const SyncPorts& ports, Seen& seen, model::Mark stored)
    : source_(source), ports_(ports), seen_(seen), stored_(std::move(stored)) {}

bool Outgoing::put(model::Row&& row, std::uint64_t hash, std::vector<std::string>&& photos) {
    Seen::Entry& entry = seen_.of(hash);
    const bool shows = row.complaint.status == model::Status::resolved && !row.complaint.secret;
    if (ports_.photos && shows && !photos.empty()) photos_.emplace_back(row.complaint.key, std::move(photos));
    bytes_ += bytes_of(row);
    if (entry.place != Seen::gone && entry.place > left_) {
        model::Row& before = batch_.rows.at(entry.place - left_ - 1);
        bytes_ -= bytes_of(before);
        before = std::move(row);
        return false;
    }
    batch_.rows.push_back(std::move(row));
    entry.place = left_ + static_cast<std::uint32_t>(batch_.rows.size());
    return true;
}

void Outgoing::withdraw(const std::string& id, std::uint64_t hash) {
    seen_.of(hash).place = Seen::gone;
    batch_.tombstones.push_back({source_, id});
}

bool Outgoing::withdrawing(std::uint64_t hash) {
    return !batch_.tombstones.empty() && seen_.of(hash).place == Seen::gone;
}

void Outgoing::bring(Page& page) {
    if (page.outreach) batch_.outreach = std::move(page.outreach);
    if (page.notices) batch_.notices = std::move(page.notices);
    if (page.given) batch_.given = page.given;
}

bool Outgoing::empty(const model::Mark& mark) const {
    return waiting() == 0 && !batch_.outreach && !batch_.notices && !batch_.given && mark == stored_;
}

model::Result<void> Outgoing::settle() {
    if (storing_.valid()) stood_ = storing_.get();
    return stood_;
}

model::Result<void> Outgoing::flush(const model::Mark& mark, model::Time read_at, bool last) {
    if (auto before = settle(); !before || empty(mark)) return before;
    model::Batch batch = std::exchange(batch_, {});
    bytes_ = 0;
    batch.source = source_;
    batch.mark = stored_ = mark;
    batch.read_at = read_at;
    left_ += static_cast<std::uint32_t>(batch.rows.size());
    auto store = [this, batch = std::move(batch), photos = std::exchange(photos_, {})]() mutable {
        return ports_.sink(std::move(batch)).map([&] {
            for (const auto& [key, addresses] : photos)
                ports_.photos(key, addresses);
        });
    };
    // The sink works on a full batch while the next page is on its way.
    storing_ = std::async(last ? std::launch::deferred : std::launch::async, std::move(store));
    return last ? settle() : model::Result<void>{};
}

} // namespace siar::feeds
