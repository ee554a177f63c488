// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/gate.hpp"
#include "wire/api.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

template <class Decode>
void try_one(std::string_view json, Decode decode) {
    static const siar::privacy::Gate gate;
    const auto read = decode(json, gate);
    if (!read) return;
    const auto again = decode(siar::wire::encode(read->value), gate);
    if (!again || !(again->value == read->value)) std::abort();
}

} // namespace

/// Any bytes give an answer or an error; an answer taken once is taken again unchanged. The first byte says which.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view json{reinterpret_cast<const char*>(data) + 1, size - 1};
    switch (data[0]) {
        case 'd': try_one(json, siar::wire::decode_discovery); break;
        case 'c': try_one(json, siar::wire::decode_complaints); break;
        case 's': try_one(json, siar::wire::decode_statistics); break;
        case 'o': try_one(json, siar::wire::decode_outreach); break;
        case 'n': try_one(json, siar::wire::decode_notices); break;
        default: (void)siar::wire::decode_changes(json); break;
    }
    return 0;
}
