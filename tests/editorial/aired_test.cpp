// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/aired.hpp"

#include "editorial/select.hpp"
#include "regency_fixture.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

using namespace siar;
using namespace std::chrono_literals;
using privacy::operator""_label;

namespace {

const model::Zone wib{420min, "WIB"_label};

model::Time at(const std::string& clock) {
    return test::time_of(("2026-11-21T" + clock + "+07:00").c_str());
}

/// Two segments and a correction of a Saturday, and its evergreen.
model::History history() {
    model::History out;
    out.made = {{{"b0"}, at("05:00"), "/radio", "20261121-0500-030s-kapan-saja"},
                {{"b1"}, at("06:30"), "/radio", "20261121-0630-180s"},
                {{"b1"}, at("06:30"), "/radio", "20261121-0630-180s-ralat-0123abcd"},
                {{"b2"}, at("12:15"), "/radio", "20261121-1215-057s"},
                {{"b2"}, at("12:15") + 24h, "/radio", "20261122-1215-057s"}};
    return out;
}

model::Played played(std::size_t line, const std::string& name, const std::string& clock,
                     model::Seconds length = 180s) {
    return {line, name, at(clock), length};
}

std::string found(const std::string& name, const std::string& clock) {
    const auto out = editorial::match({played(2, name, clock)}, history(), "Kabar Uji"_label, {}, wib);
    REQUIRE(out.playout.aired.size() + out.others.size() == 1);
    return out.playout.aired.empty() ? "" : out.playout.aired.front().cut;
}

std::vector<std::string> cuts(const model::History& of) {
    std::vector<std::string> out;
    for (const auto& entry : of.made)
        out.push_back(entry.cut);
    return out;
}
using Cuts = std::vector<std::string>;

} // namespace

TEST_CASE("a segment is found by its name, or by the programme near its slot") {
    struct Row {
        const char* name;
        const char* clock;
        const char* cut;
    };
    const Row rows[] = {
        {"20261121-0630-180s", "06:30:02", "20261121-0630-180s"},
        {"D:\\Audio\\SPOT\\20261121-0630-180s.WAV", "17:00:00", "20261121-0630-180s"}, // aired later
        {"040123\t20261121_0630_180S", "06:31:10", "20261121-0630-180s"},
        {"20261121-0630-180s-ralat-0123abcd.wav", "06:35:00", "20261121-0630-180s-ralat-0123abcd"},
        {"20261121-0500-030s-kapan-saja", "14:00:00", "20261121-0500-030s-kapan-saja"},
        {"KABAR UJI, 21 November 2026", "12:21:00", "20261121-1215-057s"},
        {"Kabar Uji", "12:26:00", ""},                                            // nothing of ours was near
        {"Kabar Uji, 21 November 2026, 06.30", "12:16:00", "20261121-0630-180s"}, // aired late, near another
        {"KABAR UJI 21 NOVEMBER 2026 12.15", "12:15:00", "20261121-1215-057s"},
        {"Kabar Uji, 22 November 2026, 12.15", "12:15:00", "20261122-1215-057s"},
        {"Ralat Kabar Uji, 21 November 2026, 06.30", "06:33:00", "20261121-0630-180s-ralat-0123abcd"},
        {"Kabar Uji, 21 November 2026, sepanjang hari, 30 detik", "06:31:00", "20261121-0500-030s-kapan-saja"},
        {"20261121-0700-180s", "07:00:00", ""},
        {"Campursari", "06:30:00", ""},
        {"", "06:30:00", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(std::string(row.name));
        CHECK(found(row.name, row.clock) == row.cut);
    }
}

TEST_CASE("a segment is found by the name that a destination gave it") {
    const auto sent = [](const std::string& cut, const std::string& remote, model::Time slot) {
        model::Delivery out;
        out.cut = cut;
        out.remote = remote;
        out.airs_at = slot;
        return out;
    };
    const std::vector<model::Delivery> all{
        sent("20261121-0630-180s", "siar/Warga Bicara 21-11 pagi.wav", at("06:30")),
        sent("20261121-0630-180s", "SIAR.wav", at("06:30")),
        sent("20261121-1215-057s", "SIAR.wav", at("12:15")),
        sent("20261121-0630-180s", "isian-warga.wav", at("06:30")),
        sent("20261121-1215-057s", "isian-warga.wav", at("12:15")),
        sent("20261120-0500-030s-kapan-saja", "celah-30-detik.wav", at("05:00") - 24h),
        sent("20261121-0500-030s-kapan-saja", "celah-30-detik.wav", at("05:00"))};
    struct Row {
        const char* name;
        const char* clock;
        const char* cut;
    };
    const Row rows[] = {
        {"D:\\siar\\WARGA_BICARA_21-11_PAGI.WAV", "17:00:00", "20261121-0630-180s"},
        {"siar", "12:16:00", "20261121-1215-057s"},
        {"Siaran berita", "12:16:00", ""}, // a short name within another one
        {"isian-warga", "06:31:00", "20261121-0630-180s"},
        {"isian-warga", "12:14:00", "20261121-1215-057s"},
        {"isian-warga", "17:00:00", ""}, // whose, nobody knows
        {"celah-30-detik.mp3", "14:00:00", "20261121-0500-030s-kapan-saja"},
        {"celah-30-detik.mp3", "03:00:00", "20261120-0500-030s-kapan-saja"},
    };
    for (const Row& row : rows) {
        CAPTURE(std::string(row.name));
        const auto out = editorial::match({played(2, row.name, row.clock)}, history(), {}, all, wib);
        CHECK((out.playout.aired.empty() ? "" : out.playout.aired.front().cut) == row.cut);
    }
}

TEST_CASE("a title is known as a cart chunk cuts it off, and is not taken for the slot's that is near") {
    const auto programme = "Kabar Hallo Kabupaten Kepulauan Uji Coba"_label;
    const auto out =
        editorial::match({played(2, "Kabar Hallo Kabupaten Kepulauan Uji Coba, 21 November 2026, sepa", "14:00:00")},
                         history(), programme, {}, wib);
    REQUIRE(out.playout.aired.size() == 1);
    CHECK(out.playout.aired.front().cut == "20261121-0500-030s-kapan-saja");
}

TEST_CASE("the programme's name alone speaks of a slot's segment, not of practice or an evergreen") {
    model::History made;
    made.made = {{{"b0"}, at("06:30"), "/radio", "20261121-0630-180s"},
                 {{"b0"}, at("06:30"), "/radio", "20261121-0630-180s-LATIHAN"},
                 {{"b1"}, at("06:33"), "/radio", "20261121-0633-060s-kapan-saja"}};
    const auto out = editorial::match({played(2, "Kabar Uji", "06:34:00")}, made, "Kabar Uji"_label, {}, wib);
    REQUIRE(out.playout.aired.size() == 1);
    CHECK(out.playout.aired.front().cut == "20261121-0630-180s");
}

TEST_CASE("a list covers each of its days from its first line to the end of its last") {
    const auto out = editorial::match({played(2, "Lagu", "23:58:00"),
                                       played(3, "20261121-0630-180s", "06:31:00"),
                                       {4, "Lagu", at("05:00:00") + 24h, 60s}},
                                      history(), "Kabar Uji"_label, {}, wib);
    CHECK(out.playout.covered == std::vector<model::Covered>{{at("06:31:00"), at("23:58:00") + 180s},
                                                             {at("05:00:00") + 24h, at("05:01:00") + 24h}});
    CHECK(out.others == std::vector<std::size_t>{2, 4});
}

TEST_CASE("what a list covers and does not name did not air; other days stay as they were made") {
    model::Playout playout;
    playout.covered = {{at("05:30"), at("22:00")}};
    playout.aired = {{"20261121-0630-180s", at("06:31:00"), 180s}};
    CHECK(cuts(editorial::as_aired(history(), playout)) == Cuts{"20261121-0630-180s", "20261122-1215-057s"});
    playout.aired.push_back({"20261121-0500-030s-kapan-saja", at("14:00"), 30s});
    CHECK(editorial::as_aired(history(), playout).made.size() == 3);
    // Without any list only the evergreen ones are in doubt.
    CHECK(editorial::as_aired(history(), {}).made.size() == history().made.size() - 1);
    auto unnamed = history();
    for (auto& entry : unnamed.made)
        entry.cut.clear();
    CHECK(editorial::as_aired(unnamed, playout) == unnamed);
}

TEST_CASE("among evergreen segments one counts as told unless a list of most of its day does not name it") {
    using editorial::Evergreens;
    const std::string evergreen = "20261121-0500-030s-kapan-saja";
    const auto counts = [&](const model::Playout& playout) {
        const auto left = cuts(editorial::as_aired(history(), playout, Evergreens::unmissed));
        return std::count(left.begin(), left.end(), evergreen) == 1;
    };
    CHECK(counts({}));
    model::Playout playout;
    playout.covered = {{at("00:00"), at("09:00")}, {at("00:00") + 24h, at("05:00") + 24h}};
    CHECK(counts(playout));
    playout.covered = {{at("06:00"), at("22:00")}};
    CHECK_FALSE(counts(playout));
    playout.aired = {{evergreen, at("14:00"), 30s}};
    CHECK(counts(playout));
}

TEST_CASE("an item that did not go out may be told again; one that did rests") {
    model::Edition edition;
    edition.identity.zone = wib;
    for (const char* const id : {"b1", "b2"}) {
        edition.items.emplace_back();
        edition.items.back().id = {id};
    }
    model::History made = history();
    made.made.pop_back();
    const auto told = [&](const model::History& history) {
        return editorial::select(edition, history, {}, 2, {at("17:00"), 180s}).items;
    };
    CHECK(told(made).empty());
    model::Playout playout;
    playout.covered = {{at("00:00"), at("23:59")}};
    playout.aired = {{"20261121-0630-180s", at("06:31:00"), 180s}};
    CHECK(told(editorial::as_aired(made, playout)) == std::vector<model::ItemId>{{"b2"}});
}
