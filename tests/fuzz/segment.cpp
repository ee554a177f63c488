// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/segment.hpp"

#include "privacy/gate.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

/// Any bytes give a manifest or an error; a manifest taken once is taken again unchanged.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const siar::privacy::Gate gate;
    const auto read = siar::wire::decode_manifest({reinterpret_cast<const char*>(data), size}, gate);
    if (!read) return 0;
    const auto json = siar::wire::encode(read->value);
    const auto again = siar::wire::decode_manifest(json, gate);
    // Written out it may be longer than what is read.
    if (again ? again->value != read->value : json.size() <= 2'000'000) std::abort();
    return 0;
}
