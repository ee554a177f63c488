// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.hpp"
#include "app/office.hpp"
#include "app/segments.hpp"
#include "tts/bank.hpp"
#include "tts/studio.hpp"
#include "wire/report.hpp"

#include <fmt/format.h>

#include <cstdint>

namespace siar::app {

model::Result<int> bank(const Common& common, const BankCommand& command) {
    const auto office = open_office(common, false);
    if (!office) return tl::unexpected(office.error());
    const auto lexicon = tts::open_lexicon(studio_settings(*office));
    if (!lexicon) return tl::unexpected(lexicon.error());
    const auto phrases = phrases_of(*office, *lexicon);
    const tts::TakesFolder folder(command.folder.value_or(office->settings.radio.engine.bank));
    if (office->json) {
        for (const auto& phrase : phrases)
            fmt::print("{}\n", wire::report({{"file", phrase.name},
                                             {"text", phrase.text.str()},
                                             {"read", phrase.spoken.str()},
                                             {"use", phrase.use},
                                             {"recorded", folder.of(phrase.text.view()).has_value()}}));
        return 0;
    }
    fmt::print("{}", tts::bank_sheet(phrases, folder));
    return 0;
}

} // namespace siar::app
