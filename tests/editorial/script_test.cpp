// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/script.hpp"

#include "copybook_fixture.hpp"
#include "editorial/condense.hpp"
#include "editorial/ear.hpp"
#include "editorial/edition.hpp"
#include "editorial/select.hpp"
#include "text/words.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace siar;
using privacy::operator""_label;

namespace {

const model::Time airs_at = test::time_of("2026-11-21T14:05+07:00");

model::Edition edition(std::size_t items, bool demo) {
    model::Material material;
    model::Tally tally;
    for (std::size_t i = 0; i < items; ++i) {
        model::Reviewed one;
        one.id = {"butir" + std::to_string(i)};
        one.complaint =
            test::complaint("Lampu jalan mati di tikungan", "", "Petugas mengganti dua lampu. Lampu sudah menyala.");
        one.text = editorial::condense(one.complaint, test::regency(), test::gate());
        one.state = model::ReviewState::approved;
        one.approved = model::text_hash(one.text->sentences);
        material.approved.push_back(one);
        tally.add(one.complaint, test::deadlines(), +1);
    }
    model::Visit visit;
    visit.date = std::chrono::year{2026} / 11 / 21;
    visit.from = std::chrono::hours{15};
    visit.until = std::chrono::hours{18};
    visit.district = {"33.21.04"};
    visit.place = test::passed("Balai Desa Bedono");
    material.visits = {visit};
    material.data_as_of = airs_at;
    material.sums = test::material_of(tally, airs_at, airs_at).sums;
    material.demo = demo;
    return editorial::edition(material, test::regency(), {}, model::Audience::radio, airs_at);
}

model::Script script_of(const model::Edition& of, std::size_t items, model::Time at = airs_at, bool synthetic = true,
                        const char* format = "tiga") {
    return editorial::script(editorial::select(of, {}, {}, items, {at}), of, test::copybook(), test::format(format),
                             synthetic);
}

model::Script script(std::size_t items, bool demo = false, bool synthetic = true) {
    const auto of = edition(items, demo);
    return script_of(of, 3, airs_at, synthetic);
}

std::string all_text(const model::Script& script) {
    std::string out;
    for (const auto& line : script.lines)
        out += line.text.str() + "\n";
    return out;
}

} // namespace

TEST_CASE("A segment opens with the programme, greets with day and date, and ends with the fixed out cue") {
    const auto one = script(3);
    CHECK(one.lines.front().role == model::Role::opening);
    CHECK(one.lines.at(1).text.str() == "Selamat siang, warga Uji. Hari ini Sabtu, 21 November 2026.");
    CHECK(one.lines.back().role == model::Role::closing);
    const auto end = one.lines.back().text.str();
    CHECK(end.substr(end.size() - 31) == "Hallo Uji, suara Anda didengar.");
}

TEST_CASE("An item says problem, agency, action, outcome and each length of time by its name") {
    const auto text = all_text(script(1));
    for (const char* part :
         {"Lampu jalan mati di tikungan.", "Dinas Perhubungan", "Petugas mengganti dua lampu.", "Lampu sudah menyala.",
          "ditanggapi dalam sekitar dua setengah jam", "selesai dalam sekitar 31 jam", "Kecamatan Sayung"}) {
        CAPTURE(part);
        CHECK(text.find(part) != std::string::npos);
    }
    CHECK(text.find("Kec.") == std::string::npos);
}

TEST_CASE("Nothing is called finished that was only followed up") {
    auto of = edition(2, false);
    const auto told = [&] { return script_of(of, 2); };
    CHECK(all_text(told()).find("Kami kabarkan dua aduan warga yang sudah selesai.") != std::string::npos);
    of.items[1].repaired = false;
    const auto mixed = told();
    CHECK(all_text(mixed).find("Kami kabarkan dua aduan warga yang sudah ditindaklanjuti.") != std::string::npos);
    for (const auto& line : mixed.lines) {
        if (!line.item) continue;
        const bool repaired = *line.item == of.items[0].id;
        const std::string text = line.text.str() + line.margin.str();
        CAPTURE(text);
        CHECK((text.find("selesai") != std::string::npos) == repaired);
        CHECK((text.find("ditutup dalam sekitar 31 jam") != std::string::npos) != repaired);
        CHECK((line.margin.str().find("Sudah ditindaklanjuti; ") == 0) != repaired);
    }
}

TEST_CASE("The privacy line and the line of the synthetic voice are always said, the latter only by a machine") {
    const auto machine = all_text(script(3));
    CHECK(machine.find("Identitas pelapor tidak kami siarkan. Pilih anonim atau rahasia saat melapor bila nama tidak "
                       "ingin tampil.") != std::string::npos);
    CHECK(machine.find("Suara ini dibuat oleh komputer.") != std::string::npos);
    CHECK(all_text(script(3, false, false)).find("komputer") == std::string::npos);
    for (const auto& line : script(3).lines)
        if (line.role == model::Role::privacy || line.role == model::Role::synthetic || line.role == model::Role::demo)
            CHECK(line.drop_order == 0);
}

TEST_CASE("A script of demo data says so aloud and on paper") {
    CHECK(all_text(script(1, true)).find("data contoh") != std::string::npos);
    CHECK(all_text(script(1, false)).find("contoh") == std::string::npos);
    const auto one = script(1, true);
    const auto copy = editorial::reader_copy(editorial::sheet(one, std::vector<double>(one.lines.size()), 0)).str();
    CHECK(copy.find("DATA CONTOH") != std::string::npos);
}

TEST_CASE("No sentence has more than 25 words or more than two numbers") {
    for (std::size_t items = 0; items <= 3; ++items)
        for (const auto& line : script(items, true).lines)
            for (const auto sentence : text::sentences(line.text.view())) {
                CAPTURE(std::string(sentence));
                CHECK(text::word_count(sentence) <= 25);
                CHECK(editorial::numbers_in(sentence) <= 2);
            }
}

TEST_CASE("Each item is announced, the first as the first, the last as the last, all others each in its own way") {
    const auto of = edition(12, false);
    const auto one = script_of(of, 12);
    CHECK(all_text(one).find("Kami kabarkan 12 aduan") != std::string::npos);
    std::vector<std::string> bridges;
    for (std::size_t i = 0; i + 1 < one.lines.size(); ++i)
        if (one.lines[i + 1].item) bridges.push_back(one.lines[i].text.str());
    REQUIRE(bridges.size() == 12);
    CHECK(bridges.front().find("Yang pertama, lampu jalan di") == 0);
    CHECK(bridges.back().find("Dan yang terakhir, ") == 0);
    CHECK(std::set<std::string>(bridges.begin(), bridges.end()).size() == 12);
}

TEST_CASE("The number to call is said twice") {
    const auto text = all_text(script(1));
    const auto first = text.find("0823 2430 9949");
    REQUIRE(first != std::string::npos);
    CHECK(text.find("0823 2430 9949", first + 1) != std::string::npos);
}

TEST_CASE("Without items the segment still has its figure, its call and its closing") {
    const auto one = script(0);
    CHECK(std::none_of(one.lines.begin(), one.lines.end(), [](const auto& line) { return line.item.has_value(); }));
    CHECK(std::any_of(one.lines.begin(), one.lines.end(),
                      [](const auto& line) { return line.role == model::Role::figure; }));
    CHECK(std::any_of(one.lines.begin(), one.lines.end(),
                      [](const auto& line) { return line.role == model::Role::call; }));
}

TEST_CASE("On the air an item says what an abbreviation means, as the copybook has it, whatever was approved") {
    auto of = edition(1, false);
    of.items[0].problem = test::passed("Lampu PJU mati di tikungan");
    for (const char* const format : {"tiga", "spot"}) {
        const auto text = all_text(script_of(of, 1, airs_at, true, format));
        CHECK(text.find("Lampu jalan mati di tikungan.") != std::string::npos);
        CHECK(text.find("PJU") == std::string::npos);
    }
}

TEST_CASE("A format without items tells a figure, the van, the channels and the emergency number") {
    CHECK_FALSE(editorial::tells_items(test::format("layanan")));
    for (const char* const format : {"spot", "pokok", "tiga", "harian", "dua-suara", "kapan-saja"})
        CHECK(editorial::tells_items(test::format(format)));
    auto of = edition(3, true);
    of.items.clear();
    of.visits.front().place = {}; // as a bank of phrases tells it
    const auto text = all_text(script_of(of, 3, airs_at, true, "layanan"));
    for (const char* const part : {"Warga mengirim 3 aduan.", "Hari ini, Mobil Keliling datang ke Kecamatan ",
                                   "Untuk keadaan darurat, hubungi 112.", "Sekali lagi, "}) {
        CAPTURE(part);
        CHECK(text.find(part) != std::string::npos);
    }
    CHECK(text.find("Semua aduan") == std::string::npos);
}

TEST_CASE("A figure that nobody confirmed for three days is not spoken; the published one is") {
    const auto of = edition(3, false);
    const auto spoken = [&](model::Time at) { return all_text(script_of(of, 3, at)); };
    CHECK(spoken(airs_at + std::chrono::hours{72} - std::chrono::seconds{1}).find("Data ini dihitung") !=
          std::string::npos);
    const auto text = spoken(airs_at + std::chrono::hours{72});
    CHECK(text.find("Data ini dihitung") == std::string::npos);
    CHECK(text.find("angka tahun 2022. Warga mengirim lebih dari 420 aduan") != std::string::npos);
}

TEST_CASE("On the days of a window the figure that bears its tag is not spoken; the next one is") {
    auto of = edition(3, false);
    REQUIRE(of.statistics.recaps.size() >= 2);
    of.statistics.recaps.front().tags = {model::Tag::achievement};
    const auto today = model::local(airs_at, of.identity.zone).date;
    const auto spoken = [&] { return all_text(script_of(of, 3)); };
    CHECK(spoken().find("Data ini dihitung") != std::string::npos);
    of.windows = {{"kampanye", "Masa kampanye"_label, today, today, {model::Tag::achievement}}};
    CHECK(spoken().find("Data ini dihitung") == std::string::npos);
    CHECK(spoken().find("angka tahun 2022. Warga mengirim lebih dari 420 aduan") != std::string::npos);
    for (auto& recap : of.statistics.recaps)
        recap.tags = {model::Tag::achievement};
    for (auto& speed : of.statistics.speeds)
        speed.tags = {model::Tag::achievement};
    const auto bare = script_of(of, 3);
    CHECK(std::none_of(bare.lines.begin(), bare.lines.end(),
                       [](const auto& line) { return line.role == model::Role::figure; }));
}

TEST_CASE("A figure is spoken with the time its data were read, and with the day where that is another one") {
    struct Row {
        std::chrono::hours age;
        const char* until;
    };
    for (const Row& row : {Row{std::chrono::hours{0}, "Data ini dihitung sampai pukul 14.05 WIB."},
                           Row{std::chrono::hours{14}, "Data ini dihitung sampai pukul 00.05 WIB."},
                           Row{std::chrono::hours{15}, "Data ini dihitung sampai Jumat, 20 November, pukul 23.05 WIB."},
                           Row{std::chrono::hours{71}, "Data ini dihitung sampai Rabu, 18 November, pukul 15.05 WIB."},
                           Row{std::chrono::hours{24 * 400}, "Data ini dihitung sampai Jumat, 17 Oktober 2025. "}}) {
        CAPTURE(row.age.count());
        auto of = edition(1, false);
        of.statistics.recaps.front().as_of = airs_at - row.age;
        const auto said = script_of(of, 1);
        const auto figure = std::find_if(said.lines.begin(), said.lines.end(),
                                         [](const auto& line) { return line.role == model::Role::figure; });
        REQUIRE(figure != said.lines.end());
        CHECK(figure->text.str().find(row.until) != std::string::npos);
        for (const auto sentence : text::sentences(figure->text.view()))
            CHECK(editorial::numbers_in(sentence) <= 2);
    }
}

TEST_CASE(
    "The reader copy names the length, the date, the exact figures, when each line is heard, and how long music "
    "follows") {
    const auto one = script(1);
    std::vector<double> begins;
    for (std::size_t i = 0; i < one.lines.size(); ++i)
        begins.push_back(4.2 + 10.1 * static_cast<double>(i));
    begins.back() = 167.9;
    const auto copy = editorial::reader_copy(editorial::sheet(one, begins, 169.6)).str();
    CHECK(copy.find("Panjang: 03:00") != std::string::npos);
    CHECK(copy.find("Siar: Sabtu, 21 November 2026, pukul 14.05 WIB") != std::string::npos);
    CHECK(copy.find("[00:04] PEMBUKA") != std::string::npos);
    CHECK(copy.find("[00:14] SALAM") != std::string::npos);
    CHECK(copy.find("[02:47] PENUTUP") != std::string::npos);
    CHECK(copy.find("[02:49] MUSIK PENUTUP sampai 03:00\n") > copy.find("[02:47] PENUTUP"));
    CHECK(copy.find("(catatan: Sudah selesai; ditanggapi dalam 2,4 jam; selesai dalam 31 jam)") != std::string::npos);
}

TEST_CASE(
    "Where time runs short, items go from the last one on, each with its bridge, and the sentence that counts them") {
    const auto one = script(3);
    std::vector<int> orders;
    int counting = 0;
    for (std::size_t i = 0; i < one.lines.size(); ++i) {
        const auto& line = one.lines[i];
        if (line.text.str().find("Kami kabarkan") == 0) counting = line.drop_order;
        if (!line.item) continue;
        orders.push_back(line.drop_order);
        CHECK(one.lines[i - 1].drop_order == line.drop_order);
    }
    REQUIRE(orders.size() == 3);
    CHECK(orders[0] > orders[1]);
    CHECK(orders[1] > orders[2]);
    CHECK(counting == orders[2]);
}
