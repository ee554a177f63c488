// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/digest.hpp"
#include "model/time.hpp"
#include "privacy/held.hpp"
#include "store/database.hpp"

#include <cstdint>
#include <optional>

namespace siar::store {

/// How long a sealed text may wait for its reviewer.
inline constexpr model::Seconds held_for{30 * 24 * 3600};

/// The keyed digest of a sealed text.
std::optional<model::Digest> held_digest(const std::optional<privacy::Held>& held, const model::SecretKey& secret);

/// Keeps an item's sealed text, taken in at `now`, or deletes it where there is none any more. The same text keeps its
/// age.
void write_held(const Database& database, std::int64_t row, const std::optional<privacy::Held>& held, model::Time now);
std::optional<privacy::Held> read_held(const Database& database, std::int64_t row);
/// Deletes an item's sealed text; true where there was one.
bool drop_held(const Database& database, std::int64_t row);
/// True where any is older than held_for.
bool held_too_long(const Database& database, model::Time now);
/// Deletes all that are older than held_for or of what a person withdrew; true where there were any.
bool purge_held(const Database& database, model::Time now);

} // namespace siar::store
