// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/source_report.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

/// Any bytes give a report or an error; a report taken once is taken again unchanged, and is one line.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto report = siar::wire::decode_source_report({reinterpret_cast<const char*>(data), size});
    if (!report && report.error().what.empty()) std::abort();
    if (!report) return 0;
    const auto line = siar::wire::encode(*report);
    if (line.find('\n') != line.npos) std::abort();
    // Escapes may make it longer than what is read back; then it is no report any more.
    const auto again = siar::wire::decode_source_report(line);
    if (again ? *again != *report : line.size() <= 100'000) std::abort();
    return 0;
}
