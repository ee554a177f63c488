// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/sheet/xml.hpp"
#include "feeds/sheet/zip.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace siar::feeds::sheet {

/// What a number's format makes of it.
enum class NumberLook : std::uint8_t { plain, date, month };

/// What a format code makes of a number (ISO 29500-1, 18.8.31): "dd/mm/yyyy" a date, "mmmm yyyy" a month; "[h]:mm" is a
/// length of time and stays a number.
NumberLook look_of(std::string_view format_code);

/// A tab of an XLSX.
struct BookTab {
    std::string name;
    std::string part; ///< of the ZIP
    bool hidden = false;
};

/// How an XLSX is put together.
struct Book {
    std::vector<BookTab> tabs; ///< in the order of the tabs; charts left out
    std::string strings;       ///< part of the shared strings, or empty
    std::vector<NumberLook> styles;
    bool since_1904 = false;
};

/// Reads the plan of an XLSX; links to other files are not followed. Refused: what is no workbook.
tl::expected<Book, Refusal> read_book(const Zip& zip);

/// Hands a part to a reader of XML. True: to its end; false: the reader had enough.
tl::expected<bool, Refusal> read_xml(const Zip& zip, const std::string& part, XmlReader& reader);

} // namespace siar::feeds::sheet
