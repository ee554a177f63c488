// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/redact.hpp"

#include <array>

namespace siar::privacy {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Reason::count_)> codes{
    "nama",  "angka",   "tuduhan", "anak",   "kesehatan", "kekerasan_seksual",
    "utang", "umpatan", "sara",    "bahasa", "panjang"};

constexpr std::string_view passed = "ok";
constexpr std::string_view held = "hold:";

} // namespace

std::string_view code(Reason reason) {
    return codes.at(static_cast<std::size_t>(reason));
}

std::string Verdict::line() const {
    if (ok()) return std::string(passed);
    std::string out(held);
    for (std::size_t i = 0; i < codes.size(); ++i) {
        if (!reasons.test(i)) continue;
        if (out.size() > held.size()) out += ',';
        out += codes.at(i);
    }
    return out;
}

std::optional<Verdict> parse_verdict(std::string_view line) {
    Verdict out;
    if (line == passed) return out;
    if (line.substr(0, held.size()) != held) return std::nullopt;
    line.remove_prefix(held.size());
    for (bool more = true; more;) {
        const std::size_t comma = line.find(',');
        const std::string_view word = line.substr(0, comma);
        more = comma != std::string_view::npos;
        if (more) line.remove_prefix(comma + 1);
        bool known = false;
        for (std::size_t i = 0; i < codes.size(); ++i) {
            if (codes.at(i) != word || out.reasons.test(i)) continue;
            out.reasons.set(i);
            known = true;
        }
        if (!known) return std::nullopt;
    }
    return out;
}

} // namespace siar::privacy
