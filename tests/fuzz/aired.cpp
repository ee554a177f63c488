// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/aired.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

/// Any bytes give a list or a refusal: lines in order, each once, no length below nothing or above a day.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace siar;
    const auto list = feeds::read_played({reinterpret_cast<const char*>(data), size}, {}, "uji");
    if (!list) return 0;
    std::size_t line = 1;
    for (const auto& one : list->played) {
        if (one.line <= line || one.length < model::Seconds{0} || one.length > std::chrono::hours{24}) std::abort();
        line = one.line;
    }
    return 0;
}
