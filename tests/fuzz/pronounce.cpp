// SPDX-License-Identifier: GPL-3.0-or-later
// A producer's tables and a word of any bytes: everything is refused with a line, or said with known sounds only.
#include "tts/pronounce.hpp"

#include "tts/phones.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string all(reinterpret_cast<const char*>(data), size); // NOLINT: bytes are text here
    std::array<std::string, 4> parts;
    std::size_t part = 0;
    for (const char c : all) {
        if (c == '\0' && part + 1 < parts.size()) {
            ++part;
        } else {
            parts.at(part) += c;
        }
    }
    const auto sounding = siar::tts::read_sounding({"", parts[1], parts[2], parts[3]});
    if (!sounding) return 0;
    if (!siar::tts::phones(siar::tts::pronounced(parts[0], *sounding))) std::abort();
    siar::tts::ipa_line(parts[0], *sounding);
    return 0;
}
