// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/paginate.hpp"

#include "display/layout.hpp"
#include "display/qr.hpp"
#include "tests/display/edition_fixture.hpp"
#include "tests/display/studio.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <set>
#include <variant>

namespace siar::display {
namespace {

using namespace std::chrono_literals;
using fixture::cards;
using fixture::line;
using fixture::says;
using privacy::operator""_label;

const model::Screen lobby{1920, 1080, 55, 5, 0.05};
const model::Slide lamp{model::Scene::resolved, {{"1"}}};
const model::Slide recap{model::Scene::recap, std::nullopt};
const model::Slide speed{model::Scene::speed, std::nullopt};
const model::Slide channels{model::Scene::channels, std::nullopt};
const model::Slide outreach{model::Scene::outreach, std::nullopt};

constexpr const char* header = "Hallo Demak | ꦢꦼꦩꦏ꧀ | SP4N-LAPOR | ";

TEST_CASE("a resolved complaint is told on two cards of a lobby screen") {
    const auto made = cards(lamp, fixture::edition(), lobby);
    REQUIRE(made.size() == 2);
    CHECK(line(fixture::rest(made[0])) ==
          header + std::string("data per 14.05 WIB | DATA CONTOH | Sudah selesai | Lampu jalan mati di tikungan dekat "
                               "pasar | Kec. Sayung | 14.05 | Sabtu Pahing, 21 Nov"));
    for (const char* words : {"Dinas Perhubungan", "Petugas mengganti dua lampu dan satu kabel.",
                              "Jalan kembali terang malam itu juga.", "Ditanggapi dalam", "2,4 jam", "Selesai dalam",
                              "31 jam", "Dikonfirmasi pelapor 18 November 2026", "Terima kasih, warga Kec. Sayung"}) {
        CAPTURE(words);
        CHECK(says({made[1]}, words));
    }
    CHECK(made[0].part == 1);
    CHECK(made[1].parts == 2);
}

TEST_CASE("on every shape a resolved complaint says what, where, who and how long") {
    const model::Edition edition = fixture::edition();
    for (const fixture::NamedScreen& named : fixture::screens()) {
        const std::string& name = named.name;
        const model::Screen& screen = named.screen;
        for (const model::Item& item : edition.items) {
            CAPTURE(name);
            CAPTURE(item.id.value);
            const auto made = cards({model::Scene::resolved, item.id}, edition, screen);
            for (const std::string_view words : {item.problem.view(), item.place.view(), item.agency_name.view(),
                                                 item.action.view(), item.outcome.view()}) {
                CAPTURE(words);
                CHECK(says(made, words));
            }
            CHECK(says(made, item.repaired ? "Sudah selesai" : "Sudah ditindaklanjuti"));
            CHECK(says(made, "Ditanggapi dalam") == item.responded_within.has_value());
            CHECK(says(made, "Selesai dalam") == (item.repaired && item.resolved_within));
            CHECK(says(made, "Ditutup dalam") == (!item.repaired && item.resolved_within));
            CHECK(says(made, "18 November 2026"));
            CHECK(says(made, "Terima kasih, warga Kec. "));
        }
    }
}

TEST_CASE("of a sensitive matter the month of closing is shown, and nobody's place is thanked") {
    model::Edition edition = fixture::edition();
    model::Item& item = edition.items.front();
    item.discreet = true;
    item.closed_on = model::parse_iso_date("2026-11-01").value();
    item.channel_name = {};
    item.responded_within.reset();
    item.resolved_within.reset();
    for (const fixture::NamedScreen& named : fixture::screens()) {
        const std::string& name = named.name;
        CAPTURE(name);
        const auto made = cards({model::Scene::resolved, item.id}, edition, named.screen);
        CHECK(says(made, "pelapor November 2026"));
        CHECK(says(made, "Terima kasih sudah melapor"));
        for (const std::string words : {"pelapor 1 November", "Terima kasih, warga", "Masuk lewat", "tanggapi dalam"}) {
            CAPTURE(words);
            CHECK_FALSE(says(made, words));
        }
    }
}

TEST_CASE("the tick and its colour are for what was repaired, also in the layout that always works") {
    const auto ticked = [](const Layer& layer) {
        const Icon* icon = std::get_if<Icon>(&layer.content);
        return icon != nullptr && icon->name == "circle-check";
    };
    const auto green = [](const Layer& layer) {
        const Icon* icon = std::get_if<Icon>(&layer.content);
        const Text* text = std::get_if<Text>(&layer.content);
        // Small words in it would be too faint: they are strong in the accent.
        return (icon != nullptr && icon->ink == Ink::positive) ||
               (text != nullptr &&
                (text->runs.front().ink == Ink::positive ||
                 (text->runs.front().text.view().starts_with("Sudah") && text->runs.front().weight == Weight::strong)));
    };
    const model::Edition edition = fixture::edition();
    const model::Screen far{1920, 1080, 55, 20, 0.05};
    for (const model::Screen& screen : {lobby, far}) {
        for (const model::Item& item : edition.items) {
            CAPTURE(screen.viewing_distance_m);
            CAPTURE(item.id.value);
            const Picture picture = fixture::rest(cards({model::Scene::resolved, item.id}, edition, screen).front());
            CAPTURE(fixture::line(picture));
            CHECK(std::any_of(picture.layers.begin(), picture.layers.end(), green) == item.repaired);
            if (screen == lobby)
                CHECK(std::any_of(picture.layers.begin(), picture.layers.end(), ticked) == item.repaired);
        }
    }
}

/// The type sizes of the large figures on panels.
std::set<int> figure_sizes(const Card& card) {
    std::set<int> sizes;
    for (const Layer& layer : fixture::rest(card).layers) {
        const Text* text = std::get_if<Text>(&layer.content);
        if (text == nullptr) continue;
        for (const Run& run : text->runs) {
            if (run.ink == Ink::on_accent && run.role == Role::key) sizes.insert(run.size);
        }
    }
    return sizes;
}

TEST_CASE("of two figures side by side none looks more than the other") {
    model::Edition edition = fixture::edition();
    edition.items.front().resolved_within = model::Seconds(3600 * 24 * 22 + 3600 * 12); // wide beside "2,4 jam"
    for (const fixture::NamedScreen& named : fixture::screens()) {
        const std::string& name = named.name;
        CAPTURE(name);
        std::size_t panels = 0;
        for (const Card& card : cards(lamp, edition, named.screen)) {
            const auto sizes = figure_sizes(card);
            CHECK(sizes.size() <= 1);
            panels += sizes.size();
        }
        CHECK(panels == 1);
    }
}

TEST_CASE("a standard stands on its panel, also on a small 4:3 screen") {
    const auto made = cards(speed, fixture::edition(), {1024, 768, 55, 5, 0.05});
    REQUIRE(made.size() == 3);
    CHECK(says({made[1]}, "Standar nasional"));
    CHECK_FALSE(figure_sizes(made[1]).empty());
}

TEST_CASE("how a complaint was closed is said as it was") {
    model::Edition edition = fixture::edition();
    using How = model::HowClosed;
    const std::pair<How, const char*> rows[] = {{How::by_agency, "Ditutup oleh instansi 18 November 2026"},
                                                {How::by_itself, "Ditutup otomatis 18 November 2026"},
                                                {How::confirmed_by_reporter, "Dikonfirmasi pelapor 18 November 2026"},
                                                {How::open, "Selesai 18 November 2026"}};
    for (const auto& row : rows) {
        const char* words = row.second;
        edition.items[0].how_closed = row.first;
        CAPTURE(words);
        CHECK(says(cards(lamp, edition, lobby), words));
    }
}

TEST_CASE("published figures bear their year and source and no data per") {
    for (const fixture::NamedScreen& named : fixture::screens()) {
        const std::string& name = named.name;
        const model::Screen& screen = named.screen;
        CAPTURE(name);
        for (const Card& card : cards(recap, fixture::edition(), screen)) {
            const bool published = says({card}, "jatengtoday.com, 2022");
            CHECK(says({card}, "data per") == !published);
            if (published) CHECK(says({card}, "Tahun 2022. Sumber: jatengtoday.com, 2022"));
        }
    }
}

TEST_CASE("a percentage never stands without its numerator and denominator") {
    for (const fixture::NamedScreen& named : fixture::screens()) {
        const std::string& name = named.name;
        const model::Screen& screen = named.screen;
        CAPTURE(name);
        for (const Card& card : cards(recap, fixture::edition(), screen)) {
            const std::string words = line(fixture::rest(card));
            if (words.find("88,4 persen") != std::string::npos) {
                CHECK(words.find("373 |") != std::string::npos);
                CHECK(words.find("dari 422 aduan dinyatakan selesai") != std::string::npos);
            }
            if (words.find("93,0 persen") != std::string::npos) {
                CHECK(words.find("373 dari 401 aduan yang menjadi kewenangan Demak") != std::string::npos);
            }
        }
    }
    const auto made = cards(recap, fixture::edition(), lobby);
    CHECK(says(made, "88,4 persen"));
    CHECK(says(made, "93,0 persen"));
    CHECK(says(made, "28 dalam proses"));
    CHECK(says(made, "21 salah alamat, diarsipkan"));
}

TEST_CASE("no distance tears a figure from its period or a percentage from what it is part of") {
    const model::Edition edition = fixture::edition();
    for (const model::Screen& screen :
         {model::Screen{1920, 1080, 65, 8, 0.05}, model::Screen{1920, 1080, 43, 6, 0.05},
          model::Screen{1920, 1080, 43, 8, 0.05}, model::Screen{1920, 1080, 55, 12, 0.05},
          model::Screen{1024, 768, 40, 4, 0.05}, model::Screen{1080, 1920, 43, 6, 0.05}}) {
        CAPTURE(screen.diagonal_inch);
        CAPTURE(screen.viewing_distance_m);
        for (const model::Slide& slide : {recap, speed})
            for (const Card& card : cards(slide, edition, screen)) {
                const std::string words = line(fixture::rest(card));
                CAPTURE(words);
                const auto& recaps = edition.statistics.recaps;
                const auto& speeds = edition.statistics.speeds;
                const auto names = [&](const auto& figure) {
                    return words.find(figure.period.name.str()) < words.size();
                };
                CHECK((std::any_of(recaps.begin(), recaps.end(), names) ||
                       std::any_of(speeds.begin(), speeds.end(), names)));
                const auto says_whole = [&](const char* whole) { return words.find(whole) != std::string::npos; };
                if (says_whole("persen"))
                    CHECK(
                        (says_whole("dari 422 aduan") || says_whole("dari 401 aduan") || says_whole("dari 118 aduan")));
            }
    }
}

TEST_CASE("why complaints were archived is said only where a source says it") {
    model::Edition edition = fixture::edition();
    model::Recap& measured = edition.statistics.recaps.front();
    measured.archived = 21;
    measured.received = measured.resolved + measured.in_process + measured.archived;
    edition.statistics.recaps.resize(1);
    for (const fixture::NamedScreen& named : fixture::screens()) {
        const std::string& name = named.name;
        CAPTURE(name);
        const auto made = cards(recap, edition, named.screen);
        CHECK(says(made, "21 diarsipkan"));
        CHECK_FALSE(says(made, "salah alamat"));
        CHECK_FALSE(says(made, "kewenangan"));
    }
}

TEST_CASE("nothing is said of a period in which nothing was received") {
    model::Edition edition = fixture::edition();
    edition.statistics.recaps = {model::Recap{}};
    edition.statistics.speeds = {model::Speed{}};
    edition.statistics.speeds[0].cases = 0;
    CHECK(cards(recap, edition, lobby).empty());
    CHECK(cards(speed, edition, lobby).empty());
}

TEST_CASE("the published mean comes first, in days, against its own standard") {
    const auto made = cards(speed, fixture::edition(), lobby);
    REQUIRE(made.size() == 3);
    for (const char* words :
         {"Ditanggapi dalam   Tahun 2022", "0,1 hari", "(setara 2,4 jam)", "Standar nasional", "5 hari kerja",
          "Rata-rata sejak aduan diteruskan sampai tanggapan pertama", "Sumber: jatengtoday.com, 2022"}) {
        CAPTURE(words);
        CHECK(says({made[0]}, words));
    }
    CHECK(says({made[1]}, "Rata-rata dari 112 aduan. Nilai tengah 0,1 hari."));
    CHECK(says({made[1]}, "30 hari terakhir"));
    CHECK_FALSE(says({made[2]}, "Standar")); // no standard is known for this interval
}

TEST_CASE("a measured mean stands in days as its median does, its hours under it where it is less than one") {
    for (const fixture::NamedScreen& named : fixture::screens()) {
        CAPTURE(named.name);
        const auto made = cards(speed, fixture::edition(), named.screen);
        REQUIRE(made.size() == 3);
        CHECK(says({made[1]}, "0,3 hari"));
        CHECK(says({made[1]}, "(sekitar 8 jam)"));
        CHECK(says({made[1]}, "Rata-rata dari 112 aduan. Nilai tengah 0,1 hari."));
        CHECK(says({made[2]}, "3,2 hari"));
        CHECK_FALSE(says({made[2]}, " jam"));
    }
}

TEST_CASE("a measured figure stands with its cases on every card that bears it, at any distance") {
    const auto stands_alone = [](const model::Screen& screen) {
        CAPTURE(screen.width);
        CAPTURE(screen.viewing_distance_m);
        for (const Card& card : cards(speed, fixture::edition(), screen)) {
            const std::string words = line(fixture::rest(card));
            CAPTURE(words);
            const auto has = [&](const char* said) { return words.find(said) != std::string::npos; };
            if (has("Sumber:")) continue;
            const bool responded = has("Ditanggapi dalam");
            CHECK(has(responded ? "0,3" : "3,2"));
            CHECK(has(responded ? "ata-rata dari 112 aduan" : "ata-rata dari 97 aduan"));
        }
    };
    for (const fixture::NamedScreen& named : fixture::screens())
        stands_alone(named.screen);
    const model::Screen lamps{512, 256, 65, 7, 0.05};
    for (const double distance : {4.0, 6.0, 7.0, 8.0, 10.0, 12.0, 16.0, 20.0}) {
        for (model::Screen screen : {lamps, lobby, model::Screen{1024, 768, 40, 4, 0.05}}) {
            screen.viewing_distance_m = distance;
            stands_alone(screen);
        }
    }
}

TEST_CASE("a mean of less than a tenth of a day is said in hours, a median of nothing is not said") {
    model::Edition edition = fixture::edition();
    model::Speed measured = edition.statistics.speeds.front();
    measured.source.reset();
    measured.cases = 43;
    measured.mean_days = 1.1 / 24;
    measured.median_days = 0.04;
    edition.statistics.speeds = {measured};
    const auto made = cards(speed, edition, lobby);
    CHECK(says(made, "1,1 jam"));
    CHECK_FALSE(says(made, "setara"));
    CHECK_FALSE(says(made, "0,0"));
    CHECK(says(made, "Nilai tengah kurang dari 0,1 hari."));
}

TEST_CASE("the figure of a speed is the picture on every shape, its standard beside it or not") {
    for (const fixture::NamedScreen& named : fixture::screens()) {
        CAPTURE(named.name);
        const int key = fixture::studio().fonts.size_for_cap(least_cap(Role::key, named.screen));
        for (const Card& card : cards(speed, fixture::edition(), named.screen)) {
            int most = 0;
            for (const Placed& placed : card.layers) {
                if (const Text* text = std::get_if<Text>(&placed.layer.content))
                    most = std::max(most, text->runs.front().size);
            }
            CHECK(most >= key * 2);
        }
    }
}

TEST_CASE("the first symbol is WhatsApp's, large enough for the distance, with its quiet zone free") {
    for (const fixture::NamedScreen& named : fixture::screens()) {
        const std::string& name = named.name;
        const model::Screen& screen = named.screen;
        CAPTURE(name);
        const auto made = cards(channels, fixture::edition(), screen);
        REQUIRE_FALSE(made.empty());
        CHECK(says({made.front()}, "WhatsApp"));
        CHECK(says({made.front()}, "0823-2430-9949"));
        const Picture picture = fixture::rest(made.front());
        const Layer* symbol = nullptr;
        for (const Layer& layer : picture.layers) {
            if (std::holds_alternative<Qr>(layer.content)) symbol = &layer;
        }
        REQUIRE(symbol != nullptr);
        const int modules = qr_modules(std::get<Qr>(symbol->content).data.view()).side;
        CHECK(symbol->rect.width % modules == 0);
        const int quiet = qr_quiet * symbol->rect.width / modules;
        const Rect zone{symbol->rect.x - quiet, symbol->rect.y - quiet, symbol->rect.width + 2 * quiet,
                        symbol->rect.height + 2 * quiet};
        for (const Layer& layer : picture.layers) {
            if (&layer != symbol) CHECK(intersection(layer.rect, zone).empty());
        }
        // 32:9 and the lamp wall are too low for it: there it is as large as their height allows.
        const double wanted = screen.viewing_distance_m * 100 * screen.pixels_per_mm();
        if (name == "32x9" || name == "led") {
            CHECK(zone.height > screen.height * 9 / 10);
        } else {
            CHECK(symbol->rect.width >= wanted);
        }
    }
}

TEST_CASE("every way to complain is named, the emergency number last") {
    const auto made = cards(channels, fixture::edition(), lobby);
    for (const char* words : {"SMS", "1708", "hallodemak.lapor.go.id", "Lapak aduan", "Radio RSKW"}) {
        CAPTURE(words);
        CHECK(says(made, words));
    }
    CHECK(says({made.back()}, "112 | Keadaan darurat"));
}

TEST_CASE("visits are told from today on, and those that are over are not") {
    const model::Edition edition = fixture::edition();
    const auto today = cards(outreach, edition, lobby);
    CHECK(says({today.front()}, "Mobil Keliling hari ini | Balai Desa Bedono | Kec. Sayung | 15.00–17.00 WIB"));
    CHECK(says(today, "Senin 23 Nov, 09.00 | Balai Desa Karangsari, Kec. Karangtengah"));
    const auto night = cards(outreach, edition, lobby, fixture::now() + 6h);
    CHECK(says({night.front()}, "Mobil Keliling berikutnya | Balai Desa Karangsari"));
    CHECK(says({night.front()}, "Senin 23 November, 09.00–11.30 WIB"));
    CHECK(cards(outreach, edition, lobby, fixture::now() + 24h * 5).empty());
}

TEST_CASE("where nothing was ever read no time is shown, and only published figures are") {
    model::Edition edition = fixture::edition();
    edition.data_as_of.reset();
    // as editorial::measure has it then
    std::erase_if(edition.statistics.recaps, [](const model::Recap& one) { return !one.published(); });
    for (const model::Slide& slide : fixture::slides(edition)) {
        const auto made = cards(slide, edition, lobby);
        CHECK_FALSE(says(made, "data per"));
        CHECK_FALSE(says(made, "Data terakhir"));
    }
    const auto made = cards(recap, edition, lobby);
    CHECK(says(made, "Tahun 2022"));
    CHECK(made.size() < cards(recap, fixture::edition(), lobby).size());
}

TEST_CASE("an item that is not in the edition, or has no words left, gives no card") {
    model::Edition edition = fixture::edition();
    CHECK(cards({model::Scene::resolved, {{"unknown"}}}, edition, lobby).empty());
    CHECK(cards({model::Scene::resolved, std::nullopt}, edition, lobby).empty());
    edition.items[0].problem = fixture::words("\xF0\x9F\x98\xA1");
    CHECK(cards(lamp, edition, lobby).empty());
}

TEST_CASE("everything of a demo edition bears DATA CONTOH, and nothing else does") {
    model::Edition edition = fixture::edition();
    for (const bool demo : {true, false}) {
        edition.demo = demo;
        for (const fixture::NamedScreen& named : fixture::screens()) {
            const std::string& name = named.name;
            const model::Screen& screen = named.screen;
            for (const model::Slide& slide : fixture::slides(edition)) {
                CAPTURE(name);
                CAPTURE(fixture::name_of(slide, edition));
                for (const Card& card : cards(slide, edition, screen))
                    CHECK(says({card}, "DATA CONTOH") == demo);
            }
            const Card idling = idle(edition, fixture::studio().theme, screen, fixture::now(), fixture::studio().fonts);
            CHECK(says({idling}, "DATA CONTOH") == demo);
        }
    }
}

} // namespace
} // namespace siar::display
