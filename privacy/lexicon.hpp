// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace siar::privacy {

/// What the gate knows of a word, as a set of bits; a word may be several things at once.
enum class Is : std::uint64_t {
    ordinary = 1ULL << 0U,     ///< a word of everyday Indonesian or Javanese
    name = 1ULL << 1U,         ///< a given name; with `ordinary`: also a word
    honorific = 1ULL << 2U,    ///< pak, bu, mas, saudara
    title = 1ULL << 3U,        ///< H, Hj, KH, gus, raden: before a name, also inside names of streets
    office = 1ULL << 4U,       ///< camat, lurah, petugas: follows an honorific without being a name
    naming = 1ULL << 5U,       ///< bernama, pelapor: a name may follow
    self = 1ULL << 6U,         ///< saya, aku
    kin = 1ULL << 7U,          ///< tetangga, suami, oknum: a person, perhaps named next
    place_word = 1ULL << 8U,   ///< desa, dukuh, pasar: the words behind it name a place
    institution = 1ULL << 9U,  ///< rsud, masjid, sdn: the words behind it name an institution
    street = 1ULL << 10U,      ///< jalan, jl, gang
    place = 1ULL << 11U,       ///< a place by itself
    degree = 1ULL << 12U,      ///< spd, sh, mkes
    phone = 1ULL << 13U,       ///< hp, telp, wa, hubungi: a phone number may follow
    identity = 1ULL << 14U,    ///< nik, ktp
    family_card = 1ULL << 15U, ///< kk
    tax = 1ULL << 16U,         ///< npwp
    card = 1ULL << 17U,        ///< bpjs, nip, sim, paspor, idpel
    account = 1ULL << 18U,     ///< rek, bank and wallet names
    vehicle = 1ULL << 19U,     ///< plat, nopol, motor, truk
    birth = 1ULL << 20U,       ///< lahir, ttl
    position = 1ULL << 21U,    ///< koordinat, latitude
    social = 1ULL << 22U,      ///< ig, fb, tiktok, akun
    number_word = 1ULL << 23U, ///< no, nomor
    hamlet = 1ULL << 24U,      ///< rt, rw
    block = 1ULL << 25U,       ///< blok, kavling
    measure = 1ULL << 26U,     ///< orang, meter, hari: what stands before it is a count
    money = 1ULL << 27U,       ///< rp, rupiah, juta
    month = 1ULL << 28U,
    digit = 1ULL << 29U, ///< nol, satu ... sembilan
    law = 1ULL << 30U,   ///< perbup, pasal, tahun: numbers beside it are those of a rule
    child = 1ULL << 31U,
    health = 1ULL << 32U,
    sexual = 1ULL << 33U,
    debt = 1ULL << 34U,
    swearing = 1ULL << 35U,
    group = 1ULL << 36U,           ///< an insult of a group by itself
    people = 1ULL << 37U,          ///< names of peoples and faiths: an insult only behind "dasar"
    blame = 1ULL << 38U,           ///< korupsi, mencuri
    foreign = 1ULL << 39U,         ///< a word of another language
    domain = 1ULL << 40U,          ///< com, id, net
    mailer = 1ULL << 41U,          ///< gmail, yahoo; "dot" in the address of another
    house = 1ULL << 42U,           ///< rumah, perumahan: a number behind it is a house number
    begins_phrase = 1ULL << 43U,   ///< the first word of a place or institution of several words
    not_name = 1ULL << 44U,        ///< bukan_nama of the package
    shop = 1ULL << 47U,            ///< toko, warung, CV: the name of an owner or a business follows
    subject = 1ULL << 46U,         ///< anak, sakit: private beside words that tell whose
    function_word = 1ULL << 45U,   ///< dan, di, yang: never part of a name
    short_form = 1ULL << 48U,      ///< a, an, dari: "a.n.", "an.", "dari:" announce a name
    link_head = 1ULL << 49U,       ///< http, https, www
    deed = 1ULL << 50U,            ///< lapor, minta: what a person does; the gate knows most verbs by their prefix
    before_deed = 1ULL << 51U,     ///< belum, sudah, mau: between a person and his deed
    tens = 1ULL << 52U,            ///< belas, sebelas, puluh: in numbers written as words
    of_person = 1ULL << 53U,       ///< kata, oleh, kepada: a person follows
    code = 1ULL << 54U,            ///< otp, resi, kitas: letters and figures behind it are somebody's
    place_adjective = 1ULL << 56U, ///< raya, negeri, tani: between the kind of a place and its name
    kind = 1ULL << 58U,            ///< varietas, merek, nabi: the name behind it is that of a thing or of the long dead
    thing = 1ULL << 57U,           ///< a brand, a fish, a programme: a word for nothing else
    complex = 1ULL << 55U,         ///< perum, komplek, kos: a letter with figures behind its name is a house
};

using Flags = std::uint64_t;

constexpr Flags bit(Is is) {
    return static_cast<Flags>(is);
}
constexpr Flags operator|(Is a, Is b) {
    return bit(a) | bit(b);
}
constexpr Flags operator|(Flags a, Is b) {
    return a | bit(b);
}
constexpr Flags operator|(Is a, Flags b) {
    return bit(a) | b;
}

/// Words in small letters, white space between them, that share the same bits.
struct WordList {
    Flags flags;
    std::string_view words;
};

/// Names, titles before them and degrees behind them.
std::span<const WordList> name_words();
/// What holds a name and speaks of nobody alive: kept as the places of a package are.
std::span<const std::string_view> phrases_with_names();
/// Given names, one spelling of each.
std::span<const WordList> given_names();
/// Everyday Indonesian and Javanese, so that what is unknown stands out.
std::span<const WordList> ordinary_words();
std::span<const WordList> javanese_words();
/// The words of Debian's Indonesian (stems) and English dictionaries and of privacy/words; a rare one may be somebody's
/// name as well. Made by cmake/dictionary.cmake.
std::span<const WordList> dictionary_words();
/// The words that tell the gate what a number, a name or a text is about.
std::span<const WordList> trade_words();

} // namespace siar::privacy
