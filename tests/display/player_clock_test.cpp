// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/player.hpp"
#include "display/shift.hpp"
#include "tests/display/edition_fixture.hpp"
#include "tests/display/studio.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace siar::display {
namespace {

using namespace std::chrono_literals;
using fixture::studio;

const model::Screen lobby{1920, 1080, 55, 5, 0.05};

/// A screen whose clock is off by `off`, with a time server or without.
struct Screen {
    std::chrono::nanoseconds steady{0};
    model::Seconds off{0};
    bool synchronised = false;
    model::Edition edition = fixture::edition();
    std::vector<model::Schedule> asked;
    std::vector<model::Time> asked_at;
    Programme programme;

    Screen() {
        programme.edition = [this] { return std::make_shared<model::Edition>(edition); };
        programme.next = [this](const model::Edition&, const model::Schedule& schedule,
                                const std::vector<model::Shown>&, std::uint64_t, model::Time at) {
            asked.push_back(schedule);
            asked_at.push_back(at);
            return std::optional(model::Slide{model::Scene::resolved, {{"1"}}});
        };
        model::Schedule::Entry nights{model::Scene::resolved, 1};
        nights.hours = {22h, 5h};
        programme.schedule.entries = {nights};
        programme.clock = {[this] { return fixture::now() + off + std::chrono::floor<std::chrono::seconds>(steady); },
                           [this] { return steady; }, [](std::chrono::nanoseconds) {}};
        programme.clock_synchronised = [this] { return synchronised; };
    }
    std::string shows() {
        Player player(programme, studio().theme, lobby, studio().fonts);
        player.frame();
        steady += 3s;
        return fixture::line(player.frame());
    }
};

bool has(const std::string& text, std::string_view words) {
    return text.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("a clock that stands years behind does not take an item's later cards away") {
    Screen screen;
    screen.off = -24h * 365 * 56; // 1970, as of a computer without a battery
    for (model::Item& item : screen.edition.items)
        item.validity.from = fixture::now() - 24h;
    Player player(screen.programme, studio().theme, lobby, studio().fonts);
    player.frame();
    REQUIRE(player.card().parts > 1);
    screen.steady += player.card().dwell + 1s;
    player.frame();
    CHECK(player.card().part == 2);
}

TEST_CASE("a clock that nobody keeps is shown only within a day after the last contact") {
    struct Row {
        bool synchronised;
        model::Seconds off;
        bool shown;
    };
    for (const Row& row : {Row{true, 0s, true}, Row{true, -24h * 365, true}, Row{false, 0s, true},
                           Row{false, 23h, true}, Row{false, 24h - 10s, true}, Row{false, 25h, false},
                           Row{false, -1min, false}, Row{false, -24h * 365, false}, Row{false, 24h * 365, false}}) {
        CAPTURE(row.off.count());
        CAPTURE(row.synchronised);
        Screen screen;
        screen.synchronised = row.synchronised;
        screen.off = row.off;
        for (auto& item : screen.edition.items)
            item.validity = {};
        const auto words = screen.shows();
        CHECK(has(words, "Lampu jalan mati"));
        const auto local = model::local(fixture::now() + row.off, screen.edition.identity.zone);
        CHECK(has(words, "| " + privacy::Label::clock(local.of_day).str()) == row.shown);
        CHECK(has(words, header_date(local.date, DateForm::short_month, true).str()) == row.shown);
        REQUIRE_FALSE(screen.asked.empty());
        CHECK(screen.asked.front() ==
              (row.shown ? screen.programme.schedule : model::without_times(screen.programme.schedule)));
    }
}

TEST_CASE("a told clock is trusted, whatever it tells") {
    Screen screen;
    screen.programme.clock_synchronised = {};
    screen.off = -24h * 300;
    for (auto& item : screen.edition.items)
        item.validity = {};
    CHECK(has(screen.shows(), "14.05 |"));
}

TEST_CASE("a clock far behind does not hide what is valid since the last contact") {
    Screen screen;
    screen.off = -24h * 20000;
    for (auto& item : screen.edition.items)
        item.validity = {fixture::now() - 48h, fixture::now() + 48h};
    const auto words = screen.shows();
    CHECK(has(words, "Lampu jalan mati"));
    CHECK(has(words, "Data terakhir 21 November 14.05 WIB"));
    CHECK(screen.asked_at.front() == fixture::now());
}

TEST_CASE("before its first Edition a screen shows a clock only where one is kept") {
    Screen screen;
    screen.programme.edition = [] { return std::shared_ptr<const model::Edition>(); };
    CHECK_FALSE(has(screen.shows(), "14.05"));
    screen.synchronised = true;
    screen.steady = 0ns;
    CHECK(has(screen.shows(), "14.05"));
}

TEST_CASE("against burn-in the whole frame moves, and what stands on two cards still stands") {
    Screen still;
    Screen moved;
    moved.programme.shifts = true;
    for (int minute = 0; minute < 8; ++minute) {
        CAPTURE(minute);
        still.steady = moved.steady = minute * 60s;
        Player one(still.programme, studio().theme, lobby, studio().fonts);
        Player other(moved.programme, studio().theme, lobby, studio().fonts);
        for (int frame = 0; frame < 40; ++frame) {
            const auto at = shift(moved.programme.clock.now(), lobby);
            const Picture plain = one.frame();
            CHECK(other.frame() == shifted(plain, at));
            still.steady += 450ms;
            moved.steady += 450ms;
        }
    }
}

} // namespace siar::display
