// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace siar::net {

/// The parts of a url that decide whom we talk to.
struct Target {
    std::string scheme; ///< "http" or "https"
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

} // namespace siar::net
