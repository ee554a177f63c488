// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/gate.hpp"
#include "wire/edition.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

/// Any bytes give an Edition or an error; an Edition taken once is taken again unchanged.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const siar::privacy::Gate gate;
    const auto report = siar::wire::decode_edition({reinterpret_cast<const char*>(data), size}, gate);
    if (!report) return 0;
    const auto again = siar::wire::decode_edition(siar::wire::encode(report->edition), gate);
    if (!again || again->edition != report->edition) std::abort();
    return 0;
}
