// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/digest.hpp"

#include <memory>
#include <string_view>

namespace siar::model {

/// SHA-256 (FIPS 180-4) of bytes that come piece by piece; of all at once it is sha256().
class Sha256 {
public:
    Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;
    ~Sha256();
    void add(std::string_view bytes);
    /// Of all that was added; nothing may be added after it.
    Digest done();

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace siar::model
