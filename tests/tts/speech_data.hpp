// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/folder.hpp"
#include "tts/lexicon.hpp"
#include "tts/pronounce.hpp"
#include "tts/studio.hpp"

#include <filesystem>

namespace siar::tests {

inline std::filesystem::path source_folder() {
    return SIAR_SOURCE_DIR;
}

inline const tts::Lexicon& lexicon() {
    static const tts::Lexicon tables =
        tts::load_lexicon(source_folder() / "assets" / "speech", {{}, {}, {"112", "1708"}}).value();
    return tables;
}

inline const tts::Sounding& sounding() {
    static const tts::Sounding tables = tts::load_sounding(source_folder() / "assets" / "speech").value();
    return tables;
}

/// Where the private voice data of the test program lie.
inline const std::filesystem::path& voice_home() {
    static const test::Folder home;
    return home.path();
}

/// One for the whole test program: the engine is one for a process.
inline tts::Studio& studio() {
    static tts::Studio opened = tts::open_studio({source_folder(), {}, {}, voice_home()}).value();
    return opened;
}

} // namespace siar::tests
