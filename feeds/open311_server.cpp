// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/open311_server.hpp"

#include "feeds/hub_http.hpp"
#include "feeds/open311_json.hpp"
#include "feeds/open311_xml.hpp"
#include "feeds/record.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace siar::feeds {

namespace {

using Kind = Open311Trouble::Kind;

/// Far from the 16 MB that one answer may have, near the 500 that Chicago allows.
constexpr int page_size = 500;
/// Days and zones are read differently by different servers; only what is further off than this says something.
constexpr model::Seconds slack{2 * 86400};

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

/// The url is a list of requests, not an endpoint: "https://host/resource/abcd.json?limit=500".
bool is_list(std::string_view url) {
    const std::string_view path = url.substr(0, std::min(url.find('?'), url.size()));
    return ends_with(path, ".json") || ends_with(path, ".xml");
}

tl::unexpected<Open311Trouble> trouble(Kind kind, model::Error error, std::optional<model::Seconds> after = {}) {
    return tl::unexpected<Open311Trouble>({kind, {std::move(error), after}});
}

std::string_view beginning(std::string_view body) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (body.substr(0, mark.size()) == mark) body.remove_prefix(mark.size());
    const std::size_t at = body.find_first_not_of(" \t\r\n");
    return at == std::string_view::npos ? std::string_view() : body.substr(at);
}

bool is_web_page(std::string_view body) {
    if (body.empty() || body.front() != '<') return false;
    std::string head(body.substr(0, 200));
    std::transform(head.begin(), head.end(), head.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return head.rfind("<!doctype html", 0) == 0 || head.find("<html") != std::string::npos;
}

} // namespace

Open311Server::Open311Server(const config::SourceSettings& source, std::string token, net::Client client,
                             model::Zone zone)
    : url_(source.url),
      jurisdiction_(source.jurisdiction),
      format_(source.format),
      local_times_(source.local_times),
      token_(std::move(token)),
      client_(std::move(client)),
      zone_(std::move(zone)),
      request_fields_(Open311Fields::of_requests(source.fields)) {
    while (!url_.empty() && url_.back() == '/')
        url_.pop_back();
}

bool Open311Server::outside(model::Time time, std::optional<model::Time> from, std::optional<model::Time> to) {
    return (from && time < *from - slack) || (to && time > *to + slack);
}

std::optional<model::Time> Open311Server::time(const std::string& text) const {
    const auto read = read_time(text, zone_, local_times_);
    return read ? *read : std::nullopt;
}

std::string Open311Server::stamp(model::Time time) const {
    // A server that labels its local times Z reads those of a question in the same way.
    return model::rfc3339(local_times_ ? time + zone_.offset : time);
}

std::string Open311Server::url(std::string_view resource, const std::string& query) const {
    std::string out = url_;
    if (!is_list(url_)) out += fmt::format("/{}.{}", resource, ability_.xml ? "xml" : "json");
    if (query.empty()) return out;
    return out + (out.find('?') == std::string::npos ? "?" : "&") + query;
}

std::string Open311Server::query(const Open311Question& question) const {
    std::string out;
    const auto add = [&](std::string_view name, const std::string& value) {
        out += fmt::format("{}{}={}", out.empty() ? "" : "&", name, query_value(value));
    };
    if (!jurisdiction_.empty()) add("jurisdiction_id", jurisdiction_);
    const bool swapped = ability_.dates == Open311Ability::Dates::swapped;
    if (question.from) add(swapped ? "end_date" : "start_date", stamp(*question.from));
    if (question.to) add(swapped ? "start_date" : "end_date", stamp(*question.to));
    if (question.changed_since) add("updated_after", stamp(*question.changed_since));
    if (ability_.extras) {
        add("extensions", "true");
        add("page_size", std::to_string(page_size));
        add("per_page", std::to_string(page_size));
        if (question.page > 0) add("page", std::to_string(question.page));
    }
    return out;
}

Open311Server::Answered<net::Response> Open311Server::get(const std::string& url, const std::string& etag) {
    for (;;) {
        net::Request request;
        request.url = url;
        if (key_in_query_)
            request.url += (url.find('?') == std::string::npos ? "?" : "&") + ("api_key=" + query_value(token_));
        else
            request.bearer = token_;
        request.if_none_match = etag;
        request.accept = ability_.xml ? "text/xml, application/xml" : "application/json";
        auto response = client_.get(request);
        if (!response) {
            // The words of net, for it has no kinds of error; a test holds them together.
            const bool large = response.error().what == "jawaban terlalu besar";
            return trouble(large ? Kind::too_large : Kind::silent, std::move(response.error()));
        }
        if (response->server_time) clock_ = response->server_time;
        if (response->ok() || response->not_modified()) return *std::move(response);
        const bool key_refused = response->status == 401 || response->status == 403;
        // The standard's own way is api_key; tried second, for a query is written into more logs than a header.
        if (key_refused && !token_.empty() && !key_in_query_) {
            key_in_query_ = true;
            continue;
        }
        if (key_refused) key_in_query_ = false;
        const int status = response->status;
        const bool later = key_refused || status == 429 || status == 408 || (status > 500 && status < 600);
        const Kind kind = later ? Kind::silent : status == 404 ? Kind::absent : Kind::refused;
        return trouble(kind, net::refusal(*response), response->retry_after);
    }
}

Open311Server::Answered<Open311Answer> Open311Server::read(net::Response&& response,
                                                           const Open311Fields& fields) const {
    const std::string_view body = beginning(response.body);
    if (is_web_page(body))
        return trouble(Kind::foreign, {"jawaban halaman web, bukan Open311", response.where,
                                       "Periksa alamatnya; mungkin itu halaman masuk jaringan atau situs biasa"});
    auto answer = !body.empty() && body.front() == '<' ? read_open311_xml(std::move(response.body), fields)
                                                       : read_open311_json(response.body, fields);
    if (!answer)
        return trouble(Kind::foreign, {"jawaban bukan Open311: " + answer.error(), response.where,
                                       "Coba lagi nanti; beri tahu pengelola server bila terus begini"});
    if (answer->error && answer->rows.empty()) {
        const std::string code = answer->error_code.empty() ? "" : " " + answer->error_code;
        const Kind kind = answer->error_code == "404" ? Kind::absent : Kind::refused;
        return trouble(kind, {"server menjawab dengan pesan kesalahan" + code, response.where,
                              "Periksa jurisdiction dan token sumber ini; beri tahu pengelola servernya"});
    }
    return *std::move(answer);
}

Open311Server::Answered<Open311Reply> Open311Server::ask(const std::string& url, const std::string& etag,
                                                         const Open311Fields& fields) {
    auto response = get(url, etag);
    if (!response) return tl::unexpected<Open311Trouble>(std::move(response.error()));
    Open311Reply reply;
    reply.etag = response->etag;
    if (response->not_modified()) {
        reply.unchanged = true;
        return reply;
    }
    auto answer = read(*std::move(response), fields);
    if (!answer) return tl::unexpected<Open311Trouble>(std::move(answer.error()));
    reply.answer = *std::move(answer);
    return reply;
}

Open311Server::Answered<Open311Reply> Open311Server::requests(const Open311Question& question) {
    auto reply = ask(url("requests", query(question)), question.etag, request_fields_);
    if (reply) ability_.most = std::max(ability_.most, reply->answer.rows.size() + reply->answer.nameless);
    return reply;
}

Open311Server::Answered<std::map<std::string, std::string>> Open311Server::services() {
    std::map<std::string, std::string> out;
    if (is_list(url_)) return out;
    const std::string which = jurisdiction_.empty() ? "" : "jurisdiction_id=" + query_value(jurisdiction_);
    auto reply = ask(url("services", which), {}, service_fields_);
    if (!reply) return tl::unexpected<Open311Trouble>(std::move(reply.error()));
    for (Open311Row& row : reply->answer.rows)
        out.emplace(std::move(row.record[Field::id]), std::move(row.record[Field::title]));
    return out;
}

} // namespace siar::feeds
