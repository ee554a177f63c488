// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace siar::net {

/// What a server writes into its headers, as values; any bytes.

/// Only what may stand in a header's value: no line break can smuggle in another header.
bool fit_for_header(std::string_view text);

/// An ETag that may be sent back as it came; a server that writes another one is asked without.
std::string usable_etag(std::string etag);

/// In small letters, without parameters: "application/json".
std::string media_type(std::string type);

/// A Date header; nothing for what is no date since 1970.
std::optional<model::Time> http_date(const std::string& text);

/// Retry-After is either seconds or a date (RFC 9110, 10.2.3); a date counts from the server's own Date. From none to a
/// week.
std::optional<model::Seconds> retry_after(const std::string& text, std::optional<model::Time> server_time);

} // namespace siar::net
