// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/siar.hpp"

#include "feeds/hub_http.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <utility>

namespace siar::feeds {

static constexpr const char* figures_path = "/api/v1/statistics";

static model::Row row_of(const wire::ComplaintRow& from, const model::SourceName& source, const std::string& hub) {
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

tl::expected<wire::Discovery, Failure> greet_hub(const std::string& url, const std::string& token, net::Client& client,
                                                 const privacy::Gate& gate, const model::RegencyId& regency) {
    const auto response = ask_desk(client, url, token, "/api/v1/discovery");
    if (!response) return tl::unexpected(response.error());
    auto hub = wire::decode_discovery(response->body, gate);
    if (!hub) return tl::unexpected(Failure{at_desk(std::move(hub.error()), *response), {}});
    if (hub->value.regency != regency)
        return tl::unexpected(Failure{{"pusat milik kabupaten lain: " + hub->value.name.str(), net::shown(url),
                                       "Periksa url sumber ini dan paket kabupaten di siar.toml"},
                                      {}});
    return std::move(hub->value);
}

Hub::Hub(const config::SourceSettings& source, std::string token, net::Client client, const config::Package& package,
         std::size_t page_rows)
    : name_(source.name),
      url_(source.url),
      token_(std::move(token)),
      client_(std::move(client)),
      package_(package),
      page_rows_(page_rows) {}

/// What an endpoint says; nothing for 304.
template <class Answer>
tl::expected<std::optional<Answer>, Failure> Hub::fetch(const std::string& path, Decoder<Answer> decode,
                                                        std::string& etag, Page& page) {
    auto response = ask_desk(client_, url_, token_, path, etag);
    if (!response) return tl::unexpected(std::move(response.error()));
    if (response->server_time) page.server_time = response->server_time;
    if (response->not_modified()) return std::optional<Answer>();
    auto decoded = decode(response->body, package_.gate);
    if (!decoded) return tl::unexpected(Failure{at_desk(std::move(decoded.error()), *response), {}});
    page.refused += decoded->dropped.size();
    etag = response->etag;
    return std::optional<Answer>(std::move(decoded->value));
}

/// The same for what is asked for anew every time: nothing where the store has it already.
template <class Answer>
tl::expected<std::optional<Answer>, Failure> Hub::fetch_changed(const std::string& path, Decoder<Answer> decode,
                                                                bool whole, Page& page) {
    std::string etag = whole ? std::string() : etags_[path];
    auto answer = fetch(path, decode, etag, page);
    if (answer) fresh_[path] = std::move(etag);
    return answer;
}

tl::expected<void, Failure> Hub::complaints(const Ask& ask, Page& page) {
    const std::string& cursor = ask.page.empty() ? ask.cursor : ask.page;
    std::string path = fmt::format("/api/v1/complaints?limit={}", page_rows_);
    if (!cursor.empty()) path += "&cursor=" + query_value(cursor);
    std::string etag = ask.page.empty() ? ask.etag : std::string();
    auto answer = fetch<wire::ComplaintsPage>(path, wire::decode_complaints, etag, page);
    if (!answer) return tl::unexpected(std::move(answer.error()));
    page.etag = std::move(etag);
    page.unchanged = !answer->has_value();
    if (page.unchanged) return {};
    wire::ComplaintsPage& got = **answer;
    if (got.more && got.cursor.empty())
        return tl::unexpected(Failure{{"pusat tidak memberi lanjutan daftarnya", net::shown(url_),
                                       "Beri tahu pengelola pusat itu; aduannya dibaca lagi nanti"},
                                      {}});
    for (const wire::ComplaintRow& row : got.rows)
        page.rows.push_back(row_of(row, name_, hub_.name.str()));
    for (const model::ItemId& id : got.withdrawn)
        page.gone.push_back(id.value);
    page.cursor = got.cursor;
    if (got.more) page.next = got.cursor;
    return {};
}

/// The hub's figures; how long its own Edition may show them is no part of what it counted.
static model::Given figures_of(model::Statistics&& statistics) {
    model::Given out{std::move(statistics.recaps), std::move(statistics.speeds)};
    for (auto& recap : out.recaps)
        recap.valid_until.reset();
    for (auto& speed : out.speeds)
        speed.valid_until.reset();
    return out;
}

/// Figures of a clock that is ahead would be the newest for years; they are asked for again.
void Hub::take_figures(model::Statistics&& statistics, model::Time now, Page& page) {
    model::Given given = figures_of(std::move(statistics));
    const auto ahead = [&](const auto& one) { return one.as_of && *one.as_of > now + std::chrono::days(1); };
    const bool wrong = std::any_of(given.recaps.begin(), given.recaps.end(), ahead) ||
                       std::any_of(given.speeds.begin(), given.speeds.end(), ahead);
    if (!wrong) {
        page.given = std::move(given);
        return;
    }
    fresh_.erase(figures_path);
    page.remarks.push_back("angka pusat tertanggal di masa depan: tidak diambil");
}

tl::expected<void, Failure> Hub::extras(const Ask& ask, Page& page) {
    const bool whole = ask.whole;
    auto outreach = fetch_changed<wire::OutreachAnswer>("/api/v1/outreach", wire::decode_outreach, whole, page);
    if (!outreach) return tl::unexpected(std::move(outreach.error()));
    auto notices = fetch_changed<wire::NoticesAnswer>("/api/v1/notices", wire::decode_notices, whole, page);
    if (!notices) return tl::unexpected(std::move(notices.error()));
    auto figures = fetch_changed<wire::StatisticsAnswer>(figures_path, wire::decode_statistics, whole, page);
    if (!figures) return tl::unexpected(std::move(figures.error()));
    if (*outreach) page.outreach = std::move((*outreach)->visits);
    if (*notices) page.notices = std::move((*notices)->notices);
    if (*figures) take_figures(std::move((*figures)->statistics), ask.now, page);
    return {};
}

tl::expected<Page, Failure> Hub::read(const Ask& ask) {
    if (ask.page.empty()) {
        auto hub = greet_hub(url_, token_, client_, package_.gate, package_.regency.identity.regency);
        if (!hub) return tl::unexpected(std::move(hub.error()));
        hub_ = std::move(*hub);
        fresh_.clear();
    }
    Page page;
    page.demo = hub_.demo;
    page.data_as_of = hub_.data_as_of;
    if (auto read = complaints(ask, page); !read) return tl::unexpected(std::move(read.error()));
    // Nothing, as of no time: handed on, it would look like data of now.
    page.never_read = !hub_.data_as_of && page.rows.empty() && page.gone.empty() && page.next.empty();
    if (!page.next.empty() || page.never_read) return page;
    if (auto read = extras(ask, page); !read) return tl::unexpected(std::move(read.error()));
    return page;
}

void Hub::stored() {
    for (auto& [path, etag] : fresh_)
        etags_[path] = std::move(etag);
    fresh_.clear();
}

} // namespace siar::feeds
