// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/renewal.hpp"

#include <system_error>

namespace siar::app {

namespace fs = std::filesystem;

Renewal::Renewal(const Common& common, fs::path data, Open open)
    : config_(common.config), data_(std::move(data)), open_(std::move(open)), known_(files()) {}

std::optional<Office> Renewal::look(const TellLine& tell) {
    auto now = files();
    if (now == known_) return std::nullopt;
    known_ = std::move(now);
    auto office = open_();
    if (!office) {
        tell("pengaturan baru tidak dipakai: " + office.error().line() + "; yang lama tetap berlaku");
        return std::nullopt;
    }
    tell("pengaturan dibaca ulang");
    return std::move(*office);
}

Renewal::Files Renewal::files() const {
    Files out;
    // What is being written, or goes meanwhile, is seen at the next look.
    const auto note = [&](const fs::path& file) {
        const std::string name = file.filename().string();
        if (name.front() == '.' || name.back() == '~') return; // of an editor
        std::error_code error;
        const auto size = fs::file_size(file, error);
        if (!error) out[file] = {fs::last_write_time(file, error), size};
    };
    if (config_) note(*config_);
    for (const auto& folder : {data_ / "config", data_ / "assets" / "speech", data_ / "assets" / "sound"}) {
        std::error_code error;
        fs::recursive_directory_iterator at(folder, fs::directory_options::follow_directory_symlink, error);
        for (; !error && at != fs::recursive_directory_iterator(); at.increment(error))
            note(at->path());
    }
    return out;
}

} // namespace siar::app
