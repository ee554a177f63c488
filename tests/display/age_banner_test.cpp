// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/age_banner.hpp"

#include "display/paginate.hpp"
#include "tests/display/edition_fixture.hpp"
#include "tests/display/studio.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace siar::display {
namespace {

using namespace std::chrono_literals;
using fixture::cards;
using fixture::says;

const model::Screen lobby{1920, 1080, 55, 5, 0.05};

model::Edition aged(model::Seconds age) {
    auto out = fixture::edition();
    out.data_as_of = fixture::now() - age;
    return out;
}

/// The band of a card that says how old the data are.
std::optional<Rect> band_of(const Card& card, int width) {
    for (const Placed& placed : card.layers) {
        const Shape* shape = std::get_if<Shape>(&placed.layer.content);
        if (shape != nullptr && shape->ink == Ink::caution && placed.layer.rect.width >= width)
            return placed.layer.rect;
    }
    return std::nullopt;
}

const Text* text_of(const Layer& layer) {
    return std::get_if<Text>(&layer.content);
}

bool starts(const Layer& layer, std::string_view words) {
    const Text* text = text_of(layer);
    return text != nullptr && text->runs.front().text.view().starts_with(words);
}

} // namespace

TEST_CASE("the banner comes when data are a day old, not before, on every card and shape in one place") {
    for (const fixture::NamedScreen& named : fixture::screens()) {
        const std::string& name = named.name;
        CAPTURE(name);
        std::optional<Rect> place;
        for (const model::Slide& slide : fixture::slides(fixture::edition())) {
            CAPTURE(model::code(slide.scene));
            for (const Card& card : cards(slide, aged(24h - 1s), named.screen))
                CHECK_FALSE(band_of(card, named.screen.width));
            for (const Card& card : cards(slide, aged(24h), named.screen)) {
                const auto band = band_of(card, named.screen.width);
                REQUIRE(band);
                if (!place) place = band;
                CHECK(*band == *place);
                CHECK(says({card}, "Data terakhir 20 Nov"));
                CHECK_FALSE(says({card}, "data per"));
            }
        }
        const auto idling =
            idle(aged(24h), fixture::studio().theme, named.screen, fixture::now(), fixture::studio().fonts);
        CHECK(band_of(idling, named.screen.width) == place);
    }
}

TEST_CASE("nothing of a card lies under the banner, whose letters are as large as running text") {
    for (const fixture::NamedScreen& named : fixture::screens()) {
        const std::string& name = named.name;
        CAPTURE(name);
        for (const model::Slide& slide : fixture::slides(fixture::edition())) {
            CAPTURE(model::code(slide.scene));
            for (const Card& card : cards(slide, aged(30h), named.screen)) {
                const Rect band = band_of(card, named.screen.width).value();
                CHECK(band.bottom() >= named.screen.height);
                CHECK(band.height < named.screen.height / 3);
                int words = 0;
                for (const Layer& layer : fixture::rest(card).layers) {
                    if (layer.rect == band) continue;
                    if (starts(layer, "Data terakhir")) {
                        ++words;
                        const double cap =
                            text_of(layer)->runs.front().size * fixture::studio().fonts.cap_height(Face::words);
                        CHECK(cap >= least_cap(Role::body, named.screen) - 0.01);
                        continue;
                    }
                    const Shape* shape = std::get_if<Shape>(&layer.content);
                    if (shape != nullptr && shape->kind == Shape::Kind::kawung) continue; // goes on behind it
                    const auto inked = painted(layer, *fixture::studio().rasters.get(layer, card.palette));
                    CHECK(intersection(inked, band).empty());
                }
                CHECK(words == 1);
            }
        }
    }
}

TEST_CASE("what has a source keeps it beside the banner, and an Edition without any data has none") {
    const auto published = cards({model::Scene::speed, std::nullopt}, aged(80h), lobby);
    CHECK(says(published, "Sumber: jatengtoday.com, 2022"));
    auto edition = fixture::edition();
    edition.data_as_of.reset();
    for (const Card& card : cards({model::Scene::channels, std::nullopt}, edition, lobby))
        CHECK_FALSE(band_of(card, lobby.width));
}

TEST_CASE("where nobody knows the time a card has no clock, no date, no day that is today, and the day of its data") {
    const auto edition = fixture::edition();
    for (const fixture::NamedScreen& named : fixture::screens()) {
        const std::string& name = named.name;
        CAPTURE(name);
        for (const model::Slide& slide : fixture::slides(edition)) {
            CAPTURE(model::code(slide.scene));
            const auto made = paginate(slide, edition, fixture::studio().theme, named.screen, fixture::now(),
                                       fixture::studio().fonts, false);
            CHECK_FALSE(made.empty());
            for (const Card& card : made) {
                CHECK(card.live.empty());
                CHECK(band_of(card, named.screen.width));
                CHECK(says({card}, "Data terakhir 21 Nov"));
                CHECK_FALSE(says({card}, "14.05 |"));
                CHECK_FALSE(says({card}, "Sabtu Pahing"));
                CHECK_FALSE(says({card}, "hari ini"));
                CHECK_FALSE(says({card}, "Hari ini"));
            }
        }
    }
    const auto visits = paginate({model::Scene::outreach, std::nullopt}, edition, fixture::studio().theme, lobby,
                                 fixture::now(), fixture::studio().fonts, false);
    CHECK(says({visits.front()}, "Mobil Keliling berikutnya, Sabtu 21 November, 15.00–17.00 WIB | Balai Desa Bedono"));
}

} // namespace siar::display
