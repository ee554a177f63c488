// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace siar::desk {

/// What a client asks, as far as the desk looks at it. There is no body: the desk takes none yet.
struct Request {
    std::string method; ///< "GET" also for HEAD
    std::string path;   ///< decoded, without query
    std::map<std::string, std::string, std::less<>> query;
    std::string host;
    std::string authorization;
    std::string accept_encoding;
    std::string if_none_match;

    /// A query parameter; nothing where it is missing.
    std::optional<std::string> parameter(std::string_view name) const;
};

/// Bytes to serve with their type and weak ETag (RFC 9110, 8.8.3); compressed once, when first asked for.
class Content {
public:
    Content(std::string bytes, std::string type);
    const std::string& bytes() const { return bytes_; }
    const std::string& type() const { return type_; }
    const std::string& etag() const { return etag_; }
    /// The bytes as gzip; empty where that would not be smaller.
    const std::string& gzipped();

private:
    std::string bytes_;
    std::string type_;
    std::string etag_;
    std::optional<std::string> gzipped_;
};

using Header = std::pair<std::string, std::string>;

/// What the desk says.
struct Answer {
    int status = 200;
    std::shared_ptr<Content> content;
    std::vector<Header> headers;
    bool lasting = false; ///< a file of the program: clients may keep it for a day
};

/// Whether a list of ETags (If-None-Match) names this one, compared weakly.
bool names_etag(std::string_view list, std::string_view etag);
/// Whether Accept-Encoding allows gzip (RFC 9110, 12.5.3).
bool accepts_gzip(std::string_view accept_encoding);
/// Whether a Host header names this machine: 127.0.0.1, localhost or [::1], with any port.
bool names_loopback(std::string_view host);

/// The bytes as a gzip stream (RFC 1952).
std::string gzip(std::string_view bytes);

} // namespace siar::desk
