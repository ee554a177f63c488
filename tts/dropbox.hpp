// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/upload.hpp"

#include <filesystem>
#include <functional>
#include <string>

namespace siar::tts {

/// Puts a file into a folder of this machine that others watch, a Rivendell dropbox for one: written there as
/// `.NAME.sebagian`, flushed, verified and renamed, so that nobody takes half of it. Folders in `name` are made, but
/// not `folder` itself: it may be a share that is not mounted. With `read_back` the bytes are read once more from the
/// disk.
net::Attempt<net::Proof> put_in_folder(const net::LocalFile& file, const std::filesystem::path& folder,
                                       const std::string& name, bool read_back, const std::function<bool()>& stop);

/// Deletes what put_in_folder() left under this name, whole or half. False where there was nothing (any more).
net::Attempt<bool> remove_from_folder(const std::filesystem::path& folder, const std::string& name);

} // namespace siar::tts
