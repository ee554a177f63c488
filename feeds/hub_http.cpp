// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/hub_http.hpp"

#include <fmt/format.h>

namespace siar::feeds {

model::Result<net::Response> ask_desk(net::Client& client, const std::string& url, const std::string& token,
                                      const std::string& path_and_query, const std::string& etag,
                                      model::Seconds patience) {
    std::string base = url;
    while (!base.empty() && base.back() == '/')
        base.pop_back();
    auto response = client.get({base + path_and_query, token, etag, "application/json", patience});
    if (!response || response->not_modified()) return response;
    if (!response->ok()) return tl::unexpected<model::Error>(net::refusal(*response));
    if (response->content_type != "application/json")
        return model::fail("jawaban bukan JSON", response->where,
                           "Periksa alamatnya; mungkin itu halaman masuk jaringan atau situs biasa");
    return response;
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
