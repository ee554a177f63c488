// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/engines.hpp"

#include "tts/engine_bank.hpp"
#include "tts/engine_command.hpp"
#include "tts/engine_espeak.hpp"
#include "tts/engine_takes.hpp"

#include <utility>

namespace siar::tts {

model::Result<std::unique_ptr<Engine>> open_engine(const config::EngineSettings& settings, EngineParts parts) {
    using config::EngineKind;
    switch (settings.kind) {
        case EngineKind::command: {
            CommandOrders orders;
            orders.program = settings.program;
            orders.home = std::move(parts.home);
            orders.start = settings.start;
            return CommandEngine::open(std::move(orders));
        }
        case EngineKind::human: return std::make_unique<TakesEngine>(settings.takes, parts.lines);
        case EngineKind::bank: return std::make_unique<BankEngine>(std::move(parts.phrases), settings.bank);
        case EngineKind::espeak: break;
    }
    return std::make_unique<EspeakEngine>(parts.voice, parts.sounding);
}

} // namespace siar::tts
