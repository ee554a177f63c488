// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/player.hpp"

#include "tests/display/edition_fixture.hpp"
#include "tests/display/studio.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <vector>

namespace siar::display {
namespace {

using namespace std::chrono_literals;
using fixture::line;
using fixture::studio;

const model::Screen lobby{1920, 1080, 55, 5, 0.05};

/// A screen with a hand on its clock.
struct Stage {
    std::chrono::nanoseconds steady{0};
    std::shared_ptr<const model::Edition> edition = std::make_shared<model::Edition>(fixture::edition());
    model::Rotation rotation = {
        {model::Scene::resolved, {{"1"}}}, {model::Scene::resolved, {{"3"}}}, {model::Scene::channels, std::nullopt}};
    Player player;

    Stage()
        : player({[this] { return edition; },
                  [this](const model::Edition&, const model::Schedule&, const std::vector<model::Shown>& shown,
                         std::uint64_t, model::Time) -> std::optional<model::Slide> {
                      if (rotation.empty()) return std::nullopt;
                      return rotation[shown.size() % rotation.size()];
                  },
                  {},
                  {[this] { return fixture::now() + std::chrono::floor<std::chrono::seconds>(steady); },
                   [this] { return steady; }, [](std::chrono::nanoseconds) {}}},
                 studio().theme, lobby, studio().fonts) {}

    std::string after(std::chrono::nanoseconds time) {
        steady += time;
        return line(player.frame());
    }
    /// To the end of the card on screen and a little into the next one.
    std::string next() { return after(player.card().dwell + 1s), after(2s); }
    void change(const std::function<void(model::Edition&)>& how) {
        auto changed = std::make_shared<model::Edition>(*edition);
        how(*changed);
        edition = changed;
    }
};

bool has(const std::string& text, std::string_view words) {
    return text.find(words) != std::string::npos;
}

TEST_CASE("the cards of the slides follow each other, and what was shown is told") {
    Stage stage;
    stage.after(0s);
    CHECK(has(stage.after(2s), "Lampu jalan mati"));
    CHECK(has(stage.next(), "Dinas Perhubungan"));
    CHECK(has(stage.next(), "Kartu keluarga belum jadi"));
    CHECK(has(stage.next(), "Dindukcapil"));
    CHECK(has(stage.next(), "Adukan lewat"));
    CHECK(has(stage.next(), "Cara lain mengadu"));
    CHECK(has(stage.next(), "Cara lain mengadu"));
    CHECK(has(stage.next(), "Keadaan darurat"));
    CHECK(has(stage.next(), "Lampu jalan mati"));
}

TEST_CASE("a card ends before a newer edition applies") {
    Stage stage;
    stage.after(0s);
    stage.after(2s);
    stage.change([](model::Edition& edition) {
        edition.items[0].problem = fixture::words("Jembatan rusak");
        edition.items[2].problem = fixture::words("Akta belum jadi");
    });
    CHECK(has(stage.after(3s), "Lampu jalan mati"));
    stage.next();
    CHECK(has(stage.next(), "Akta belum jadi"));
}

TEST_CASE("a correction is shown while it holds and is cut when its Edition has it no more") {
    Stage stage;
    const model::Slide correction{model::Scene::correction, {{"1"}}};
    stage.rotation = {correction, {model::Scene::channels, std::nullopt}};
    stage.change([](model::Edition& edition) { edition.withdrawn = {{"1"}}; }); // by a person: it was wrong
    stage.after(0s);
    CHECK(has(stage.after(2s), "Baru satu lampu"));
    stage.change([](model::Edition& edition) { edition.corrections.clear(); });
    CHECK_FALSE(has(stage.after(100ms), "Baru satu lampu"));

    Stage late;
    late.rotation = {correction};
    late.change([](model::Edition& edition) { edition.corrections[0].validity.until = fixture::now() + 5s; });
    late.after(0s);
    CHECK(has(late.after(2s), "Baru satu lampu"));
    CHECK_FALSE(has(late.next(), "Baru satu lampu"));
}

TEST_CASE("a withdrawn item is cut at once and does not come back") {
    Stage stage;
    stage.after(0s);
    stage.after(2s);
    stage.change([](model::Edition& edition) { edition.withdrawn = {{"1"}}; });
    const std::string cut = stage.after(16ms);
    CHECK_FALSE(has(cut, "Lampu jalan mati"));
    CHECK(stage.player.card().slide.item->value == "3");
    for (int i = 0; i < 10; ++i)
        CHECK_FALSE(has(stage.next(), "Lampu jalan mati"));
}

TEST_CASE("an item is shown only while it is valid") {
    Stage stage;
    stage.change([](model::Edition& edition) { edition.items[0].validity.until = fixture::now(); });
    stage.after(0s);
    CHECK(has(stage.after(2s), "Kartu keluarga belum jadi"));
}

TEST_CASE("the cards that wait of a notice that ended meanwhile do not come") {
    const auto with_long_notice = [](Stage& stage) {
        stage.rotation = {{model::Scene::notices, {}, "mati-air"}, {model::Scene::channels, std::nullopt}};
        stage.change([](model::Edition& edition) {
            std::string body;
            for (int i = 0; i < 12; ++i)
                body += "Loket aduan pindah ke lantai dua selama perbaikan ruang tunggu. ";
            edition.notices.front().body = fixture::words(body + "Sampai di sini.");
        });
        stage.after(0s);
        REQUIRE(stage.player.card().parts > 1);
    };
    Stage stage;
    with_long_notice(stage);
    CHECK_FALSE(has(stage.next(), "Adukan lewat"));
    Stage ends;
    with_long_notice(ends);
    ends.change([](model::Edition& edition) { edition.notices.front().validity.until = fixture::now() + 5s; });
    CHECK(has(ends.next(), "Adukan lewat"));
    Stage gone;
    with_long_notice(gone);
    gone.change([](model::Edition& edition) { edition.notices.clear(); });
    CHECK(has(gone.next(), "Adukan lewat"));
}

TEST_CASE("a screen that hears no more drops figures and items when they are over, and is never blank") {
    using std::chrono::hours;
    Stage stage;
    stage.rotation = {{model::Scene::resolved, {{"1"}}}, {model::Scene::recap, {}}, {model::Scene::channels, {}}};
    stage.change([](model::Edition& edition) {
        for (auto& item : edition.items)
            item.validity.until = fixture::now() + hours(24 * 14);
        for (auto& recap : edition.statistics.recaps)
            recap.valid_until = fixture::now() + hours(72);
    });
    const auto round = [&](std::chrono::nanoseconds at) {
        stage.steady = at;
        std::string out;
        for (int i = 0; i < 12; ++i) {
            const std::string card = stage.next();
            CHECK_FALSE(card.empty());
            out += card + "\n";
        }
        return out;
    };
    stage.after(0s);
    const std::string fresh = round(1min);
    CHECK(has(fresh, "Lampu jalan mati"));
    CHECK(has(fresh, "373"));
    stage.steady = hours(72);
    for (int i = 0; i < 3; ++i)
        stage.next(); // the slide that stood ends
    const std::string days_later = round(hours(73));
    CHECK(has(days_later, "Lampu jalan mati"));
    CHECK_FALSE(has(days_later, "373"));
    stage.steady = hours(24 * 14);
    stage.next(); // the card that stood ends
    const std::string weeks_later = round(hours(24 * 14 + 1));
    CHECK_FALSE(has(weeks_later, "Lampu jalan mati"));
    CHECK_FALSE(has(weeks_later, "373"));
    CHECK(has(weeks_later, "Adukan lewat"));
}

TEST_CASE("with nothing to show the screen tells how to complain, and if even that is missing, whose it is") {
    Stage stage;
    stage.rotation = {};
    stage.after(0s);
    CHECK(has(stage.after(2s), "Adukan lewat"));
    stage.change([](model::Edition& edition) {
        edition.channels.clear();
        edition.emergency = {};
    });
    for (int i = 0; i < 4; ++i)
        stage.next();
    CHECK(has(stage.after(1s), "Aduan warga Kabupaten Demak"));
}

TEST_CASE("before the first edition the screen says that it waits") {
    Stage stage;
    stage.edition = nullptr;
    stage.after(0s);
    CHECK(has(stage.after(2s), "Menunggu data aduan"));
    stage.edition = std::make_shared<model::Edition>(fixture::edition());
    CHECK(has(stage.next(), "Lampu jalan mati"));
}

TEST_CASE("a screen that is started again goes on behind what it showed, and tells each slide as it begins") {
    const auto edition = std::make_shared<model::Edition>(fixture::edition());
    std::chrono::nanoseconds steady{0};
    std::vector<model::Shown> told;
    std::vector<std::size_t> before;
    std::uint64_t seed = 0;
    Programme programme;
    programme.edition = [&] { return edition; };
    programme.next = [&](const model::Edition&, const model::Schedule&, const std::vector<model::Shown>& shown,
                         std::uint64_t given, model::Time) -> std::optional<model::Slide> {
        before.push_back(shown.size());
        seed = given;
        return model::Slide{model::Scene::resolved, {{"3"}}};
    };
    programme.clock = {[&] { return fixture::now() + std::chrono::floor<std::chrono::seconds>(steady); },
                       [&] { return steady; }, [](std::chrono::nanoseconds) {}};
    programme.seed = 77;
    programme.before = {{{model::Scene::channels, std::nullopt}, fixture::now() - 1min},
                        {{model::Scene::resolved, {{"1"}}}, fixture::now() - 30s}};
    programme.note = [&](const model::Shown& shown) { told.push_back(shown); };
    Player player(programme, studio().theme, lobby, studio().fonts);
    player.frame();
    CHECK(seed == 77);
    CHECK(before == std::vector<std::size_t>{2});
    CHECK(told == std::vector<model::Shown>{{{model::Scene::resolved, {{"3"}}}, fixture::now()}});
}

TEST_CASE("another look is worn at once: the same card at the same time, and the next ones, too") {
    Stage stage;
    stage.after(0s);
    const std::string before = stage.next();
    REQUIRE(has(before, "Dinas Perhubungan"));
    const fixture::Wearing wearing("malam", model::Profile::plain);
    stage.player.wear(studio().theme, lobby, studio().fonts);
    CHECK(stage.after(16ms) == before);
    CHECK(stage.player.frame().palette == studio().theme.palette);
    CHECK_FALSE(stage.player.moving());
    CHECK(has(stage.next(), "Kartu keluarga belum jadi"));
    CHECK(stage.player.frame().palette == studio().theme.palette);
}

TEST_CASE("another look does not bring back what may no longer be shown") {
    Stage stage;
    stage.after(0s);
    REQUIRE(has(stage.after(2s), "Lampu jalan mati"));
    stage.change([](model::Edition& edition) { edition.items.erase(edition.items.begin()); });
    stage.player.wear(studio().theme, lobby, studio().fonts);
    CHECK_FALSE(has(stage.after(16ms), "Lampu jalan mati"));
    CHECK(has(stage.after(2s), "Kartu keluarga belum jadi"));
    stage.edition = nullptr;
    stage.player.wear(studio().theme, lobby, studio().fonts);
    CHECK_FALSE(stage.after(2s).empty());
}

TEST_CASE("a settled card gives the same picture again, so that nothing is drawn") {
    Stage stage;
    stage.after(0s);
    stage.after(2s);
    const Picture one = stage.player.frame();
    stage.steady += 50ms;
    CHECK(stage.player.frame() == one);
    CHECK_FALSE(stage.player.moving());
    stage.next();
    stage.after(stage.player.card().dwell - 1s);
    CHECK(stage.player.moving());
}

TEST_CASE("the next card is foretold once, at rest") {
    Stage stage;
    stage.after(0s);
    CHECK_FALSE(stage.player.upcoming());
    stage.after(3s);
    const auto next = stage.player.upcoming();
    REQUIRE(next);
    CHECK_FALSE(stage.player.upcoming());
    stage.next();
    stage.after(2s);
    Picture shown = stage.player.frame();
    CHECK(shown.layers.size() == next->layers.size());
    CHECK(line(shown).substr(0, 60) == line(*next).substr(0, 60));
}

TEST_CASE("a clock that stands still does not leave the screen empty") {
    Stage stage;
    stage.after(0s);
    CHECK(has(stage.after(0s), "Lampu jalan mati"));
}

} // namespace
} // namespace siar::display
