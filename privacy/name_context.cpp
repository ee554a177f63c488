// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/name_context.hpp"

#include "privacy/letters.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace siar::privacy {
namespace {

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
bool is_deed(const Reading& reading, std::size_t i) {
    if (reading.at(i).is(Is::deed)) return true;
    const std::string_view word = reading.lowered(i);
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
        if (is_deed(reading, at)) return !is_passive(reading.lowered(at + 1));
        if (!reading.at(at).is(Is::before_deed)) return false;
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

bool begins_clause(const Reading& reading, std::size_t i) {
    if (reading.begins_sentence(i) || reading.begins_line(i)) return true;
    return reading.at(i - 1).kind == Kind::sign && reading.at(i - 1).sign != ',' && reading.at(i - 1).sign != '/';
}

bool is_introduced(const Reading& reading, std::size_t i) {
    const Piece& behind = reading.at(i + 1);
    const std::size_t next = reading.at(i + 2).is(Is::place_word) ? i + 3 : i + 2;
    const bool somewhere = reading.at(next).place;
    if (reading.is_sign(i + 1, ',')) return somewhere && next == i + 2;
    if (reading.is_sign(i + 1, '(')) return reading.at(i + 2).any(Is::kin | Is::honorific | bit(Is::office));
    if (behind.kind != Kind::word) return false;
    const std::string_view word = reading.lowered(i + 1);
    if (word == "dari" || word == "warga" || word == "asal") return somewhere || next == i + 3;
    return word == "tukang" || word == "penjaga" || word == "alias";
}

bool is_quality(const Reading& reading, std::size_t i) {
    constexpr auto qualities = std::to_array<std::string_view>(
        {"bagus",   "indah", "subur", "rukun", "sabar",  "murni",   "setia",  "makmur", "mulia",
         "lestari", "harum", "jaya",  "agung", "untung", "tegar",   "suci",   "waras",  "ratu",
         "raja",    "utama", "sari",  "cinta", "amin",   "muslim",  "cahaya", "irama",  "tanjung",
         "tirta",   "panca", "catur", "putra", "putri",  "hidayah", "titik",  "topan",  "murah"});
    return one_of(reading.lowered(i), qualities);
}

bool names_dweller(const Reading& reading, std::size_t i) {
    constexpr auto houses = std::to_array<std::string_view>({"rumah", "omah", "omahe", "rumahe", "griya", "dalem"});
    return one_of(reading.lowered(i), houses);
}

bool is_short_name(const Reading& reading, std::size_t i) {
    constexpr auto names = std::to_array<std::string_view>(
        {"min", "man", "jan", "nem", "las", "mar", "jun", "mi", "has", "mun", "pon", "war", "tun"});
    return one_of(reading.lowered(i), names);
}

bool is_class_of_people(const Reading& reading, std::size_t i) {
    constexpr auto classes = std::to_array<std::string_view>(
        {"warga", "siswa", "siswi", "murid", "mahasiswa", "pasien", "teman", "kawan", "korban"});
    return one_of(reading.lowered(i), classes);
}

bool names_a_grave(const Reading& reading, std::size_t i) {
    constexpr auto graves = std::to_array<std::string_view>(
        {"makam", "petilasan", "patung", "punden", "sendang", "haul", "monumen", "pesarean"});
    constexpr auto venerable =
        std::to_array<std::string_view>({"mbah", "ki", "nyai", "kyai", "kiai", "syekh", "jenderal", "raden"});
    if (i == 0 || !one_of(reading.lowered(i - 1), graves)) return false;
    return one_of(reading.lowered(i), venerable);
}

bool is_where(const Reading& reading, std::size_t i) {
    return i > 0 && one_of(reading.lowered(i - 1), places_follow);
}

bool is_on_the_way(const Reading& reading, std::size_t i) {
    constexpr auto words =
        std::to_array<std::string_view>({"menuju", "jurusan", "arah", "daerah", "wilayah", "sekitar"});
    return i > 0 && one_of(reading.lowered(i - 1), words);
}

bool is_neighbour(const Reading& reading, std::size_t i) {
    constexpr auto neighbours =
        std::to_array<std::string_view>({"tetangga", "tetanggaku", "tetangganya", "tonggo", "tonggoku"});
    return reading.at(i).is(Is::kin) && one_of(reading.lowered(i), neighbours);
}

bool is_place_adjective(const Reading& reading, std::size_t i) {
    return reading.at(i).is(Is::place_adjective);
}

} // namespace siar::privacy
