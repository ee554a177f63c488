// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>

namespace siar::privacy {

/// A text that may still hold a person's name, sealed: it has no reader, no JSON, no stream operator.
/// redact() makes it (identity numbers, phones and the like are already masked in it); only the door in
/// "privacy/held_access.hpp" opens it, and only store (to keep it for 30 days) and the review page may include that.
class Held {
public:
    Held(const Held&) = default;
    Held(Held&&) noexcept = default;
    Held& operator=(const Held&) = default;
    Held& operator=(Held&&) noexcept = default;
    ~Held() = default;

private:
    explicit Held(std::string text) : text_(std::move(text)) {}
    friend struct Redacted;
    friend struct HeldAccess;
    std::string text_;
};

} // namespace siar::privacy
