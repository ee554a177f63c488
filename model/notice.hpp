// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time.hpp"
#include "privacy/showable.hpp"

#include <optional>
#include <string>

namespace siar::model {

/// From when until when something may be shown; an end that is missing is open.
struct Validity {
    std::optional<Time> from;
    std::optional<Time> until;
    bool holds(Time now) const { return (!from || *from <= now) && (!until || now < *until); }
    friend bool operator==(const Validity&, const Validity&) = default;
};

/// An announcement of the office.
struct Notice {
    std::string id;
    privacy::PublicText title;
    privacy::PublicText body;
    Validity validity;
    bool demo = false;
    friend bool operator==(const Notice&, const Notice&) = default;
};

} // namespace siar::model
