// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/settings.hpp"
#include "config/table.hpp"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace siar::config {

/// A path of the settings, from the folder of their file; `otherwise` where the key is missing.
std::filesystem::path path_of(Table& table, std::string_view key, const std::filesystem::path& file,
                              const std::filesystem::path& otherwise = {});

/// A program and its arguments; its path from the folder of the file. Never looked for in PATH: what runs is what
/// stands here. Empty where the key is missing.
std::vector<std::string> program_of(Table& table, std::string_view key, const std::filesystem::path& file);

/// The folder name under a key: letters, digits, '-' and '_' only, so that it cannot leave its parent.
std::string folder_name(Table& table, std::string_view key);

/// An address of https://, or of http:// to this machine; to others only with `plain_http`.
std::string url_of(Table& table, std::string_view key, bool plain_http);

/// Names of weekdays under the key "days", as "senin"; none where it is missing.
std::vector<std::chrono::weekday> read_weekdays(Table& table);
/// [[slot]] and the evergreen segments of [radio].
void read_slots(RadioSettings& radio, Table& table);
/// [[destination]] of [radio]; behind read_slots(), whose destinations must be among them.
void read_destinations(RadioSettings& radio, Table& table, const std::filesystem::path& file);

/// True for a code of record_fields.
bool known_field(std::string_view code);
/// Leaves a fault about a key that is none.
void refuse_field(Table& table, const std::string& code);
/// [status] of a table: words and the codes of Status that they stand for.
Terms status_terms(Table& table);

/// `engine` of [radio] and what belongs to it.
void read_engine(EngineSettings& engine, Table& radio, const std::filesystem::path& file);
/// The engine under a key of a table, or else `otherwise`; a fault where it is unknown or without what it needs.
EngineKind engine_of(Table& table, std::string_view key, const EngineSettings& engine, EngineKind otherwise);

/// All [[source]] of a file; none where it names none.
std::vector<SourceSettings> read_sources(Table& root, const std::filesystem::path& file);

} // namespace siar::config
