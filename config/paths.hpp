// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace siar::config {

/// The environment: the value of a variable, nothing where it is unset or empty.
using Environment = std::function<std::optional<std::string>(const char* name)>;
/// The environment of this process.
Environment process_environment();

/// Where this program's file lies; empty where the system does not tell.
std::filesystem::path own_executable();

/// The folder with config/regencies, themes and assets: `wish` (--data), else $SIAR_DATA, else the program's folder or
/// one above it (a build tree), else <prefix>/share/siar. A folder asked for by name must hold them.
model::Result<std::filesystem::path> find_data(const std::optional<std::filesystem::path>& wish,
                                               const Environment& environment, const std::filesystem::path& executable);

/// The folder for database, decisions and caches: `wish` (--state), else $XDG_STATE_HOME/siar, else
/// ~/.local/state/siar. It is not made here.
model::Result<std::filesystem::path> find_state(const std::optional<std::filesystem::path>& wish,
                                                const Environment& environment);

/// The regency of a program that was told none: the word in config/regencies/bawaan.
model::Result<std::string> default_regency(const std::filesystem::path& data);

/// Folders of the program's data.
std::filesystem::path regency_folder(const std::filesystem::path& data, const std::string& regency);
std::filesystem::path sources_folder(const std::filesystem::path& data); ///< the forms of [[source]]: sp4n.toml
std::filesystem::path themes_folder(const std::filesystem::path& data);  ///< one folder for each theme
std::filesystem::path theme_folder(const std::filesystem::path& data, const std::string& theme);
std::filesystem::path profiles_folder(const std::filesystem::path& data); ///< of output profiles: led-siang.toml
std::filesystem::path fonts_folder(const std::filesystem::path& data);
std::filesystem::path icons_folder(const std::filesystem::path& data);
std::filesystem::path speech_folder(const std::filesystem::path& data);

} // namespace siar::config
