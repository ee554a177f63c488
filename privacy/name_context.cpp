// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/name_context.hpp"

#include "privacy/letters.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace siar::privacy {
namespace {

constexpr auto between = std::to_array<std::string_view>(
    {"belum", "blm",   "tidak",  "tdk",    "tak",    "ga",    "gak",      "nggak",   "sudah",  "sdh",  "udah",
     "juga",  "masih", "pernah", "selalu", "sering", "suka",  "malah",    "mau",     "ingin",  "akan", "telah",
     "terus", "tadi",  "yang",   "ini",    "itu",    "tetap", "langsung", "kemarin", "sendiri"});
constexpr auto deeds = std::to_array<std::string_view>(
    {"dapat",      "dpt",         "menerima",     "terima",   "minta",     "meminta",   "lapor",      "melapor",
     "melaporkan", "mengadu",     "mengadukan",   "menulis",  "nulis",     "bilang",    "mengatakan", "ngomong",
     "berkata",    "marah",       "ngamuk",       "mengamuk", "menelepon", "nelpon",    "tinggal",    "bekerja",
     "kerja",      "membakar",    "bakar",        "membuang", "buang",     "jualan",    "berjualan",  "jual",
     "menjual",    "menolak",     "mengancam",    "ngancam",  "punya",     "meninggal", "sakit",      "pindah",
     "mencuri",    "korupsi",     "bayar",        "membayar", "beli",      "membeli",   "pergi",      "tanya",
     "bertanya",   "alias",       "dkk",          "orangnya", "daftar",    "mendaftar", "ngurus",     "mengurus",
     "nikah",      "hamil",       "memukul",      "memarahi", "mengusir",  "memeras",   "menipu",     "menyerobot",
     "mengeluh",   "mengeluhkan", "menyampaikan", "memohon",  "umur",      "berumur",   "usia"});
constexpr auto places_follow = std::to_array<std::string_view>(
    {"di", "ke", "menuju", "daerah", "wilayah", "arah", "sekitar", "sampai", "jurusan", "depan", "utara", "selatan"});

constexpr auto deeds_of_things = std::to_array<std::string_view>(
    {"mengalir",    "menumpuk",   "menurun",     "menyempit",      "menguning",  "mengganggu", "membahayakan",
     "mengelupas",  "menghitam",  "membusuk",    "menggenang",     "menyala",    "menyengat",  "menggunung",
     "membludak",   "menutup",    "menutupi",    "menghalangi",    "menjuntai",  "mengering",  "mengakibatkan",
     "menyebabkan", "menjadi",    "mencemari",   "memprihatinkan", "memakan",    "mengeras",   "mengikis",
     "menyumbat",   "menonjol",   "menganga",    "membesar",       "mengecil",   "menipis",    "mengambang",
     "membuat",     "menghambat", "menimbulkan", "mendangkal",     "membanjiri", "menggerus",  "mengental",
     "menggembung", "menempel",   "mengumpul",   "menjamur",       "mengotori",  "memakai",    "memenuhi",
     "menghilang"});

/// "mencuri", "memasang": something is done, and not by water, dirt or a road.
bool is_deed(std::string_view word) {
    if (one_of(word, deeds)) return true;
    const std::string_view begin = word.substr(0, 3);
    return word.size() >= 7 && (begin == "men" || begin == "mem") && !one_of(word, deeds_of_things);
}

/// "dapat diperbaiki", "minta dipasang": what happens to a thing.
bool is_passive(std::string_view word) {
    return word.size() >= 5 && (word.substr(0, 2) == "di" || word.substr(0, 3) == "ter" || word.substr(0, 3) == "ber");
}

} // namespace

bool acts_as_person(const Reading& reading, std::size_t i) {
    std::size_t at = i + 1;
    for (int steps = 0; steps < 3 && reading.at(at).kind == Kind::word; ++steps, ++at) {
        const std::string_view word = reading.lowered(at);
        if (is_deed(word)) return !is_passive(reading.lowered(at + 1));
        if (!one_of(word, between)) return false;
    }
    return false;
}

bool is_presented(const Reading& reading, std::size_t i) {
    const Piece& behind = reading.at(i + 1);
    if (behind.kind == Kind::sign) return true;
    if (behind.any(Is::identity | Is::place_word | bit(Is::phone) | bit(Is::hamlet))) return true;
    const std::string_view word = reading.lowered(i + 1);
    return word == "dari" || word == "warga" || word == "umur" || word == "alamat";
}

bool is_where(const Reading& reading, std::size_t i) {
    return i > 0 && one_of(reading.lowered(i - 1), places_follow);
}

bool is_neighbour(const Reading& reading, std::size_t i) {
    constexpr auto neighbours =
        std::to_array<std::string_view>({"tetangga", "tetanggaku", "tetangganya", "tonggo", "tonggoku"});
    return reading.at(i).is(Is::kin) && one_of(reading.lowered(i), neighbours);
}

bool is_place_adjective(const Reading& reading, std::size_t i) {
    constexpr auto adjectives = std::to_array<std::string_view>(
        {"raya",    "negeri", "baru",   "lama", "lor",    "kidul", "agung", "besar", "kecil",    "timur", "barat",
         "selatan", "utara",  "tengah", "umum", "daerah", "desa",  "jami",  "islam", "jenderal", "letjen"});
    return one_of(reading.lowered(i), adjectives);
}

} // namespace siar::privacy
