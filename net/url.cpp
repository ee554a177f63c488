// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/url.hpp"

#include "net/client.hpp"

#include <arpa/inet.h>
#include <curl/curl.h>
#include <fmt/format.h>
#include <netinet/in.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

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

using Handle = std::unique_ptr<CURLU, UrlDeleter>;

Handle opened(const std::string& url) {
    Handle handle(curl_url());
    if (handle && curl_url_set(handle.get(), CURLUPART_URL, url.c_str(), 0) != CURLUE_OK) handle.reset();
    return handle;
}

Target target_of(CURLU* url) {
    return {part(url, CURLUPART_SCHEME), part(url, CURLUPART_HOST), part(url, CURLUPART_PORT, CURLU_DEFAULT_PORT),
            part(url, CURLUPART_PATH)};
}

std::optional<Target> parsed(const std::string& url) {
    const Handle handle = opened(url);
    if (!handle) return std::nullopt;
    Target target = target_of(handle.get());
    if ((target.scheme != "http" && target.scheme != "https") || target.host.empty()) return std::nullopt;
    return target;
}

constexpr std::string_view explicit_tls = "ftpes://";

/// As libcurl knows it, which has no word for FTP that asks for TLS.
std::string for_curl(const std::string& url) {
    return url.starts_with(explicit_tls) ? "ftp://" + url.substr(explicit_tls.size()) : url;
}

std::optional<Target> parsed_place(const std::string& url) {
    const Handle handle = opened(for_curl(url));
    if (!handle) return std::nullopt;
    for (const CURLUPart unwanted :
         {CURLUPART_USER, CURLUPART_PASSWORD, CURLUPART_OPTIONS, CURLUPART_QUERY, CURLUPART_FRAGMENT})
        if (!part(handle.get(), unwanted).empty()) return std::nullopt;
    Target target = target_of(handle.get());
    if (url.starts_with(explicit_tls)) target.scheme = "ftpes";
    constexpr std::array<std::string_view, 5> known{"https", "http", "sftp", "ftps", "ftpes"};
    if (std::find(known.begin(), known.end(), target.scheme) == known.end() || target.host.empty()) return std::nullopt;
    return target;
}

std::string_view usual_port(std::string_view scheme) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> ports{
        {{"https", "443"}, {"http", "80"}, {"sftp", "22"}, {"ftps", "990"}, {"ftpes", "21"}}};
    const auto* const found =
        std::find_if(ports.begin(), ports.end(), [&](const auto& one) { return one.first == scheme; });
    return found == ports.end() ? std::string_view() : found->second;
}

bool control(char c) {
    return static_cast<unsigned char>(c) < ' ' || c == '\x7f';
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
    return host + (port == usual_port(scheme) ? "" : ":" + port) + path;
}

std::optional<Target> parse_url(const std::string& url) {
    const auto target = parsed(url);
    if (!target) return std::nullopt;
    // A host in percent signs is one name before it is decoded and may be another address after: refused.
    const auto again = parsed(target->scheme + "://" + target->shown());
    if (!again || !again->same_server(*target)) return std::nullopt;
    return target;
}

std::optional<Target> parse_place(const std::string& url) {
    const auto target = parsed_place(url);
    if (!target) return std::nullopt;
    const auto again = parsed_place(target->scheme + "://" + target->shown());
    if (!again || !again->same_server(*target)) return std::nullopt;
    const std::string path = decoded_path(*target);
    if (std::any_of(path.begin(), path.end(), control)) return std::nullopt;
    return target;
}

std::string below(const std::string& folder, std::string_view name) {
    constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    std::string out = folder;
    if (out.empty() || out.back() != '/') out += '/';
    for (const char c : name) {
        if (plain.find(c) != std::string_view::npos)
            out += c;
        else
            out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

std::string decoded_path(const Target& target) {
    int size = 0;
    char* text = curl_easy_unescape(nullptr, target.path.c_str(), static_cast<int>(target.path.size()), &size);
    if (text == nullptr) return {};
    std::string copy(text, static_cast<std::size_t>(size));
    curl_free(text);
    return copy;
}

std::string shown(const std::string& url) {
    const std::optional<Target> target = parse_url(url);
    return target ? target->shown() : "alamat yang tidak dapat dibaca";
}

} // namespace siar::net
