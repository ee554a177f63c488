// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/codes.hpp"
#include "model/time.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace siar::store {

/// A place in the order of pages: behind this item.
struct Cursor {
    model::Time changed{};
    model::ItemId item;
    friend bool operator==(const Cursor&, const Cursor&) = default;
};

/// The opaque text of a cursor: "1" (the version of its form), 16 hex digits of the time, the item id.
std::string text_of(const Cursor& cursor);
/// Nothing for what text_of() never gave.
std::optional<Cursor> parse_cursor(std::string_view text);

} // namespace siar::store
