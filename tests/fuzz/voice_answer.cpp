// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/voice_engine.hpp"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

/// Any line gives an answer or an error; times of words are numbers.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto answer = siar::wire::decode_voice_answer({reinterpret_cast<const char*>(data), size});
    if (!answer && answer.error().what.empty()) std::abort();
    if (!answer) return 0;
    for (const auto& mark : answer->words)
        if (!std::isfinite(mark.seconds) || mark.byte > siar::wire::longest_voice_answer) std::abort();
    return 0;
}
