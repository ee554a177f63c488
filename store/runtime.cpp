// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/runtime.hpp"

#include "model/digest.hpp"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <iterator>
#include <system_error>
#include <utility>

namespace siar::store {

namespace fs = std::filesystem;

namespace {

/// A folder of this user that nobody else may enter.
bool is_own(const fs::path& folder) {
    struct stat status {};
    return ::lstat(folder.c_str(), &status) == 0 && S_ISDIR(status.st_mode) && status.st_uid == ::geteuid() &&
           (status.st_mode & 077U) == 0;
}

} // namespace

std::vector<fs::path> runtime_folders() {
    std::vector<fs::path> wanted;
    // NOLINTNEXTLINE(concurrency-mt-unsafe): nobody changes the environment of this program
    if (const char* const named = std::getenv("XDG_RUNTIME_DIR"); named && *named) wanted.emplace_back(named);
    wanted.emplace_back(fmt::format("/run/user/{}", ::geteuid()));
    wanted.emplace_back("/dev/shm");
    std::vector<fs::path> out;
    std::error_code error;
    for (auto& folder : wanted)
        if (fs::is_directory(folder, error) && std::find(out.begin(), out.end(), folder) == out.end())
            out.push_back(std::move(folder));
    return out;
}

RuntimeHomes::RuntimeHomes(const fs::path& state, const std::vector<fs::path>& runtime) {
    std::error_code error;
    const auto whole = fs::weakly_canonical(state, error);
    const auto name = "siar-" + model::digest((error ? state : whole).string()).hex().substr(0, 16);
    for (const auto& folder : runtime)
        folders_.push_back(folder / name);
}

std::optional<fs::path> RuntimeHomes::make() const {
    for (const auto& folder : folders_) {
        if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) continue;
        if (is_own(folder)) return folder;
    }
    return std::nullopt;
}

std::vector<fs::path> RuntimeHomes::there() const {
    std::vector<fs::path> out;
    std::copy_if(folders_.begin(), folders_.end(), std::back_inserter(out), is_own);
    return out;
}

} // namespace siar::store
