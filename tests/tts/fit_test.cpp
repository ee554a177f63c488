// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/fit.hpp"

#include "tts/sounds.hpp"

#include <doctest/doctest.h>

#include <numeric>

using namespace siar;
using privacy::operator""_label;
using tts::Fate;

namespace {

struct Given {
    double seconds;
    double brief = 0; ///< 0: no short form
    int drop_order = 0;
    double pause = 1;
};

model::Script script_of(const std::vector<Given>& lines) {
    model::Script script;
    script.title = "Uji"_label;
    for (const Given& given : lines) {
        model::Line line;
        line.text = "kalimat"_label;
        if (given.brief > 0) line.short_form = "pendek"_label;
        line.drop_order = given.drop_order;
        line.pause_after = given.pause;
        script.lines.push_back(line);
    }
    return script;
}

tts::Lengths lengths_of(const std::vector<Given>& lines) {
    return [&lines](const std::vector<Fate>& fates, double pace) {
        double seconds = 0;
        for (std::size_t i = 0; i < fates.size(); ++i)
            if (fates[i] != Fate::dropped) seconds += fates[i] == Fate::shortened ? lines[i].brief : lines[i].seconds;
        return seconds / pace;
    };
}

model::Result<tts::Fit> fit(const std::vector<Given>& lines, double seconds) {
    return tts::fit(script_of(lines), seconds, {}, lengths_of(lines));
}

std::vector<Fate> fates(const std::vector<Given>& lines, double seconds) {
    return fit(lines, seconds).value().fates;
}

constexpr Fate whole = Fate::whole;
constexpr Fate brief = Fate::shortened;
constexpr Fate gone = Fate::dropped;

} // namespace

TEST_CASE("what fits is said whole at an easy pace") {
    const auto made = fit({{10}, {10}, {10}}, 32).value();
    CHECK(made.fates == std::vector<Fate>{whole, whole, whole});
    CHECK(made.pace == doctest::Approx(1));
}

TEST_CASE("what is a little long is said faster, but not faster than the limit") {
    const auto made = fit({{10}, {10}, {10}}, 29).value();
    CHECK(made.fates == std::vector<Fate>{whole, whole, whole});
    CHECK(made.pace > 1.05);
    CHECK(made.pace <= 1.12);
}

TEST_CASE("what is short is said slower, but not slower than the limit") {
    CHECK(fit({{10}, {10}}, 60).value().pace == doctest::Approx(0.92));
}

TEST_CASE("short forms come before leaving out, lines that may go before those that must stay") {
    CHECK(fates({{10, 5}, {10, 5, 2}, {10, 5, 1}}, 27) == std::vector<Fate>{whole, whole, brief});
    CHECK(fates({{10, 5}, {10, 5, 2}, {10, 5, 1}}, 21) == std::vector<Fate>{whole, brief, brief});
    CHECK(fates({{10, 5}, {10, 5, 2}, {10, 5, 1}}, 16) == std::vector<Fate>{brief, brief, brief});
}

TEST_CASE("lines go by drop order, equal numbers together") {
    CHECK(fates({{10}, {10, 0, 2}, {10, 0, 1}}, 22) == std::vector<Fate>{whole, whole, gone});
    CHECK(fates({{10}, {5, 0, 1}, {10, 0, 2}, {5, 0, 1}}, 22) == std::vector<Fate>{whole, gone, whole, gone});
    CHECK(fates({{10}, {10, 0, 2}, {10, 0, 1}}, 11) == std::vector<Fate>{whole, gone, gone});
}

TEST_CASE("where leaving out made room, short forms grow back") {
    CHECK(fates({{10, 9}, {10, 0, 1}}, 11) == std::vector<Fate>{whole, gone});
}

TEST_CASE("what must be said and is too long is an error, never a cut") {
    const auto made = fit({{10}, {10}}, 15);
    REQUIRE_FALSE(made);
    CHECK(made.error().what.find("terlalu panjang") != std::string::npos);
}

TEST_CASE("a script can be bent between all left out that may be, and all said whole and slowly") {
    const std::vector<Given> lines{{10, 5}, {10, 0, 1}, {20}};
    const double least = tts::least_seconds(script_of(lines), {}, lengths_of(lines)).value();
    CHECK(least == doctest::Approx(25 / 1.12 + 0.6));
    CHECK(tts::easy_seconds(script_of(lines), lengths_of(lines)).value() == doctest::Approx(40 + 2));
    CHECK(tts::most_seconds(script_of(lines), {}, lengths_of(lines)).value() == doctest::Approx(40 / 0.92 + 2 * 1.8));
    CHECK(fit(lines, least + 0.01));
    CHECK_FALSE(fit(lines, least - 0.01));
}

TEST_CASE("a failing engine is reported") {
    const auto made =
        tts::fit(script_of({{10}}), 20, {}, [](const std::vector<Fate>&, double) -> model::Result<double> {
            return model::fail("mesin diam", "uji", "coba lagi");
        });
    REQUIRE_FALSE(made);
    CHECK(made.error().what == "mesin diam");
}

TEST_CASE("pauses fill the time to the frame") {
    const std::vector<std::size_t> lengths{100001, 50003, 70007};
    for (const std::size_t frames : {std::size_t{250000}, std::size_t{300000}, std::size_t{2000003}}) {
        const auto made = tts::pauses(lengths, {0, 0.5, 0.5}, {false, true, false}, frames, {});
        CHECK(std::accumulate(made.begin(), made.end(), std::size_t{0}) + 100001 + 50003 + 70007 == frames);
    }
}

TEST_CASE("what is left over stands where something new begins") {
    const auto made = tts::pauses({48000, 48000, 48000}, {0, 0.5, 0.5}, {false, true, false}, 20 * 48000, {});
    CHECK(made[2] == 43200); // 0.5 s at the longest pause
    CHECK(made[1] > 10 * 48000);
    CHECK(made[0] < 10);
}

TEST_CASE(
    "the shortest of the pauses before something new take what is left over first, and none is longer than it must "
    "be") {
    const auto left_over = [](std::size_t seconds) {
        const auto made = tts::pauses({48000, 48000, 48000}, {0, 0.5, 1.5}, {false, true, true}, seconds * 48000, {});
        return std::pair(static_cast<double>(made[1]) / 48000, static_cast<double>(made[2]) / 48000);
    };
    const auto near = [](double seconds) { return doctest::Approx(seconds).epsilon(0.001); };
    CHECK(left_over(7).first == near(1.3)); // 1.8 times what was asked, and 0.4 s more
    CHECK(left_over(7).second == near(2.7));
    CHECK(left_over(13).first == near(5));
    CHECK(left_over(13).second == near(5));
}

TEST_CASE("how much music a script can bear grows with the things it tells") {
    const std::vector<Given> lines{{10}, {10}, {10}};
    auto script = script_of(lines);
    const auto longest = [&] { return tts::longest_seconds(script, 1, {}, lengths_of(lines)).value(); };
    CHECK(longest() == doctest::Approx(30 + 2 * 1.8));
    script.lines[1].role = model::Role::call;
    CHECK(longest() == doctest::Approx(30 + 1.8 + 5.8));
    script.lines[2].role = model::Role::closing;
    CHECK(longest() == doctest::Approx(30 + 2 * 5.8));
}

TEST_CASE("what went comes back where it has room, the last to go first") {
    CHECK(fates({{10}, {10, 0, 2}, {4, 0, 1}}, 15) == std::vector<Fate>{whole, gone, whole});
    CHECK(fates({{10}, {10, 0, 2}, {4, 0, 1}}, 21) == std::vector<Fate>{whole, whole, gone});
}

TEST_CASE("of items none comes back before those that went after it, for what counts them would be untrue") {
    const std::vector<Given> lines{{10}, {10, 0, 2}, {4, 0, 1}};
    auto script = script_of(lines);
    for (const std::size_t item : {1U, 2U})
        script.lines[item].item = model::ItemId{"butir"};
    CHECK(tts::fit(script, 15, {}, lengths_of(lines)).value().fates == std::vector<Fate>{whole, gone, gone});
    CHECK(tts::fit(script, 21, {}, lengths_of(lines)).value().fates == std::vector<Fate>{whole, whole, gone});
}
