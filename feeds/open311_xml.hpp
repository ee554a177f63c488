// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/open311_fields.hpp"
#include "feeds/open311_row.hpp"

#include <tl/expected.hpp>

#include <string>

namespace siar::feeds {

/// The records in an XML answer: the elements request, service_request, service, row or item, at most four levels
/// down. The text is used up. A document type is passed over and no entity beyond XML's own five is resolved; what
/// would take too much memory is refused. The error is a reason in Indonesian without any of its text.
tl::expected<Open311Answer, std::string> read_open311_xml(std::string&& xml, const Open311Fields& fields);

} // namespace siar::feeds
