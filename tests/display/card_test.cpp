// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/card.hpp"

#include "tests/display/edition_fixture.hpp"
#include "tests/display/studio.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <string>

namespace siar::display {
namespace {

using namespace std::chrono_literals;

const model::Screen lobby{1920, 1080, 55, 5, 0.05};

Card first_card() {
    return fixture::cards({model::Scene::resolved, {{"1"}}}, fixture::edition(), lobby).front();
}

TEST_CASE("a card enters once and then stands") {
    const Card card = first_card();
    const model::Time now = fixture::now();
    const Picture begin = at(card, 0ns, now);
    const Picture end = at(card, entered(card), now);
    CHECK(begin.layers.size() < end.layers.size()); // nothing that enters is there yet, header and footer are
    CHECK(at(card, entered(card) + 10s, now) == end);
    for (const Layer& layer : end.layers)
        CHECK(layer.opacity == 1.0);
    CHECK(entered(card) >= 400ms);
    CHECK(entered(card) <= 1s);
}

TEST_CASE("entering layers only come up and grow clearer") {
    const Card card = first_card();
    double opacity = 0;
    int top = 1 << 20;
    for (auto since = 0ms; since <= 600ms; since += 20ms) {
        for (const Layer& layer : at(card, since, fixture::now()).layers) {
            const Text* text = std::get_if<Text>(&layer.content);
            if (text == nullptr || text->runs.front().text.view() != "Sudah selesai") continue;
            CHECK(layer.opacity >= opacity);
            CHECK(layer.rect.y <= top);
            opacity = layer.opacity;
            top = layer.rect.y;
        }
    }
    CHECK(opacity == 1.0);
}

TEST_CASE("the clock goes on while a card stands") {
    const Card card = first_card();
    const auto texts = fixture::texts(at(card, 5s, fixture::now() + 61s));
    CHECK(std::find(texts.begin(), texts.end(), "14.06") != texts.end());
}

TEST_CASE("the Hijri date stands behind the other on every shape, rather than the years, and goes on at midnight") {
    using privacy::operator""_label;
    model::Edition edition = fixture::edition();
    edition.identity.hijri = true;
    edition.hijri = {{"Jumadilakhir"_label, "1448"_label, std::chrono::year{2026} / 11 / 11, true}};
    const auto header = [&](const model::Screen& screen, model::Time at_time) {
        const Card card = fixture::cards({model::Scene::resolved, {{"1"}}}, edition, screen, at_time).front();
        return fixture::line(at(card, 5s, at_time));
    };
    const model::Screen wide{3840, 1080, 49, 3, 0.05};
    const auto has = [](const std::string& text, std::string_view words) {
        return text.find(words) != std::string::npos;
    };
    CHECK(has(header(wide, fixture::now()), "Sabtu Pahing, 21 November 2026 · 11 Jumadilakhir 1448"));
    const model::Screen narrow{960, 540, 55, 9, 0.05};
    CHECK(has(header(narrow, fixture::now()), "Sabtu Pahing, 21 Nov · 11 Jumadilakhir"));
    CHECK_FALSE(has(header(narrow, fixture::now()), "1448"));
    const Card card = fixture::cards({model::Scene::resolved, {{"1"}}}, edition, wide).front();
    CHECK(
        has(fixture::line(at(card, 5s, fixture::now() + 10h)), "Minggu Pon, 22 November 2026 · 12 Jumadilakhir 1448"));
    // The month after is not known: on its 29th day tonight's moon decides.
    edition.data_as_of = fixture::now() + 24h * 18;
    CHECK_FALSE(has(header(wide, fixture::now() + 24h * 18), "Jumadilakhir"));
    edition.data_as_of = fixture::now();
    for (const fixture::NamedScreen& named : fixture::screens()) {
        const std::string& name = named.name;
        CAPTURE(name);
        CHECK(has(header(named.screen, fixture::now()), "11 Jumadilakhir"));
    }
    edition.identity.hijri = false;
    CHECK_FALSE(has(header(wide, fixture::now()), "Jumadilakhir"));
}

TEST_CASE("a card stands as long as its words and figures take to read") {
    Card card;
    const auto with = [&](const privacy::Label& words) {
        Text text;
        text.runs = {{words, 50, Weight::text, Ink::ink, Role::body}};
        card.layers = {{{text, {}, 1}, 0}};
        return dwell(card);
    };
    using privacy::operator""_label;
    CHECK(with("Lampu mati"_label) == 8s);
    CHECK(
        with(
            "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas dua belas tiga belas empat belas"_label) ==
        9800ms);
    CHECK(with("373 dari 422 aduan, 88,4 persen, 401"_label) == 3s + 7 * 400ms + 4 * 1500ms);
    card.layers = {card.layers.front(), card.layers.front(), card.layers.front(), card.layers.front()};
    CHECK(dwell(card) == 30s);
    card.layers.front().group = Placed::standing;
    card.layers.resize(1);
    CHECK(dwell(card) == 8s); // header and footer are not read each time
}

TEST_CASE("what stands in two pictures does not fade between them") {
    const Picture from = fixture::rest(first_card());
    const Picture to =
        fixture::rest(fixture::cards({model::Scene::resolved, {{"3"}}}, fixture::edition(), lobby).front());
    const Picture half = transition(from, to, 0.5);
    for (const Layer& layer : half.layers) {
        const bool both = std::find(from.layers.begin(), from.layers.end(), layer) != from.layers.end() &&
                          std::find(to.layers.begin(), to.layers.end(), layer) != to.layers.end();
        CHECK(layer.opacity == (both ? 1.0 : 0.5));
    }
    CHECK(transition(from, to, 1) == to);
    CHECK(transition(from, from, 0.3) == from);
}

} // namespace
} // namespace siar::display
