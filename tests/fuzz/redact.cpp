// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/redact.hpp"

#include "text/unicode.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

void must(bool holds) {
    if (!holds) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const siar::privacy::Gate gate(siar::privacy::GateWords{
        {"1708", "082324309949"}, {"Demak", "Karang Tengah"}, {"RSUD Sunan Kalijaga"}, {}, {}, {}, {"lapor.go.id"}});
    const std::string_view raw(reinterpret_cast<const char*>(data), size);
    const siar::privacy::Redacted once = siar::privacy::redact(raw, gate);
    must(siar::text::is_valid_utf8(once.text.view()));
    must(once.text.view().size() <= 3 * size + 64);
    must(siar::privacy::redact(once.text.view(), gate).text == once.text);
    must(siar::privacy::parse_verdict(once.verdict.line()) == once.verdict);
    return 0;
}
