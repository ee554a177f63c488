// SPDX-License-Identifier: GPL-3.0-or-later
// What the cards of figures, facts and notices say.
#include "display/layout.hpp"
#include "tests/display/edition_fixture.hpp"
#include "tests/display/studio.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <set>
#include <string>

namespace siar::display {
namespace {

using namespace std::chrono_literals;
using fixture::cards;
using fixture::says;
using model::Scene;
using model::Slide;
using privacy::operator""_label;

/// The cards of a scene on every screen of the promise.
template <class Check>
void on_every_screen(const Slide& slide, const model::Edition& edition, Check check) {
    for (const fixture::NamedScreen& named : fixture::screens()) {
        CAPTURE(named.name);
        const std::vector<Card> made = cards(slide, edition, named.screen);
        CAPTURE(fixture::line(made));
        check(made);
    }
}

/// How often the words stand in the texts of the cards.
std::size_t count_of(const std::vector<Card>& made, const std::string& words) {
    std::size_t count = 0;
    for (const Card& card : made)
        for (const std::string& text : fixture::texts(fixture::rest(card)))
            if (text == words) ++count;
    return count;
}

/// The type size of this text on the cards, its first run's; 0 where it is not there.
int size_of(const std::vector<Card>& made, const std::string& words) {
    for (const Card& card : made) {
        for (const Placed& placed : card.layers) {
            const Text* text = std::get_if<Text>(&placed.layer.content);
            if (text != nullptr && text->runs.front().text.str() == words) return text->runs.front().size;
        }
    }
    return 0;
}

const fixture::NamedScreen& wide_screen() {
    return fixture::screens().front();
}

TEST_CASE("the number of a recap is the picture on every shape, and what became of the others stands by it") {
    const model::Edition edition = fixture::edition();
    for (const fixture::NamedScreen& named : fixture::screens()) {
        CAPTURE(named.name);
        const std::vector<Card> made = cards({Scene::recap, {}, {}}, edition, named.screen);
        const int key = fixture::studio().fonts.size_for_cap(least_cap(Role::key, named.screen));
        for (const char* number : {"97", "373"}) {
            CAPTURE(number);
            CHECK(size_of(made, number) >= key * 3 / 2);
        }
        REQUIRE_FALSE(made.empty());
        for (const char* words :
             {"dari 118 aduan dinyatakan selesai", "82,2 persen", "17 dalam proses", "4 diarsipkan"})
            CHECK(says({made.front()}, words));
    }
}

TEST_CASE("where the number leaves no room for the others they have a card of their own with the same whole") {
    const model::Screen far{512, 256, 65, 7, 0.05};
    const std::vector<Card> made = cards({Scene::recap, {}, {}}, fixture::edition(), far);
    REQUIRE(made.size() >= 2);
    CHECK_FALSE(says({made[0]}, "17 dalam proses"));
    CHECK(says({made[1]}, "Dari 118 aduan, 17 dalam proses dan 4 diarsipkan."));
    CHECK(says({made[1]}, "30 hari terakhir"));
}

TEST_CASE("a trend tells the newest part of time that is over, not the one that still runs") {
    on_every_screen({Scene::trend, {}, {}}, fixture::edition(), [](const std::vector<Card>& made) {
        CHECK(says(made, "9–15 November"));
        CHECK(says(made, "Oktober 2026"));
        CHECK(says(made, "118"));
        CHECK(says(made, "106"));
        CHECK(says(made, "aduan masuk"));
        CHECK(says(made, "dinyatakan selesai"));
        CHECK(count_of(made, "November 2026") == 0);
        CHECK_FALSE(says(made, "16–"));
    });
}

TEST_CASE("on its last day a week still runs") {
    model::Edition edition = fixture::edition();
    model::Trend& weeks = edition.statistics.trends.front();
    weeks.points.back().last = std::chrono::year(2026) / 11 / 22; // Sunday
    const auto sunday = *model::parse_rfc3339("2026-11-22T10:00:00+07:00");
    edition.statistics.as_of = edition.data_as_of = sunday;
    const std::vector<Card> during = cards({Scene::trend, {}, {}}, edition, wide_screen().screen, sunday);
    CHECK(says(during, "9–15 November"));
    CHECK_FALSE(says(during, "16–22 November"));
    edition.statistics.as_of = edition.data_as_of = sunday + 14h; // Monday
    CHECK(says(cards({Scene::trend, {}, {}}, edition, wide_screen().screen, sunday + 15h), "16–22 November"));
}

TEST_CASE("a trend of fewer than three whole parts is none") {
    model::Edition edition = fixture::edition();
    for (model::Trend& trend : edition.statistics.trends)
        trend.points.erase(trend.points.begin(), trend.points.end() - 3);
    on_every_screen({Scene::trend, {}, {}}, edition, [](const std::vector<Card>& made) { CHECK(made.empty()); });
}

TEST_CASE("the map names every kecamatan with its count once, and what it is part of") {
    const model::Edition edition = fixture::edition();
    on_every_screen({Scene::map, {}, {}}, edition, [&](const std::vector<Card>& made) {
        CHECK(says(made, "dari 118 aduan yang diterima, 3 tanpa lokasi"));
        for (const model::District& district : edition.districts) {
            const std::string name = district.name.str();
            CAPTURE(name);
            CHECK(count_of(made, name) + count_of(made, "Kec. " + name) == 1);
        }
        CHECK(says(made, "Kec."));
    });
}

TEST_CASE("a kecamatan without complaints stands on the map with 0") {
    model::Edition edition = fixture::edition();
    edition.statistics.breakdowns.front().counts.erase(edition.statistics.breakdowns.front().counts.begin());
    const std::vector<Card> made = cards({Scene::map, {}, {}}, edition, wide_screen().screen);
    CHECK(says(made, "Kec. Mranggen"));
    CHECK(count_of(made, "0") == 2); // on its tile and beside its name
}

TEST_CASE("categories that have no room are told as one sum, and all of them make the whole") {
    const model::Edition edition = fixture::edition();
    on_every_screen({Scene::categories, {}, {}}, edition, [&](const std::vector<Card>& made) {
        REQUIRE(made.size() == 1);
        CHECK(says(made, "dari 118 aduan yang diterima"));
        std::int64_t sum = 0;
        for (const std::string& text : fixture::texts(fixture::rest(made.front()))) {
            const bool number = text.find_first_not_of("0123456789") == std::string::npos;
            if (number && !text.empty()) sum += std::stoll(text);
        }
        CHECK(sum == 118);
        CHECK(says(made, "Jalan"));
    });
}

TEST_CASE("the bar of all other categories is on the scale of those that are named, and grey") {
    on_every_screen({Scene::categories, {}, {}}, fixture::edition(), [](const std::vector<Card>& made) {
        REQUIRE(made.size() == 1);
        if (!says(made, "Kategori lain")) return;
        int named = 0; // the longest of them, 31
        int other = 0;
        for (const Layer& layer : fixture::rest(made.front()).layers) {
            const Shape* shape = std::get_if<Shape>(&layer.content);
            if (shape != nullptr && shape->ink == Ink::accent) named = layer.rect.width;
            if (shape != nullptr && shape->ink == Ink::grey_line) other = layer.rect.width;
        }
        const std::vector<std::string> texts = fixture::texts(fixture::rest(made.front()));
        const auto name = std::find(texts.begin(), texts.end(), "Kategori lain");
        REQUIRE(texts.end() - name > 1);
        CHECK(static_cast<double>(other) / named == doctest::Approx(std::stod(*std::next(name)) / 31).epsilon(0.03));
    });
}

TEST_CASE("a share in time never stands without what it is part of and what it is held against") {
    on_every_screen({Scene::targets, {}, {}}, fixture::edition(), [](const std::vector<Card>& made) {
        CHECK(says(made, "101 dari 112 aduan"));
        CHECK(says(made, "target 12 jam"));
        CHECK(says(made, "109 dari 112 aduan"));
        CHECK(says(made, "83 dari 97 aduan"));
        for (const Card& card : made) {
            const std::string line = fixture::line(fixture::rest(card));
            CAPTURE(line);
            if (line.find("persen") != std::string::npos) CHECK(line.find(" dari ") != std::string::npos);
        }
    });
}

TEST_CASE("the regency's own goal is told by day, week and month, as far as there are cases enough") {
    model::Edition edition = fixture::edition();
    const auto many = [&](model::Step step, int days) {
        model::OnTimeTrend trend{model::Deadline::target, step, 30, {}};
        const auto last = std::chrono::sys_days(std::chrono::year(2026) / 11 / 15);
        for (int i = 4; i >= 0; --i) {
            const auto end = last - std::chrono::days(i * days);
            trend.points.push_back({end - std::chrono::days(days - 1), end, {200 - i, 210}});
        }
        edition.statistics.on_time_trends.push_back(std::move(trend));
    };
    const model::Screen& screen = wide_screen().screen;
    const std::vector<Card> few = cards({Scene::targets, {}, {}}, edition, screen);
    CHECK_FALSE(says(few, "tiap hari"));
    CHECK_FALSE(says(few, "tiap pekan"));
    CHECK(says(few, "tiap bulan"));
    many(model::Step::day, 1);
    many(model::Step::week, 7);
    const std::vector<Card> all = cards({Scene::targets, {}, {}}, edition, screen);
    CHECK(all.size() == few.size() + 2);
    for (const char* step : {"tiap hari", "tiap pekan", "tiap bulan"})
        CHECK(count_of(all, step) > 0);
    CHECK(says(all, "semua aduan"));
    CHECK_FALSE(says(all, "semua tepat waktu"));
}

TEST_CASE("ratings are told with how many gave them") {
    on_every_screen({Scene::satisfaction, {}, {}}, fixture::edition(), [](const std::vector<Card>& made) {
        CHECK(says(made, "4,1"));
        CHECK(says(made, "dari 5"));
        CHECK(says(made, "rata-rata dari 69 penilaian"));
        CHECK(says(made, "90 hari terakhir"));
    });
}

TEST_CASE("a theme that vanished is told with both counts and both periods") {
    on_every_screen({Scene::vanished, {}, "lampu_jalan"}, fixture::edition(), [](const std::vector<Card>& made) {
        CHECK(says(made, "Lampu jalan"));
        CHECK(says(made, "12"));
        CHECK(says(made, "23 Sep–22 Okt 2026"));
        CHECK(says(made, "0 aduan"));
        CHECK(says(made, "23 Okt–21 Nov 2026"));
    });
    CHECK(cards({Scene::vanished, {}, "jalan"}, fixture::edition(), wide_screen().screen).empty());
}

TEST_CASE("that a theme vanished is never told without the words of caution, which name it where they stand alone") {
    model::Edition edition = fixture::edition();
    SUBCASE("of a short name") {}
    SUBCASE("of a long name") {
        edition.statistics.vanished.front().name = "Penerangan jalan umum dan lampu lalu lintas"_label;
    }
    const std::string name = edition.statistics.vanished.front().name.str();
    on_every_screen({Scene::vanished, {}, "lampu_jalan"}, edition, [&](const std::vector<Card>& made) {
        CHECK(says(made, "Tidak ada aduan belum tentu tidak ada masalah: tetap laporkan."));
        for (const Card& card : made) {
            CHECK(says({card}, name));
            CHECK(says({card}, "Tidak lagi diadukan"));
        }
    });
}

TEST_CASE("a fact stands with its year and source, and hides in a window of the calendar") {
    model::Edition edition = fixture::edition();
    on_every_screen({Scene::achievements, {}, "outstanding"}, edition, [](const std::vector<Card>& made) {
        CHECK(says(made, "Tahun 2021"));
        CHECK(says(made, "Sumber: Menaranews, 22 Desember 2022"));
    });
    edition.facts.front().unsure = true;
    CHECK(says(cards({Scene::achievements, {}, "outstanding"}, edition, wide_screen().screen),
               "Sumber: Menaranews, 22 Desember 2022 (belum dipastikan)"));
    const model::Date today = model::local(fixture::now(), edition.identity.zone).date;
    edition.windows = {{"tenang", "Masa tenang"_label, today, today, {model::Tag::achievement}}};
    CHECK(cards({Scene::achievements, {}, "outstanding"}, edition, wide_screen().screen).empty());
    CHECK_FALSE(cards({Scene::about, {}, "perbup"}, edition, wide_screen().screen).empty());
}

TEST_CASE("a fact is larger than running text on every shape") {
    const model::Edition edition = fixture::edition();
    for (const fixture::NamedScreen& named : fixture::screens()) {
        CAPTURE(named.name);
        const int body = fixture::studio().fonts.size_for_cap(least_cap(Role::body, named.screen));
        for (const model::Fact& fact : edition.facts) {
            CAPTURE(fact.id);
            const Scene scene = model::praises(fact) ? Scene::achievements : Scene::about;
            const std::vector<Card> made = cards({scene, {}, fact.id}, edition, named.screen);
            REQUIRE(made.size() == 1);
            CHECK(size_of(made, fitting(fact.text, fixture::studio().fonts).str()) >= body * 3 / 2);
        }
    }
}

TEST_CASE("on screens much broader than high what a notice and the station say stands beside their names") {
    const auto wide = std::find_if(fixture::screens().begin(), fixture::screens().end(),
                                   [](const auto& named) { return named.name == "32x9"; });
    REQUIRE(wide != fixture::screens().end());
    const int half = wide->screen.width / 2;
    const auto left_of = [](const std::vector<Card>& made, const std::string& words) {
        for (const Placed& placed : made.front().layers) {
            const Text* text = std::get_if<Text>(&placed.layer.content);
            if (text != nullptr && text->runs.front().text.str() == words) return placed.layer.rect.x;
        }
        return -1;
    };
    const std::vector<Card> notice = cards({Scene::notices, {}, "mati-air"}, fixture::edition(), wide->screen);
    REQUIRE(notice.size() == 1);
    CHECK(left_of(notice, "Pelayanan pindah sementara") < half);
    CHECK(left_of(notice, "Loket aduan pindah ke lantai dua selama perbaikan ruang tunggu.") >= half);
    const std::vector<Card> radio = cards({Scene::radio, {}, {}}, fixture::edition(), wide->screen);
    REQUIRE(radio.size() == 1);
    CHECK(left_of(radio, "RSKW") < half);
    CHECK(left_of(radio, "Radio Suara Kota Wali") >= half);
}

TEST_CASE("no card of several bears only a note, and each says what it is about") {
    for (const model::Item& item : fixture::edition().items) {
        on_every_screen({Scene::resolved, item.id, {}}, fixture::edition(), [&](const std::vector<Card>& made) {
            for (const Card& card : made) {
                const std::string line = fixture::line(fixture::rest(card));
                CAPTURE(line);
                const bool about = line.find(item.problem.view().substr(0, 8)) != std::string::npos ||
                                   line.find(item.place.view().substr(0, 8)) != std::string::npos;
                CHECK(about);
                const bool note = line.find("Terima kasih") != std::string::npos;
                CHECK((!note || line.find(" dalam") != std::string::npos || line.find("Petugas") != std::string::npos));
            }
        });
    }
    on_every_screen({Scene::radio, {}, {}}, fixture::edition(), [](const std::vector<Card>& made) {
        for (const Card& card : made)
            CHECK(says({card}, "RSKW"));
    });
    on_every_screen({Scene::agencies, {}, {}}, fixture::office(), [](const std::vector<Card>& made) {
        for (const Card& card : made) {
            const std::string line = fixture::line(fixture::rest(card));
            CAPTURE(line);
            if (line.find("seluruhnya") != std::string::npos) CHECK(line.find("Dinputaru") != std::string::npos);
        }
    });
}

TEST_CASE("every tile of the map has its tint on every card, and those named on it bear their number") {
    on_every_screen({Scene::map, {}, {}}, fixture::edition(), [](const std::vector<Card>& made) {
        for (const Card& card : made) {
            std::set<Ink> tints;
            for (const Layer& layer : fixture::rest(card).layers) {
                const Shape* shape = std::get_if<Shape>(&layer.content);
                if (shape != nullptr) tints.insert(shape->ink);
            }
            for (const Ink tint : {Ink::tile_1, Ink::tile_2, Ink::tile_3, Ink::tile_4})
                CHECK(tints.count(tint) == 1);
        }
    });
}

TEST_CASE("a notice says until when it holds, and is gone then") {
    model::Edition edition = fixture::edition();
    on_every_screen({Scene::notices, {}, "mati-air"}, edition, [](const std::vector<Card>& made) {
        REQUIRE(made.size() == 1);
        CHECK(says(made, "Pelayanan pindah sementara"));
        CHECK(says(made, "Berlaku sampai Senin 30 November"));
    });
    const auto after = *edition.notices.front().validity.until;
    CHECK(cards({Scene::notices, {}, "mati-air"}, edition, wide_screen().screen, after).empty());
}

TEST_CASE("the station is told with its frequency and its live programme") {
    on_every_screen({Scene::radio, {}, {}}, fixture::edition(), [](const std::vector<Card>& made) {
        CHECK(says(made, "RSKW"));
        CHECK(says(made, "104,8 FM"));
        CHECK(made.size() == 1);
        CHECK(says(made, "Ngobros"));
        CHECK(says(made, "15.00–16.00 WIB"));
    });
}

TEST_CASE("the emergency number stands on a card of its own where the ways to complain need more than one") {
    model::Edition edition = fixture::edition();
    for (const fixture::NamedScreen& named : fixture::screens()) {
        CAPTURE(named.name);
        const int key = fixture::studio().fonts.size_for_cap(least_cap(Role::key, named.screen));
        const std::vector<Card> made = cards({Scene::channels, {}, {}}, edition, named.screen);
        REQUIRE_FALSE(made.empty());
        CHECK(says({made.back()}, "Keadaan darurat"));
        CHECK(count_of(made, "112") == 1);
        if (made.size() == 2) continue; // the symbol, and all others on one
        CHECK_FALSE(says({made.back()}, "mengadu"));
        CHECK(says({made.back()}, "Telepon gratis"));
        CHECK(size_of(made, "112") >= key * 3);
    }
    edition.emergency = {};
    on_every_screen({Scene::channels, {}, {}}, edition,
                    [](const std::vector<Card>& made) { CHECK_FALSE(says(made, "darurat")); });
}

TEST_CASE("measured figures that are over leave every card") {
    model::Edition edition = fixture::office();
    edition.statistics.valid_until = fixture::now();
    for (const Scene scene : {Scene::trend, Scene::map, Scene::categories, Scene::satisfaction, Scene::targets,
                              Scene::vanished, Scene::agencies, Scene::deadlines}) {
        CAPTURE(model::code(scene));
        CHECK(cards({scene, {}, {}}, edition, wide_screen().screen).empty());
    }
}

TEST_CASE("what is for the office says so on every card, what is for all does not") {
    const model::Edition edition = fixture::office();
    constexpr const char* mark = "Untuk internal, bukan layar publik";
    for (const Scene scene : {Scene::agencies, Scene::deadlines, Scene::feeds}) {
        on_every_screen({scene, {}, {}}, edition, [&](const std::vector<Card>& made) {
            REQUIRE_FALSE(made.empty());
            CHECK(count_of(made, mark) == made.size());
        });
    }
    CHECK(count_of(cards({Scene::trend, {}, {}}, edition, wide_screen().screen), mark) == 0);
}

TEST_CASE("an agency of few cases is not compared, and the coordinator's time stands apart") {
    on_every_screen({Scene::agencies, {}, {}}, fixture::office(), [](const std::vector<Card>& made) {
        CHECK(says(made, "RSUD Sunan Kalijaga"));
        CHECK_FALSE(says(made, "1,5 hari"));
        CHECK(says(made, "0,4 hari"));
        CHECK(says(made, "Waktu koordinator"));
        CHECK(fixture::line(fixture::rest(made.back())).find("Dinputaru") == std::string::npos);
    });
}

TEST_CASE("feeds are told by word, and how many items wait for a person") {
    on_every_screen({Scene::feeds, {}, {}}, fixture::office(), [](const std::vector<Card>& made) {
        CHECK(says(made, "14 aduan menunggu persetujuan"));
        CHECK(says(made, "lama diam"));
        CHECK(says(made, "belum ada kabar"));
        CHECK(says(made, "belum pernah"));
        CHECK(says(made, "14.01 WIB"));
    });
}

TEST_CASE("an edition for the public has nothing for the scenes of the office, whatever it carries") {
    model::Edition leaking = fixture::office();
    leaking.audience = model::Audience::public_;
    for (const Scene scene : {Scene::agencies, Scene::deadlines, Scene::feeds})
        CHECK(cards({scene, {}, {}}, leaking, wide_screen().screen).empty());
    for (const Scene scene : {Scene::agencies, Scene::deadlines, Scene::feeds})
        CHECK(cards({scene, {}, {}}, fixture::edition(), wide_screen().screen).empty());
}

} // namespace
} // namespace siar::display
