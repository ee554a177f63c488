// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/raw.hpp"

#include "privacy/redact.hpp"

#include <cstddef>
#include <future>
#include <utility>

namespace siar::feeds {

using privacy::Held;
using privacy::Redacted;

static std::string with_place(std::string body, const std::string& place) {
    if (place.empty()) return body;
    if (body.empty()) return "Lokasi: " + place;
    const bool ended = body.find_last_of(".!?") == body.size() - 1;
    return std::move(body) + (ended ? " " : ". ") + "Lokasi: " + place;
}

/// All texts in one, for the reviewer: sealed texts cannot be joined.
static std::string whole(const std::string& body, const RawComplaint& raw) {
    std::string all = raw.title + "\n" + body;
    for (const RawFollowUp& follow_up : raw.follow_ups)
        all += "\n" + follow_up.text;
    return all;
}

model::Row admit(RawComplaint&& raw, const privacy::Gate& gate) {
    model::Row row;
    row.complaint = std::move(raw.facts);
    row.complaint.story.reset();
    if (row.complaint.secret) {
        raw = {};
        return row;
    }

    const std::string body = with_place(std::move(raw.body), raw.place);
    model::Story story;
    std::vector<Held> held;
    const auto pass = [&](const std::string& text, bool is_public) {
        Redacted redacted = privacy::redact(text, gate);
        if (is_public) story.verdict |= redacted.verdict;
        if (redacted.held) held.push_back(*std::move(redacted.held));
        return std::move(redacted.text);
    };
    story.title = pass(raw.title, true);
    story.body = pass(body, true);
    for (RawFollowUp& follow_up : raw.follow_ups) {
        privacy::PublicText text = pass(follow_up.text, !follow_up.internal);
        story.follow_ups.push_back({follow_up.at, std::move(follow_up.agency), std::move(text), follow_up.internal});
    }
    if (held.size() == 1) row.held = std::move(held.front());
    if (held.size() > 1) row.held = privacy::redact(whole(body, raw), gate).held;
    row.complaint.story = std::move(story);
    raw = {};
    return row;
}

std::vector<model::Row> admit_all(std::vector<RawComplaint>&& raw, const privacy::Gate& gate) {
    std::vector<model::Row> rows(raw.size());
    const auto part = [&](std::size_t from, std::size_t to) {
        for (std::size_t n = from; n < to; ++n)
            rows[n] = admit(std::move(raw[n]), gate);
    };
    // A thread costs about as much as two texts at the gate.
    constexpr std::size_t worth_it = 32;
    if (raw.size() < worth_it) {
        part(0, raw.size());
    } else {
        const auto second = std::async(std::launch::async, part, raw.size() / 2, raw.size());
        part(0, raw.size() / 2);
        second.wait();
    }
    raw.clear();
    return rows;
}

} // namespace siar::feeds
