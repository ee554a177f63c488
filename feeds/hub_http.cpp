// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/hub_http.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace siar::feeds {

namespace {

/// A token that is not let in becomes right by a person's hand only.
constexpr model::Seconds not_let_in{15 * 60};

} // namespace

tl::expected<net::Response, Failure> ask_desk(net::Client& client, const std::string& url, const std::string& token,
                                              const std::string& path_and_query, const std::string& etag,
                                              model::Seconds patience) {
    const auto failed = [](model::Error error, std::optional<model::Seconds> retry_after = {}) {
        return tl::unexpected(Failure{std::move(error), retry_after});
    };
    std::string base = url;
    while (!base.empty() && base.back() == '/')
        base.pop_back();
    auto response = client.get({base + path_and_query, token, etag, "application/json", patience});
    if (!response) return failed(std::move(response.error()));
    const auto wish = response->retry_after;
    if (response->not_modified()) {
        if (!etag.empty()) return *std::move(response);
        return failed({"dijawab 'tidak berubah' tanpa ditanya", response->where, "Periksa server itu"});
    }
    if (response->status == 401 || response->status == 403)
        return failed(net::refusal(*response), std::max(not_let_in, wish.value_or(not_let_in)));
    if (!response->ok()) return failed(net::refusal(*response), wish);
    if (response->content_type != "application/json")
        return failed({"jawaban bukan JSON", response->where,
                       "Periksa alamatnya; mungkin itu halaman masuk jaringan atau situs biasa"},
                      wish);
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
