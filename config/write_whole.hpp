// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"

#include <filesystem>
#include <string_view>

namespace siar::config {

/// Replaces `file` by `bytes`, whole or not at all: written beside it under a hidden name, flushed to the disk, then
/// renamed. With `closed`, only owner and group may read it. The folder must exist; the error says what to look at.
model::Result<void> write_whole(const std::filesystem::path& file, std::string_view bytes, bool closed = false);

} // namespace siar::config
