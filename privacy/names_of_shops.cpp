// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/letters.hpp"
#include "privacy/name_context.hpp"
#include "privacy/name_search.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

// The name of a shop or a small firm is mostly its owner's, and whoever knows the village knows who is blamed.

namespace siar::privacy {
namespace {

/// What a shop sells or is like: "toko bangunan", "warung makan", "PT Pos".
constexpr auto trades = std::to_array<std::string_view>(
    {"bangunan",  "kelontong",  "klontong", "besi",     "emas",     "mas",       "roti",       "kue",        "kopi",
     "makan",     "sembako",    "baju",     "pakaian",  "sepatu",   "buku",      "obat",       "pupuk",      "tani",
     "pertanian", "elektronik", "pulsa",    "oleholeh", "material", "kain",      "modern",     "online",     "bakso",
     "soto",      "sate",       "nasi",     "mie",      "ayam",     "lele",      "tegal",      "padang",     "remang",
     "ikan",      "daging",     "buah",     "sayur",    "bensin",   "plastik",   "mebel",      "kayu",       "alat",
     "tulis",     "listrik",    "cat",      "sepeda",   "motor",    "mobil",     "ban",        "las",        "lesehan",
     "kecil",     "besar",      "tahu",     "tempe",    "gula",     "beras",     "tekstil",    "garmen",     "kerupuk",
     "krupuk",    "trasi",      "terasi",   "miras",    "tuak",     "pracangan", "peracangan", "angkringan", "burjo",
     "esek",      "pijat",      "gas",      "elpiji",   "pecel",    "jamu"});

/// Good wishes that shops are named with and nobody's everyday complaint puts behind "toko".
constexpr auto wishes = std::to_array<std::string_view>(
    {"barokah",   "berkah",  "barkah",   "maju",       "lancar",  "sumber",  "rejeki",  "rezeki",  "rizki",   "abadi",
     "sejahtera", "sentosa", "sentausa", "harapan",    "karya",   "mandiri", "jaya",    "makmur",  "utama",   "bersama",
     "sederhana", "amanah",  "hidayah",  "anugerah",   "anugrah", "cahaya",  "bahagia", "bintang", "mitra",   "sinar",
     "surya",     "tunas",   "usaha",    "bersaudara", "sahabat", "merdeka", "mulyo",   "laris",   "laksana", "setia"});

/// Words that tell what a business is blamed for.
constexpr auto grievances = std::to_array<std::string_view>(
    {"limbah", "bau",       "polusi", "asap",   "bising",     "berisik",     "mencemari", "pencemaran", "oplosan",
     "nakal",  "curang",    "ilegal", "miras",  "kadaluarsa", "kedaluwarsa", "mahal",     "menimbun",   "timbun",
     "sampah", "merugikan", "pungli", "menipu", "mangkir",    "mengganggu",  "dirugikan", "palsu",      "busuk"});

/// Words that tell who is behind a shop: "pemilik toko ...".
constexpr auto owners = std::to_array<std::string_view>({"pemilik", "milik", "juragan", "bos", "oknum", "karyawan"});

/// Words in front of a landmark: "di depan toko ...", "dekat warung ...".
constexpr auto beside = std::to_array<std::string_view>({"depan", "dekat", "seberang", "samping", "sebelah", "belakang",
                                                         "sekitar", "timur", "barat", "selatan", "utara", "ke",
                                                         "menuju", "sampai", "antara", "lewat", "timurnya"});

bool has_grievance(const Reading& reading, std::size_t i) {
    constexpr std::size_t reach = 14;
    for (std::size_t at = i - std::min(i, reach); at < i + reach && at < reading.size(); ++at) {
        const Piece& piece = reading.at(at);
        if (piece.kind == Kind::word && (piece.is(Is::blame) || one_of(reading.lowered(at), grievances))) return true;
    }
    return false;
}

bool is_shop_part(const Reading& reading, std::size_t i) {
    return reading.at(i).kind == Kind::word && one_of(reading.lowered(i), wishes);
}

/// True for firms of the state and others that everybody knows: "PT KAI", "PT Pos".
bool is_public_firm(const Reading& reading, std::size_t i) {
    constexpr auto firms = std::to_array<std::string_view>(
        {"kai",    "pos",    "pln",       "pertamina", "telkom", "telkomsel", "pelni",   "jasa",
         "taspen", "asabri", "pegadaian", "pnm",       "wika",   "waskita",   "adhi",    "hutama",
         "pupuk",  "semen",  "djarum",    "kimia",     "bulog",  "angkasa",   "indosat", "bpr"});
    return one_of(reading.lowered(i), firms);
}

} // namespace

/// True when the name of a shop may begin at `i`; behind "pt" or "ud" in small letters an unknown word says nothing.
bool NameSearch::begins_shop_name(std::size_t i, bool short_word) const {
    const bool apart = reading_.at(i).gap || reading_.at(i - 1).kind == Kind::sign;
    if (!usable(i) || reading_.at(i).place || !apart) return false;
    if (is_shop_part(reading_, i)) return true;
    const Weight here = weight(i);
    return here == Weight::unknown ? capital(i) || !short_word : here != Weight::none;
}

/// "TOKO BAROKAH buang limbah", "CV Karya Mandiri mangkir"; a landmark stays: "di depan Toko Makmur".
void NameSearch::behind_shop(std::size_t i) {
    std::size_t first = reading_.is_sign(i + 1, '.') ? i + 2 : i + 1;
    if (reading_.is_sign(first, '"') || reading_.is_sign(first, '\'')) ++first;
    for (int steps = 0; steps < 3 && reading_.at(first).kind == Kind::word; ++steps) {
        if (!one_of(reading_.lowered(first), trades)) break;
        ++first;
    }
    if (is_public_firm(reading_, first)) return;
    const bool short_word = reading_.at(i).size <= 2 && reading_.at(i).letter_case == Case::lower;
    if (!begins_shop_name(first, short_word)) return;
    std::size_t end = first + 1;
    while (end < first + most_name_words && usable(end) && reading_.at(end).gap && !reading_.at(end).place &&
           (is_shop_part(reading_, end) || weight(end) > Weight::word_too ||
            (weight(end) == Weight::word_too && !acts_as_person(reading_, end - 1)))) {
        ++end;
    }
    const bool landmark = i > 0 && one_of(reading_.lowered(i - 1), beside);
    const bool owned = i > 0 && one_of(reading_.lowered(i - 1), owners);
    const bool subject = owned || reading_.begins_sentence(i) || has_grievance(reading_, i);
    const bool deed = acts_as_person(reading_, end - 1);
    if (!deed && (landmark || !subject)) return;
    const bool sure = is_shop_part(reading_, first) || capital(first) || weight(first) >= Weight::listed;
    for (std::size_t at = first; at < end; ++at)
        taken_[at] = true;
    out_.found.push_back({first, end, Mark::name, false, !sure || landmark});
    out_.suspected = out_.suspected || !sure || landmark;
}

} // namespace siar::privacy
