// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/source.hpp"
#include "net/client.hpp"

#include <string>

namespace siar::feeds {

/// Asks a desk for `path_and_query` ("/api/v1/discovery"); JSON is an answer, and 304 where an ETag was sent; all else
/// is a failure of one line, with the server's own wish for peace. `patience` is what the answer may take beyond the
/// usual.
tl::expected<net::Response, Failure> ask_desk(net::Client& client, const std::string& url, const std::string& token,
                                              const std::string& path_and_query, const std::string& etag = {},
                                              model::Seconds patience = {});

/// An error of a decoder, told with the server it came from.
model::Error at_desk(model::Error error, const net::Response& response);

/// A value for a query, percent-encoded but for letters, digits and -._~ (RFC 3986, 2.3).
std::string query_value(const std::string& text);

} // namespace siar::feeds
