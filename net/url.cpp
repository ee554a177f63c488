// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/url.hpp"

#include "net/client.hpp"

#include <arpa/inet.h>
#include <curl/curl.h>
#include <netinet/in.h>

#include <array>
#include <memory>

namespace siar::net {

namespace {

struct UrlDeleter {
    void operator()(CURLU* url) const { curl_url_cleanup(url); }
};

std::string part(CURLU* url, CURLUPart which, unsigned flags = 0) {
    char* text = nullptr;
    if (curl_url_get(url, which, &text, flags) != CURLUE_OK || text == nullptr) return {};
    std::string copy = text;
    curl_free(text);
    return copy;
}

std::optional<Target> parsed(const std::string& url) {
    const std::unique_ptr<CURLU, UrlDeleter> handle(curl_url());
    if (!handle || curl_url_set(handle.get(), CURLUPART_URL, url.c_str(), 0) != CURLUE_OK) return std::nullopt;
    Target target{part(handle.get(), CURLUPART_SCHEME), part(handle.get(), CURLUPART_HOST),
                  part(handle.get(), CURLUPART_PORT, CURLU_DEFAULT_PORT), part(handle.get(), CURLUPART_PATH)};
    if ((target.scheme != "http" && target.scheme != "https") || target.host.empty()) return std::nullopt;
    return target;
}

} // namespace

bool Target::loopback() const {
    if (host == "localhost") return true;
    in_addr four{};
    if (inet_pton(AF_INET, host.c_str(), &four) == 1) return (ntohl(four.s_addr) >> 24) == 127;
    if (host.size() < 2 || host.front() != '[') return false;
    in6_addr six{};
    const std::string bare = host.substr(1, host.size() - 2);
    return inet_pton(AF_INET6, bare.c_str(), &six) == 1 && IN6_IS_ADDR_LOOPBACK(&six);
}

std::string Target::shown() const {
    const bool usual = port == (scheme == "https" ? "443" : "80");
    return host + (usual ? "" : ":" + port) + path;
}

std::optional<Target> parse_url(const std::string& url) {
    const auto target = parsed(url);
    if (!target) return std::nullopt;
    // A host in percent signs is one name before it is decoded and may be another address after: refused.
    const auto again = parsed(target->scheme + "://" + target->shown());
    if (!again || !again->same_server(*target)) return std::nullopt;
    return target;
}

std::string shown(const std::string& url) {
    const std::optional<Target> target = parse_url(url);
    return target ? target->shown() : "alamat yang tidak dapat dibaca";
}

} // namespace siar::net
