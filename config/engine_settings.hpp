// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace siar::config {

/// Who says the lines of a segment. Codes: espeak, command, human, bank.
enum class EngineKind {
    espeak,  ///< espeak-ng in this process
    command, ///< a program beside it (docs/voice-engine.md)
    human,   ///< takes that a presenter recorded for this script
    bank,    ///< phrases that the announcer recorded once
};

std::string_view code(EngineKind kind);
std::optional<EngineKind> engine_kind(std::string_view code);

/// `engine`, `takes`, `bank` of [radio], and [radio.command].
struct EngineSettings {
    EngineKind kind = EngineKind::espeak;
    std::vector<std::string> program; ///< its path and its arguments; never empty where the kind is command
    model::Seconds start{60};         ///< what the program may take on top before it answers for the first time
    std::filesystem::path takes;      ///< a folder; set where the kind is human
    std::filesystem::path bank;       ///< a folder; set where the kind is bank
    friend bool operator==(const EngineSettings&, const EngineSettings&) = default;
};

} // namespace siar::config
