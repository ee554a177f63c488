// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/source.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_set>

namespace siar::feeds {

/// The pages that one reading has met, by the token they were asked with and by what stood on them: servers that
/// ignore `page` or go in circles would be read for ever.
class Circle {
public:
    /// False where this token was met before.
    bool token(const std::string& token);
    /// How many pages in a row, this one included, held just what some page before them held, in whatever order. Pages
    /// without any id say nothing: 0, and the row goes on behind them.
    std::size_t repeats(const Page& page);

private:
    std::unordered_set<std::uint64_t> tokens_;
    std::unordered_set<std::uint64_t> contents_;
    std::size_t repeats_ = 0;
};

} // namespace siar::feeds
