// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"

#include <filesystem>
#include <string>

namespace siar::config {

/// The bearer token in a file: one line of 1 to 512 visible ASCII characters, readable by its owner only. An
/// empty path means no token: an empty string. No error ever holds the token.
model::Result<std::string> read_token(const std::filesystem::path& file);

/// The password in a file, held to the same but that it may have blanks in it.
model::Result<std::string> read_password(const std::filesystem::path& file);

/// An error where others than its owner may read a private key, or where it is not there.
model::Result<void> check_key_file(const std::filesystem::path& file);

} // namespace siar::config
