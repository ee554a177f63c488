// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/gate.hpp"
#include "privacy/held.hpp"
#include "privacy/showable.hpp"

#include <bitset>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace siar::privacy {

/// Why a text waits for a person; the codes printed are those of code().
enum class Reason {
    possible_name,
    residual_digits,
    accusation,
    child,
    health,
    sexual_violence,
    debt,
    swearing,
    group_insult,
    other_language,
    too_long,
    count_
};

/// The code of a reason as `siar redact` prints it: "nama", "angka", "tuduhan", "anak", ...
std::string_view code(Reason reason);

/// What the gate thinks of a text: ok, or held for these reasons.
struct Verdict {
    std::bitset<static_cast<std::size_t>(Reason::count_)> reasons;

    bool ok() const { return reasons.none(); }
    bool has(Reason reason) const { return reasons.test(static_cast<std::size_t>(reason)); }
    void add(Reason reason) { reasons.set(static_cast<std::size_t>(reason)); }
    Verdict& operator|=(const Verdict& other) {
        reasons |= other.reasons;
        return *this;
    }
    /// "ok" or "hold:nama,angka".
    std::string line() const;
    friend bool operator==(const Verdict&, const Verdict&) = default;
};

/// The verdict that line() printed; nothing where it is not one.
std::optional<Verdict> parse_verdict(std::string_view line);

/// The gate's answer to one text: what may be shown once a person agrees, what the gate thinks of it, and, where a
/// name was masked or suspected, the same text with that name, sealed for the reviewer.
struct Redacted {
    PublicText text;
    Verdict verdict;
    std::optional<Held> held;

private:
    friend Redacted redact(std::string_view raw, const Gate& gate);
    static Held seal(std::string text) { return Held(std::move(text)); }
};

/// Takes any bytes, masks what is private and judges the rest. Idempotent on its own output; the output is valid
/// UTF-8 of at most 3 * raw.size() + 64 bytes; never throws but for memory. Line breaks become spaces.
Redacted redact(std::string_view raw, const Gate& gate);

} // namespace siar::privacy
