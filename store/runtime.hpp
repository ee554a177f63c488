// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

namespace siar::store {

/// Folders in memory, gone when the computer stops, where programs of one user may meet: $XDG_RUNTIME_DIR,
/// /run/user/UID, /dev/shm; those that are there.
std::vector<std::filesystem::path> runtime_folders();

/// The places in memory for what belongs to one state folder and is worth no write to the disk: a folder (0700) in each
/// of the runtime folders, named by a digest of the state folder. Nobody else's folder is ever read or written.
class RuntimeHomes {
public:
    RuntimeHomes() = default;
    RuntimeHomes(const std::filesystem::path& state, const std::vector<std::filesystem::path>& runtime);

    /// The folder to write to, made where it is missing; nothing where none can be used.
    std::optional<std::filesystem::path> make() const;
    /// Those that are there, the one to write to first.
    std::vector<std::filesystem::path> there() const;

private:
    std::vector<std::filesystem::path> folders_;
};

} // namespace siar::store
