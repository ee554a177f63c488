// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/sheet/xlsx_book.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace siar::feeds::sheet {

/// The shared strings of an XLSX, read twice: first what each tells about the table (its text is let go at once), then,
/// when it is known which ones stand in columns that are read, the texts of these alone.
class SharedStrings {
public:
    SharedStrings(const Zip& zip, std::string part, const Headings& headings, const Limits& limits)
        : zip_(&zip), part_(std::move(part)), headings_(&headings), limits_(&limits) {}

    tl::expected<void, Refusal> read_signs();
    /// What a string tells; of one that is not there: empty.
    Sign sign(std::uint32_t index) const;

    /// That its text will be read.
    void need(std::uint32_t index);
    tl::expected<void, Refusal> read_texts();
    /// Empty for one that was not needed.
    const std::string& text(std::uint32_t index) const;

private:
    const Zip* zip_;
    std::string part_;
    const Headings* headings_;
    const Limits* limits_;
    std::unordered_map<std::uint32_t, Sign> signs_; ///< of those that tell more than "a text"
    std::unordered_map<std::uint32_t, std::string> texts_;
    std::vector<bool> needed_;
};

} // namespace siar::feeds::sheet
