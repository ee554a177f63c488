// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/siar.hpp"

#include "feeds/hub_http.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace siar::feeds {

namespace {

/// A hub with more pages than this answers in circles: 5 million complaints are 10,000 pages.
constexpr std::size_t most_pages = 20'000;

model::Row row_of(const wire::ComplaintRow& from, const model::SourceName& source, const std::string& hub) {
    model::Row row;
    model::Complaint& to = row.complaint;
    to.key = {source, from.item.value};
    to.status = from.status;
    to.classification = from.classification;
    to.secret = from.secret;
    to.category = from.category;
    to.agencies = from.agencies;
    to.channel = from.channel;
    to.place = from.place;
    to.submitted = from.submitted;
    to.forwarded = from.forwarded;
    to.first_follow_up = from.first_follow_up;
    to.closed = from.closed;
    to.updated = from.updated;
    to.how_closed = from.how_closed;
    to.rating = from.rating;
    to.demo = from.demo;
    if (from.told) row.proposal = model::Proposal{from.told->sentences, {}, from.told->hollow, from.told->repaired};
    // A yes without sentences that passed the gate here is no yes; every other decision counts without them.
    if (from.decided_at && (from.told || from.review != model::ReviewState::approved))
        row.hub = model::HubDecision{from.review, hub, *from.decided_at, from.text_hash.value_or(model::Digest{})};
    return row;
}

/// One reading of a hub, from its first question to its last Batch.
class HubReader {
public:
    HubReader(const HubSource& source, net::Client& client, const privacy::Gate& gate, const model::Sink& sink)
        : source_(source), client_(client), gate_(gate), sink_(sink) {}

    model::Result<Pulled> read(const model::Mark& known, model::Time now) {
        return discover(now).and_then([&] { return complaints(known); }).and_then([&] { return extras(); }).map([&] {
            return std::move(pulled_);
        });
    }

private:
    template <class Answer>
    using Decoder = model::Result<wire::Decoded<Answer>> (*)(std::string_view, const privacy::Gate&);

    /// What an endpoint says; nothing for 304.
    template <class Answer>
    model::Result<std::optional<Answer>> ask(const std::string& path, Decoder<Answer> decode, std::string& etag) {
        auto response = ask_desk(client_, source_.url, source_.token, path, etag);
        if (!response) return tl::unexpected<model::Error>(std::move(response.error()));
        if (response->not_modified()) return std::optional<Answer>();
        auto decoded = decode(response->body, gate_);
        if (!decoded) return tl::unexpected<model::Error>(at_desk(std::move(decoded.error()), *response));
        std::move(decoded->dropped.begin(), decoded->dropped.end(), std::back_inserter(pulled_.dropped));
        etag = response->etag;
        return std::optional<Answer>(std::move(decoded->value));
    }
    template <class Answer>
    model::Result<Answer> ask(const std::string& path, Decoder<Answer> decode) {
        std::string no_etag;
        return ask<Answer>(path, decode, no_etag).and_then([&](std::optional<Answer> answer) -> model::Result<Answer> {
            if (answer) return *std::move(answer);
            return model::fail("jawaban 304 tanpa ditanya", net::shown(source_.url), "Periksa server itu");
        });
    }

    model::Result<void> discover(model::Time now) {
        return greet_hub(source_, client_, gate_).map([&](const wire::Discovery& hub) {
            pulled_.demo = hub.demo;
            hub_ = hub.name.str();
            last_.source = source_.name;
            has_read_ = hub.data_as_of.has_value();
            last_.read_at = std::min(hub.data_as_of.value_or(now), now);
        });
    }

    model::Result<void> complaints(const model::Mark& known) {
        last_.mark = known;
        std::set<std::string> seen{known.cursor};
        for (std::size_t page = 0; page < most_pages; ++page) {
            std::string path = fmt::format("/api/v1/complaints?limit={}", source_.page);
            if (!last_.mark.cursor.empty()) path += "&cursor=" + query_value(last_.mark.cursor);
            std::string etag = last_.mark.etag;
            auto answer = ask<wire::ComplaintsPage>(path, wire::decode_complaints, etag);
            if (!answer) return tl::unexpected<model::Error>(std::move(answer.error()));
            if (!*answer) {
                pulled_.unchanged = pulled_.rows == 0 && pulled_.tombstones == 0;
                return {};
            }
            if (auto taken = take(**answer, std::move(etag)); !taken) return taken;
            if (!(*answer)->more) return {};
            if (!seen.insert(last_.mark.cursor).second) break;
        }
        return model::fail("server memberi halaman yang sama berulang-ulang", net::shown(source_.url),
                           "Sumber ini dilewati sampai servernya diperbaiki; beri tahu pengelolanya");
    }

    /// Hands a page on. The page without a next one is kept back, to go with schedule and notices.
    model::Result<void> take(const wire::ComplaintsPage& page, std::string etag) {
        ++pulled_.pages;
        pulled_.rows += page.rows.size();
        pulled_.tombstones += page.withdrawn.size();
        for (const wire::ComplaintRow& row : page.rows) {
            last_.rows.push_back(row_of(row, source_.name, hub_));
            last_.mark.high_water = std::max(last_.mark.high_water, row.changed);
        }
        for (const model::ItemId& id : page.withdrawn)
            last_.tombstones.push_back({source_.name, id.value});
        // An ETag belongs to the question it answered; that is asked again only where the cursor stands still.
        last_.mark.etag = page.cursor == last_.mark.cursor ? std::move(etag) : std::string();
        last_.mark.cursor = page.cursor;
        if (!page.more) return {};

        model::Batch batch{source_.name,
                           std::exchange(last_.rows, {}),
                           std::exchange(last_.tombstones, {}),
                           last_.mark,
                           std::nullopt,
                           std::nullopt,
                           std::nullopt,
                           last_.read_at};
        return sink_(std::move(batch));
    }

    model::Result<void> extras() {
        auto outreach = ask<wire::OutreachAnswer>("/api/v1/outreach", wire::decode_outreach);
        if (!outreach) return tl::unexpected<model::Error>(std::move(outreach.error()));
        auto notices = ask<wire::NoticesAnswer>("/api/v1/notices", wire::decode_notices);
        if (!notices) return tl::unexpected<model::Error>(std::move(notices.error()));
        auto statistics = ask<wire::StatisticsAnswer>("/api/v1/statistics", wire::decode_statistics);
        if (!statistics) return tl::unexpected<model::Error>(std::move(statistics.error()));
        // Nothing, as of no time: handed on, it would look like data of now.
        if (!has_read_ && pulled_.rows == 0 && pulled_.tombstones == 0) return {};
        last_.outreach = std::move(outreach->visits);
        last_.notices = std::move(notices->notices);
        pulled_.statistics = std::move(statistics->statistics);
        return sink_(std::move(last_));
    }

    const HubSource& source_;
    net::Client& client_;
    const privacy::Gate& gate_;
    const model::Sink& sink_;
    model::Batch last_;     ///< what has not gone to the sink yet
    std::string hub_;       ///< its name
    bool has_read_ = false; ///< it has been in contact with its own sources
    Pulled pulled_;
};

} // namespace

model::Result<wire::Discovery> greet_hub(const HubSource& source, net::Client& client, const privacy::Gate& gate) {
    const auto response = ask_desk(client, source.url, source.token, "/api/v1/discovery");
    if (!response) return tl::unexpected<model::Error>(response.error());
    auto hub = wire::decode_discovery(response->body, gate);
    if (!hub) return tl::unexpected<model::Error>(at_desk(std::move(hub.error()), *response));
    return std::move(hub->value);
}

model::Result<Pulled> pull_hub(const HubSource& source, net::Client& client, const privacy::Gate& gate,
                               const model::Mark& known, model::Time now, const model::Sink& sink) {
    return HubReader(source, client, gate, sink).read(known, now);
}

} // namespace siar::feeds
