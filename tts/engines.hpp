// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/engine_settings.hpp"
#include "model/result.hpp"
#include "privacy/showable.hpp"
#include "tts/bank.hpp"
#include "tts/engine.hpp"

#include <filesystem>
#include <memory>
#include <vector>

namespace siar::tts {

/// What engines are made of. Voice and Sounding must outlive the engine.
struct EngineParts {
    Voice& voice;
    const Sounding& sounding;
    std::filesystem::path home;             ///< command: an existing folder of this user, best in memory
    std::vector<privacy::Showable> lines{}; ///< human: the script's, for an error that says all that is missing
    std::vector<BankPhrase> phrases{};      ///< bank: see phrase_list()
};

/// The engine that the settings name; the error is that of a program that cannot be started.
model::Result<std::unique_ptr<Engine>> open_engine(const config::EngineSettings& settings, EngineParts parts);

} // namespace siar::tts
