// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/http.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

/// What a browser may put into the headers that the desk reads itself.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    (void)siar::desk::accepts_gzip(text);
    (void)siar::desk::names_etag(text, "W/\"0123456789abcdef\"");
    const bool strange = text.find_first_of("/@ \r\n") != std::string_view::npos;
    if (strange && siar::desk::names_loopback(text)) std::abort();
    if (siar::desk::gzip(text).empty()) std::abort();
    return 0;
}
