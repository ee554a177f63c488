// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/affixes.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace siar;

namespace {

bool parts(std::string_view word, std::string_view prefix, std::string_view base, std::string_view suffix) {
    const auto all = tts::partings(word);
    return std::any_of(all.begin(), all.end(), [&](const tts::Parting& one) {
        return one.prefix == prefix && one.base == base && one.suffix == suffix;
    });
}

} // namespace

TEST_CASE("a word is parted into prefixes, base word and suffixes") {
    struct Case {
        const char* word;
        const char* prefix;
        const char* base;
        const char* suffix;
    };
    for (const Case& one : {Case{"menerima", "men", "terima", ""},
                            {"memeriksa", "mem", "periksa", ""},
                            {"menyewa", "meny", "sewa", ""},
                            {"mengecewakan", "meng", "kecewa", "kan"},
                            {"mengelak", "meng", "elak", ""},
                            {"mengecat", "menge", "cat", ""},
                            {"membesarkan", "mem", "besar", "kan"},
                            {"bekerja", "be", "kerja", ""},
                            {"pelajaran", "pel", "ajar", "an"},
                            {"diperlebar", "diper", "lebar", ""},
                            {"memberdayakan", "member", "daya", "kan"},
                            {"keterbelakangan", "keter", "belakang", "an"},
                            {"penyearah", "penye", "arah", ""},
                            {"tidaklah", "", "tidak", "lah"},
                            {"bukunya", "", "buku", "nya"},
                            {"kepercayaannya", "keper", "caya", "annya"}}) {
        CAPTURE(one.word);
        CHECK(parts(one.word, one.prefix, one.base, one.suffix));
    }
}

TEST_CASE("everyday speech has a nasal alone before the base word") {
    CHECK(parts("nyewa", "ny", "sewa", ""));
    CHECK(parts("ngeluh", "ng", "keluh", ""));
    CHECK(parts("nempel", "n", "tempel", ""));
    CHECK(parts("mesen", "m", "pesen", ""));
}

TEST_CASE("the word itself comes first, and nothing is parted into less than three letters") {
    for (const char* word : {"di", "e", "beri", "menerima", "kekeke"}) {
        const auto all = tts::partings(word);
        CHECK(all.front().base == word);
        CHECK(all.front().prefix.empty());
        CHECK(std::all_of(all.begin() + 1, all.end(), [](const tts::Parting& one) { return one.base.size() >= 3; }));
    }
}

TEST_CASE("a prefix takes k, p, s and t from the base word, no other letter") {
    CHECK(parts("memilih", "mem", "pilih", ""));
    CHECK_FALSE(parts("membilih", "mem", "pilih", ""));
    CHECK(parts("mengirim", "meng", "kirim", ""));
    CHECK_FALSE(parts("menirim", "men", "kirim", ""));
}
