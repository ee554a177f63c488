// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/open311_fields.hpp"
#include "feeds/open311_row.hpp"

#include <tl/expected.hpp>

#include <string>
#include <string_view>

namespace siar::feeds {

/// The records in a JSON answer, whatever they are wrapped in: a bare list, one object, {"service_requests": [...]},
/// lists in lists. What JSON forbids and servers write all the same is mended (open311_mend.hpp). Time and memory grow
/// with the size of the answer, not with its nesting. The error is a reason in Indonesian without any of its text.
tl::expected<Open311Answer, std::string> read_open311_json(std::string_view json, const Open311Fields& fields);

} // namespace siar::feeds
