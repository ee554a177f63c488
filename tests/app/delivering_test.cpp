// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivering.hpp"

#include "app/courier_lock.hpp"
#include "app/deliver_now.hpp"
#include "tests/app/delivering_station.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

using namespace siar;
using namespace siar::test;
using namespace siar::test::delivering;
using namespace std::chrono_literals;

TEST_CASE("a destination that is down keeps none of the others from theirs, and gets its own when it is back") {
    Station station;
    const auto slot = now + 1h;
    CHECK(app::enqueue(station.office, station.store, station.made("a", slot), everywhere, station.tell) == 3U);
    const auto first = station.deliver(now);
    CHECK(first.delivered == 2);
    CHECK(first.failed == 1);
    CHECK(content_of(station.box("rskw") / "a.wav") == "suara");
    CHECK(content_of(station.box("cadangan") / "a.wav") == "suara");
    REQUIRE(station.lines.size() == 3);
    std::sort(station.lines.begin(), station.lines.end());
    CHECK(has(station.lines[0],
              "belum terkirim: a ke studio sebagai 20261121/1505.wav (percobaan 1): tidak dapat "
              "tersambung"));
    CHECK(has(station.lines[0], "dicoba lagi pukul 14.05"));
    CHECK(station.lines[1] == "terkirim: a ke cadangan sebagai a.wav, 5 byte, ukuran cocok (percobaan 1)");

    CHECK_MESSAGE(station.deliver(now + 29s).failed == 0, "not before its time");
    CHECK(station.deliver(now + 30s).failed == 1);
    station.server.up();
    CHECK(station.deliver(now + 2min).delivered == 1);
    CHECK(content_of(station.server.files() / "20261121/1505.wav") == "suara");
    CHECK(station.deliver(now + 10min).delivered == 0);
    for (const auto& line : station.lines)
        CHECK(!has(line, station.own.path().string()));
}

TEST_CASE("no try is made after the slot, and none for a destination that left the settings") {
    Station station;
    CHECK(app::enqueue(station.office, station.store, station.made("a", now + 40min), {"studio", "rskw"},
                       station.tell) == 2U);
    station.office.settings.radio.destinations.erase(station.office.settings.radio.destinations.begin());
    CHECK(station.deliver(now).failed == 1);
    REQUIRE_MESSAGE(station.lines.size() == 1, "other settings may have it");
    CHECK(station.deliver(now + 41min).failed == 0);
    REQUIRE(station.lines.size() == 3);
    CHECK(station.lines[2] == "tidak terkirim: a ke studio sebagai 20261121/1445.wav: jam siarnya sudah lewat");
    CHECK(station.lines[1] ==
          "tidak terkirim: a ke rskw sebagai a.wav: jam siarnya sudah lewat, dan tujuan itu tidak ada di pengaturan");
    for (const auto& one : need(station.store.deliveries_of("a")))
        CHECK(one.state == model::DeliveryState::failed);
}

TEST_CASE("demo data and practice are not even noted") {
    Station station;
    auto shipment = station.made("a", now + 1h);
    shipment.manifest.demo = true;
    CHECK(app::enqueue(station.office, station.store, shipment, everywhere, station.tell) == 0U);
    CHECK(station.lines.size() == 3);
    CHECK(has(station.lines.front(), "tidak dikirim: segmen berisi DATA CONTOH tidak dikirim: a ke rskw"));
    shipment.manifest.practice = true;
    CHECK(app::enqueue(station.office, station.store, shipment, everywhere, station.tell) == 0U);
    CHECK(need(station.store.deliveries_of("a")).empty());
}

TEST_CASE("a person's order tries again at once what rests or was given up") {
    Station station;
    const auto shipment = station.made("a", now + 1h);
    fs::remove(station.box("rskw"));
    auto& rskw = station.office.settings.radio.destinations.front();
    const auto ordered = [&] {
        return app::enqueue_now(station.office, station.store, shipment,
                                app::files_of(station.office, shipment, {"rskw"}, station.tell), station.tell)
            .value();
    };
    SUBCASE("it rests") {
        CHECK(ordered() == 1);
        CHECK(station.deliver(now).failed == 1);
        CHECK(app::enqueue(station.office, station.store, shipment, {"rskw"}, station.tell) == 0U);
        CHECK(station.deliver(now).failed == 0);
        CHECK(ordered() == 0);
    }
    SUBCASE("it was given up") {
        rskw.tries = 1;
        CHECK(ordered() == 1);
        CHECK(station.deliver(now).failed == 1);
        CHECK(need(station.store.deliveries_of("a")).front().state == model::DeliveryState::failed);
        CHECK(app::enqueue(station.office, station.store, shipment, {"rskw"}, station.tell) == 0U);
        CHECK(ordered() == 1);
    }
    fs::create_directories(station.box("rskw"));
    CHECK(station.deliver(now).delivered == 1);
    CHECK_MESSAGE(ordered() == 0, "and what arrived stays");
    CHECK(station.deliver(now).delivered == 0);
}

TEST_CASE("who orders a delivery waits for the process that delivers, but not for what it will not try") {
    Station station;
    station.office.settings.radio.destinations.resize(1);
    auto watch = app::claim_delivery(station.office, app::watch_of(station.office)).value();
    CHECK(app::who_delivers(station.office) == app::Deliverer{true, {"rskw"}});
    auto shipment = station.made("a", now + 1h);
    int waits = 0;
    station.office.clock.sleep_for = [&](std::chrono::nanoseconds) {
        if (++waits > 30) watch.reset(); // the watch ends without having tried
    };
    const auto delivered = [&](const char* to) {
        return app::deliver_now(station.office, station.store, shipment, {to}).value();
    };
    SUBCASE("what the watch will try") {
        CHECK(delivered("rskw"));
        CHECK(waits > 30);
        CHECK(content_of(station.box("rskw") / "a.wav") == "suara");
        return;
    }
    SUBCASE("an item that lost its yes") {
        store::testing::decide(station.store, "1", model::Act::hold);
        CHECK(!delivered("rskw"));
    }
    SUBCASE("a destination that is newer than the watch") {
        auto one = station.office.settings.radio.destinations.front();
        one.name = "baru";
        station.office.settings.radio.destinations.push_back(one);
        CHECK(!delivered("baru"));
    }
    CHECK(waits == 0);
    for (const auto& one : need(station.store.deliveries_of("a")))
        CHECK(one.tries == 0);
}

TEST_CASE("one process delivers at a time; the other says once who does, and goes on when it has ended") {
    Station station;
    auto first = app::claim_delivery(station.office, {}).value();
    station.office.clock.sleep_for = [&](std::chrono::nanoseconds) { first.reset(); };
    CHECK(app::wait_for_delivery(station.office, {}, station.tell, [] { return false; }).value());
    CHECK(station.lines ==
          std::vector<std::string>{"radio --kirim yang lain sedang mengirim; yang siap dikirim sesudah itu"});
    const auto watch = app::claim_delivery(station.office, app::watch_of(station.office)).value();
    CHECK(app::told(app::who_delivers(station.office)) == "radio --watch sedang jalan dan yang mengirimnya");
    CHECK(!app::wait_for_delivery(station.office, {}, station.tell, [] { return true; }).value());
}

TEST_CASE("a lock that cannot be opened is an error, and nobody waits for who does not deliver") {
    Station station;
    fs::create_directories(station.office.state / ".radio-kirim.kunci");
    const auto sent = app::deliver_now(station.office, station.store, station.made("a", now + 1h), {"rskw"});
    REQUIRE(!sent);
    CHECK(sent.error().what == "berkas kunci tidak dapat dipakai");
    CHECK(!app::wait_for_delivery(station.office, {}, station.tell, [] { return false; }));
    CHECK(station.lines.empty());
}

TEST_CASE("what one courier throws ends all of them, and is thrown where they were started") {
    Station station;
    REQUIRE(app::enqueue(station.office, station.store, station.made("a", now + 1h), {"studio"}, station.tell));
    const app::TellLine breaks = [](const std::string&) { throw std::runtime_error("rusak"); };
    CHECK_THROWS_WITH(app::keep_delivering(
                          station.office, breaks, [] { return false; }, [] { return false; }),
                      "rusak");
}

TEST_CASE("what was given up while it was on its way stays where it arrives, late") {
    Station station;
    REQUIRE(app::enqueue(station.office, station.store, station.made("a", now + 1h), {"rskw"}, station.tell));
    int asked = 0;
    const auto give_up = [&] {
        if (asked++ != 1) return false;
        auto own = app::open_store(station.office).value();
        station.office.clock = model::shifted_clock(now + 61min, 0);
        need(app::give_up_late(station.office, own, station.tell));
        return false;
    };
    const auto& rskw = station.office.settings.radio.destinations.front();
    REQUIRE(app::deliver_to(station.office, station.store, rskw, station.tell, give_up, give_up));
    REQUIRE(station.lines.size() == 2);
    CHECK(has(station.lines[0], "tidak terkirim: a ke rskw"));
    CHECK(has(station.lines[1], "terkirim: a ke rskw"));
    CHECK(content_of(station.box("rskw") / "a.wav") == "suara");
    const auto known = need(station.store.deliveries_of("a")).front();
    CHECK(known.state == model::DeliveryState::delivered);
    CHECK(known.at == now + 61min);
}

TEST_CASE("a try that is stopped counts, waits for the next start, and leaves nothing that is thought to be there") {
    Station station;
    REQUIRE(app::enqueue(station.office, station.store, station.made("a", now + 1h), {"rskw", "cadangan"},
                         station.tell) == 2U);
    for (const int asks_before : {0, 1}) {
        int asked = 0;
        const auto stop = [&] { return asked++ >= asks_before; };
        const auto& rskw = station.office.settings.radio.destinations.front();
        REQUIRE(app::deliver_to(station.office, station.store, rskw, station.tell, stop, stop));
    }
    CHECK(need(station.store.gone_out_of("a")).empty());
    for (const auto& one : need(station.store.deliveries_of("a"))) {
        CHECK(one.state == model::DeliveryState::waiting);
        CHECK(one.tries == (one.destination == "rskw" ? 1 : 0));
    }
    CHECK_MESSAGE(station.deliver(now).delivered == 2, "at once");
    CHECK(has(station.lines.front(), "belum terkirim: a ke rskw sebagai a.wav (percobaan 1): kiriman dihentikan"));
}

TEST_CASE("a stop that cuts nothing off lets the file under way arrive, and begins no other") {
    Station station;
    REQUIRE(app::enqueue(station.office, station.store, station.made("a", now + 1h), {"rskw"}, station.tell) == 1U);
    REQUIRE(app::enqueue(station.office, station.store, station.made("b", now + 2h), {"rskw"}, station.tell) == 1U);
    int asked = 0;
    const auto& rskw = station.office.settings.radio.destinations.front();
    const auto sum = app::deliver_to(
        station.office, station.store, rskw, station.tell, [&] { return asked++ > 0; }, [] { return false; });
    REQUIRE(sum);
    CHECK(sum->delivered == 1);
    CHECK(content_of(station.box("rskw") / "a.wav") == "suara");
    CHECK(need(station.store.deliveries_of("b")).front().tries == 0);
}

TEST_CASE("under a fixed name lies the newest slot's: an earlier one does not go there, and nothing waits for ever") {
    Station station;
    auto& rskw = station.office.settings.radio.destinations.front();
    rskw.pattern = "kabar";
    const auto offered = [&](const tts::Shipment& shipment) {
        return app::enqueue(station.office, station.store, shipment, {"rskw"}, station.tell).value();
    };
    CHECK(offered(station.made("b", now + 2h, "nanti")) == 1);
    CHECK(station.deliver(now).delivered == 1);
    CHECK(offered(station.made("a", now + 1h, "lebih awal")) == 1);
    CHECK(station.deliver(now).delivered == 0);
    CHECK(content_of(station.box("rskw") / "kabar.wav") == "nanti");
    CHECK(need(station.store.deliveries_of("a")).front().state == model::DeliveryState::replaced);
    station.lines.clear();
    CHECK_MESSAGE(offered(station.made("c-kapan-saja", now + 1h)) == 0, "an evergreen has no place there");
    CHECK(station.lines.empty());
}
