// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake.hpp"
#include "app/office.hpp"
#include "app/painter.hpp"
#include "app/sources.hpp"
#include "editorial/measure.hpp"
#include "editorial/rotate.hpp"
#include "feeds/demo.hpp"
#include "offices.hpp"
#include "tests/folder.hpp"
#include "wire/edition.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

using namespace siar;
using namespace std::chrono;

namespace {

app::Office office_at(const std::filesystem::path& state) {
    return test::office_in(state, model::parse_rfc3339("2026-11-21T14:05+07:00").value());
}

/// Pulls what a desk over `from` serves into a store.
app::Taken pull(const app::Office& from, app::Office& office, store::Store& store) {
    const auto server = test::desk_of(from);
    config::SourceSettings source;
    source.name = {"pusat"};
    source.kind = config::SourceKind::siar;
    source.url = server.address();
    source.token_file = test::token_of(from);
    source.review = config::Review::hub;
    source.review_reason = "uji";
    office.settings.sources = {source};
    const auto taken = app::take_in(office, store, source);
    REQUIRE_MESSAGE(taken, taken.error().line());
    return *taken;
}

/// The store of an office that hears of one hub alone.
store::Store open_for_hub(app::Office& office) {
    office.settings.sources = {config::SourceSettings{}};
    office.settings.sources.front().name = {"pusat"};
    return app::open_store(office).value();
}

/// The demo from the generator through the hub and its desk into the store of a screen's machine.
struct Chain {
    test::Folder folder;
    app::Office central = office_at(folder.path() / "pusat");
    app::Office local = office_at(folder.path() / "layar");
    store::Store central_store = app::open_store(central).value();
    store::Store local_store = open_for_hub(local);

    Chain() {
        for (const auto& source : central.settings.sources) {
            const auto taken = app::take_in(central, central_store, source);
            REQUIRE_MESSAGE(taken, taken.error().line());
            CHECK(taken->applied.added == 422);
            CHECK(taken->round.demo);
        }
        const auto taken = pull(central, local, local_store);
        CHECK(taken.applied.added == 844);
        CHECK(taken.round.refused == 0);
        const auto again = pull(central, local, local_store);
        CHECK(again.applied.added == 0);
        CHECK(again.applied.changed == 0);
    }
};

/// All that is written on a card at rest.
std::string written_on(const display::Card& card, model::Time now) {
    std::string out;
    for (const auto& layer : display::at(card, display::entered(card), now).layers)
        if (const auto* text = std::get_if<display::Text>(&layer.content)) {
            for (const auto& run : text->runs)
                out += run.text.str();
            out += '\n';
        }
    // The screen ties and parts words with characters that a reader does not see.
    const std::pair<std::string_view, std::string_view> unseen[] = {{"\xC2\xA0", " "}, {"\xE2\x80\x8B", ""}};
    for (const auto& [from, to] : unseen)
        for (std::size_t at = 0; (at = out.find(from, at)) != std::string::npos;)
            out.replace(at, from.size(), to);
    return out;
}

/// The counts that a hub passes on whole: what is only counted goes without category, agency, place, channel and
/// rating.
std::vector<model::Tally::Entry> passed_on(const model::Tally& tally) {
    std::vector<model::Tally::Entry> out;
    for (const auto& entry : tally.entries())
        if (!model::is_named(entry.count.cell.kind()) && entry.count.cell.kind() != model::Kind::rating)
            out.push_back(entry);
    return out;
}

const model::Period year_2022{2022y / January / 1, 2022y / December / 31, {}};

void check_year(const store::Store& store, const app::Office& office) {
    const auto sums = store.sums({{year_2022.first, year_2022.last}}).value().front().sums;
    const auto recap = editorial::recap(sums, year_2022, {});
    const auto& published = office.package.regency.published.front();
    CHECK(recap.received == published.received);
    CHECK(recap.resolved == published.resolved);
    CHECK(recap.in_process == published.in_process);
    CHECK(recap.archived == published.archived);
    CHECK(published.received == 422);
    CHECK(published.resolved == 373);
    const auto speed =
        editorial::speed(sums, model::Interval::responded_within, year_2022, office.package.regency.standards, {});
    REQUIRE(speed);
    CHECK(speed->mean_days ==
          doctest::Approx(office.package.regency.published_speeds.front().mean_days).epsilon(0.001));
    std::set<std::string> districts;
    for (const auto& count : sums.of(model::Kind::district))
        if (!sums.name(count).empty()) districts.insert(sums.name(count));
    CHECK(districts.size() == 14);
}

} // namespace

TEST_CASE("The demo runs from the generator through the central API to pictures, and its figures arrive unchanged") {
    Chain chain;
    check_year(chain.central_store, chain.central);
    check_year(chain.local_store, chain.local);
    const auto earliest = model::Date{2021y / January / 1};
    const auto latest = model::Date{2027y / January / 1};
    const auto at_central = chain.central_store.tally(earliest, latest).value();
    const auto at_local = chain.local_store.tally(earliest, latest).value();
    CHECK(passed_on(at_central) == passed_on(at_local));

    const auto edition = app::edition_of(chain.local, chain.local_store, model::Audience::public_).value();
    const auto at_hub = app::edition_of(chain.central, chain.central_store, model::Audience::public_).value();
    CHECK(edition.demo);
    CHECK(edition.items.size() >= 10);
    CHECK(edition.items.size() == at_hub.items.size());
    CHECK(edition.statistics.recaps == at_hub.statistics.recaps);
    CHECK(edition.statistics.speeds == at_hub.statistics.speeds);
    CHECK(edition.statistics.secret == at_hub.statistics.secret);
    CHECK(edition.visits == at_hub.visits);

    const auto json = wire::encode(edition);
    CHECK(json.size() <= model::max_edition_bytes);
    const auto read = wire::decode_edition(json, chain.local.package.gate);
    REQUIRE_MESSAGE(read, read.error().line());
    CHECK(read->dropped.empty());
    CHECK(read->edition == edition);
    const auto invented = feeds::generate(chain.local.package, {}).value();
    for (const auto& planted : invented.complaints)
        for (const auto& data : planted.data)
            CHECK_MESSAGE(json.find(feeds::planted_text(planted, data)) == std::string::npos,
                          std::string(feeds::planted_text(planted, data)));
}

TEST_CASE("A store that pulled from a hub is a hub to a third one, with the same items and figures") {
    Chain chain;
    auto third = office_at(chain.folder.path() / "ketiga");
    auto third_store = open_for_hub(third);
    const auto taken = pull(chain.local, third, third_store);
    CHECK(taken.applied.added == 844);
    CHECK(taken.disagreements.empty());
    check_year(third_store, third);
    const auto here = app::edition_of(third, third_store, model::Audience::public_).value();
    const auto before = app::edition_of(chain.local, chain.local_store, model::Audience::public_).value();
    CHECK(here.items.size() == before.items.size());
    CHECK(here.statistics == before.statistics);
}

TEST_CASE("Beside another source a hub's figures are held against the complaints that it sent itself") {
    Chain chain;
    const config::SourceSettings other = chain.central.settings.sources.back(); // of this year, as the hub's figures
    chain.local.settings.sources.push_back(other);
    REQUIRE(app::take_in(chain.local, chain.local_store, other));
    model::Given theirs;
    auto material = chain.local_store.material(chain.local.clock.now(), {}).value();
    for (auto& [source, totals] : material.given)
        if (source.value == "pusat") theirs = std::move(totals);
    REQUIRE(!theirs.recaps.empty());
    const auto differing = [&](bool alone) {
        return app::own_disagreements(chain.local_store, {"pusat"}, theirs, alone).value().size();
    };
    CHECK(differing(false) == 0);
    CHECK_MESSAGE(differing(true) > 0, "the other source's complaints are not in them");
    const auto measured = std::find_if(theirs.recaps.begin(), theirs.recaps.end(),
                                       [](const auto& one) { return one.as_of && !one.source; });
    REQUIRE(measured != theirs.recaps.end());
    ++measured->received;
    CHECK(differing(false) == 1);

    const auto server = test::desk_of(chain.central);
    auto& hub = chain.local.settings.sources.front();
    hub.url = server.address();
    const auto taken =
        app::Intake(chain.local, chain.local_store, hub, app::open_source(chain.local, hub).value()).read(true);
    CHECK(!taken.failure);
    CHECK(taken.round.given);
    CHECK(taken.disagreements.empty());
}

TEST_CASE("Every picture of the demo is marked, and the recap of 2022 shows the published figures with their source") {
    Chain chain;
    const auto now = chain.local.clock.now();
    const auto edition = app::edition_of(chain.local, chain.local_store, model::Audience::public_).value();
    const app::Painter painter(chain.local);
    for (const auto& screen :
         {model::Screen{1920, 1080, 55, 5}, model::Screen{1080, 1920, 55, 5}, model::Screen{1024, 768, 100, 6}}) {
        std::string of_year;
        for (const auto scene : model::scheduled_scenes()) {
            if (model::is_for_office(scene) || scene == model::Scene::poster) continue; // the demo has no posters
            const auto round = editorial::slides_of(edition, scene, now);
            CAPTURE(model::code(scene));
            REQUIRE_FALSE(round.empty());
            for (const auto& slide : round)
                for (const auto& card : painter.cards(slide, edition, screen, now)) {
                    const auto text = written_on(card, now);
                    CAPTURE(text);
                    CHECK(text.find("DATA CONTOH") != std::string::npos);
                    if (scene != model::Scene::recap || text.find("Tahun 2022") == std::string::npos) continue;
                    of_year += text;
                    CHECK(text.find("jatengtoday.com, 2022") != std::string::npos);
                    CHECK(text.find("data per") == std::string::npos);
                }
        }
        for (const char* figure : {"373", "dari 422 aduan", "88,4 persen", "373 dari 401 aduan", "93,0 persen",
                                   "28 dalam proses", "21 salah alamat"})
            CHECK_MESSAGE(of_year.find(figure) != std::string::npos, figure, " in ", of_year);
    }
}
