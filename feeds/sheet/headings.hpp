// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/settings.hpp"
#include "config/sheet_form.hpp"
#include "feeds/record.hpp"

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>

namespace siar::feeds::sheet {

/// A month, and the year where it was said.
struct Month {
    std::chrono::month month{};
    std::optional<std::chrono::year> year;
    friend bool operator==(const Month&, const Month&) = default;
};

/// What a cell tells about the table around it. Made by holding its text against fixed words; the text of a cell that
/// is no heading is not in it.
struct Sign {
    enum class Kind : std::uint8_t {
        empty,
        other,
        number,
        heading, ///< made of words of headings only
        month,   ///< "JANUARI 2022", "Bulan Mei": the whole text
        total,   ///< "JUMLAH": the whole text
    };
    Kind kind = Kind::empty;
    bool person = false;        ///< short, and with a word that speaks of a person
    std::optional<Month> month; ///< also of a longer text that names month and year ("REKAP ADUAN BULAN MEI 2022")
    std::optional<std::chrono::year> year; ///< of a text with "tahun 2022"
    std::string heading;                   ///< plain_words; only of Kind::heading
    friend bool operator==(const Sign&, const Sign&) = default;
};

/// The words of headings, ready to look up.
class Headings {
public:
    /// The headings of the form and those of [source.fields]; of a field named there the form's do not count. The error
    /// tells of a heading that no setting makes readable: one of words for persons alone, or one of [source.fields]
    /// with any such word in it, unless the form has just this one for that field ("Nama OPD").
    static model::Result<Headings> make(const config::SheetForm& form, const config::Terms& fields);

    Sign sign(std::string_view text) const;

    /// What a column holds whose headings, from the top one down, are these; nothing for one that is not to be read.
    std::optional<Field> field(std::span<const Sign> path) const;

    /// How a field's column is called, as written in settings or form; its code where no column has it.
    std::string_view name(Field field) const;

private:
    std::map<std::string, Field, std::less<>> fields_;
    std::map<Field, std::string> names_;
    std::set<std::string, std::less<>> words_;
    std::set<std::string, std::less<>> persons_;
    std::set<std::string, std::less<>> totals_;
};

/// Small letters and digits with one space for everything between them: "TRACKING_ID" and " Tracking  Id." are one.
std::string plain_words(std::string_view text);

/// The month that is the whole of a plain_words text: "januari 2022", "bulan mei", "agst 22"; not a month in figures.
std::optional<Month> whole_month(std::string_view folded);

/// The first month with a year of four digits in a plain_words text.
std::optional<Month> month_within(std::string_view folded);

/// The year after "tahun" in a plain_words text, or one that is the whole of it.
std::optional<std::chrono::year> year_within(std::string_view folded);

} // namespace siar::feeds::sheet
