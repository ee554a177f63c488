// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tts/lexicon.hpp"
#include "tts/studio.hpp"

#include <filesystem>

namespace siar::tests {

inline std::filesystem::path source_folder() {
    return SIAR_SOURCE_DIR;
}

inline const tts::Lexicon& lexicon() {
    static const tts::Lexicon tables = tts::load_lexicon(source_folder() / "assets" / "speech").value();
    return tables;
}

/// One for the whole test program: the engine is one for a process.
inline tts::Studio& studio() {
    static tts::Studio opened = tts::open_studio({source_folder(), {}}).value();
    return opened;
}

} // namespace siar::tests
