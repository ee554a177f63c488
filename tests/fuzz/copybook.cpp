// SPDX-License-Identifier: GPL-3.0-or-later
// A station's naskah.toml of any bytes: it is refused, or all that it says keeps the rules of its part.
#include "config/copybook.hpp"

#include "config/package.hpp"
#include "text/unicode.hpp"

#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

using namespace siar;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto package = config::load_package(SIAR_SOURCE_DIR "/config/regencies/demak").value();
    static const auto file =
        std::filesystem::temp_directory_path() / ("siar-fuzz-naskah-" + std::to_string(::getpid()) + ".toml");
    std::ofstream(file, std::ios::binary)
        .write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
    const auto loaded = config::load_copybook(SIAR_SOURCE_DIR "/config/naskah.toml", file, package.gate);
    if (!loaded) return 0;
    for (const auto& rule : model::copy_rules())
        for (const auto& pattern : loaded->copybook.of(rule.part))
            for (const auto word : rule.must)
                if (text::lower(pattern.text.view()).find(word) == std::string::npos) std::abort();
    for (auto length = model::Seconds{15}; length <= model::Seconds{600}; ++length)
        if (loaded->copybook.usual(length).stretches.empty()) std::abort();
    return 0;
}
