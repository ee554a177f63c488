// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace siar::net {

/// The parts of a url that decide whom we talk to.
struct Target {
    std::string scheme; ///< "http" or "https"; of a place for files also "sftp", "ftps", "ftpes"
    std::string host;
    std::string port;
    std::string path;

    /// This machine: localhost, 127.0.0.0/8, [::1].
    bool loopback() const;
    bool same_server(const Target& other) const {
        return scheme == other.scheme && host == other.host && port == other.port;
    }
    /// Host, port where it is not the scheme's own, and path.
    std::string shown() const;
};

/// Nothing for what is no http or https url, or names another server when it is read again as it is shown.
std::optional<Target> parse_url(const std::string& url);

/// Where files can be put: http, https, sftp, ftps (TLS from the first byte, port 990) and ftpes (TLS asked for with
/// AUTH TLS, RFC 4217, port 21). Nothing also where it names a user, a query or a fragment, or has a control character.
std::optional<Target> parse_place(const std::string& url);

/// The url of a name below a folder, each part of it percent-encoded; '/' in the name parts folders.
std::string below(const std::string& folder, std::string_view name);

/// The path of a target as the server reads it, without percent signs.
std::string decoded_path(const Target& target);

} // namespace siar::net
