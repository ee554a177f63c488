// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/words.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

namespace siar::feeds {
namespace {

using model::Classification;
using model::Status;

TEST_CASE("words are compared without case, punctuation and what separates them") {
    CHECK(folded("Kec. Sayung") == "kecsayung");
    CHECK(folded("33.21.04") == "332104");
    CHECK(folded("  SEDANG_di-proses! ") == "sedangdiproses");
    CHECK(folded("ＳＥＬＥＳＡＩ\u00A0É") == "selesaié");
    CHECK(folded("-") == "");
    CHECK(folded(std::string("a\0b\xFF", 4)) == "ab");
    CHECK(folded(std::string(5000, 'a')).size() <= 400);
}

TEST_CASE("a value that lists several is cut into them") {
    using Pieces = std::vector<std::string_view>;
    CHECK(pieces("Dinhub; DLH | Setda\nPDAM") == Pieces{"Dinhub", "DLH", "Setda", "PDAM"});
    CHECK(pieces("Pemerintah Kab. Demak > Dinhub") == Pieces{"Pemerintah Kab. Demak", "Dinhub"});
    CHECK(pieces(" ;, ").empty());
}

TEST_CASE("a word that two things bear means neither, unless somebody set it") {
    Lookup<int> lookup;
    lookup.add("Mijen", 1);
    lookup.add("mijen", 1);
    REQUIRE(lookup.find("mijen") != nullptr);
    lookup.add("MIJEN", 2);
    CHECK(lookup.find("mijen") == nullptr);
    lookup.set("Mijen.", 3);
    REQUIRE(lookup.find("mijen") != nullptr);
    CHECK(*lookup.find("mijen") == 3);
}

TEST_CASE("every code of a status is known, and no word is two statuses") {
    const Lookup<Status> words = usual_status_words();
    for (const Status status : {Status::unverified, Status::forwarded, Status::in_process, Status::resolved,
                                Status::postponed, Status::archived}) {
        const Status* found = words.find(folded(model::code(status)));
        REQUIRE(found != nullptr);
        CHECK(*found == status);
    }
    const std::pair<const char*, Status> usual[] = {
        {"open", Status::in_process},
        {"Closed", Status::resolved},
        {"SELESAI", Status::resolved},
        {"Sedang diproses", Status::in_process},
        {"Belum Terverifikasi", Status::unverified},
        {"Terverifikasi", Status::forwarded},
        {"Belum ditindaklanjuti", Status::forwarded},
        {"Diarsipkan", Status::archived},
        {"Bukan kewenangan", Status::archived},
        {"Tertunda", Status::postponed},
        {"belum selesai", Status::in_process},
        {"ditutup", Status::resolved},
    };
    for (const auto& each : usual) {
        CAPTURE(each.first);
        REQUIRE(words.find(folded(each.first)) != nullptr);
        CHECK(*words.find(folded(each.first)) == each.second);
    }
    for (const char* word : {"", "hampir selesai", "selesai sebagian", "closed?no", "tidak selesai"}) {
        CAPTURE(word);
        CHECK(words.find(folded(word)) == nullptr);
    }
}

TEST_CASE("a classification that speaks of wrongdoing is oversight, whatever else it says") {
    struct Case {
        const char* word;
        std::optional<Classification> is;
    };
    const Case cases[] = {
        {"pengaduan_berkadar_pengawasan", Classification::oversight},
        {"Pengaduan Berkadar Pengawasan", Classification::oversight},
        {"Berkadar pengawasan", Classification::oversight},
        {"PENGAWASAN", Classification::oversight},
        {"Pengaduan tidak berkadar pengawasan (pungli)", Classification::oversight},
        {"Dugaan korupsi", Classification::oversight},
        {"pengaduan_tidak_berkadar_pengawasan", Classification::complaint},
        {"Pengaduan Tidak Berkadar Pengawasan", Classification::complaint},
        {"non-pengawasan", Classification::complaint},
        {"Pengaduan", Classification::complaint},
        {"Aspirasi", Classification::aspiration},
        {"Permintaan Informasi", Classification::information},
        {"lainnya", std::nullopt},
        {"", std::nullopt},
    };
    for (const Case& each : cases) {
        CAPTURE(each.word);
        CHECK(classification(folded(each.word)) == each.is);
    }
}

TEST_CASE("truth words are few, and what is neither is told apart") {
    for (const char* word : {"ya", "Y", "TRUE", "1", "Rahasia", "yes"})
        CHECK(truth(folded(word)) == true);
    for (const char* word : {"tidak", "N", "False", "0", "publik", "Tidak Rahasia"})
        CHECK(truth(folded(word)) == false);
    for (const char* word : {"t", "2", "mungkin", ""})
        CHECK_FALSE(truth(folded(word)).has_value());
}

} // namespace
} // namespace siar::feeds
