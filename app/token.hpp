// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"

#include <filesystem>
#include <string>

namespace siar::app {

/// The bearer token in the first line of a file; empty where no file is named. The error never holds the token.
model::Result<std::string> read_token(const std::filesystem::path& file);

} // namespace siar::app
