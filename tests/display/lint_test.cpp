// SPDX-License-Identifier: GPL-3.0-or-later
// What every picture has to keep to, measured on the pixels that are really drawn.
#include "display/lint.hpp"

#include "display/layout.hpp"
#include "display/paginate.hpp"
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

const char* name_of(Flaw::Kind kind) {
    switch (kind) {
        case Flaw::Kind::small: return "small";
        case Flaw::Kind::faint: return "faint";
        case Flaw::Kind::outside: return "outside";
        case Flaw::Kind::crossed: return "crossed";
        case Flaw::Kind::cut: return "cut";
        case Flaw::Kind::unknown: return "unknown";
        case Flaw::Kind::widow: return "widow";
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

TEST_CASE("every text has its contrast on the pixels that are drawn") {
    const model::Edition edition = fixture::edition();
    const model::Screen small{960, 540, 55, 5, 0.05};
    for (const model::Slide& slide : fixture::slides(edition)) {
        CAPTURE(fixture::name_of(slide, edition));
        for (const Card& card : fixture::cards(slide, edition, small))
            check_card(card, small, true, true);
    }
}

TEST_CASE("stale data, and the idle card, keep to the same") {
    model::Edition edition = fixture::edition();
    edition.data_as_of = fixture::now() - std::chrono::hours(30);
    check_edition(edition, false);
    for (const fixture::NamedScreen& named : fixture::screens()) {
        const std::string& name = named.name;
        const model::Screen& screen = named.screen;
        CAPTURE(name);
        check_card(idle(edition, studio().theme, screen, fixture::now(), studio().fonts), screen, false, true);
        check_card(idle({}, studio().theme, screen, fixture::now(), studio().fonts), screen, false, true);
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
