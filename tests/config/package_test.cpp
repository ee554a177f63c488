// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/package.hpp"

#include "config/paths.hpp"
#include "model/calendar.hpp"
#include "privacy/redact.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <map>
#include <set>
#include <string>

using namespace siar;
using namespace std::chrono;

namespace {

const std::filesystem::path root = SIAR_SOURCE_DIR;

const config::Package& demak() {
    static const config::Package package = [] {
        auto loaded = config::load_package(config::regency_folder(root, "demak"));
        REQUIRE_MESSAGE(loaded.has_value(), loaded.error().line());
        return std::move(*loaded);
    }();
    return package;
}

bool is_day_off(model::Date date) {
    return model::is_day_off(date, demak().regency.holidays);
}

} // namespace

TEST_CASE("the package of Demak says who speaks") {
    const model::Identity& identity = demak().regency.identity;
    CHECK(identity.regency.value == "demak");
    CHECK(identity.name.str() == "Kabupaten Demak");
    CHECK(identity.short_name.str() == "Demak");
    CHECK(identity.program.str() == "Hallo Demak");
    CHECK(identity.system.str() == "SP4N-LAPOR");
    CHECK(identity.zone.offset == minutes(420));
    CHECK(identity.zone.name.str() == "WIB");
    // da, pepet, ma, ka, pangkon
    CHECK(identity.pasaran);
    CHECK(identity.native_script.str() == "\uA9A2\uA9BC\uA9A9\uA98F\uA9C0");
    CHECK(demak().code == "33.21");
    CHECK(std::filesystem::exists(config::theme_folder(root, demak().theme) / "theme.toml"));
}

TEST_CASE("Demak has 14 kecamatan and 249 villages, as many in each as published") {
    const std::map<std::string, std::size_t> published = {
        {"Mranggen", 19},  {"Karangawen", 12}, {"Guntur", 20}, {"Sayung", 20},      {"Karangtengah", 17},
        {"Wonosalam", 21}, {"Dempet", 16},     {"Gajah", 18},  {"Karanganyar", 17}, {"Mijen", 15},
        {"Demak", 19},     {"Bonang", 21},     {"Wedung", 20}, {"Kebonagung", 14},
    };
    const model::Regency& regency = demak().regency;
    REQUIRE(regency.districts.size() == 14);
    CHECK(regency.villages.size() == 249);
    std::map<std::string, std::size_t> counted;
    std::size_t kelurahan = 0;
    for (const model::Village& village : regency.villages) {
        const model::District* district = regency.district(village.district);
        REQUIRE(district != nullptr);
        ++counted[district->name.str()];
        if (village.kelurahan) {
            ++kelurahan;
            CHECK(district->name.str() == "Demak");
        }
    }
    CHECK(counted == published);
    CHECK(kelurahan == 6);
}

TEST_CASE("the tile map follows the coast: no two tiles meet, Wedung is north of Demak, Sayung west of it") {
    std::set<std::pair<int, int>> tiles;
    std::map<std::string, std::pair<int, int>> at;
    for (const model::District& district : demak().regency.districts) {
        tiles.emplace(district.column, district.row);
        at[district.name.str()] = {district.column, district.row};
    }
    CHECK(tiles.size() == 14);
    CHECK(at["Wedung"] == std::pair(2, 0));
    CHECK(at["Demak"] == std::pair(2, 2));
    CHECK(at["Sayung"] == std::pair(0, 2));
}

TEST_CASE("each kecamatan answers complaints, too") {
    const model::Regency& regency = demak().regency;
    CHECK(regency.agencies.size() == 27 + 14);
    const model::Agency* sayung = regency.agency({"kec_sayung"});
    REQUIRE(sayung != nullptr);
    CHECK(sayung->name.str() == "Kecamatan Sayung");
    CHECK(sayung->short_name.str() == "Kec. Sayung");
    REQUIRE(regency.agency({"dinhub"}) != nullptr);
    CHECK(regency.agency({"dinhub"})->name.str() == "Dinas Perhubungan");
}

TEST_CASE("every category and channel has an icon in assets") {
    for (const model::Category& category : demak().regency.categories) {
        CAPTURE(category.id.value);
        CHECK(std::filesystem::exists(config::icons_folder(root) / (category.icon + ".svg")));
    }
    for (const model::Channel& channel : demak().regency.channels) {
        CAPTURE(channel.id.value);
        CHECK(std::filesystem::exists(config::icons_folder(root) / (channel.icon + ".svg")));
    }
}

TEST_CASE("public assets may name their street; health, children, aid and land go out by template only") {
    const model::Regency& regency = demak().regency;
    for (const char* code : {"jalan", "jembatan", "lampu_jalan", "drainase", "sampah"}) {
        CAPTURE(code);
        REQUIRE(regency.category({code}) != nullptr);
        CHECK(regency.category({code})->concern == model::Concern::public_asset);
        CHECK_FALSE(regency.category({code})->sensitive);
    }
    for (const char* code : {"kesehatan", "perlindungan", "bantuan_sosial", "pertanahan"}) {
        CAPTURE(code);
        REQUIRE(regency.category({code}) != nullptr);
        CHECK(regency.category({code})->concern == model::Concern::person);
        CHECK(regency.category({code})->sensitive);
    }
}

TEST_CASE("the demo draws 45 percent infrastructure, and every category has somebody who answers") {
    const config::DemoMix& demo = demak().demo;
    int infrastructure = 0;
    for (const char* code : {"jalan", "lampu_jalan", "drainase", "sampah", "jembatan", "banjir_rob", "lalu_lintas"}) {
        infrastructure += demo.categories.at({code});
    }
    CHECK(infrastructure == 45);
    for (const auto& answer : demo.answers) {
        CAPTURE(answer.first.value);
        CHECK(demak().regency.agency(answer.second) != nullptr);
    }
    CHECK(demo.answers.size() == demak().regency.categories.size());
}

TEST_CASE("WhatsApp comes first, with a QR; emergencies are 112") {
    const auto& channels = demak().regency.channels;
    REQUIRE(channels.size() == 11);
    CHECK(channels.front().name.str() == "WhatsApp");
    CHECK(channels.front().main);
    CHECK(channels.front().address.str() == "0823 2430 9949");
    CHECK(channels.front().qr.str() == "https://wa.me/6282324309949");
    CHECK(demak().regency.emergency.str() == "112");
}

TEST_CASE("the published figures of 2022 add up and name their source") {
    const model::Regency& regency = demak().regency;
    REQUIRE(regency.published.size() == 1);
    const model::Recap& recap = regency.published.front();
    CHECK(recap.period.name.str() == "Tahun 2022");
    CHECK(recap.period.first == year(2022) / January / 1);
    CHECK(recap.period.last == year(2022) / December / 31);
    CHECK(recap.received == 422);
    CHECK(recap.resolved == 373);
    CHECK(recap.in_process == 28);
    CHECK(recap.archived == 21);
    REQUIRE(recap.source.has_value());
    CHECK(recap.source->str() == "jatengtoday.com, 2022");
    CHECK_FALSE(recap.as_of.has_value());

    REQUIRE(regency.published_speeds.size() == 1);
    CHECK(regency.published_speeds.front().mean_days == doctest::Approx(0.1));
    CHECK(regency.published_speeds.front().standard.str() == "5 hari kerja");
    CHECK_MESSAGE(regency.published_speeds.front().tags == std::vector{model::Tag::achievement}, "it praises");
    CHECK(recap.tags.empty());
    CHECK(regency.standards.first_follow_up.str() == "5 hari kerja");
}

TEST_CASE("every fact has a year and a source, and achievements bear their tag") {
    const model::Regency& regency = demak().regency;
    CHECK(regency.facts.size() >= 15);
    for (const model::Fact& fact : regency.facts) {
        CAPTURE(fact.id);
        CHECK_FALSE(fact.text.empty());
        CHECK_FALSE(fact.year.empty());
        CHECK_FALSE(fact.source.empty());
    }
    const auto tags = [&](std::string_view id) {
        const auto fact =
            std::find_if(regency.facts.begin(), regency.facts.end(), [&](const auto& one) { return one.id == id; });
        REQUIRE(fact != regency.facts.end());
        return fact->tags;
    };
    CHECK(tags("terbaik_provinsi") == std::vector<model::Tag>{model::Tag::achievement});
    CHECK(tags("perbup").empty());
}

TEST_CASE("prayer times are reckoned by the regency's place, and the station says how long it is silent around them") {
    REQUIRE(demak().prayer);
    CHECK(demak().prayer->latitude == -6.8947);
    CHECK(demak().prayer->longitude == 110.6396);
    CHECK(demak().prayer->subuh_angle == 20);
    CHECK(demak().prayer->ihtiyat == std::chrono::minutes{2});
    CHECK(demak().silences == model::Silences{});
}

TEST_CASE("holidays and cuti bersama of 2022, 2026 and 2027 are days off") {
    CHECK(demak().calendar_years == std::vector<int>{2022, 2026, 2027});
    CHECK(is_day_off(year(2022) / May / 5));    // cuti bersama Idulfitri
    CHECK(is_day_off(year(2026) / March / 20)); // cuti bersama Idulfitri
    CHECK(is_day_off(year(2026) / August / 17));
    CHECK(is_day_off(year(2027) / March / 10));
    CHECK_FALSE(is_day_off(year(2026) / August / 18));
    CHECK(std::is_sorted(demak().regency.holidays.begin(), demak().regency.holidays.end()));
}

TEST_CASE("the station and its live show are named") {
    CHECK(demak().regency.station.name.str() == "RSKW");
    CHECK(demak().regency.station.spoken_name.str() == "Radio Suara Kota Wali");
    CHECK(demak().regency.station.frequency.str() == "104,8 FM");
    CHECK_FALSE(demak().regency.station.out_cue.empty());
    REQUIRE(demak().regency.station.live_show.has_value());
    CHECK(demak().regency.station.live_show->name.str() == "Ngobros");
    CHECK(demak().regency.station.live_show->from == hours(15));
    CHECK(demak().regency.station.live_show->until == hours(16));
}

TEST_CASE("the package may say how its place names sound") {
    const auto& sayings = demak().sayings;
    const auto words =
        std::find_if(sayings.begin(), sayings.end(), [](const auto& one) { return one.written.empty(); });
    REQUIRE(words != sayings.end());
    CHECK(std::count(words->sounds.begin(), words->sounds.end(), "Megont\u00E9n") == 1);
}

TEST_CASE("what the regency still has to confirm is listed with file and line") {
    const auto& unsure = demak().unsure;
    CHECK(unsure.size() >= 8);
    const auto calendar = std::find_if(unsure.begin(), unsure.end(), [](const model::Finding& finding) {
        return finding.what.find("libur 2027, baru perhitungan") != std::string::npos;
    });
    REQUIRE(calendar != unsure.end());
    CHECK(calendar->severity == model::Severity::attention);
    CHECK(calendar->where.rfind("calendar.toml baris ", 0) == 0);
    for (const model::Finding& finding : unsure)
        CHECK_FALSE(finding.todo.empty());
}

TEST_CASE("the gate of the package keeps official numbers, places and institutions as written") {
    const privacy::Gate& gate = demak().gate;
    for (const char* line :
         {"WhatsApp Hallo Demak 082324309949.", "Kirim SMS ke 1708.", "Perbaikan Jalan Bhayangkara selesai.",
          "Antrean di RSUD Sunan Kalijaga sudah lancar.", "Lampu di depan Pasar Mranggen menyala lagi."}) {
        CAPTURE(line);
        const privacy::Redacted redacted = privacy::redact(line, gate);
        CHECK(redacted.text.str() == line);
        CHECK(redacted.verdict.line() == "ok");
    }
}
