// SPDX-License-Identifier: GPL-3.0-or-later
// What every picture has to keep to, measured on the pixels that are really drawn.
#include "display/lint.hpp"

#include "display/layout.hpp"
#include "display/paginate.hpp"
#include "tests/display/edition_fixture.hpp"
#include "tests/display/figures_fixture.hpp"
#include "tests/display/golden_states.hpp"
#include "tests/display/hostile_fixture.hpp"
#include "tests/display/studio.hpp"
#include "text/words.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace siar::display {
namespace {

using fixture::studio;
using privacy::operator""_label;

const char* name_of(Flaw::Kind kind) {
    switch (kind) {
        case Flaw::Kind::small: return "small";
        case Flaw::Kind::faint: return "faint";
        case Flaw::Kind::outside: return "outside";
        case Flaw::Kind::crossed: return "crossed";
        case Flaw::Kind::cut: return "cut";
        case Flaw::Kind::unknown: return "unknown";
        case Flaw::Kind::widow: return "widow";
        case Flaw::Kind::parted: return "parted";
    }
    return "";
}

/// `widows`: of foreign words nobody can promise that no short one stands alone.
void check_card(const Card& card, const model::Screen& screen, bool contrast, bool widows) {
    const Grid grid = grid_of(screen, studio().theme, studio().fonts);
    for (const Flaw& flaw : flaws(card, screen, grid, fixture::now(), studio().fonts, studio().rasters, contrast)) {
        if (flaw.kind == Flaw::Kind::widow && !widows) continue;
        FAIL_CHECK(name_of(flaw.kind) << ": " << flaw.words << " " << flaw.is << " of " << flaw.needs);
    }
}

void check_edition(const model::Edition& edition, bool contrast, bool widows = false) {
    for (const fixture::NamedScreen& named : fixture::screens()) {
        const std::string& name = named.name;
        const model::Screen& screen = named.screen;
        for (const model::Slide& slide : fixture::slides(edition)) {
            CAPTURE(name);
            CAPTURE(fixture::name_of(slide, edition));
            for (const Card& card : fixture::cards(slide, edition, screen)) {
                CAPTURE(card.part);
                check_card(card, screen, contrast, widows);
            }
        }
    }
}

TEST_CASE("every text is large enough, in its place and known to the fonts on every shape") {
    check_edition(fixture::edition(), false, true);
    check_edition(fixture::office(), false, true);
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
            check_card(card, small, true, true);
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
        check_card(idle(edition, studio().theme, screen, fixture::now(), studio().fonts), screen, false, true);
        check_card(idle({}, studio().theme, screen, fixture::now(), studio().fonts), screen, false, true);
    }
}

TEST_CASE("days that are not usual, photos and posters keep to the same") {
    fixture::cards_of_states([](const std::string& name, const Card& card, const model::Screen& screen) {
        CAPTURE(name);
        check_card(card, screen, name.find("16x9") != std::string::npos, true);
    });
}

TEST_CASE("every theme, and every output, keeps to the same on every shape") {
    std::vector<std::pair<std::string, model::Profile>> looks;
    for (const std::string& name : themes::theme_names(std::filesystem::path(SIAR_SOURCE_DIR) / "themes"))
        looks.emplace_back(name, model::Profile::plain);
    for (const model::Profile profile : model::all_profiles())
        looks.emplace_back("siar", profile);
    const model::Edition edition = fixture::edition();
    for (const auto& look : looks) {
        const fixture::Wearing wearing(look.first, look.second);
        CAPTURE(look.first);
        CAPTURE(std::string(model::code(look.second)));
        for (const fixture::NamedScreen& named : fixture::screens()) {
            CAPTURE(std::string(named.name));
            const model::Screen screen = wearing.screen(named.screen);
            const bool contrast = named.name == "16x9" || named.name == "led";
            for (const model::Slide& slide : fixture::slides(edition)) {
                CAPTURE(fixture::name_of(slide, edition));
                for (const Card& card : fixture::cards(slide, edition, screen))
                    check_card(card, screen, contrast, false);
            }
        }
    }
}

TEST_CASE("nothing that is written can make a picture small, cut or crossed") {
    for (const fixture::Hostile& hostile : fixture::hostile_editions()) {
        CAPTURE(std::string(hostile.name));
        check_edition(hostile.edition, false);
        const model::Screen small{960, 540, 55, 5, 0.05};
        for (const model::Slide& slide : fixture::slides(hostile.edition)) {
            CAPTURE(fixture::name_of(slide, hostile.edition));
            for (const Card& card : fixture::cards(slide, hostile.edition, small))
                check_card(card, small, true, false);
        }
        model::Edition office = hostile.edition;
        fixture::add_office(office);
        hostile.spoil(office);
        check_edition(office, false);
    }
}

/// A slide, and every text that its cards owe.
struct Owed {
    model::Slide slide;
    std::vector<std::string> texts;
};

std::vector<Owed> owed(const model::Edition& edition) {
    std::vector<Owed> all;
    const model::Item& item = edition.items[0];
    const bool worded = !text::tokens(item.problem.view()).empty(); // one of emoji alone says nothing: it has no card
    if (worded)
        all.push_back({{model::Scene::resolved, item.id, {}},
                       {item.problem.str(), item.agency_name.str(), item.action.str(), item.outcome.str()}});
    for (const model::Notice& notice : edition.notices)
        all.push_back({{model::Scene::notices, {}, notice.id}, {notice.title.str(), notice.body.str()}});
    for (const model::Correction& one : edition.corrections)
        all.push_back({{model::Scene::correction, one.item, {}}, {one.wrong.str(), one.right.str()}});
    for (const model::Fact& fact : edition.facts) {
        const auto scene = model::praises(fact) ? model::Scene::achievements : model::Scene::about;
        all.push_back({{scene, {}, fact.id}, {fact.text.str(), fact.source.str()}});
    }
    return all;
}

void check_words(const std::string& text, const std::string& shown) {
    for (const text::Token& token : text::tokens(text)) {
        const std::string word(token.of(text));
        CAPTURE(word);
        // A word longer than a line stands in pieces: all its letters are there.
        if (word.size() > 40)
            CHECK(std::count(shown.begin(), shown.end(), word.front()) >= static_cast<std::ptrdiff_t>(word.size()));
        else
            CHECK(shown.find(word) != std::string::npos);
    }
}

TEST_CASE("of a text that is too long for one card every word is shown, in whatever scene") {
    for (const fixture::Hostile& hostile : fixture::hostile_editions()) {
        CAPTURE(std::string(hostile.name));
        for (const fixture::NamedScreen& named : fixture::screens()) {
            const std::string& name = named.name;
            CAPTURE(name);
            for (const Owed& one : owed(hostile.edition)) {
                CAPTURE(fixture::name_of(one.slide, hostile.edition));
                std::string shown;
                for (const Card& card : fixture::cards(one.slide, hostile.edition, named.screen))
                    for (const std::string& text : fixture::texts(fixture::rest(card)))
                        shown += text + " ";
                for (const std::string& text : one.texts)
                    check_words(text, shown);
            }
        }
    }
}

} // namespace
} // namespace siar::display
