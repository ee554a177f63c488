// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/watch.hpp"

#include <sys/stat.h>

#include <utility>

namespace siar::themes {

Watch::Watch(std::filesystem::path folder) : folder_(std::move(folder)) {}

Watch::Stamp Watch::stamp() const {
    struct stat found {};
    if (::stat((folder_ / "theme.toml").c_str(), &found) != 0) return {};
    return {found.st_ino, found.st_size, found.st_mtim.tv_sec, found.st_mtim.tv_nsec};
}

std::optional<model::Result<Theme>> Watch::look(Clock::time_point now) {
    if (looked_ && now - *looked_ < pace) return std::nullopt;
    looked_ = now;
    // Before the file is read: what is saved meanwhile is another one at the next look.
    const Stamp fresh = stamp();
    if (fresh == seen_) {
        if (!fault_) return std::nullopt;
        return tl::unexpected(*std::exchange(fault_, std::nullopt));
    }
    seen_ = fresh;
    auto theme = load_theme(folder_);
    fault_ = theme ? std::nullopt : std::optional(theme.error());
    if (!theme) return std::nullopt;
    return theme;
}

} // namespace siar::themes
