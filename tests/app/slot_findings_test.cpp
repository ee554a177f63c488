// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/slot_findings.hpp"

#include "editorial/evergreen.hpp"
#include "offices.hpp"
#include "tests/folder.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <string>

using namespace siar;
using namespace std::chrono_literals;

namespace {

model::RadioSlot slot(std::chrono::minutes time, model::Seconds length = 180s) {
    model::RadioSlot out;
    out.time = time;
    out.length = length;
    return out;
}

} // namespace

TEST_CASE("a check tells of slots with a format that nobody knows, and of those that the adzan leaves no room for") {
    const test::Folder folder;
    const auto now = model::parse_rfc3339("2026-11-30T08:00+07:00").value();
    auto office = test::office_in(folder.path() / "keadaan", now);
    CHECK(app::slot_findings(office).empty());
    auto& slots = office.settings.radio.slots;
    slots = {slot(6h + 30min)};
    slots.front().format = "tiga";
    CHECK(app::slot_findings(office).empty());

    slots.front().format = "lagu";
    auto found = app::slot_findings(office);
    REQUIRE(found.size() == 1);
    CHECK(found.front().severity == model::Severity::broken);
    CHECK(found.front().what == "slot radio 06.30 meminta format yang tidak ada: lagu");

    // On a Friday the only room is within the silence of the salat Jumat.
    slots = {slot(11h + 40min, 600s)};
    for (auto time = 10h + 40min; time < 13h; time += 10min)
        if (time != 11h + 40min) slots.push_back(slot(time, 600s));
    for (auto& one : slots)
        if (one.time != 11h + 40min) one.at_adzan = model::AtAdzan::stays;
    for (auto& one : slots)
        one.weekdays = {std::chrono::Friday};
    found = app::slot_findings(office);
    REQUIRE(found.size() == 1);
    CHECK(found.front().severity == model::Severity::attention);
    CHECK(found.front().what ==
          "slot radio ditiadakan pada 4 dari 30 hari mendatang: 4 Desember 2026, 11.40 ditiadakan, "
          "tidak ada tempat di dekatnya: salat Jumat 11.30");
}

TEST_CASE("a check tells of slots and evergreen segments whose formats a bank of phrases cannot say") {
    const test::Folder folder;
    auto office = test::office_in(folder.path() / "keadaan");
    auto& radio = office.settings.radio;
    radio.slots = {slot(6h + 30min), slot(12h + 30min, 60s), slot(20h + 30min, 60s)};
    radio.slots[1].engine = "bank";
    radio.slots[2].engine = "bank";
    radio.slots[2].format = "layanan";
    auto found = app::slot_findings(office);
    REQUIRE(found.size() == 1);
    CHECK(found.front().severity == model::Severity::attention);
    CHECK(found.front().what == "slot radio 12.30 memakai bank frasa, tetapi formatnya menceritakan aduan: pokok");

    radio.engine.kind = config::EngineKind::bank;
    found = app::slot_findings(office);
    CHECK(found.size() == 2);
    radio.evergreen_engine = config::EngineKind::bank;
    found = app::slot_findings(office);
    REQUIRE(found.size() == 3);
    CHECK(found[0].what == "slot radio 06.30 memakai bank frasa, tetapi formatnya menceritakan aduan: tiga");
    CHECK(found[2].what == "segmen sepanjang hari memakai bank frasa, tetapi formatnya menceritakan aduan");

    radio.slots.clear();
    radio.evergreens.lengths.clear();
    radio.format = "layanan";
    CHECK(app::slot_findings(office).empty());
}

TEST_CASE("a check tells that a station has no format for evergreen segments, unless it wants none") {
    const test::Folder folder;
    auto office = test::office_in(folder.path() / "keadaan");
    std::erase_if(office.copybook.formats, editorial::is_timeless);
    const auto found = app::slot_findings(office);
    REQUIRE(found.size() == 1);
    CHECK(found.front().where == "naskah.toml");
    office.settings.radio.evergreens.lengths.clear();
    CHECK(app::slot_findings(office).empty());
}
