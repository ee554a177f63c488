// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/letter_case.hpp"

#include "text/unicode.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace siar::text {
namespace {

/// Short forms in capitals that stay so; sorted.
constexpr std::array acronyms = std::to_array<std::string_view>({
    "ADD",  "APBD",   "APBDES", "APBN",   "APD",   "APILL", "ASN",      "ATM",  "BBM",  "BBPJN", "BBWS",  "BKD",
    "BKK",  "BKPP",   "BLK",    "BLT",    "BMKG",  "BNN",   "BOS",      "BPBD", "BPD",  "BPHTB", "BPJS",  "BPKPAD",
    "BPN",  "BPNT",   "BPS",    "BRT",    "BSU",   "BUMD",  "BUMDES",   "BUMN", "CCTV", "CFD",   "COVID", "CPNS",
    "DAK",  "DAM",    "DAS",    "DBD",    "DLH",   "DPD",   "DPMPTSP",  "DPR",  "DPRD", "DPT",   "DPU",   "DPUPR",
    "DTKS", "FKTP",   "GOR",    "HP",     "HUT",   "IGD",   "IKD",      "IMB",  "IPAL", "IT",    "ITE",   "IUMK",
    "JKN",  "JPO",    "JPU",    "KB",     "KBM",   "KIA",   "KIP",      "KIS",  "KK",   "KKS",   "KPK",   "KPU",
    "KTP",  "KUA",    "KUR",    "LAPOR",  "LED",   "LKPJ",  "LPG",      "LPJU", "LPK",  "LPPL",  "MA",    "MCK",
    "MI",   "MPP",    "MTS",    "MUI",    "NIB",   "NIK",   "NIP",      "NISN", "NPWP", "NTB",   "NTT",   "NU",
    "ODGJ", "ODP",    "OPD",    "OSS",    "P2KB",  "P2PA",  "P3K",      "PAD",  "PAM",  "PAUD",  "PBB",   "PBI",
    "PDAM", "PDIP",   "PDP",    "PGRI",   "PIP",   "PJU",   "PKB",      "PKH",  "PKK",  "PKL",   "PLN",   "PMI",
    "PMK",  "PNPM",   "PNS",    "POLRES", "POLRI", "POM",   "POSBINDU", "PPDB", "PPID", "PPKM",  "PPPK",  "PPS",
    "PSN",  "PT",     "PTSL",   "PU",     "PUPR",  "RA",    "RSKW",     "RSU",  "RSUD", "RT",    "RTH",   "RTLH",
    "RW",   "SAMSAT", "SD",     "SDN",    "SIM",   "SK",    "SKCK",     "SKD",  "SKTM", "SLB",   "SMA",   "SMAN",
    "SMK",  "SMKN",   "SMP",    "SMPN",   "SMS",   "SOP",   "SP4N",     "SPAM", "SPBN", "SPBU",  "SPKT",  "SPPT",
    "SPT",  "STNK",   "TBC",    "TK",     "TKI",   "TKW",   "TNI",      "TPA",  "TPI",  "TPQ",   "TPS",   "TPT",
    "TV",   "UKM",    "ULP",    "UMK",    "UMKM",  "UMR",   "UPT",      "UPTD", "USG",  "VAR",   "WA",    "WC",
    "WIB",  "WIT",    "WITA",
});

constexpr std::array place_words = std::to_array<std::string_view>({
    "jalan",     "jl",   "jln",       "desa",      "ds",        "dusun",    "dsn",     "dukuh",
    "kelurahan", "kel",  "kecamatan", "kec",       "kabupaten", "kab",      "pasar",   "puskesmas",
    "sungai",    "kali", "kampung",   "perumahan", "rsud",      "terminal", "stasiun",
});

/// Words behind those that name no place: "jalan rusak", "desa kami".
constexpr std::array no_place_names = std::to_array<std::string_view>({
    "kami",       "saya",     "kita",      "ini",      "itu",        "yang",   "yg",     "di",        "ke",
    "dan",        "tersebut", "sudah",     "sdh",      "tidak",      "tdk",    "rusak",  "berlubang", "gelap",
    "banjir",     "mati",     "macet",     "licin",    "becek",      "depan",  "menuju", "antar",     "utama",
    "penghubung", "provinsi", "kabupaten", "nasional", "lingkungan", "belum",  "blm",    "amblas",    "ambles",
    "longsor",    "hancur",   "parah",     "untuk",    "utk",        "mohon",  "dari",   "lewat",     "samping",
    "dekat",      "sekitar",  "sejak",     "sangat",   "masih",      "kurang", "tanpa",  "tiap",      "setiap",
});

struct Letters {
    std::size_t capitals = 0;
    std::size_t small = 0;
};

Letters letters_of(std::string_view text) {
    Letters out;
    for (const CodePoint& c : CodePoints(text)) {
        if (is_upper(c.value)) {
            ++out.capitals;
        } else if (is_letter(c.value)) {
            ++out.small;
        }
    }
    return out;
}

bool in_capitals(std::string_view word) {
    const Letters letters = letters_of(word);
    return letters.small == 0 && letters.capitals > 1;
}

bool has_vowel(std::string_view word) {
    return word.find_first_of("AEIOU") != std::string_view::npos;
}

std::string title_word(std::string_view word) {
    std::string out;
    bool first = true;
    for (const CodePoint& c : CodePoints(word)) {
        append(out, first ? to_upper(c.value) : to_lower(c.value));
        if (is_letter(c.value)) first = false;
        if (c.value == '-') first = true;
    }
    return out;
}

std::string one_mark_of_shouting(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        const bool mark = c == '!' || c == '?';
        const bool after_mark = !out.empty() && (out.back() == '!' || out.back() == '?');
        if (mark && after_mark) {
            if (c == '?') out.back() = '?';
        } else {
            out += c;
        }
    }
    return out;
}

/// The text with each word token changed by `change(word, index)`; marks of the gate stay as they are.
template <class Change>
std::string with_words(std::string_view text, Change change) {
    std::string out;
    std::size_t done = 0;
    std::size_t index = 0;
    bool in_mark = false;
    for (const Token& token : tokens(text)) {
        const std::string_view piece = token.of(text);
        if (piece == "[") in_mark = true;
        if (piece == "]") in_mark = false;
        out += text.substr(done, token.begin - done);
        done = token.end();
        if (token.kind != TokenKind::word || in_mark) {
            out += piece;
        } else {
            out += change(piece, index);
        }
        ++index;
    }
    out += text.substr(done);
    return out;
}

std::string lowered_sentence(std::string_view sentence) {
    bool after_place = false;
    const std::string out = with_words(sentence, [&](std::string_view word, std::size_t) {
        const std::string small = lower(word);
        const bool names = std::find(place_words.begin(), place_words.end(), small) != place_words.end();
        const bool stays = is_acronym(word) || (!has_vowel(word) && word.size() > 1 && word.size() < 6);
        const bool common = std::find(no_place_names.begin(), no_place_names.end(), small) != no_place_names.end();
        const bool title = after_place && !names && !common;
        after_place = names;
        if (stays && !names) return std::string(word);
        return title ? title_word(word) : small;
    });
    return capitalised(out);
}

std::string with_quiet_words(std::string_view sentence) {
    return with_words(sentence, [](std::string_view word, std::size_t) {
        const bool shouted = code_point_count(word) > 4 && in_capitals(word) && !is_acronym(word) &&
                             word.find_first_of("0123456789-") == std::string_view::npos && has_vowel(word);
        return shouted ? lower(word) : std::string(word);
    });
}

template <class Change>
std::string by_sentence(std::string_view text, Change change) {
    std::string out;
    for (const std::string_view sentence : sentences(text)) {
        if (!out.empty()) out += ' ';
        out += change(sentence);
    }
    return out;
}

} // namespace

std::string capitalised(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool done = false;
    for (const CodePoint& c : CodePoints(text)) {
        done = done || is_digit(c.value) || c.value == '[';
        append(out, done ? c.value : to_upper(c.value));
        done = done || is_letter(c.value);
    }
    return out;
}

bool is_acronym(std::string_view word) {
    if (word.empty() || word.front() < 'A' || word.front() > 'Z') return false; // as most words are
    const std::string_view stem = word.substr(0, word.find_first_of("-/"));
    if (stem != word && is_acronym(stem)) return true;
    return std::find(acronyms.begin(), acronyms.end(), word) != acronyms.end();
}

bool is_shouting(std::string_view text) {
    constexpr std::size_t fewest_capitals = 6;
    const auto may_be_capital = [](char c) { return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; };
    const auto at_most = std::count_if(text.begin(), text.end(), may_be_capital);
    if (static_cast<std::size_t>(at_most) < fewest_capitals) return false; // as nearly always
    Letters letters;
    std::size_t words = 0;
    bool in_mark = false;
    for (const Token& token : tokens(text)) {
        const std::string_view word = token.of(text);
        if (word == "[") in_mark = true;
        if (word == "]") in_mark = false;
        if (in_mark || token.kind != TokenKind::word || is_acronym(word)) continue;
        const Letters more = letters_of(word);
        letters.capitals += more.capitals;
        letters.small += more.small;
        ++words;
    }
    return words >= 2 && letters.capitals > 4 * letters.small && letters.capitals >= fewest_capitals;
}

std::string unshout(std::string_view text) {
    const bool all = is_shouting(text);
    const std::string out = by_sentence(text, [all](std::string_view sentence) {
        return all || is_shouting(sentence) ? lowered_sentence(sentence) : with_quiet_words(sentence);
    });
    return one_mark_of_shouting(out);
}

} // namespace siar::text
