// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../net/raw_server.hpp"
#include "config/package.hpp"
#include "feeds/open311.hpp"
#include "model/time.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <ctime>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace siar::test {

inline model::Time utc(const char* text) {
    return model::parse_rfc3339(text).value();
}

/// A request as a city has it.
struct CityRequest {
    std::string id;
    model::Time made{};
    model::Time changed{};
    bool open = false;
    bool secret = false; ///< left out of every list, after its limit was taken
};

/// Four years with a dense day, a few quiet months, and old ones behind a gap of more than a year.
inline std::vector<CityRequest> some_requests(model::Time now) {
    constexpr model::Seconds day{86400};
    std::vector<CityRequest> out;
    const auto add = [&](model::Time made, model::Time changed) {
        out.push_back({"R" + std::to_string(out.size()), made, changed, changed > now - 5 * day, false});
    };
    for (int i = 0; i < 120; ++i)
        add(now - 2 * day * i - model::Seconds{i * 61},
            now - 2 * day * i + day / 2 * (i % 5) - model::Seconds{3600 * (i % 7)});
    for (int i = 0; i < 70; ++i)
        add(now - 40 * day - model::Seconds{i * 300}, now - 39 * day);
    for (int i = 0; i < 30; ++i)
        add(now - 700 * day - 3 * day * i, now - 690 * day);
    for (int i = 0; i < 25; ++i)
        add(now - 1500 * day - 5 * day * i, now - 1490 * day);
    for (CityRequest& each : out)
        each.changed = std::min(each.changed, now);
    return out;
}

/// How a city's server takes the standard.
struct CityManners {
    enum class Paging { from_one, from_zero, ignored, clamped, not_found, error };
    enum class Dates { forward, swapped, either, refused };
    enum class Order { newest_made, oldest_made, newest_changed };
    Paging paging = Paging::from_one;
    Dates dates = Dates::forward;
    Order order = Order::newest_made;
    std::size_t limit = 50; ///< of one answer
    bool page_size = true;  ///< may be asked for, up to 500
    bool updated_after = false;
    bool default_span = false; ///< without dates only 90 days
    bool refuses_long_spans = false;
    bool local_times = false; ///< written as if they were UTC
    bool xml_only = false;
    model::Seconds clock{0}; ///< of its Date header, ahead of the right one
};

/// A GeoReport v2 server with requests of its own, which filters, sorts and pages as its manners are.
class City {
public:
    City(std::vector<CityRequest> requests, CityManners manners, model::Time now)
        : requests_(std::move(requests)),
          manners_(manners),
          now_(now),
          server_([this](const std::string& head) { return answer(head); }) {}
    std::string url() const { return server_.url("/open311/v2"); }
    std::vector<std::string> heads() const { return server_.heads(); }
    /// What it has from now on; not while it is asked.
    void set(std::vector<CityRequest> requests) { requests_ = std::move(requests); }

    using Query = std::map<std::string, std::string>;
    /// The parameters of a request, decoded as far as times need it.
    static Query query_of(const std::string& head) {
        Query out;
        const std::size_t end = head.find(' ', head.find(' ') + 1);
        std::size_t at = std::min(head.find('?'), end);
        while (at < end) {
            const std::size_t next = std::min(head.find('&', at + 1), end);
            const std::string pair = head.substr(at + 1, next - at - 1);
            std::string value = pair.substr(std::min(pair.find('=') + 1, pair.size()));
            for (std::size_t code = value.find("%3A"); code != std::string::npos; code = value.find("%3A"))
                value.replace(code, 3, ":");
            out[pair.substr(0, pair.find('='))] = value;
            at = next;
        }
        return out;
    }

private:
    std::optional<model::Time> time(const Query& query, const char* name) const {
        const auto found = query.find(name);
        if (found == query.end()) return std::nullopt;
        auto read = model::parse_rfc3339(found->second);
        REQUIRE(read.has_value());
        return *read - shift();
    }
    model::Seconds shift() const { return model::Seconds{manners_.local_times ? 7 * 3600 : 0}; }

    std::vector<CityRequest> asked_for(const Query& query) const {
        using Dates = CityManners::Dates;
        const bool swapped = manners_.dates == Dates::swapped;
        const auto start = time(query, swapped ? "end_date" : "start_date");
        const auto end = time(query, swapped ? "start_date" : "end_date");
        const bool unbound = !start && !end && manners_.default_span;
        const model::Time from = unbound ? now_ - model::Seconds{90 * 86400} : start.value_or(model::Time::min());
        const model::Time to = end.value_or(model::Time::max());
        std::vector<CityRequest> out;
        for (const CityRequest& each : requests_) {
            const bool after = each.made >= from;
            const bool before = each.made <= to;
            const bool wanted = manners_.dates == Dates::either ? after || before : after && before;
            const auto since = manners_.updated_after ? time(query, "updated_after") : std::nullopt;
            if (wanted && (!since || each.changed >= *since)) out.push_back(each);
        }
        std::stable_sort(out.begin(), out.end(), [&](const CityRequest& a, const CityRequest& b) {
            if (manners_.order == CityManners::Order::newest_made) return a.made > b.made;
            if (manners_.order == CityManners::Order::oldest_made) return a.made < b.made;
            return a.changed > b.changed;
        });
        return out;
    }

    std::string answer(const std::string& head) const {
        using Paging = CityManners::Paging;
        const std::string xml_path = "/requests.xml";
        const bool xml = head.find(xml_path) != std::string::npos;
        if (head.find("/requests.") == std::string::npos || (manners_.xml_only && !xml))
            return http(404, "[{\"code\":404,\"description\":\"no such resource\"}]");
        const Query query = query_of(head);
        const auto refused = [] { return http(400, "[{\"code\":400,\"description\":\"Unknown column\"}]"); };
        if (manners_.paging == Paging::error && query.count("page_size") > 0) return refused();
        if (manners_.dates == CityManners::Dates::refused && query.count("start_date") > 0) return refused();
        const auto from = time(query, "start_date");
        if (manners_.refuses_long_spans && from &&
            time(query, "end_date").value_or(now_) - *from > model::Seconds{95 * 86400})
            return refused();

        const std::vector<CityRequest> all = asked_for(query);
        std::size_t limit = manners_.limit;
        if (manners_.page_size && query.count("page_size") > 0)
            limit = std::min<std::size_t>(500, std::stoul(query.at("page_size")));
        std::size_t page = query.count("page") > 0 ? std::stoul(query.at("page")) : 0;
        if (manners_.paging == Paging::ignored || manners_.paging == Paging::error) page = 0;
        if (manners_.paging != Paging::from_zero) page -= page > 0 ? 1 : 0;
        if (manners_.paging == Paging::not_found && page > 0 && page * limit >= all.size()) return http(404, "");
        if (manners_.paging == Paging::clamped && page * limit >= all.size())
            page = all.empty() ? 0 : (all.size() - 1) / limit;
        std::vector<CityRequest> given;
        for (std::size_t i = page * limit; i < std::min(all.size(), (page + 1) * limit); ++i)
            if (!all[i].secret) given.push_back(all[i]);
        const std::string date = "Date: " + http_date(now_ + manners_.clock) + "\r\n";
        return xml ? http(200, as_xml(given), date, "text/xml") : http(200, as_json(given), date);
    }

    /// RFC 9110, 5.6.7.
    static std::string http_date(model::Time time) {
        const std::time_t seconds = time.time_since_epoch().count();
        std::tm parts{};
        gmtime_r(&seconds, &parts);
        std::array<char, 40> text{};
        const std::size_t size = std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S GMT", &parts);
        return {text.data(), size};
    }

    std::string as_json(const std::vector<CityRequest>& given) const {
        std::string out = "[";
        for (const CityRequest& each : given)
            out +=
                fmt::format(R"({}{{"service_request_id":"{}","status":"{}","service_name":"Lampu Jalan",)"
                            R"("description":"Lampu jalan mati","requested_datetime":"{}","updated_datetime":"{}"}})",
                            out.size() > 1 ? "," : "", each.id, each.open ? "open" : "closed",
                            model::rfc3339(each.made + shift()), model::rfc3339(each.changed + shift()));
        return out + "]";
    }
    std::string as_xml(const std::vector<CityRequest>& given) const {
        std::string out = "<?xml version=\"1.0\" encoding=\"utf-8\"?><service_requests>";
        for (const CityRequest& each : given)
            out += fmt::format(
                "<request><service_request_id>{}</service_request_id><status>{}</status>"
                "<service_name>Lampu Jalan</service_name><description/>"
                "<requested_datetime>{}</requested_datetime><updated_datetime>{}</updated_datetime>"
                "</request>",
                each.id, each.open ? "open" : "closed", model::rfc3339(each.made + shift()),
                model::rfc3339(each.changed + shift()));
        return out + "</service_requests>";
    }

    std::vector<CityRequest> requests_;
    CityManners manners_;
    model::Time now_;
    RawServer server_;
};

inline const config::Package& demak() {
    static const config::Package package =
        config::load_package(std::string(SIAR_SOURCE_DIR) + "/config/regencies/demak").value();
    return package;
}

inline config::SourceSettings open311_settings(const std::string& url) {
    config::SourceSettings out;
    out.name.value = "kota";
    out.kind = config::SourceKind::open311;
    out.url = url;
    return out;
}

inline feeds::Open311 open311(const config::SourceSettings& settings, const std::string& token = {}) {
    net::Options options;
    options.limits.stall = options.limits.total = model::Seconds{10};
    return {settings, token, net::Client(options), demak()};
}

/// All pages of a reading together.
struct WholeReading {
    std::map<std::string, feeds::RawComplaint> complaints; ///< by number
    std::vector<feeds::Flaw> flaws;
    std::vector<std::string> remarks;
    std::vector<feeds::Page> pages;
    std::optional<feeds::Failure> failure;

    bool remarked(const std::string& part) const {
        return std::any_of(remarks.begin(), remarks.end(),
                           [&](const std::string& remark) { return remark.find(part) != std::string::npos; });
    }
    bool flawed(const std::string& part) const {
        return std::any_of(flaws.begin(), flaws.end(),
                           [&](const feeds::Flaw& flaw) { return flaw.why.find(part) != std::string::npos; });
    }
};

inline WholeReading read_all(feeds::Source& source, feeds::Ask ask) {
    WholeReading out;
    for (std::size_t pages = 0; pages < 3'000; ++pages) {
        auto page = source.read(ask);
        if (!page) {
            out.failure = std::move(page.error());
            return out;
        }
        for (const feeds::RawComplaint& each : page->complaints)
            out.complaints[each.facts.key.id] = each;
        out.flaws.insert(out.flaws.end(), page->flaws.begin(), page->flaws.end());
        out.remarks.insert(out.remarks.end(), page->remarks.begin(), page->remarks.end());
        ask.page = page->next;
        out.pages.push_back(*std::move(page));
        if (ask.page.empty()) return out;
    }
    FAIL("the reading does not end");
    return out;
}

} // namespace siar::test
