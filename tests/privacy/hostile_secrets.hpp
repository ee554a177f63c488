// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hostile_dice.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hostile {

enum class Kind : std::uint8_t {
    nik,
    nik_in_words,
    family_card,
    tax,
    health_card,
    civil_servant,
    licence,
    passport,
    account,
    wallet,
    mobile,
    landline,
    mobile_in_words,
    chat_link,
    mail,
    handle,
    profile_link,
    plate,
    coordinates,
    degrees,
    map_link,
    plus_code,
    address,
    birth_date,
    name_addressed, ///< behind an honorific, a title or a word of kin
    name_told,      ///< "nama saya", "a.n.", "dari:", before degrees
    name_alone,     ///< of the shipped list, in small letters, without a word that announces it
    count_
};

/// What the table calls a kind.
std::string_view label(Kind kind);

constexpr bool is_name(Kind kind) {
    return kind >= Kind::name_addressed && kind < Kind::count_;
}

/// How the figures of a secret may be disguised.
enum class Disguise : std::uint8_t {
    none,
    long_number, ///< grouped at will, letters for figures
    figures,     ///< other figures, unseen characters, odd spaces
    words        ///< odd spaces, unseen characters
};

/// Invented personal data and what of it must not be left: figures whole or four in a row, words whole, both in plain
/// small letters.
struct Secret {
    Kind kind = Kind::nik;
    std::string written;
    std::vector<std::string> figures;
    std::vector<std::string> words;
    std::string clause; ///< the words around it, with "{}" where it stands
    Disguise disguise = Disguise::none;
};

/// A secret that belongs to nobody (serial number 0000, phone 08xx-0000-xxxx, mail at contoh.id), by the dice.
Secret make_secret(Kind kind, Dice& dice);

} // namespace hostile
