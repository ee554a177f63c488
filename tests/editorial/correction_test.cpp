// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/correction.hpp"

#include "copybook_fixture.hpp"
#include "editorial/edition.hpp"
#include "editorial/rotate.hpp"
#include "model/figure.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace siar;
using privacy::operator""_label;
using namespace std::chrono_literals;
using model::Fill;
using model::Scene;

namespace {

const model::Time now = test::time_of("2026-11-21T14:05+07:00");

model::Corrected corrected(std::string id, const char* category = "lampu_jalan") {
    model::Corrected out;
    out.item.id = {std::move(id)};
    out.item.complaint = test::complaint("Lampu jalan mati di tikungan", "", "Petugas mengganti dua lampu.");
    out.item.complaint.category = {category};
    out.text = {test::passed("Dua lampu sudah diganti"), test::passed("Baru satu lampu yang diganti")};
    out.since = now - 1h;
    return out;
}

model::Corrected of_the_recap() {
    model::Corrected out;
    out.figure = model::FigureId{"rekap:2022"};
    out.item.id = model::key_of(*out.figure);
    out.text = {test::passed("Selesai 401 dari 422 aduan"), test::passed("Selesai 373 dari 422 aduan")};
    out.since = now - 1h;
    return out;
}

model::Edition edition_of(std::vector<model::Corrected> corrections,
                          model::Audience audience = model::Audience::public_) {
    auto material = test::material_of({}, now, now);
    material.corrections = std::move(corrections);
    return editorial::edition(material, test::regency(), {}, audience, now);
}

std::size_t corrections_in(const model::Rotation& round) {
    return static_cast<std::size_t>(
        std::count_if(round.begin(), round.end(), [](const auto& slide) { return slide.scene == Scene::correction; }));
}

} // namespace

TEST_CASE("A correction has two different sentences of at most twelve words that pass the gate") {
    struct Case {
        const char* wrong;
        const char* right;
        const char* refused; ///< in the error; empty: good
    };
    const Case cases[] = {
        {"dua lampu sudah diganti", "baru satu lampu yang diganti", ""},
        {"petugas sudah mengganti semua lampu jalan di tikungan dekat pasar itu kemarin", "bukan begitu", ""},
        {"petugas sudah mengganti semua lampu jalan di tikungan dekat pasar itu kemarin pagi", "bukan",
         "terlalu panjang: salah"},
        {"", "baru satu lampu", "kosong: salah"},
        {"dua lampu diganti", " \t", "kosong: benar"},
        {"dua lampu diganti", "... - !", "kosong: benar"},
        {"dua lampu diganti", "Dua lampu diganti", "sama: benar"},
        {"lampu rumah Pak Sutrisno diganti", "lampu pasar diganti", "gerbang privasi"},
        {"lampu diganti", "hubungi 0811-0000-1234", "gerbang privasi"},
        {"lampu di Desa Bedono diganti", "baru satu lampu di Desa Bedono", ""},
        {"Bupati mengganti lampu", "petugas mengganti lampu", "pejabat terpilih"},
        {"selesai 401 dari 422 aduan", "selesai 88,4 %", "persentase tanpa jumlah seluruhnya: benar"},
        {"selesai 95 persen", "selesai 373 dari 422 aduan", "persentase tanpa jumlah seluruhnya: salah"},
        {"selesai 373 dari 422 aduan (95 %)", "selesai 373 dari 422 aduan (88,4 %)", ""},
        {"selesai 401 dari 422 aduan", "selesai 373 dari 422 aduan (95 %)", "persentase tidak sama"},
    };
    for (const auto& c : cases) {
        CAPTURE(std::string(c.wrong));
        CAPTURE(std::string(c.right));
        const auto made =
            editorial::word_correction(c.wrong, c.right, test::complaint("", "", ""), test::regency(), test::gate());
        CHECK(made.has_value() == std::string(c.refused).empty());
        if (!made) CHECK_MESSAGE(made.error().line().find(c.refused) != std::string::npos, made.error().line());
        if (made) CHECK(std::isupper(made->wrong.view().front()) != 0);
    }
}

TEST_CASE("What an objection is about is a few words without any person") {
    CHECK(editorial::word_objection("foto rumah tampak", test::gate())->str() == "Foto rumah tampak");
    CHECK_FALSE(editorial::word_objection("", test::gate()));
    CHECK_FALSE(editorial::word_objection("satu dua tiga empat lima enam tujuh delapan sembilan", test::gate()));
    CHECK_FALSE(editorial::word_objection("rumah Bu Sri Lestari tampak", test::gate()));
}

TEST_CASE("A correction goes out with its end and its place, and none of a sensitive or only counted complaint") {
    auto secret = corrected("rahasia");
    secret.item.complaint.secret = true;
    auto accused = corrected("tuduhan");
    accused.item.complaint.classification = model::Classification::oversight;
    const auto edition = edition_of(
        {corrected("a"), corrected("peka", "bantuan_sosial"), corrected("entah", "tidak_ada"), secret, accused});
    REQUIRE(edition.corrections.size() == 1);
    const auto& one = edition.corrections.front();
    CHECK(one.item.value == "a");
    CHECK(one.place.str() == "Desa Bedono, Kec. Sayung");
    CHECK(one.category_name.str() == "Lampu jalan");
    CHECK(one.wrong.str() == "Dua lampu sudah diganti");
    CHECK(one.right.str() == "Baru satu lampu yang diganti");
    CHECK(one.validity == model::Validity{now - 1h, now + 23h});
    CHECK(edition_of({corrected("a", "kependudukan")}).corrections.front().place.str() == "Kec. Sayung");
    CHECK(edition_of({corrected("a")}, model::Audience::radio).corrections.front().place.str() ==
          "Desa Bedono, Kecamatan Sayung");
}

TEST_CASE("What a window hides does not come back as its own correction") {
    const auto of_figure = of_the_recap();
    auto material = test::material_of({}, now, now);
    material.corrections = {of_figure, corrected("a")};
    auto regency = test::regency();
    const auto today = model::local(now, regency.identity.zone).date;
    regency.windows = {{"tenang", "Tenang"_label, today, today, {model::Tag::achievement}}};
    const auto made = [&] { return editorial::edition(material, regency, {}, model::Audience::public_, now); };
    CHECK(made().corrections.size() == 2);
    REQUIRE(regency.published.size() == 1);
    regency.published.front().tags = {model::Tag::achievement};
    REQUIRE(made().corrections.size() == 1);
    CHECK_FALSE(made().corrections.front().figure);
}

TEST_CASE("A correction of a figure says which, to all who are told that figure") {
    const auto of_figure = of_the_recap();
    auto of_the_office = of_figure;
    of_the_office.figure = model::FigureId{"kecepatan-diteruskan:30-hari"};
    const auto all = edition_of({of_figure, of_the_office, corrected("a")});
    REQUIRE(all.corrections.size() == 2);
    const auto& one = all.corrections.front();
    CHECK(one.figure == of_figure.figure);
    CHECK(one.item == of_figure.item.id);
    CHECK(one.category_name.str() + ", " + one.place.str() == "Rekap aduan, tahun 2022");
    CHECK(one.validity == model::Validity{now - 1h, now + 23h});
    CHECK_FALSE(all.corrections.back().figure);
    CHECK(edition_of({of_figure, of_the_office}, model::Audience::office).corrections.size() == 2);
    CHECK(edition_of({of_figure, of_the_office}, model::Audience::radio).corrections.size() == 1);
    model::Schedule nothing;
    nothing.entries.clear();
    const auto round = editorial::rotate(all, nothing, 1, now, 14s * 20);
    CHECK(round == model::Rotation{{Scene::correction, one.item}, {Scene::correction, {{"a"}}}});
}

TEST_CASE("A correction comes before all else while it holds, whatever the schedule says") {
    const auto edition = edition_of({corrected("a"), corrected("b")});
    const auto round = [&](const model::Schedule& schedule, model::Time at) {
        return editorial::rotate(edition, schedule, 1, at, 14s * 20);
    };
    model::Schedule channels;
    channels.entries = {{Scene::channels, 1}};
    model::Schedule nothing;
    nothing.entries.clear();
    for (const auto& schedule : {model::Schedule{}, channels, nothing}) {
        CHECK(corrections_in(round(schedule, now)) == 2);
        CHECK(round(schedule, now).front() == model::Slide{Scene::correction, {{"a"}}});
        CHECK(corrections_in(round(schedule, now + 23h - 30s)) == 2);
        CHECK(corrections_in(round(schedule, now + 23h)) == 0);
    }
    CHECK(editorial::slides_of(edition, Scene::correction, now).size() == 2);
    CHECK(corrections_in(editorial::slides_of(edition, Scene::channels, now)) == 0);
}

TEST_CASE("A correction comes again when thirty slides were shown") {
    model::Schedule channels;
    channels.entries = {{Scene::channels, 1}};
    const auto round = editorial::rotate(edition_of({corrected("a")}), channels, 1, now, 14s * 65);
    CHECK(corrections_in(round) == 3);
    for (const std::size_t place : {0U, 31U, 62U})
        CHECK(round.at(place).scene == Scene::correction);
}

TEST_CASE("The radio correction airs at the clock time at which its item was told last") {
    const model::ItemId item{"a"};
    const auto slot = [&](std::vector<model::History::Entry> made, const char* when) {
        return editorial::slot_of_correction({std::move(made), {}}, item, test::regency().identity.zone,
                                             test::time_of(when));
    };
    const auto aired = test::time_of("2026-11-20T06:00+07:00");
    const std::vector<model::History::Entry> made{
        {item, aired - 48h - 30min}, {item, aired}, {{"b"}, aired + 1h}, {item, aired + 2h, "", "x-20s-ralat"}};
    CHECK(slot(made, "2026-11-21T05:59:59+07:00") == test::time_of("2026-11-21T06:00+07:00"));
    CHECK(slot(made, "2026-11-21T06:00+07:00") == test::time_of("2026-11-22T06:00+07:00"));
    CHECK(slot(made, "2026-11-21T14:05+07:00") == test::time_of("2026-11-22T06:00+07:00"));
    CHECK_FALSE(slot({{{"b"}, aired}}, "2026-11-21T14:05+07:00"));
}

TEST_CASE("A radio correction is as near to 20 seconds as its words allow, from 18 to 22") {
    const auto edition = edition_of({corrected("a")}, model::Audience::radio);
    const auto length = [&](auto fits) {
        const auto made = editorial::correction_script(
            edition.corrections.front(), edition, test::copybook(), now, true,
            [&](const model::Script& script) -> model::Result<Fill> { return fits(script.length.count()); });
        return made ? made->length.count() : 0;
    };
    CHECK(length([](auto) { return Fill::roomy; }) == 20);
    CHECK(length([](auto) { return Fill::full; }) == 20);
    CHECK(length([](auto seconds) { return seconds < 21 ? Fill::over : Fill::full; }) == 21);
    CHECK(length([](auto seconds) { return seconds < 22 ? Fill::over : Fill::full; }) == 22);
    CHECK(length([](auto seconds) { return seconds > 18 ? Fill::sparse : Fill::roomy; }) == 18);
    CHECK(length([](auto) { return Fill::over; }) == 0);
    CHECK(length([](auto) { return Fill::sparse; }) == 0);
}

TEST_CASE(
    "A correction that cannot be said in time is refused with its length, the most it may be, and what to shorten") {
    auto edition = edition_of({corrected("a")}, model::Audience::radio);
    auto& one = edition.corrections.front();
    const auto refusal = [&](Fill below, int needed) {
        const auto made = editorial::correction_script(one, edition, test::copybook(), now, true,
                                                       [&](const model::Script& script) -> model::Result<Fill> {
                                                           return script.length.count() < needed ? below : Fill::full;
                                                       });
        return made ? std::string() : made.error().line();
    };
    CHECK(refusal(Fill::over, 22).empty());
    CHECK(refusal(Fill::over, 26) ==
          "ralat ini perlu 26 detik di radio, paling lama 22 detik: a. Pendekkan --benar (5 kata) dulu, lalu usulkan "
          "lagi: siar review correct");
    one.wrong = test::passed("Dua lampu jalan di tikungan dekat pasar sudah diganti kemarin");
    one.figure = model::FigureId{"rekap:2022"};
    CHECK(refusal(Fill::over, 99).find("perlu 60 detik") != std::string::npos);
    CHECK(refusal(Fill::over, 26).find("22 detik: rekap:2022. Pendekkan --salah (10 kata)") != std::string::npos);
    CHECK(refusal(Fill::sparse, 99).find("terlalu pendek untuk 18 detik") != std::string::npos);
}

TEST_CASE("A radio correction says what it is, that a computer speaks, what was wrong and what is right") {
    auto edition = edition_of({corrected("a")}, model::Audience::radio);
    edition.demo = true;
    const auto made = editorial::correction_script(edition.corrections.front(), edition, test::copybook(), now, true,
                                                   [](const auto&) -> model::Result<Fill> { return Fill::roomy; });
    REQUIRE(made);
    std::string said;
    for (const auto& line : made->lines)
        said += line.text.str() + "|";
    CHECK(said ==
          "Ralat dari Kabar Hallo Uji, di RSKW.|Perhatian, ini data contoh.|Suara ini dibuat oleh komputer.|"
          "Yang diralat: Lampu jalan, Desa Bedono, Kecamatan Sayung.|"
          "Yang kami siarkan salah: Dua lampu sudah diganti. |Yang benar: Baru satu lampu yang diganti. |"
          "Kami mohon maaf atas kekeliruan ini.|");
    CHECK(made->lines[3].drop_order > 0);
    edition.corrections.front().wrong = test::passed("Dua PJU sudah diganti");
    const auto ear = editorial::correction_script(edition.corrections.front(), edition, test::copybook(), now, true,
                                                  [](const auto&) -> model::Result<Fill> { return Fill::roomy; });
    REQUIRE(ear);
    CHECK(ear->lines[4].text.str().find("Dua lampu jalan sudah diganti") != std::string::npos);
    for (const std::size_t told : {4U, 5U}) {
        CHECK(made->lines[told].item == model::ItemId{"a"});
        CHECK(made->lines[told].drop_order == 0);
        CHECK_FALSE(made->lines[told].figure);
    }
}
