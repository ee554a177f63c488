// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/reading.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace siar::privacy {

// Each finder looks at one piece that may be part of something private and answers with the whole of it. They read a
// bounded stretch around the piece, so a text costs time in proportion to its length.

/// A phone, identity, card or account number whose first group of figures (or its "+", "(" or "o") is piece `i`; with
/// `keep` for figures that are a date, a time, money, a count or an official number.
std::optional<Finding> number_at(const Reading& reading, std::size_t i);

/// Figures written as words, at least seven of them in a row, or five after "telepon": "nol delapan satu ...".
std::optional<Finding> spelled_number_at(const Reading& reading, std::size_t i);

/// The code of letters and figures behind a word such as "kitas" or "resi" at piece `i`.
std::optional<Finding> code_behind(const Reading& reading, std::size_t i);

/// A mail address around the "@" or the mail provider's name at piece `i`, or a person's handle that begins there.
std::optional<Finding> mail_or_handle_at(const Reading& reading, std::size_t i);

/// "budi [at] contoh [dot] com": a mail address around the bracket at piece `i` that stands for "@".
std::optional<Finding> veiled_mail_around(const Reading& reading, std::size_t i);

/// A link around piece `i`: "http", "www" or the dot before a top-level domain; with `keep` for official hosts.
std::optional<Finding> link_at(const Reading& reading, std::size_t i);

/// The account named behind a word such as "ig" or "telegram" at piece `i`.
std::optional<Finding> account_behind(const Reading& reading, std::size_t i);

/// A number plate that begins at the letters of piece `i`.
std::optional<Finding> plate_at(const Reading& reading, std::size_t i);

/// A number plate behind the word of a vehicle at piece `i`, however it is written: "nopol H 22 35 BE", "plat h1sbc",
/// "mobil CD 12 34".
std::optional<Finding> plate_behind(const Reading& reading, std::size_t i);

/// RT and RW numbers, a block or a house number that begins at piece `i`.
std::optional<Finding> address_at(const Reading& reading, std::size_t i);

/// The block, house or room behind the name of a housing estate whose word is piece `i`: "Perum Asri B2 No 5".
std::optional<Finding> house_in_complex(const Reading& reading, std::size_t i);

/// The number behind the name of a street or hamlet whose word is piece `i`: "Jl. Melati 12", "Dukuh Krasak 3/5".
std::optional<Finding> number_behind_street(const Reading& reading, std::size_t i);

/// Coordinates that begin at piece `i`, decimal or in degrees, or the plus code around a "+".
std::optional<Finding> position_at(const Reading& reading, std::size_t i);

/// The three words of a place that begin at "///" at piece `i`: "///meja.kursi.lampu".
std::optional<Finding> words_of_place_at(const Reading& reading, std::size_t i);

/// The dates behind a word of birth at piece `i`: more than one where one corrects the other.
std::vector<Finding> birth_dates_behind(const Reading& reading, std::size_t i);

/// The date before a word of birth at piece `i`: "17 Agustus 1990 tanggal lahir saya".
std::optional<Finding> birth_date_before(const Reading& reading, std::size_t i);

/// The subject of a number named last before piece `i` in the same sentence, such as "nik" or "rek", as bits; 0 for
/// none.
Flags subject_before(const Reading& reading, std::size_t i);

/// True when one of the `window` pieces before `i` is any of `what`.
bool stands_before(const Reading& reading, std::size_t i, Flags what, std::size_t window);

} // namespace siar::privacy
