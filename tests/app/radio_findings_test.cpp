// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/radio_findings.hpp"

#include "app/instance.hpp"
#include "offices.hpp"
#include "tests/folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <string>
#include <utility>

using namespace siar;
using namespace std::chrono_literals;

namespace {

struct Station {
    test::Folder folder;
    app::Office office =
        test::office_in(folder.path() / "keadaan", model::parse_rfc3339("2026-11-30T08:00+07:00").value());
    config::RadioSettings& radio = office.settings.radio;

    Station() {
        radio.out = folder.path() / "radio";
        config::RadioDestination one;
        one.name = "rskw";
        one.folder = folder.path() / "dropbox";
        std::filesystem::create_directories(one.folder);
        radio.destinations = {one};
    }
    /// The first finding that says so.
    std::optional<model::Finding> found(const std::string& what) const {
        const auto all = app::radio_findings(office);
        const auto one = std::find_if(
            all.begin(), all.end(), [&](const auto& finding) { return finding.what.find(what) != std::string::npos; });
        return one == all.end() ? std::nullopt : std::optional(*one);
    }
    bool broken(const std::string& what) const {
        const auto one = found(what);
        return one && one->severity == model::Severity::broken && !one->todo.empty();
    }
};

} // namespace

TEST_CASE("a check tells of a destination's folder or secret that is not there") {
    Station station;
    CHECK(station.found("tujuan rskw ada dan boleh ditulisi"));
    auto& one = station.radio.destinations.front();
    one.folder = station.folder.path() / "tidak-ada";
    CHECK(station.broken("folder tujuan rskw tidak ada"));
    one.folder.clear();
    one.url = "sftp://127.0.0.1/masuk";
    one.key_file = station.folder.path() / "kunci";
    CHECK(station.broken("kunci"));
}

TEST_CASE("a check tells of segments of a day that would take each other's place") {
    Station station;
    auto& one = station.radio.destinations.front();
    one.pattern = "{tanggal}-{jam}{menit}";
    CHECK(!station.found("bernama sama"));
    one.pattern = "{tanggal}-{jam}";
    CHECK_MESSAGE(!station.found("bernama sama"), "no evergreen goes there");
    model::RadioSlot slot;
    slot.time = 6h + 30min;
    model::RadioSlot next = slot;
    next.time = 6h + 45min;
    station.radio.slots = {slot, next};
    CHECK(station.broken("2 segmen sehari bernama sama di tujuan rskw: 20261130-06.wav"));
    one.pattern = "siar/kabar";
    CHECK(!station.found("bernama sama"));
    const auto newest = station.found("di tujuan rskw selalu ada segmen slot yang terbaru: siar/kabar.wav");
    REQUIRE(newest);
    CHECK(newest->severity == model::Severity::good);
    one.pattern = "{tanggal}-{panjang}";
    slot.destinations = {"lain"};
    station.radio.slots = {slot};
    CHECK(!station.found("bernama sama"));
    station.radio.slots.front().destinations = {"rskw"};
    CHECK(station.broken("2 segmen sehari bernama sama di tujuan rskw: 20261130-180.wav"));
    station.radio.evergreen_destinations = {"lain"};
    CHECK_MESSAGE(!station.found("bernama sama"), "no evergreen goes there");
}

TEST_CASE("a check tells that evergreens are made and go nowhere") {
    Station station;
    auto& one = station.radio.destinations.front();
    const std::string line = "4 segmen sepanjang hari dibuat tiap pagi dan tidak dikirim ke mana pun";
    CHECK(!station.found(line));
    one.pattern = "siar/{tanggal}-{jam}{menit}";
    CHECK(station.found(line)->severity == model::Severity::attention);
    station.radio.destinations.push_back(one);
    station.radio.destinations.back().pattern = "siar/{tanggal}-{jam}{menit}-{panjang}";
    CHECK(!station.found(line));
    station.radio.destinations.pop_back();
    station.radio.evergreens.lengths.clear();
    CHECK(!station.found(line));
}

TEST_CASE("a check tells of voices that cannot speak, those of slots among them") {
    Station station;
    CHECK(!station.found("suara"));
    model::RadioSlot slot;
    slot.engine = "human";
    station.radio.slots = {slot};
    CHECK(station.broken("suara \"human\" diminta, folder rekamannya tidak ada"));
    station.radio.engine.takes = station.folder.path();
    CHECK(station.found("folder rekaman penyiar ada"));
    station.radio.slots.front().engine = "bank";
    CHECK(station.broken("suara \"bank\" diminta, folder frasanya tidak ada"));
    station.radio.engine.bank = station.folder.path();
    CHECK(station.found("frasa belum direkam")->severity == model::Severity::attention);
    station.radio.engine.kind = config::EngineKind::command;
    station.radio.engine.program = {(station.folder.path() / "suara").string()};
    CHECK(station.broken("program suara tidak ada"));
    station.radio.engine.program = {"/bin/cat"};
    CHECK(station.found("program suara ada"));
}

TEST_CASE("an alarm that cannot be run is broken before it is needed") {
    Station station;
    CHECK(!station.found("program alarm"));
    station.radio.alarm = {(station.folder.path() / "alarm").string(), "-t"};
    CHECK(station.broken("program alarm tidak ada"));
    station.radio.alarm = {"/bin/true"};
    CHECK(station.found("program alarm ada")->severity == model::Severity::good);
}

TEST_CASE("a check tells whether the watch runs") {
    Station station;
    CHECK(station.found("siar radio --watch tidak jalan")->severity == model::Severity::attention);
    CHECK_MESSAGE(!std::filesystem::exists(station.radio.out), "it makes nothing");
    const auto watch = app::Instance::claim(station.radio.out, "radio-watch");
    CHECK(station.found("siar radio --watch sedang jalan"));
    const auto out = std::exchange(station.radio.out, station.folder.path() / "lain");
    std::filesystem::create_directories(station.radio.out / ".radio-watch.kunci");
    CHECK_MESSAGE(station.found("berkas kunci tidak dapat dipakai"), "it does not say what it cannot know");
    station.radio.out = out;
    station.radio.destinations.clear();
    CHECK_MESSAGE(!station.found("--watch"), "who has no slots and no destinations needs none");
}
