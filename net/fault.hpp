// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"

#include <curl/curl.h>

#include <string>

namespace siar::net {

/// What a failure of libcurl means to a person.
model::Error explain(CURLcode code, const std::string& where);

} // namespace siar::net
