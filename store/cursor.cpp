// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cursor.hpp"

#include <fmt/format.h>

#include <charconv>

namespace siar::store {

namespace {

constexpr char version = '1';
constexpr std::size_t time_digits = 16;
constexpr std::size_t item_digits = 32;

} // namespace

std::string text_of(const Cursor& cursor) {
    // Times before 1970 wrap; they come back the same.
    const auto seconds = static_cast<std::uint64_t>(cursor.changed.time_since_epoch().count());
    return fmt::format("{}{:016x}{}", version, seconds, cursor.item.value);
}

std::optional<Cursor> parse_cursor(std::string_view text) {
    if (text.size() != 1 + time_digits + item_digits || text.front() != version) return std::nullopt;
    if (text.find_first_not_of("0123456789abcdef") != std::string_view::npos) return std::nullopt;
    std::uint64_t seconds = 0;
    const char* const begin = text.data() + 1;
    if (std::from_chars(begin, begin + time_digits, seconds, 16).ptr != begin + time_digits) return std::nullopt;
    return Cursor{model::Time{model::Seconds{static_cast<std::int64_t>(seconds)}},
                  {std::string(text.substr(1 + time_digits))}};
}

} // namespace siar::store
