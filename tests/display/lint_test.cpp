// SPDX-License-Identifier: GPL-3.0-or-later
// What every picture has to keep to, measured on the pixels that are really drawn.
#include "display/layout.hpp"
#include "display/paginate.hpp"
#include "display/raster.hpp"
#include "display/text_measure.hpp"
#include "tests/display/edition_fixture.hpp"
#include "tests/display/studio.hpp"
#include "text/words.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace siar::display {
namespace {

using fixture::studio;
using privacy::operator""_label;

themes::Rgb rgb(std::uint32_t pixel) {
    return {static_cast<std::uint8_t>(pixel >> 16 & 0xFF), static_cast<std::uint8_t>(pixel >> 8 & 0xFF),
            static_cast<std::uint8_t>(pixel & 0xFF)};
}

struct Inked {
    const Layer* layer;
    const Text* text;
    std::shared_ptr<const Raster> raster;
    Rect place;
};

std::vector<Inked> inked_texts(const Picture& picture) {
    std::vector<Inked> all;
    for (const Layer& layer : picture.layers) {
        const Text* text = std::get_if<Text>(&layer.content);
        if (text == nullptr) continue;
        auto raster = studio().rasters.get(layer, picture.palette);
        const Rect place = painted(layer, *raster);
        all.push_back({&layer, text, std::move(raster), place});
    }
    return all;
}

std::string words_of(const Text& text) {
    std::string words;
    for (const Run& run : text.runs)
        words += run.text.str();
    return words.substr(0, 60);
}

void check_sizes(const Inked& one, const model::Screen& screen) {
    for (const Run& run : one.text->runs) {
        const Face face = one.text->face;
        const double cap = run.size * studio().fonts.cap_height(face);
        // Aksara Jawa repeats a name that stands beside it in Latin letters.
        const double least = least_cap(run.role, screen) * (face == Face::native ? 0.75 : 1.0);
        CHECK_MESSAGE(cap >= least - 0.01, words_of(*one.text));
    }
    CHECK_MESSAGE(unknown_glyphs(*one.text, studio().fonts) == 0, words_of(*one.text));
}

/// The words lie where they were meant to: within the screen, and no two on each other.
void check_places(const std::vector<Inked>& texts, const Grid& grid) {
    for (std::size_t i = 0; i < texts.size(); ++i) {
        CHECK_MESSAGE(contains(grid.screen, texts[i].place), words_of(*texts[i].text));
        // Descenders and marks may reach into the margin by less than half a line.
        const int reach = texts[i].text->cap / 2;
        const Rect safe{grid.safe.x - reach, grid.safe.y - reach, grid.safe.width + 2 * reach,
                        grid.safe.height + 2 * reach};
        CHECK_MESSAGE(contains(safe, texts[i].place), words_of(*texts[i].text));
        for (std::size_t j = i + 1; j < texts.size(); ++j) {
            const bool apart = intersection(texts[i].place, texts[j].place).empty();
            CHECK_MESSAGE(apart, words_of(*texts[i].text) << " / " << words_of(*texts[j].text));
        }
    }
}

/// No words lie under or over an icon.
void check_icons(const std::vector<Inked>& texts, const Picture& picture) {
    for (const Layer& layer : picture.layers) {
        if (std::get_if<Icon>(&layer.content) == nullptr) continue;
        const Rect icon = painted(layer, *studio().rasters.get(layer, picture.palette));
        for (const Inked& one : texts)
            CHECK_MESSAGE(intersection(icon, one.place).empty(), words_of(*one.text));
    }
}

/// Every inked pixel against what lies under it.
void check_contrast(const Inked& one, const Picture& picture, const model::Screen& screen) {
    Picture without = picture;
    std::erase_if(without.layers, [&](const Layer& layer) { return layer == *one.layer; });
    const Bitmap under = draw(without, screen.width, screen.height, studio().rasters);
    double least = 21;
    for (const Run& run : one.text->runs) {
        const double needed = run.role == Role::body ? themes::body_contrast : themes::any_contrast;
        const themes::Rgb ink = colour(picture.palette, run.ink);
        const Rect seen = intersection(one.place, under.bounds());
        for (int y = seen.y; y < seen.bottom(); y += 3) {
            for (int x = seen.x; x < seen.right(); x += 3) {
                const std::uint32_t dot = one.raster->bitmap.row(y - one.place.y)[x - one.place.x];
                if (dot >> 24 > 200) least = std::min(least, themes::contrast(ink, rgb(under.row(y)[x])) / needed);
            }
        }
    }
    CHECK_MESSAGE(least >= 1.0, words_of(*one.text));
}

void check_card(const Card& card, const model::Screen& screen, bool contrast) {
    const Grid grid = grid_of(screen, studio().theme, studio().fonts);
    const Picture picture = fixture::rest(card);
    const std::vector<Inked> texts = inked_texts(picture);
    for (const Inked& one : texts) {
        check_sizes(one, screen);
        if (contrast) check_contrast(one, picture, screen);
    }
    check_places(texts, grid);
    check_icons(texts, picture);
}

void check_edition(const model::Edition& edition, bool contrast) {
    for (const fixture::NamedScreen& named : fixture::screens()) {
        const std::string& name = named.name;
        const model::Screen& screen = named.screen;
        for (const model::Slide& slide : fixture::slides(edition)) {
            CAPTURE(name);
            CAPTURE(fixture::name_of(slide, edition));
            for (const Card& card : fixture::cards(slide, edition, screen)) {
                CAPTURE(card.part);
                check_card(card, screen, contrast);
            }
        }
    }
}

TEST_CASE("every text is large enough, in its place and known to the fonts on every shape") {
    check_edition(fixture::edition(), false);
}

TEST_CASE("every text has its contrast on the pixels that are drawn, that of the banner, too") {
    model::Edition edition = fixture::edition();
    SUBCASE("fresh") {}
    SUBCASE("stale") {
        edition.data_as_of = fixture::now() - std::chrono::hours(30);
    }
    const model::Screen small{960, 540, 55, 5, 0.05};
    for (const model::Slide& slide : fixture::slides(edition)) {
        CAPTURE(fixture::name_of(slide, edition));
        for (const Card& card : fixture::cards(slide, edition, small))
            check_card(card, small, true);
    }
}

TEST_CASE("data that age or are stale, at whatever words, and the idle card keep to the same") {
    using std::chrono::hours;
    model::Edition edition = fixture::edition();
    const hours ages[] = {hours(3), hours(20), hours(30), hours(24 * 66), hours(24 * 500)};
    for (const hours age : ages) {
        CAPTURE(age.count());
        edition.data_as_of = fixture::now() - age;
        check_edition(edition, false);
    }
    for (const fixture::NamedScreen& named : fixture::screens()) {
        const std::string& name = named.name;
        const model::Screen& screen = named.screen;
        CAPTURE(name);
        check_card(idle(edition, studio().theme, screen, fixture::now(), studio().fonts), screen, false);
        check_card(idle({}, studio().theme, screen, fixture::now(), studio().fonts), screen, false);
    }
}

struct Hostile {
    const char* name;
    model::Edition edition;
};

std::vector<Hostile> hostile_editions() {
    const model::Edition plain = fixture::edition();
    std::vector<Hostile> all;
    all.push_back({"a word of 300 letters", plain});
    all.back().edition.items[0].problem = fixture::words(std::string(300, 'm'));
    all.back().edition.items[0].action = fixture::words(std::string(300, 'W'));
    all.push_back({"an agency of 90 letters", plain});
    all.back().edition.items[0].agency_name =
        "Dinas Pemberdayaan Masyarakat Desa Pengendalian Penduduk dan Keluarga Berencana Kabupaten"_label;
    all.push_back({"five million complaints", plain});
    for (model::Recap& recap : all.back().edition.statistics.recaps) {
        recap.received = 5'000'000;
        recap.resolved = 4'873'201;
        recap.in_process = 26'798;
        recap.archived = 100'001;
    }
    for (model::Speed& speed : all.back().edition.statistics.speeds) {
        speed.mean_days = 1234.5;
        speed.cases = 5'000'000;
        speed.median_days = 999.9;
    }
    all.back().edition.items[0].responded_within = std::chrono::hours(24 * 12345);
    all.push_back({"one complaint", plain});
    for (model::Recap& recap : all.back().edition.statistics.recaps) {
        recap = {recap.period, 1, 0, 0, 1, recap.source, recap.as_of};
    }
    all.push_back({"nothing resolved", plain});
    for (model::Recap& recap : all.back().edition.statistics.recaps) {
        recap = {recap.period, 7, 0, 7, 0, recap.source, recap.as_of};
    }
    all.push_back({"long sentences", plain});
    const char* sentence =
        "Petugas bersama pemerintah desa dan warga membersihkan saluran sepanjang tiga ratus meter lalu memasang "
        "pagar.";
    all.back().edition.items[0].problem = fixture::words(sentence);
    all.back().edition.items[0].action = fixture::words(std::string(sentence) + " " + sentence);
    all.back().edition.items[0].outcome = fixture::words(std::string(sentence) + " " + sentence + " " + sentence);
    all.back().edition.corrections[0].wrong = fixture::words(sentence);
    all.back().edition.corrections[0].right = fixture::words(sentence);
    all.push_back({"a correction of a figure", plain});
    for (model::Correction& correction : all.back().edition.corrections) {
        correction.category_name = "Rekap aduan"_label;
        correction.place = "30 hari terakhir"_label;
        correction.wrong = fixture::words("Yang selesai 32 dari 40 aduan");
        correction.right = fixture::words("Yang selesai 22 dari 40 aduan");
    }
    all.push_back({"emoji, Arabic and Javanese", plain});
    all.back().edition.items[0].problem = fixture::words("Lampu \xF0\x9F\x92\xA1 \u0634\u0643\u0631\u0627 ꦢꦼꦩꦏ꧀ mati");
    all.push_back({"long names of channels and visits", plain});
    for (model::Channel& channel : all.back().edition.channels) {
        channel.address = "alun-alun kabupaten, taman kota, pasar besar, dan balai desa sesuai jadwal mingguan"_label;
    }
    for (model::Visit& visit : all.back().edition.visits)
        visit.place = fixture::words(sentence);
    return all;
}

TEST_CASE("nothing that is written can make a picture small, cut or crossed") {
    for (const Hostile& hostile : hostile_editions()) {
        CAPTURE(hostile.name);
        check_edition(hostile.edition, false);
    }
}

TEST_CASE("of a text that is too long for one card every word is shown") {
    for (const Hostile& hostile : hostile_editions()) {
        CAPTURE(hostile.name);
        const model::Item& item = hostile.edition.items[0];
        for (const fixture::NamedScreen& named : fixture::screens()) {
            const std::string& name = named.name;
            const model::Screen& screen = named.screen;
            CAPTURE(name);
            std::string shown;
            for (const Card& card : fixture::cards({model::Scene::resolved, item.id}, hostile.edition, screen)) {
                for (const std::string& text : fixture::texts(fixture::rest(card)))
                    shown += text;
            }
            for (const privacy::PublicText& text : {item.action, item.outcome}) {
                for (const text::Token& token : text::tokens(text.view())) {
                    const std::string word(token.of(text.view()));
                    CAPTURE(word);
                    // A word longer than a line stands in pieces: all its letters are there.
                    if (word.size() > 40)
                        CHECK(std::count(shown.begin(), shown.end(), word.front()) >= 300);
                    else
                        CHECK(shown.find(word) != std::string::npos);
                }
            }
        }
    }
}

} // namespace
} // namespace siar::display
