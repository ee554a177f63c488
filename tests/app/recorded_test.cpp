// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recorded.hpp"

#include "app/segments.hpp"
#include "app/takes_findings.hpp"
#include "model/segment.hpp"
#include "offices.hpp"
#include "tests/folder.hpp"
#include "tests/store/fixture.hpp"
#include "tts/segment.hpp"
#include "tts/studio.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

using namespace siar;
using store::testing::need;

namespace {

app::Office demo_office() {
    app::Common common;
    common.data = SIAR_SOURCE_DIR;
    common.at = model::parse_rfc3339("2026-11-22T06:00+07:00").value();
    common.speed = 0;
    return need(app::open_office(common, false));
}

/// A station whose presenter records a segment of 06.30, and what the machine's voice says stands in for him.
struct Booth {
    test::Folder folder;
    app::Office office = demo_office();
    store::Store store = need(app::shown_store(office));
    std::optional<tts::Studio> studio = opened();
    app::Order order =
        app::order_of(office, {model::parse_rfc3339("2026-11-22T06:30+07:00").value(), std::chrono::seconds{60}},
                      *office.copybook.format("pokok"));

    Booth() {
        order.engine = config::EngineKind::human;
        office.settings.radio.engine.takes = folder.path();
    }
    tts::Studio opened() const { return need(tts::open_studio(app::studio_settings(office))); }
    /// In a process there is one voice.
    model::Findings found() {
        studio.reset();
        auto out = app::takes_findings(office, store);
        studio = opened();
        return out;
    }
    void decide(const model::ItemId& item, model::Act act) {
        const auto now = need(store.item(item)).value();
        model::Decision out;
        out.item = item;
        out.act = act;
        out.by = "Bu Tinjau";
        out.at = office.clock.now();
        out.text = model::text_hash(now.text->sentences);
        need(store.decide(out));
    }
    model::Script sheet() { return need(app::draft_of(office, store, order, false, *studio)).script; }
    void record(const model::Script& script) {
        for (const auto& one : tts::recording_sheet(app::texts_to_record(script))) {
            const auto file = folder.path() / one.name;
            std::ofstream(file, std::ios::binary) << need(tts::say(one.text, *studio));
            std::filesystem::last_write_time(file,
                                             std::filesystem::file_time_type::clock::now() - std::chrono::seconds{60});
        }
    }
};

std::vector<model::ItemId> items_of(const model::Script& script) {
    std::vector<model::ItemId> out;
    for (const auto& line : script.lines)
        if (line.item) out.push_back(*line.item);
    return out;
}

} // namespace

TEST_CASE("what a presenter recorded is told, though three more items got their yes since the sheet was printed") {
    Booth booth;
    const auto late = items_of(booth.sheet());
    REQUIRE(late.size() == 3);
    for (const auto& item : late)
        booth.decide(item, model::Act::hold);
    const auto printed = booth.sheet();
    REQUIRE(items_of(printed).size() == 3);
    booth.record(printed);
    for (const auto& item : late)
        booth.decide(item, model::Act::approve);
    REQUIRE(items_of(booth.sheet()) == late);

    const auto said = need(app::say(booth.office, booth.store, booth.order, *booth.studio));
    CHECK_FALSE(said.fell_back);
    CHECK(said.segment.engine == "rekaman penyiar");
    CHECK(items_of(said.draft.script) == items_of(printed));
}

TEST_CASE("where all recorded items lost their yes, another voice tells the free choice") {
    Booth booth;
    const auto printed = booth.sheet();
    booth.record(printed);
    for (const auto& item : items_of(printed))
        booth.decide(item, model::Act::hold);
    const auto said = need(app::say(booth.office, booth.store, booth.order, *booth.studio));
    CHECK(said.fell_back);
    CHECK(items_of(said.draft.script).size() == 3);
}

TEST_CASE("a check tells what is not recorded yet of a presenter's slots of the next 24 hours") {
    Booth booth;
    model::RadioSlot slot;
    slot.time = std::chrono::hours{6} + std::chrono::minutes{30};
    slot.length = booth.order.slot.length;
    slot.format = booth.order.format->id;
    booth.office.settings.radio.slots = {slot};
    booth.office.settings.radio.out = booth.folder.path() / "segmen";
    CHECK(booth.found().empty()); // espeak-ng says it

    booth.office.settings.radio.slots.front().engine = "human";
    const auto printed = booth.sheet();
    auto all = booth.found();
    REQUIRE(all.size() == 1);
    const auto lines = tts::recording_sheet(app::texts_to_record(printed)).size();
    CHECK(all.front().severity == model::Severity::attention);
    CHECK(all.front().what == fmt::format("slot 22 November 2026 06.30 WIB: {0} dari {0} baris belum direkam", lines));
    CHECK(all.front().todo.find("--slot 06.30") != std::string::npos);

    booth.record(printed);
    CHECK(booth.found().empty());
    std::filesystem::remove(booth.folder.path() / tts::recording_sheet(app::texts_to_record(printed)).front().name);
    all = booth.found();
    REQUIRE(all.size() == 1);
    CHECK(all.front().what == fmt::format("slot 22 November 2026 06.30 WIB: 1 dari {} baris belum direkam", lines));

    booth.order.out = booth.office.settings.radio.out;
    const auto said = need(app::say(booth.office, booth.store, booth.order, *booth.studio));
    REQUIRE(said.fell_back);
    const auto sheet = need(app::sheet_of(booth.office, said));
    need(app::write(booth.office, booth.store, booth.order, said, sheet, *booth.studio));
    booth.record(printed);
    all = booth.found();
    REQUIRE(all.size() == 1);
    CHECK(all.front().what ==
          "slot 22 November 2026 06.30 WIB: semua barisnya direkam, tetapi segmen yang ada masih suara espeak-ng");
}

TEST_CASE("a recording is counted by the lines of its sheet") {
    Booth booth;
    const auto printed = booth.sheet();
    const auto counted = [&] { return app::recording_of(printed, tts::TakesFolder(booth.folder.path())); };
    const auto all = counted().lines;
    CHECK(all > 8);
    CHECK(counted().missing == all);
    booth.record(printed);
    CHECK(counted().missing == 0);
}
