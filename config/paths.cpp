// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/paths.hpp"

#include <cstdlib>
#include <fstream>
#include <system_error>

namespace siar::config {
namespace {

bool is_folder(const std::filesystem::path& path) {
    std::error_code ignored;
    return std::filesystem::is_directory(path, ignored);
}

bool holds_data(const std::filesystem::path& folder) {
    return is_folder(folder / "config" / "regencies") && is_folder(folder / "themes") && is_folder(folder / "assets");
}

model::Result<std::filesystem::path> asked_for(const std::filesystem::path& folder, const std::string& by) {
    // Fonts and sounds are read by libraries that know nothing of the folder we were started in.
    if (holds_data(folder)) return std::filesystem::absolute(folder).lexically_normal();
    return model::fail("folder data program tidak lengkap (" + by + ")", folder.string(),
                       "Tunjuk folder yang berisi config/regencies, themes, dan assets");
}

} // namespace

Environment process_environment() {
    return [](const char* name) -> std::optional<std::string> {
        const char* value = std::getenv(name);
        if (value == nullptr || *value == '\0') return std::nullopt;
        return std::string(value);
    };
}

std::filesystem::path own_executable() {
    std::error_code failed;
    std::filesystem::path path = std::filesystem::read_symlink("/proc/self/exe", failed);
    return failed ? std::filesystem::path{} : path;
}

model::Result<std::filesystem::path> find_data(const std::optional<std::filesystem::path>& wish,
                                               const Environment& environment,
                                               const std::filesystem::path& executable) {
    if (wish) return asked_for(*wish, "--data");
    if (const auto variable = environment("SIAR_DATA")) return asked_for(*variable, "SIAR_DATA");
    const std::filesystem::path beside = executable.parent_path();
    for (std::filesystem::path folder = beside; !folder.empty(); folder = folder.parent_path()) {
        if (holds_data(folder)) return folder;
        if (folder == folder.root_path()) break;
    }
    const std::filesystem::path installed = beside.parent_path() / "share" / "siar";
    if (!beside.empty() && holds_data(installed)) return installed;
    return model::fail("data program tidak ditemukan", "di dekat " + (beside.empty() ? "program" : beside.string()),
                       "Tunjuk dengan --data FOLDER atau SIAR_DATA");
}

model::Result<std::filesystem::path> find_state(const std::optional<std::filesystem::path>& wish,
                                                const Environment& environment) {
    if (wish) return *wish;
    if (const auto state = environment("XDG_STATE_HOME")) return std::filesystem::path(*state) / "siar";
    if (const auto home = environment("HOME")) return std::filesystem::path(*home) / ".local" / "state" / "siar";
    return model::fail("tempat menyimpan tidak diketahui", "HOME tidak ada", "Tunjuk dengan --state FOLDER");
}

model::Result<std::string> default_regency(const std::filesystem::path& data) {
    const auto file = data / "config" / "regencies" / "bawaan";
    std::string name;
    if (std::ifstream in(file); in >> name) return name;
    return model::fail("kabupaten bawaan tidak tertulis", file.string(),
                       "Sebut dengan --regency NAMA atau regency = di siar.toml");
}

std::filesystem::path regency_folder(const std::filesystem::path& data, const std::string& regency) {
    return data / "config" / "regencies" / regency;
}

std::filesystem::path sources_folder(const std::filesystem::path& data) {
    return data / "config" / "sources";
}

std::filesystem::path themes_folder(const std::filesystem::path& data) {
    return data / "themes";
}

std::filesystem::path theme_folder(const std::filesystem::path& data, const std::string& theme) {
    return themes_folder(data) / theme;
}

std::filesystem::path profiles_folder(const std::filesystem::path& data) {
    return themes_folder(data) / "profiles";
}

std::filesystem::path fonts_folder(const std::filesystem::path& data) {
    return data / "assets" / "fonts";
}

std::filesystem::path icons_folder(const std::filesystem::path& data) {
    return data / "assets" / "icons";
}

std::filesystem::path speech_folder(const std::filesystem::path& data) {
    return data / "assets" / "speech";
}

} // namespace siar::config
