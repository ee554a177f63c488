// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/speakable.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const siar::tts::Lexicon lexicon = siar::tts::load_lexicon(SIAR_SOURCE_DIR "/assets/speech").value();
    const std::string_view line(reinterpret_cast<const char*>(data), size);
    const std::string said = siar::tts::spoken_line(line, lexicon);
    for (const char c : said) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (!letter && std::string_view(" .,?!:;-'").find(c) == std::string_view::npos) std::abort();
    }
    if (siar::tts::spoken_line(said, lexicon) != said) std::abort();
    return 0;
}
