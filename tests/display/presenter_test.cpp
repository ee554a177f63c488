// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/presenter.hpp"

#include "display/show.hpp"
#include "display/x_display.hpp"
#include "tests/display/edition_fixture.hpp"
#include "tests/display/studio.hpp"
#include "tests/display/x_grab.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>

namespace siar::display {
namespace {

using namespace std::chrono_literals;
using fixture::studio;

const model::Screen small{640, 360, 55, 5, 0.05};

Picture picture_of(const char* item, const model::Screen& screen = small) {
    return fixture::rest(fixture::cards({model::Scene::resolved, {{item}}}, fixture::edition(), screen).front());
}

/// The largest difference of one channel of one pixel.
int difference(const Bitmap& a, const Bitmap& b) {
    REQUIRE(a.bounds() == b.bounds());
    int most = 0;
    for (std::size_t i = 0; i < a.pixels.size(); ++i) {
        for (const unsigned shift : {0U, 8U, 16U}) {
            const int one = static_cast<int>(a.pixels[i] >> shift & 0xFF);
            const int two = static_cast<int>(b.pixels[i] >> shift & 0xFF);
            most = std::max(most, std::abs(one - two));
        }
    }
    return most;
}

/// How far a pixel of this way to the window may differ from what Cairo drew: textures dim in 255 steps, not 256.
int allowed(PresenterKind kind) {
    return kind == PresenterKind::shm ? 0 : 5;
}

constexpr PresenterKind both_kinds[] = {PresenterKind::shm, PresenterKind::gl};

/// Lets the window come up, then shows the picture and returns what the display shows.
Bitmap shown(Presenter& presenter, const Picture& picture) {
    for (int i = 0; i < 5; ++i)
        CHECK(presenter.wanted());
    presenter.show(picture);
    return fixture::grab(small.width, small.height).value_or(Bitmap{});
}

TEST_CASE("without a display there is one line that says so") {
    unsetenv("DISPLAY");
    CHECK_FALSE(has_display());
    const auto presenter = open_presenter({}, studio().rasters);
    REQUIRE_FALSE(presenter);
    CHECK(presenter.error().line().find("layar tidak ditemukan: DISPLAY kosong") != std::string::npos);
    setenv("DISPLAY", ":99999", 1);
    const auto other = open_presenter({}, studio().rasters);
    REQUIRE_FALSE(other);
    CHECK(other.error().where == ":99999");
    unsetenv("DISPLAY");
}

TEST_CASE("both presenters show what Cairo drew") {
    REQUIRE_MESSAGE(fixture::start_xvfb(), "Xvfb (package xvfb) is needed");
    CHECK(has_display());
    CHECK(find_display()->monitor == Rect{0, 0, 1280, 720});
    for (const PresenterKind kind : both_kinds) {
        const auto presenter = open_presenter({Rect{0, 0, small.width, small.height}, kind}, studio().rasters);
        REQUIRE(presenter);
        CAPTURE((*presenter)->name());
        CHECK((*presenter)->size() == Rect{0, 0, 640, 360});
        const Picture first = picture_of("1");
        const Picture second = picture_of("3");
        for (const Picture& picture : {first, transition(first, second, 0.4), second, first}) {
            const Bitmap seen = shown(**presenter, picture);
            CHECK(difference(seen, draw(picture, small.width, small.height, studio().rasters)) <= allowed(kind));
        }
    }
}

TEST_CASE("on a panel hung turned the picture is turned with it") {
    REQUIRE(fixture::start_xvfb());
    const struct {
        int degrees;
        int back;
        model::Screen seen;
    } cases[] = {{90, 270, {360, 640, 55, 5, 0.05}}, {180, 180, small}, {270, 90, {360, 640, 55, 5, 0.05}}};
    for (const auto& one : cases) {
        const model::Screen& seen = one.seen;
        for (const PresenterKind kind : both_kinds) {
            const auto presenter =
                open_presenter({Rect{0, 0, small.width, small.height}, kind, turn_of(one.degrees)}, studio().rasters);
            REQUIRE(presenter);
            CAPTURE(one.degrees);
            CAPTURE((*presenter)->name());
            CHECK((*presenter)->size() == Rect{0, 0, seen.width, seen.height});
            const Picture first = picture_of("1", seen);
            const Picture second = picture_of("3", seen);
            // The second one after the first: then only what differs is sent.
            for (const Picture& picture : {first, second, transition(second, first, 0.4)}) {
                const Bitmap grabbed = shown(**presenter, picture);
                CHECK(difference(turned(grabbed, grabbed.bounds(), turn_of(one.back)),
                                 draw(picture, seen.width, seen.height, studio().rasters)) <= allowed(kind));
            }
        }
    }
}

TEST_CASE("what the display lost is shown again, though the picture is the same") {
    REQUIRE(fixture::start_xvfb());
    const Picture picture = picture_of("1");
    for (const PresenterKind kind : both_kinds) {
        const auto presenter = open_presenter({Rect{0, 0, small.width, small.height}, kind}, studio().rasters);
        REQUIRE(presenter);
        CAPTURE((*presenter)->name());
        const Bitmap before = shown(**presenter, picture);
        fixture::cover(small.width, small.height);
        CHECK(fixture::grab(small.width, small.height) != before);
        CHECK(shown(**presenter, picture) == before);
    }
}

TEST_CASE("a screen fills the monitor, plays, and ends when Esc is pressed") {
    REQUIRE(fixture::start_xvfb());
    const std::filesystem::path root = SIAR_SOURCE_DIR;
    const auto edition = std::make_shared<const model::Edition>(fixture::edition());
    for (const PresenterKind kind : {PresenterKind::automatic, PresenterKind::gl}) {
        ShowParts parts;
        parts.programme = {[&] { return edition; },
                           [](const model::Edition&, const model::Schedule&, const std::vector<model::Shown>&,
                              std::uint64_t, model::Time) {
                               return std::optional(model::Slide{model::Scene::channels, std::nullopt});
                           },
                           {},
                           model::shifted_clock(fixture::now(), 1)};
        parts.theme = studio().theme;
        parts.screen = small;
        parts.window.kind = kind;
        parts.fonts = root / "assets/fonts";
        parts.icons = root / "assets/icons";
        std::string name;
        parts.opened = [&](const Presenter& presenter) {
            name = presenter.name();
            CHECK(presenter.size() == Rect{0, 0, 1280, 720});
        };
        int asked = 0;
        bool covered = false;
        parts.stop = [&] {
            if (++asked == 60) {
                const auto seen = fixture::grab(1280, 720);
                const std::uint32_t paper = pixel(studio().theme.palette.paper);
                covered = seen && seen->row(0)[0] == paper && seen->row(719)[0] == paper;
                fixture::press_escape(fixture::top_window());
            }
            return asked > 600;
        };
        REQUIRE(show(parts));
        CHECK(covered);
        CHECK(asked <= 600);
        // Here OpenGL is done by the processor.
        CHECK(name == (kind == PresenterKind::gl ? "gl" : "shm"));
    }
}

TEST_CASE("a screen that is restyled while it plays shows the new look in the next frame, without a blank one") {
    REQUIRE(fixture::start_xvfb());
    const std::filesystem::path root = SIAR_SOURCE_DIR;
    const auto edition = std::make_shared<const model::Edition>(fixture::edition());
    const auto dark = themes::load_theme(root / "themes/malam");
    REQUIRE(dark);
    themes::Theme bold = *dark;
    bold.type.text_weight = 800;
    bold.type.family = "Noto Sans";
    for (const PresenterKind kind : both_kinds) {
        ShowParts parts;
        parts.programme = {[&] { return edition; },
                           [](const model::Edition&, const model::Schedule&, const std::vector<model::Shown>&,
                              std::uint64_t, model::Time) {
                               return std::optional(model::Slide{model::Scene::channels, std::nullopt});
                           },
                           {},
                           model::shifted_clock(fixture::now(), 0)};
        parts.theme = studio().theme;
        parts.screen = small;
        parts.window.kind = kind;
        parts.fonts = root / "assets/fonts";
        parts.icons = root / "assets/icons";
        int asked = 0;
        parts.restyled = [&]() -> std::optional<themes::Theme> {
            if (asked == 20) return *dark;
            if (asked == 30) return bold;
            return std::nullopt;
        };
        std::vector<Bitmap> seen;
        parts.stop = [&] {
            if (++asked > 6) seen.push_back(fixture::grab(1280, 720).value_or(Bitmap{}));
            return asked > 36;
        };
        REQUIRE(show(parts));
        const std::uint32_t light = pixel(studio().theme.palette.paper);
        const std::uint32_t night = pixel(dark->palette.paper);
        std::vector<std::uint32_t> grounds;
        for (const Bitmap& one : seen) {
            REQUIRE_FALSE(one.pixels.empty());
            if (grounds.empty() || grounds.back() != one.row(0)[0]) grounds.push_back(one.row(0)[0]);
        }
        CHECK(grounds == std::vector<std::uint32_t>{light, night});
        // Other letters on the same ground.
        CHECK_FALSE(seen.back() == seen[seen.size() - 9]);
        CHECK(seen.back() == seen[seen.size() - 2]);
    }
}

} // namespace
} // namespace siar::display
