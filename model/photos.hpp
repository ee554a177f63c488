// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/digest.hpp"

#include <optional>
#include <vector>

namespace siar::model {

/// The photos that tell an item, by SHA-256: each one a person said yes to. Which of them shows what was wrong and
/// which what came of it is never guessed: only a person's word makes one `before` or `after`.
struct Photos {
    std::optional<Digest> before; ///< a person said that it shows what was wrong
    std::optional<Digest> after;  ///< a person said that it shows what came of it
    std::optional<Digest> plain;  ///< a person said yes, but not which it is

    bool empty() const { return !before && !after && !plain; }
    std::vector<Digest> all() const {
        std::vector<Digest> out;
        for (const auto& one : {before, after, plain})
            if (one) out.push_back(*one);
        return out;
    }
    friend bool operator==(const Photos&, const Photos&) = default;
};

} // namespace siar::model
