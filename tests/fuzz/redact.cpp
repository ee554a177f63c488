// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/redact.hpp"

#include "text/unicode.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

void must(bool holds) {
    if (!holds) std::abort();
}

/// A number of nobody among the words of `raw`, where its first byte says: it may not be read in a text that goes out.
void must_hide_planted(std::string_view raw, const siar::privacy::Gate& gate) {
    constexpr std::array<std::string_view, 3> numbers{"3321045203900000", "081100001234", "+6281100001234"};
    if (raw.size() < 2) return;
    const auto chosen = static_cast<unsigned char>(raw.front());
    raw.remove_prefix(1);
    const std::size_t at = chosen * raw.size() / 256;
    const std::string_view number = numbers.at(chosen % numbers.size());
    std::string text(raw.substr(0, at));
    text.append(" ").append(number).append(" ").append(raw.substr(at));
    const siar::privacy::Redacted out = siar::privacy::redact(text, gate);
    must(!out.verdict.ok() || out.text.view().find(number) == std::string_view::npos);
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
    must_hide_planted(raw, gate);
    return 0;
}
