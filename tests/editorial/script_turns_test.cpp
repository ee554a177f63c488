// SPDX-License-Identifier: GPL-3.0-or-later
#include "copybook_fixture.hpp"
#include "editorial/script.hpp"
#include "editorial/script_lint.hpp"
#include "editorial/talk_sheet.hpp"
#include "text/words.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

using namespace siar;
using model::Role;
using privacy::operator""_label;

namespace {

const model::Time airs_at = test::time_of("2026-11-23T06:00+07:00"); // a Monday

model::Edition edition_of(std::size_t items) {
    const auto regency = test::regency();
    model::Edition out;
    out.audience = model::Audience::radio;
    out.identity = regency.identity;
    out.station = regency.station;
    out.channels = regency.channels;
    out.emergency = regency.emergency;
    out.districts = regency.districts;
    out.statistics.recaps = regency.published;
    for (std::size_t i = 0; i < items; ++i) {
        model::Item item;
        item.id = {"butir" + std::to_string(i)};
        item.category_name = "Lampu jalan"_label;
        item.problem = test::passed("Lampu jalan mati");
        item.action = test::passed("Petugas mengganti lampu");
        item.outcome = test::passed("Lampu menyala lagi");
        item.place = "Desa Bedono, Kecamatan Sayung"_label;
        item.agency_name = "Dinas Perhubungan"_label;
        item.repaired = true;
        out.items.push_back(item);
    }
    return out;
}

model::Script script_of(const model::Edition& edition, const char* format, std::size_t segments, std::size_t items,
                        model::Time at = airs_at) {
    model::Rundown rundown;
    for (const auto& item : edition.items)
        rundown.items.push_back(item.id);
    rundown.slot.airs_at = at;
    rundown.segments_before = segments;
    rundown.items_before = items;
    rundown.bridges_before = items - std::min(items, 2 * segments);
    return editorial::script(rundown, edition, test::copybook(), test::format(format), true);
}

std::vector<std::string> texts_of(const model::Script& script, Role role) {
    std::vector<std::string> out;
    for (const auto& line : script.lines)
        if (line.role == role) out.push_back(line.text.str());
    return out;
}

std::string whole(const model::Script& script) {
    std::string out;
    for (const auto& line : script.lines)
        out += line.text.str() + "\n";
    return out;
}

} // namespace

TEST_CASE("No bridge is said twice within a week of seven segments a day with three items each") {
    const auto edition = edition_of(3);
    std::map<std::string, int> said;
    for (std::size_t segment = 0; segment < 7 * 7; ++segment)
        for (const auto& bridge : texts_of(script_of(edition, "tiga", 100 + segment, 300 + 3 * segment), Role::bridge))
            if (bridge.find("Bedono") != std::string::npos) ++said[bridge];
    CHECK(said.size() == 3 * 7 * 7);
    for (const auto& one : said) {
        CAPTURE(one.first);
        CHECK(one.second == 1);
    }
}

TEST_CASE("A long segment has another bridge before every item") {
    const auto bridges = texts_of(script_of(edition_of(10), "harian", 0, 0), Role::bridge);
    CHECK(std::set<std::string>(bridges.begin(), bridges.end()).size() == bridges.size());
}

TEST_CASE("Every format says that a computer speaks, the privacy line, and last of all the out cue") {
    auto edition = edition_of(3);
    edition.demo = true;
    for (const auto& format : test::copybook().formats) {
        CAPTURE(format.id);
        const auto script = script_of(edition, format.id.c_str(), 0, 0);
        CHECK(texts_of(script, Role::synthetic).size() == 1);
        CHECK(texts_of(script, Role::demo).size() == 1);
        CHECK(texts_of(script, Role::privacy).size() == 1);
        REQUIRE(script.lines.back().role == Role::closing);
        CHECK(script.lines.back().text.str().ends_with("Hallo Uji, suara Anda didengar."));
        CHECK(script.lines.back().short_form.str() == "Hallo Uji, suara Anda didengar.");
        for (const auto& line : script.lines)
            if (line.role == Role::synthetic || line.role == Role::demo || line.role == Role::privacy)
                CHECK(line.drop_order == 0);
        CHECK(editorial::may_air(editorial::lint(script, test::copybook())));
    }
}

TEST_CASE("The usual format of a length is a spot, headlines, three items, the day") {
    struct Row {
        int seconds;
        const char* format;
    };
    for (const Row& row : {Row{15, "spot"}, Row{30, "spot"}, Row{57, "pokok"}, Row{60, "pokok"}, Row{180, "tiga"},
                           Row{300, "harian"}, Row{600, "harian"}})
        CHECK(test::copybook().usual(model::Seconds{row.seconds}).id == row.format);
}

TEST_CASE("In a script of two voices they take turns with the items, each with its bridge; in others there is one") {
    const auto script = script_of(edition_of(4), "dua-suara", 0, 0);
    CHECK(script.voices == 2);
    std::vector<int> voices;
    for (std::size_t i = 0; i < script.lines.size(); ++i) {
        if (!script.lines[i].item) continue;
        voices.push_back(script.lines[i].voice);
        CHECK(script.lines[i - 1].voice == script.lines[i].voice);
    }
    CHECK(voices == std::vector<int>{1, 0, 1, 0});
    for (const auto& line : script_of(edition_of(4), "tiga", 0, 0).lines)
        CHECK(line.voice == 0);
}

TEST_CASE("A number to write down is said twice, slower, the second time slower still") {
    const auto script = script_of(edition_of(1), "tiga", 0, 0);
    std::vector<double> paces;
    for (const auto& line : script.lines)
        if (line.text.view().find("0823 2430 9949") != std::string_view::npos) paces.push_back(line.pace);
    REQUIRE(paces.size() == 2);
    CHECK(paces[0] < 1);
    CHECK(paces[1] < paces[0]);
}

TEST_CASE("The figure is rounded for the ear, and exact with its whole in the margin") {
    const auto script = script_of(edition_of(1), "tiga", 0, 0);
    const auto figure = std::find_if(script.lines.begin(), script.lines.end(),
                                     [](const auto& line) { return line.role == Role::figure; });
    REQUIRE(figure != script.lines.end());
    CHECK(figure->text.str().find("lebih dari 420 aduan. Dari jumlah itu, lebih dari 370 dinyatakan selesai.") !=
          std::string::npos);
    CHECK(figure->margin.str() == "Tahun 2022: 373 dari 422 = 88,4%");
}

TEST_CASE("The figure of the week is the recap in one week and the speed in the next, where both stand") {
    auto edition = edition_of(1);
    model::Speed speed;
    speed.period = edition.statistics.recaps.front().period;
    speed.mean_days = 0.1;
    speed.source = "jatengtoday.com, 2022"_label;
    edition.statistics.speeds = {speed};
    const auto told = [&](model::Time at) {
        return texts_of(script_of(edition, "tiga", 0, 0, at), Role::figure).at(0);
    };
    using namespace std::chrono_literals;
    const bool speed_now = told(airs_at).find("rata-rata dalam sekitar dua setengah jam") != std::string::npos;
    for (int day = 0; day < 21; ++day) {
        CAPTURE(day);
        const bool is_speed = told(airs_at + day * 24h).find("rata-rata") != std::string::npos;
        CHECK(is_speed == (day / 7 % 2 == 0 ? speed_now : !speed_now));
    }
    edition.statistics.speeds.clear();
    CHECK(told(airs_at).find("420") != std::string::npos);
    CHECK(told(airs_at + 7 * 24h).find("420") != std::string::npos);
}

TEST_CASE("Where there are fewer items than promised, another figure and the emergency number fill the time") {
    auto edition = edition_of(3);
    model::Speed speed;
    speed.period = edition.statistics.recaps.front().period;
    speed.mean_days = 0.1;
    speed.source = "jatengtoday.com, 2022"_label;
    edition.statistics.speeds = {speed};
    CHECK(texts_of(script_of(edition, "tiga", 0, 0), Role::figure).size() == 1);
    CHECK(whole(script_of(edition, "tiga", 0, 0)).find("112") == std::string::npos);
    edition.items.pop_back();
    const auto few = script_of(edition, "tiga", 0, 0);
    CHECK(texts_of(few, Role::figure).size() == 2);
    CHECK(whole(few).find("112") != std::string::npos);
    for (const auto& line : few.lines)
        if (line.text.view().find("112") != std::string_view::npos) CHECK(line.extra);
}

TEST_CASE("What was closed by a system of itself is told so, without a length that means nothing") {
    auto edition = edition_of(1);
    edition.items[0].repaired = false;
    edition.items[0].responded_within = model::Seconds{7200};
    edition.items[0].resolved_within = model::Seconds{18 * 24 * 3600};
    edition.items[0].how_closed = model::HowClosed::by_itself;
    const auto script = script_of(edition, "tiga", 0, 0);
    const auto text = texts_of(script, Role::item).at(0);
    CHECK(text.find("Aduan ini ditanggapi dalam sekitar 2 jam. Karena tidak ada tanggapan lagi, aduannya ditutup "
                    "otomatis.") != std::string::npos);
    CHECK(text.find("18") == std::string::npos);
    const auto item =
        std::find_if(script.lines.begin(), script.lines.end(), [](const auto& line) { return line.item.has_value(); });
    CHECK(item->margin.str().find("ditutup dalam 18 hari") != std::string::npos);
}

TEST_CASE("A sentence of an item that is too long for the ear, or full of numbers, is left out or told by a pattern") {
    auto edition = edition_of(1);
    edition.items[0].action = test::passed(
        "Petugas membersihkan selokan di sepanjang jalan desa itu bersama warga dari tiga dusun lalu mengangkut semua "
        "lumpur dan sampah dengan dua truk dan menutup lubang di bahu jalan");
    const auto text = texts_of(script_of(edition, "tiga", 0, 0), Role::item).at(0);
    CHECK(text == "Lampu jalan mati. Yang menangani, Dinas Perhubungan. Lampu menyala lagi. ");
    edition.items[0].problem = test::passed("Ada 3 lampu, 2 tiang, dan 4 kabel rusak");
    CHECK(texts_of(script_of(edition, "tiga", 0, 0), Role::item).at(0) ==
          "Sebuah aduan tentang lampu jalan sudah ditindaklanjuti. Yang menangani, Dinas Perhubungan. Lampu menyala "
          "lagi. ");
}

TEST_CASE(
    "Of a sensitive matter no more is said than its subject, its district, who handled it and how it was closed") {
    auto edition = edition_of(1);
    auto& item = edition.items[0];
    item.discreet = true;
    item.category_name = "Bantuan sosial"_label;
    item.place = "Kecamatan Sayung"_label;
    item.problem = test::passed("Aduan tentang bantuan sosial");
    item.action = test::passed("Aduan ini sudah ditindaklanjuti");
    item.outcome = test::passed("Aduan dinyatakan selesai");
    const auto script = script_of(edition, "tiga", 0, 0);
    CHECK(
        whole(script).find("Aduannya tentang bantuan sosial, dari Kecamatan Sayung.\nAduan ini sudah ditindaklanjuti. "
                           "Yang menangani, Dinas Perhubungan. \n") != std::string::npos);
    CHECK(texts_of(script_of(edition, "pokok", 0, 0), Role::item)
              .at(0)
              .find("Di Kecamatan Sayung, soal bantuan sosial. Aduan ini sudah ditindaklanjuti.") == 0);
}

TEST_CASE("A headline says where, about what, what was wrong and how it ended") {
    const auto texts = texts_of(script_of(edition_of(2), "pokok", 0, 0), Role::item);
    CHECK(texts.size() == 2);
    CHECK(texts.at(0) == "Di Desa Bedono, Kecamatan Sayung, soal lampu jalan. Lampu jalan mati. Lampu menyala lagi.");
}

TEST_CASE("The reader copy marks names, breath and who reads, and leaves out nothing that is said") {
    const auto script = script_of(edition_of(2), "dua-suara", 0, 0);
    const auto sheet = editorial::sheet(script, std::vector<double>(script.lines.size()), 100);
    const auto copy = editorial::reader_copy(sheet).str();
    CHECK(copy.find("*Desa Bedono, Kecamatan Sayung*") != std::string::npos);
    CHECK(copy.find("ADUAN, SUARA 2") != std::string::npos);
    CHECK(copy.find("Lampu menyala lagi. //") != std::string::npos);
    CHECK(copy.find("(lewati bila dibacakan penyiar)") != std::string::npos);
    std::string printed;
    for (const auto& row : sheet.rows)
        for (const auto& sentence : row.sentences)
            for (const auto& run : sentence)
                printed += run.text.str() + " ";
    std::size_t said = 0;
    for (const auto& line : script.lines)
        said += text::word_count(line.text.view());
    CHECK(text::word_count(printed) == said);
}

TEST_CASE("Javanese stands in the reader copy for a presenter, and in no line that a machine says") {
    auto copybook = test::copybook();
    copybook.patterns[model::Part::greeting].front().krama = "Sugeng enjang"_label;
    const auto edition = edition_of(1);
    const auto script =
        editorial::script({{edition.items[0].id}, {airs_at}}, edition, copybook, test::format("tiga"), true);
    CHECK(whole(script).find("Sugeng") == std::string::npos);
    const auto sheet = editorial::sheet(script, std::vector<double>(script.lines.size()), 100);
    CHECK(editorial::reader_copy(sheet).view().find("Sugeng enjang") != std::string_view::npos);
}

TEST_CASE("A talk sheet has matter and questions for each item, figures with their whole, and what not to say") {
    auto edition = edition_of(3);
    edition.station.live_show = model::LiveShow{"Ngobros"_label, std::chrono::hours{15}, std::chrono::hours{16}};
    const model::Rundown rundown{{edition.items[0].id, edition.items[1].id, edition.items[2].id}, {airs_at}};
    const auto sheet = editorial::talk_sheet(rundown, edition, test::copybook());
    REQUIRE(sheet);
    CHECK(sheet->airs.str() == "Senin, 23 November 2026, pukul 15.00 sampai 16.00 WIB");
    CHECK_FALSE(sheet->length);
    const auto text = editorial::reader_copy(*sheet).str();
    for (const char* part : {"BAHAN 3", "TANYA", "373 dari 422 aduan selesai (88,4%)", "0823 2430 9949", "INGAT",
                             "Jangan menyebut nama pelapor", "Hallo Uji, suara Anda didengar."}) {
        CAPTURE(part);
        CHECK(text.find(part) != std::string::npos);
    }
    for (const auto& row : sheet->rows) {
        CHECK_FALSE(row.at);
        CHECK_FALSE(row.sentences.empty());
    }
}

TEST_CASE("A talk sheet is for the show that runs, else for the next to begin") {
    model::Station station;
    station.live_show = model::LiveShow{"Ngobros"_label, std::chrono::hours{15}, std::chrono::hours{16}};
    const auto zone = test::regency().identity.zone;
    const auto next = [&](const char* now) { return editorial::next_live_show(station, test::time_of(now), zone); };
    CHECK(next("2026-11-23T10:00+07:00") == test::time_of("2026-11-23T15:00+07:00"));
    CHECK(next("2026-11-23T15:59+07:00") == test::time_of("2026-11-23T15:00+07:00"));
    CHECK(next("2026-11-23T16:00+07:00") == test::time_of("2026-11-24T15:00+07:00"));
    CHECK_FALSE(editorial::next_live_show({}, test::time_of("2026-11-23T16:00+07:00"), zone));
}

TEST_CASE("What most complaints are about stands on the talk sheet with its whole and its time, while it is fresh") {
    auto edition = edition_of(1);
    edition.station.live_show = model::LiveShow{"Ngobros"_label, std::chrono::hours{15}, std::chrono::hours{16}};
    model::Breakdown breakdown;
    breakdown.dimension = std::string(code(model::Dimension::category));
    breakdown.period.name = "30 hari terakhir"_label;
    breakdown.counts = {{"jalan", "Jalan"_label, 7}};
    breakdown.whole = 49;
    edition.statistics.breakdowns = {breakdown};
    const auto text = [&](std::chrono::hours age) {
        edition.data_as_of = airs_at - age;
        return editorial::reader_copy(*editorial::talk_sheet({{}, {airs_at}}, edition, test::copybook())).str();
    };
    CHECK(text(std::chrono::hours{1}).find("Jalan: 7 dari 49 aduan.") != std::string::npos);
    CHECK(text(std::chrono::hours{1}).find("30 hari terakhir. Data sampai pukul 05.00 WIB") != std::string::npos);
    CHECK(text(std::chrono::hours{72}).find("Jalan: 7") == std::string::npos);
    CHECK(text(std::chrono::hours{1}).find("//") == std::string::npos);
}

TEST_CASE("Without a number to dial the call names the first address, and without any address there is no call") {
    auto edition = edition_of(1);
    model::Channel site;
    site.name = "Situs"_label;
    site.address = "lapor.go.id"_label;
    site.main = true;
    edition.channels = {site};
    CHECK(whole(script_of(edition, "spot", 0, 0)).find("Lewat Situs, lapor.go.id.") != std::string::npos);
    edition.channels.clear();
    CHECK(whole(script_of(edition, "spot", 0, 0)).find("Sampaikan") == std::string::npos);
}

TEST_CASE("Two voices both say what they are") {
    CHECK(texts_of(script_of(edition_of(2), "dua-suara", 0, 0), Role::synthetic).at(0) ==
          "Kedua suara ini dibuat oleh komputer.");
}

TEST_CASE("A sheet names the out cue only where it is really said last") {
    auto script = script_of(edition_of(1), "tiga", 0, 0);
    const auto cue = [&] {
        return editorial::sheet(script, std::vector<double>(script.lines.size()), 1).out_cue.str();
    };
    CHECK(cue() == "Hallo Uji, suara Anda didengar.");
    script.lines.back().text = "Kami mohon maaf atas kekeliruan ini."_label;
    CHECK(cue().empty());
}

TEST_CASE("A station without a live show has no talk sheet, and is told what to add") {
    const auto made = editorial::talk_sheet({}, edition_of(1), test::copybook());
    REQUIRE_FALSE(made);
    CHECK(made.error().what == "stasiun tidak punya siaran langsung");
}
