// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/hub_http.hpp"

#include <fmt/format.h>

namespace siar::feeds {

tl::expected<net::Response, Failure> ask_desk(net::Client& client, const std::string& url, const std::string& token,
                                              const std::string& path_and_query, const std::string& etag) {
    std::string base = url;
    while (!base.empty() && base.back() == '/')
        base.pop_back();
    net::Request request;
    request.url = base + path_and_query;
    request.bearer = token;
    request.if_none_match = etag;
    auto response = client.get(request);
    if (!response) return tl::unexpected(Failure{std::move(response.error()), {}});
    if (response->not_modified()) return *std::move(response);
    if (!response->ok()) return tl::unexpected(Failure{net::refusal(*response), response->retry_after});
    if (response->content_type != "application/json")
        return tl::unexpected(Failure{{"jawaban bukan JSON", response->where,
                                       "Periksa alamatnya; mungkin itu halaman masuk jaringan atau situs biasa"},
                                      response->retry_after});
    return *std::move(response);
}

model::Error at_desk(model::Error error, const net::Response& response) {
    error.where = response.where + " " + error.where;
    return error;
}

std::string query_value(const std::string& text) {
    std::string out;
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                           c == '.' || c == '_' || c == '~';
        if (plain)
            out += c;
        else
            out += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    }
    return out;
}

} // namespace siar::feeds
