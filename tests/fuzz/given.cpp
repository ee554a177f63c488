// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/totals.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

/// Any bytes give totals that add up, or an error; totals taken once are taken again unchanged.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const siar::privacy::Gate gate;
    const auto totals = siar::wire::decode_totals({reinterpret_cast<const char*>(data), size}, gate);
    if (!totals) return 0;
    for (const auto& recap : totals->given.recaps) {
        if (recap.received != recap.resolved + recap.in_process + recap.archived || recap.resolved < 0) std::abort();
        if (recap.period.last < recap.period.first || !recap.source || !recap.as_of) std::abort();
    }
    const auto again = siar::wire::decode_totals(siar::wire::encode(*totals), gate);
    if (!again || !(*again == *totals)) std::abort();
    return 0;
}
