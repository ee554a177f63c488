// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/airings.hpp"

#include "offices.hpp"
#include "tests/folder.hpp"

#include <chrono>
#include <string>

using namespace siar;
using namespace std::chrono_literals;

namespace {

model::Time at(const char* text) {
    return model::parse_rfc3339(text).value();
}

/// On a Monday morning: slots at 06.30 and, moved by the adzan, 17.40; on Fridays another one.
struct Station {
    test::Folder folder;
    app::Office office = test::office_in(folder.path() / "keadaan", at("2026-11-30T08:00+07:00"));

    Station() {
        for (const auto time : {6h + 30min, 17h + 40min, 20h + 0min}) {
            model::RadioSlot slot;
            slot.time = time;
            office.settings.radio.slots.push_back(slot);
        }
        office.settings.radio.slots.front().engine = "human";
        office.settings.radio.slots.back().weekdays = {std::chrono::Friday};
    }
    app::Written made(const char* airs_at, const std::string& cut) const {
        app::Written out;
        out.folder = folder.path() / cut;
        out.manifest.airs_at = at(airs_at);
        out.manifest.cut = cut;
        return out;
    }
};

} // namespace

TEST_CASE("the next airing of a slot is known by the time in the settings, wherever the adzan moves it") {
    const Station station;
    const auto zone = station.office.package.regency.identity.zone;
    const auto next = [&](std::chrono::minutes time) {
        return app::next_airing(station.office, time).value().at(zone).airs_at;
    };
    CHECK(next(6h + 30min) == at("2026-12-01T06:30+07:00"));
    CHECK(next(17h + 40min) == at("2026-11-30T17:49+07:00"));
    CHECK(next(20h) == at("2026-12-04T20:00+07:00"));
    const auto order = app::order_of(station.office, app::next_airing(station.office, 6h + 30min).value());
    CHECK(order.engine == config::EngineKind::human);

    const auto unknown = app::next_airing(station.office, 7h);
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().line() ==
          "tidak ada slot pada jam ini di pengaturan: --slot 07.00. Pilih: 06.30, 17.40, 20.00");
}

TEST_CASE("a segment is delivered with the time that its slot asks for; an evergreen has its own") {
    const Station station;
    const auto asked = [&](const char* airs_at, const std::string& cut) {
        return app::shipment_of(station.office, station.made(airs_at, cut), "tiga").asked;
    };
    CHECK(asked("2026-11-30T17:49+07:00", "20261130-1749-180s") == 17h + 40min);
    CHECK(asked("2026-12-01T06:30+07:00", "20261201-0630-180s") == 6h + 30min);
    CHECK_FALSE(asked("2026-12-01T06:31+07:00", "20261201-0631-180s"));
    CHECK_FALSE(asked("2026-12-01T06:30+07:00", "20261201-0630-057s-kapan-saja"));
}
