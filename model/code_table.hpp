// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace siar::model {

/// The codes of an enumeration, both ways; every value stands in it once.
template <class Enum, std::size_t Size>
struct CodeTable {
    std::array<std::pair<Enum, const char*>, Size> rows;

    constexpr std::string_view code(Enum value) const {
        for (const auto& [known, text] : rows)
            if (known == value) return text;
        return "";
    }
    constexpr std::optional<Enum> value(std::string_view text) const {
        for (const auto& [known, known_text] : rows)
            if (text == known_text) return known;
        return std::nullopt;
    }
};

template <class Enum, std::size_t Size>
CodeTable(std::array<std::pair<Enum, const char*>, Size>) -> CodeTable<Enum, Size>;

} // namespace siar::model
