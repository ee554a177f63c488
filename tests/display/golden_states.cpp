// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/display/golden_states.hpp"

#include "display/paginate.hpp"
#include "display/paper.hpp"
#include "display/pdf_page.hpp"
#include "display/sheet_pages.hpp"
#include "tests/display/edition_fixture.hpp"
#include "tests/display/photos_fixture.hpp"
#include "tests/display/sheet_fixture.hpp"
#include "tests/display/studio.hpp"

#include <chrono>
#include <filesystem>
#include <stdexcept>
#include <vector>

namespace siar::display::fixture {
namespace {

using namespace std::chrono_literals;
using model::Scene;
using privacy::operator""_label;

/// An edition on a day of its own and the slides that show what is special about it.
struct State {
    std::string name;
    model::Edition edition;
    std::vector<model::Slide> slides;
    bool time_is_known = true;
};

model::Edition aged(model::Seconds age) {
    model::Edition out = edition();
    out.data_as_of = out.statistics.as_of = now() - age;
    return out;
}

model::Edition with_hijri() {
    model::Edition out = edition();
    out.identity.hijri = true;
    out.hijri = {{"Jumadilakhir"_label, "1448"_label, std::chrono::year{2026} / 11 / 11, true}};
    return out;
}

model::Edition with_poster() {
    model::Edition out = edition();
    out.posters = {{"senam", Photos::named("poster"), {}, {}, {}}};
    return out;
}

std::vector<State> states() {
    const model::Slide recap{Scene::recap, {}, {}};
    const model::Slide visits{Scene::outreach, {}, {}};
    const model::Slide lamp{Scene::resolved, edition().items.front().id, {}};
    return {{"menua", aged(3h), {recap}},
            {"basi", aged(30h), {recap, visits}},
            {"ditarik", aged(80h), {visits}},
            {"tanpa-jam", edition(), {recap, visits}, false},
            {"hijriah", with_hijri(), {lamp}},
            {"foto", pictured_edition(), {lamp}},
            {"poster", with_poster(), {{Scene::poster, {}, "senam"}}}};
}

} // namespace

void cards_of_states(const CardVisit& visit) {
    Photos photos;
    photos.put("poster", street(1200, 900, true));
    const PixelSource source = photos.source();
    studio().rasters.take_pictures_from(source);
    for (const State& state : states()) {
        for (const NamedScreen& named : screens()) {
            for (const model::Slide& slide : state.slides) {
                const auto made = paginate(slide, state.edition, studio().theme, named.screen, now(), studio().fonts,
                                           state.time_is_known, at_hand(source));
                for (const Card& card : made)
                    visit(state.name + "_" + named.name + "_" + name_of(slide, state.edition) + "_" +
                              std::to_string(card.part),
                          card, named.screen);
            }
        }
    }
    for (const NamedScreen& named : screens())
        visit("kosong_" + named.name, idle({}, studio().theme, named.screen, now(), studio().fonts), named.screen);
}

void pictures_of_states(const Visit& visit) {
    cards_of_states([&](const std::string& name, const Card& card, const model::Screen& screen) {
        visit(name, drawn(card, screen));
    });
}

namespace {

void pages_of_pdf(const std::string& bytes, std::size_t pages, const std::string& name, const Visit& visit) {
    for (std::size_t page = 1; page <= pages; ++page) {
        const auto bitmap = draw_pdf(bytes, static_cast<int>(page), name, 1400, 1980);
        if (!bitmap) throw std::runtime_error(bitmap.error().line());
        visit(name + "_" + std::to_string(page), *bitmap);
    }
}

} // namespace

void pictures_on_paper(const Visit& visit) {
    const std::filesystem::path icons = std::filesystem::path(SIAR_SOURCE_DIR) / "assets/icons";
    const model::Edition edition = fixture::edition();
    const std::vector<Page> pages = wall_newspaper(edition, studio().theme, now(), studio().fonts);
    pages_of_pdf(pdf(pages, "Kabar aduan warga", now(), studio().fonts, icons), pages.size(), "koran", visit);
    const std::vector<Page> script = sheet_pages(dialogue(), studio().theme, studio().fonts);
    pages_of_pdf(pdf(script, "Naskah", now(), studio().fonts, icons), script.size(), "naskah", visit);
    const Photos photos;
    const PixelSource source = photos.source();
    studio().rasters.take_pictures_from(source);
    const model::Edition pictured = pictured_edition();
    for (const Card& card :
         telephone_cards(pictured.items.front(), pictured, studio().theme, now(), studio().fonts, at_hand(source)))
        visit("wa_foto_" + std::to_string(card.part), drawn(card, telephone()));
    for (const model::Item& item : edition.items) {
        for (const Card& card : telephone_cards(item, edition, studio().theme, now(), studio().fonts))
            visit("wa_" + name_of({Scene::resolved, item.id, {}}, edition) + "_" + std::to_string(card.part),
                  drawn(card, telephone()));
    }
}

} // namespace siar::display::fixture
