// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace siar::desk {

/// The token in a file; where there is no file, a new one of 256 random bits is written to it, readable by its owner
/// only. An error where others may read it or it is no token.
model::Result<std::string> token_of(const std::filesystem::path& file);

/// Whether two tokens are the same; takes as long whether they are or not.
bool same_token(std::string_view a, std::string_view b);

} // namespace siar::desk
