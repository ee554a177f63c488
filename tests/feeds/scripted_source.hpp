// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/sync.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace siar::test {

inline model::Time time(const char* text) {
    return model::parse_rfc3339(text).value();
}
inline model::Time sync_now() {
    return time("2026-11-21T14:05:00+07:00");
}

/// A source that answers what a test says, and remembers what it was asked.
class ScriptedSource : public feeds::Source {
public:
    using Answer = std::function<tl::expected<feeds::Page, feeds::Failure>(const feeds::Ask&)>;
    explicit ScriptedSource(Answer answer) : answer_(std::move(answer)) {}
    tl::expected<feeds::Page, feeds::Failure> read(const feeds::Ask& ask) override {
        asks.push_back(ask);
        return answer_(ask);
    }
    void stored() override { ++readings_stored; }
    bool lists_all() const override { return lists; }
    bool by_time() const override { return timed; }
    std::vector<std::string> strangers() const override { return words; }

    std::vector<feeds::Ask> asks;
    int readings_stored = 0;
    bool lists = true;
    bool timed = true;
    std::vector<std::string> words;

private:
    Answer answer_;
};

/// A complaint that changed so many minutes before now.
inline feeds::RawComplaint raw(const std::string& id, std::int64_t minutes_ago,
                               const std::string& title = "Lampu mati") {
    feeds::RawComplaint out;
    out.facts.key = {{"uji"}, id};
    out.facts.updated = sync_now() - std::chrono::minutes{minutes_ago};
    out.facts.submitted = out.facts.updated - std::chrono::hours{24};
    out.title = title;
    return out;
}

inline feeds::Page page_of(std::vector<feeds::RawComplaint> complaints, std::string next = {}) {
    feeds::Page page;
    page.complaints = std::move(complaints);
    page.next = std::move(next);
    return page;
}

inline tl::unexpected<feeds::Failure> broken() {
    return tl::unexpected(feeds::Failure{{"server bermasalah (500)", "uji", "Tunggu"}, model::Seconds{77}});
}

/// What a store would hold after the Batches so far.
struct Shelf {
    std::map<std::string, std::pair<model::Time, std::string>> rows; ///< id -> updated, title
    model::Mark mark;
    std::vector<model::Batch> batches;
    bool full = false;

    model::Result<void> apply(model::Batch&& batch) {
        if (full) return model::fail("ruang disk habis", "siar.db", "Kosongkan");
        for (const auto& row : batch.rows)
            rows[row.complaint.key.id] = {row.complaint.updated,
                                          row.complaint.story ? row.complaint.story->title.str() : ""};
        for (const auto& key : batch.tombstones)
            rows.erase(key.id);
        mark = batch.mark;
        batches.push_back(std::move(batch));
        return {};
    }
    std::vector<std::string> ids() const {
        std::vector<std::string> out;
        for (const auto& [id, row] : rows)
            out.push_back(id);
        return out;
    }
    tl::expected<feeds::Round, feeds::Failure> read(feeds::Source& source, bool whole = false,
                                                    const feeds::SyncLimits& limits = {},
                                                    model::Time now = sync_now()) {
        static const privacy::Gate gate;
        const feeds::SyncPorts ports{gate, [this](model::Batch&& batch) { return apply(std::move(batch)); },
                                     [this] { return model::Result<std::vector<std::string>>(ids()); },
                                     [now] { return now; }, photos};
        const model::Mark known = mark;
        return feeds::sync(source, {"uji"}, known, whole, ports, limits);
    }
    std::function<void(const model::Key&, const std::vector<std::string>&)> photos;
};

inline bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}
inline bool told(const feeds::Round& round, const std::string& part) {
    return std::any_of(round.remarks.begin(), round.remarks.end(), [&](const auto& one) { return has(one, part); });
}
/// Of the page after this one.
inline std::string number(const std::string& page) {
    return page.empty() ? "1" : std::to_string(std::stoi(page) + 1);
}

} // namespace siar::test
