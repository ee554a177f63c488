// SPDX-License-Identifier: GPL-3.0-or-later
#include "copybook_fixture.hpp"
#include "editorial/ear.hpp"
#include "editorial/script.hpp"
#include "editorial/script_lint.hpp"
#include "editorial/talk_sheet.hpp"
#include "text/words.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>
#include <set>
#include <string>

using namespace siar;
using model::Role;
using privacy::operator""_label;

namespace {

/// Words as people answer: short and long sentences, commas or none, figures, hard words.
privacy::PublicText any_words(std::mt19937& random, std::size_t most) {
    constexpr std::array words{
        "lampu", "jalan", "diperbaiki,", "petugas",  "desa", "dua", "3",         "selokan;", "dinormalisasi", "warga",
        "dan",   "lalu,", "sudah",       "menyala.", "rob",  "12",  "kendaraan", "dengan",   "aman!"};
    std::string out;
    for (auto left = random() % (most + 1); left > 0; --left)
        out += std::string(out.empty() ? "" : " ") + words[random() % words.size()];
    return test::passed(out);
}

model::Edition any_edition(std::mt19937& random) {
    const auto regency = test::regency();
    model::Edition out;
    out.audience = model::Audience::radio;
    out.identity = regency.identity;
    out.station = regency.station;
    out.station.live_show = model::LiveShow{"Ngobros"_label, std::chrono::hours{15}, std::chrono::hours{16}};
    if (random() % 4 != 0) out.channels = regency.channels;
    if (random() % 4 != 0) out.emergency = regency.emergency;
    if (random() % 3 != 0) out.statistics.recaps = regency.published;
    if (random() % 2 == 0)
        for (auto& recap : out.statistics.recaps)
            recap.as_of = test::time_of("2026-11-20T06:00+07:00");
    if (random() % 2 == 0) {
        model::Speed speed;
        speed.period = regency.published.front().period;
        speed.cases = static_cast<std::int64_t>(random() % 900);
        speed.mean_days = static_cast<double>(random() % 300) / 10;
        if (random() % 2 == 0) speed.median_days = static_cast<double>(random() % 300) / 10;
        if (random() % 2 == 0) speed.source = "jatengtoday.com, 2022"_label;
        out.statistics.speeds = {speed};
    }
    if (random() % 2 == 0) {
        model::Visit visit;
        visit.date = std::chrono::year{2027} / 6 / 1;
        visit.from = std::chrono::hours{15};
        visit.until = std::chrono::hours{18};
        visit.kind = random() % 2 == 0 ? model::VisitKind::van : model::VisitKind::stall;
        visit.place = test::passed("Balai Desa Bedono di sebelah lapangan sepak bola dan pasar pagi");
        out.visits = {visit};
    }
    out.demo = random() % 2 == 0;
    for (auto items = random() % 9; items > 0; --items) {
        model::Item item;
        item.id = {"butir" + std::to_string(items)};
        item.category_name = regency.categories[random() % regency.categories.size()].name;
        item.problem = any_words(random, 12);
        item.action = any_words(random, 40);
        item.outcome = any_words(random, 40);
        item.place = random() % 2 == 0 ? "Kecamatan Sayung"_label : "Desa Bedono, Kecamatan Sayung"_label;
        if (random() % 3 != 0)
            item.agency_name =
                random() % 2 == 0
                    ? "Dinas Perhubungan"_label
                    : "Dinas Pemberdayaan Masyarakat dan Desa, Pengendalian Penduduk dan Keluarga Berencana"_label;
        if (random() % 3 != 0) item.responded_within = model::Seconds{static_cast<long>(random() % 2'000'000)};
        if (random() % 3 != 0) item.resolved_within = model::Seconds{static_cast<long>(random() % 9'000'000)};
        item.repaired = random() % 2 == 0;
        item.how_closed = static_cast<model::HowClosed>(1 + random() % 3);
        out.items.push_back(item);
    }
    return out;
}

model::Rundown any_rundown(std::mt19937& random, const model::Edition& edition) {
    model::Rundown out;
    for (const auto& item : edition.items)
        if (random() % 4 != 0) out.items.push_back(item.id);
    out.slot.airs_at = test::time_of("2026-11-21T14:05+07:00") + std::chrono::minutes{random() % 500'000};
    out.segments_before = random() % 5000;
    out.items_before = random() % 20'000;
    out.bridges_before = random() % 20'000;
    return out;
}

std::size_t count(const model::Script& script, Role role) {
    return static_cast<std::size_t>(
        std::count_if(script.lines.begin(), script.lines.end(), [&](const auto& line) { return line.role == role; }));
}

} // namespace

TEST_CASE("Whatever people answered, a script can be aired, keeps its duties, and prints every word that it says") {
    std::mt19937 random(7);
    for (int round = 0; round < 1500; ++round) {
        CAPTURE(round);
        const auto edition = any_edition(random);
        const auto rundown = any_rundown(random, edition);
        const auto& formats = test::copybook().formats;
        const auto& format = formats[random() % formats.size()];
        const bool synthetic = random() % 2 == 0;
        const auto script = editorial::script(rundown, edition, test::copybook(), format, synthetic);
        REQUIRE(editorial::may_air(editorial::lint(script, test::copybook())));
        REQUIRE(count(script, Role::synthetic) == (synthetic ? 1U : 0U));
        REQUIRE(count(script, Role::demo) == (edition.demo ? 1U : 0U));
        REQUIRE(count(script, Role::privacy) == 1);
        REQUIRE(count(script, Role::item) == (editorial::tells_items(format) ? rundown.items.size() : 0));
        REQUIRE(script.lines.back().text.view().ends_with(edition.station.out_cue.view()));
        std::size_t said = 0;
        for (const auto& line : script.lines) {
            REQUIRE_FALSE(line.text.empty());
            for (const auto sentence : text::sentences(line.text.view())) {
                CAPTURE(std::string(sentence));
                REQUIRE(editorial::numbers_in(sentence) <= editorial::most_numbers);
            }
            REQUIRE(line.text.view().find('{') == std::string_view::npos);
            REQUIRE(line.short_form.view().find('{') == std::string_view::npos);
            REQUIRE((line.voice == 0 || (line.voice == 1 && format.voices == 2)));
            said += text::word_count(line.text.view());
        }
        const auto sheet = editorial::sheet(script, std::vector<double>(script.lines.size()), 1);
        std::size_t printed = 0;
        for (const auto& row : sheet.rows) {
            for (const auto& sentence : row.sentences) {
                std::string whole;
                for (const auto& run : sentence)
                    whole += run.text.str();
                printed += text::word_count(whole);
            }
        }
        REQUIRE(printed == said);
        REQUIRE(editorial::script(rundown, edition, test::copybook(), format, synthetic) == script);
        REQUIRE(editorial::talk_sheet(rundown, edition, test::copybook()));
    }
}

TEST_CASE("Of all pairs of lead and bridge none comes back before every other one was said") {
    auto edition = test::regency();
    model::Edition of;
    of.identity = edition.identity;
    of.station = edition.station;
    for (const char* id : {"a", "b", "c"}) {
        model::Item item;
        item.id = {id};
        item.category_name = "Lampu jalan"_label;
        item.problem = test::passed("Lampu mati");
        item.place = "Kecamatan Sayung"_label;
        of.items.push_back(item);
    }
    const auto& copybook = test::copybook();
    const auto bridges = copybook.of(model::Part::bridge).size();
    const auto all = [&](model::Part lead) { return copybook.of(lead).size() * bridges; };
    std::array<std::set<std::string>, 3> said;
    for (std::size_t segment = 0; segment < all(model::Part::lead_next); ++segment) {
        model::Rundown rundown{{{"a"}, {"b"}, {"c"}}, {test::time_of("2026-11-21T14:05+07:00")}};
        rundown.segments_before = segment;
        rundown.items_before = 3 * segment;
        rundown.bridges_before = segment;
        const auto script = editorial::script(rundown, of, copybook, test::format("tiga"), true);
        std::size_t item = 0;
        for (const auto& line : script.lines)
            if (line.role == Role::bridge && line.text.view().find("Sayung") != std::string_view::npos)
                said.at(item++).insert(line.text.str());
    }
    CHECK(said[0].size() == all(model::Part::lead_first));
    CHECK(said[1].size() == all(model::Part::lead_next));
    CHECK(said[2].size() == all(model::Part::lead_last));
}
