// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/evergreen.hpp"

#include "copybook_fixture.hpp"
#include "editorial/script.hpp"
#include "model/aired.hpp"
#include "model/history.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <vector>

using namespace siar;
using namespace std::chrono_literals;
using privacy::operator""_label;

namespace {

const model::Time morning = test::time_of("2026-11-21T05:00+07:00");

model::Item item(const std::string& id, const char* problem = "Lampu jalan mati") {
    model::Item out;
    out.id = {id};
    out.problem = test::passed(problem);
    out.action = test::passed("Petugas mengganti dua lampu");
    out.outcome = test::passed("Lampu sudah menyala");
    out.place = "Kecamatan Sayung"_label;
    out.category_name = "Lampu jalan"_label;
    return out;
}

model::Edition edition(std::vector<model::Item> items) {
    model::Edition out;
    const auto regency = test::regency();
    out.identity = regency.identity;
    out.channels = regency.channels;
    out.emergency = regency.emergency;
    out.station = regency.station;
    out.items = std::move(items);
    return out;
}

std::vector<std::string> kept(const model::Edition& of) {
    std::vector<std::string> out;
    for (const auto& one : editorial::lasting(of, morning, morning + 24h).items)
        out.push_back(one.id.value);
    return out;
}
using Ids = std::vector<std::string>;

} // namespace

TEST_CASE("an evergreen segment is told in the timeless format that is nearest to its length") {
    struct Row {
        model::Seconds length;
        const char* format;
    };
    for (const Row& row : {Row{30s, "spot"}, Row{57s, "kapan-saja-pokok"}, Row{60s, "kapan-saja-pokok"},
                           Row{180s, "kapan-saja"}, Row{600s, "kapan-saja"}}) {
        const auto* const format = editorial::timeless(test::copybook(), row.length);
        REQUIRE(format != nullptr);
        CHECK(format->id == row.format);
    }
    CHECK_FALSE(editorial::is_timeless(test::format("tiga")));
    CHECK_FALSE(editorial::is_timeless(test::format("pokok")));
    auto dated = test::copybook();
    std::erase_if(dated.formats, editorial::is_timeless);
    CHECK(editorial::timeless(dated, 60s) == nullptr);
}

TEST_CASE("whatever turn its patterns take, an evergreen segment speaks of no day and no hour") {
    const auto of = edition({item("a"), item("b"), item("c")});
    for (const char* const id : {"spot", "kapan-saja-pokok", "kapan-saja"}) {
        for (std::size_t turn = 0; turn < 200; ++turn) {
            model::Rundown rundown{{{"a"}, {"b"}, {"c"}}, {morning, 180s}, turn, 3 * turn, turn};
            const auto script = editorial::script(rundown, of, test::copybook(), test::format(id), true);
            for (const auto& line : script.lines)
                for (const auto* const text : {&line.text, &line.short_form}) {
                    // a lead of the next item is no time of day, and "kali ini" is this very segment
                    if (line.role == model::Role::bridge || line.role == model::Role::closing) continue;
                    CAPTURE(text->str());
                    CHECK_FALSE(editorial::speaks_of_today(text->view()));
                    CHECK(text->view().find("Selamat ") == std::string::npos);
                    CHECK(text->view().find("2026") == std::string::npos);
                }
        }
    }
}

TEST_CASE("words speak of today where they are wrong tomorrow") {
    for (const char* const words : {"Lampu mati sejak kemarin", "Hari ini diperbaiki", "Selesai pekan lalu.",
                                    "Petugas datang minggu depan", "Jalan itu sekarang rata", "Diperiksa tadi pagi"})
        CHECK_MESSAGE(editorial::speaks_of_today(words), words);
    for (const char* const words : {"Jalan gelap setiap malam", "Selesai dalam dua hari", "Truk lewat di hari kerja",
                                    "Petugas datang 3 Desember 2026", "Hal ini sudah dibenahi", "Buka pagi dan sore"})
        CHECK_MESSAGE(!editorial::speaks_of_today(words), words);
}

TEST_CASE("only what holds until the next morning goes into an evergreen segment") {
    auto until_noon = item("siang");
    until_noon.validity.until = morning + 7h;
    auto until_next = item("esok");
    until_next.validity.until = morning + 24h;
    auto not_yet = item("belum");
    not_yet.validity.from = morning + 1h;
    CHECK(kept(edition({item("a"), until_noon, until_next, not_yet, item("b", "Lampu jalan mati sejak kemarin")})) ==
          Ids{"a", "esok"});
    auto praise = item("puji");
    praise.tags = {model::Tag::achievement};
    auto silent = edition({item("a"), praise});
    silent.windows = {{"tenang",
                       "Masa tenang"_label,
                       std::chrono::year{2026} / 11 / 22,
                       std::chrono::year{2026} / 11 / 24,
                       {model::Tag::achievement}}};
    CHECK(kept(silent) == Ids{"a"});
    silent.windows.front().from = std::chrono::year{2026} / 11 / 23;
    CHECK(kept(silent) == Ids{"a", "puji"});
}

TEST_CASE("the evergreen segments of a morning have slots of their own") {
    const auto slots = editorial::evergreen_slots(std::chrono::year{2026} / 11 / 21, {}, test::regency().identity.zone);
    REQUIRE(slots.size() == 4);
    CHECK(slots.front() == model::Slot{morning, 30s});
    CHECK(slots.back() == model::Slot{morning + 3min, 180s});
}

TEST_CASE("an evergreen segment tells what no other one tells, or what was told longest ago where that is too little") {
    const model::Slot slot{morning + 2min, 60s};
    const auto cut = std::string("segmen") + std::string(model::evergreen_suffix);
    const model::History told{{{{"lama"}, morning - 30 * 24h, "", cut},
                               {{"tiga"}, morning - 3 * 24h, "", cut},
                               {{"slot"}, morning - 2h, "", "20261121-0300-180s"},
                               {{"pagi"}, morning, "", cut},
                               {{"tiga"}, morning + 1min, "", cut},
                               {{"ini"}, slot.airs_at, "", cut},
                               {{"nanti"}, morning + 3min, "", cut}},
                              {}};
    const auto rested = [&](const Ids& ids, std::size_t least) {
        std::vector<model::Item> items;
        std::vector<model::ItemId> choice;
        for (const auto& id : ids) {
            items.push_back(item(id));
            choice.push_back({id});
        }
        Ids out;
        for (const auto& one : editorial::rested(edition(items), choice, told, 14 * 24h, slot, least).items)
            out.push_back(one.id.value);
        return out;
    };
    const Ids all{"lama", "pagi", "tiga", "ini", "nanti", "baru", "slot"};
    CHECK(rested(all, 1) == Ids{"lama", "ini", "baru", "slot"});
    CHECK(rested(all, 4) == Ids{"lama", "ini", "baru", "slot"});
    CHECK(rested(all, 5) == Ids{"lama", "pagi", "ini", "baru", "slot"});
    CHECK(rested({"pagi", "tiga"}, 1) == Ids{"pagi"});
    CHECK(rested({"pagi", "tiga"}, 3) == Ids{"pagi", "tiga"});
}
