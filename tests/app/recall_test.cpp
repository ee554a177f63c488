// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recall.hpp"

#include "app/courier_lock.hpp"
#include "app/on_air.hpp"
#include "tests/app/delivering_station.hpp"
#include "tests/net/raw_server.hpp"
#include "tests/store/redressing.hpp"
#include "wire/segment.hpp"

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

using namespace siar;
using namespace siar::test;
using namespace siar::test::delivering;
using namespace std::chrono_literals;

TEST_CASE("a withdrawal deletes what was delivered where it can, tells where it was, and stops what waits") {
    Station station;
    const auto item = id_of(station.store, "1");
    REQUIRE(app::enqueue(station.office, station.store, station.made("a", now + 1h), everywhere, station.tell));
    REQUIRE(app::enqueue(station.office, station.store, station.made("b", now + 2h), {"studio"}, station.tell));
    CHECK(station.deliver(now).delivered == 2);
    fs::remove(station.box("cadangan") / "a.wav"); // automation took it
    store::testing::decide(station.store, "1", model::Act::withdraw);
    CHECK_MESSAGE(station.deliver(now + 5min).failed == 0, "an item without a yes goes nowhere");

    const auto traces = app::recall(station.office, station.store, item);
    REQUIRE_MESSAGE(traces, traces.error().line());
    std::vector<std::string> told;
    for (const auto& trace : *traces)
        told.push_back(trace.where);
    CHECK(told ==
          std::vector<std::string>{
              "a.wav di tujuan cadangan: sudah tidak ada di sana, diambil otomasi siaran",
              "a.wav di tujuan rskw, dihapus di sana; bila otomasi sudah menyalinnya, hapus juga dari pustakanya",
              "segmen radio yang belum dikirim: " + (station.office.settings.radio.out / "b").string()});
    CHECK(!fs::exists(station.box("rskw") / "a.wav"));
    CHECK(fs::exists(station.office.settings.radio.out / "a"));
    CHECK(!fs::exists(station.office.settings.radio.out / "b"));

    const auto on_air = app::on_air(station.office, station.store, item);
    REQUIRE(on_air);
    REQUIRE(on_air->size() == 1);
    CHECK(has(on_air->front().where, "cart a"));
    CHECK(has(on_air->front().where,
              "; dikirim ke cadangan sebagai a.wav; dikirim ke rskw sebagai a.wav dan dihapus di sana: "));
    station.server.up();
    CHECK(station.deliver(now + 30min).delivered == 0);
    CHECK(app::recall(station.office, station.store, item)->size() == 1);
}

TEST_CASE("a form that may have arrived is to be taken off where it went, and its segment is not called undelivered") {
    Station station;
    const RawServer mute([](const std::string&) { return std::string(); });
    config::RadioDestination form;
    form.name = "libretime";
    form.url = mute.url("/unggah");
    form.form = form.plain_http = true;
    station.office.settings.radio.destinations = {form};
    const auto shipment = station.made("a", now + 1h);
    REQUIRE(app::enqueue(station.office, station.store, shipment, {"libretime"}, station.tell));
    CHECK(station.deliver(now).failed == 1);
    CHECK(has(station.lines.back(), "tidak dicoba lagi"));
    CHECK_MESSAGE(
        app::enqueue_now(station.office, station.store, shipment,
                         app::files_of(station.office, shipment, {"libretime"}, station.tell), station.tell) == 0U,
        "by nobody's order");
    CHECK(has(station.lines.back(), "tidak dikirim lagi: a ke libretime sebagai a.wav: mungkin sudah sampai"));
    store::testing::decide(station.store, "1", model::Act::withdraw);
    const auto item = id_of(station.store, "1");
    const auto traces = app::recall(station.office, station.store, item);
    REQUIRE(traces->size() == 1);
    CHECK(traces->front().went_out);
    CHECK(has(traces->front().where, "a.wav di tujuan libretime: mungkin ada di sana, belum terhapus"));
    const auto on_air = app::on_air(station.office, station.store, item);
    REQUIRE(on_air);
    REQUIRE(on_air->size() == 1);
    CHECK(has(on_air->front().where, "cart a"));
    CHECK(has(on_air->front().where, "; dikirim ke libretime sebagai a.wav"));
}

TEST_CASE("a segment may be offered again and again: only what is not on its way yet, or was called back, is noted") {
    Station station;
    const auto offered = [&](const tts::Shipment& shipment) {
        return app::enqueue(station.office, station.store, shipment, {"rskw", "cadangan"}, station.tell).value();
    };
    const auto shipment = station.made("a", now + 1h);
    CHECK(offered(shipment) == 2);
    CHECK(offered(shipment) == 0);
    CHECK(station.deliver(now).delivered == 2);
    CHECK(offered(shipment) == 0);
    CHECK_MESSAGE(offered(station.made("a", now + 1h, "suara lain")) == 2, "made anew");
    CHECK(station.deliver(now).delivered == 2);
    store::testing::decide(station.store, "1", model::Act::withdraw);
    REQUIRE(app::recall(station.office, station.store, id_of(station.store, "1")));
    CHECK(!fs::exists(station.box("rskw") / "a.wav"));
    store::testing::decide(station.store, "1", model::Act::approve);
    CHECK_MESSAGE(offered(station.made("a", now + 1h, "suara lain")) == 2, "its item has a yes again");
    CHECK(station.deliver(now).delivered == 2);
    CHECK(content_of(station.box("rskw") / "a.wav") == "suara lain");
}

TEST_CASE("a segment that was made again without an item is left alone when that item is called back") {
    Station station;
    const auto item = id_of(station.store, "1");
    auto shipment = station.made("a", now + 1h);
    REQUIRE(app::enqueue(station.office, station.store, shipment, {"rskw", "studio"}, station.tell));
    CHECK(station.deliver(now).delivered == 1);
    store::testing::decide(station.store, "1", model::Act::withdraw);
    shipment = station.made("a", now + 1h, "tanpa butir itu");
    shipment.manifest.items.clear();
    std::ofstream(shipment.folder / "segment.json") << wire::encode(shipment.manifest);

    SUBCASE("what went there with it is fetched all the same") {
        REQUIRE(app::recall(station.office, station.store, item));
        CHECK(!fs::exists(station.box("rskw") / "a.wav"));
    }
    SUBCASE("what is there without it stays, and goes on to where it is not yet") {
        REQUIRE(app::enqueue(station.office, station.store, shipment, {"rskw", "studio"}, station.tell));
        CHECK(station.deliver(now).delivered == 1);
        CHECK(app::recall(station.office, station.store, item)->empty());
        CHECK(content_of(station.box("rskw") / "a.wav") == "tanpa butir itu");
        station.server.up();
        CHECK(station.deliver(now + 5min).delivered == 1);
    }
    CHECK(fs::exists(shipment.folder));
}

TEST_CASE("what was deleted everywhere before it aired is gone here as well; automation may have copied it") {
    Station station;
    const auto item = id_of(station.store, "1");
    const auto shipment = station.made("a", now + 1h);
    REQUIRE(app::enqueue(station.office, station.store, shipment, {"rskw"}, station.tell));
    CHECK(station.deliver(now).delivered == 1);
    SUBCASE("as it was delivered") {}
    SUBCASE("made anew, and not yet tried again: the older sound lies there") {
        REQUIRE(app::enqueue(station.office, station.store, station.made("a", now + 1h, "suara lain"), {"rskw"},
                             station.tell) == 1U);
    }
    store::testing::decide(station.store, "1", model::Act::withdraw);
    const auto traces = app::recall(station.office, station.store, item);
    REQUIRE(traces->size() == 2);
    CHECK(traces->front().where ==
          "a.wav di tujuan rskw, dihapus di sana; bila otomasi sudah menyalinnya, hapus juga dari pustakanya");
    CHECK(traces->front().went_out);
    CHECK(traces->back().where == "segmen radio yang tidak ada lagi di tujuannya: " + shipment.folder.string());
    CHECK(!fs::exists(station.box("rskw") / "a.wav"));
    CHECK(!fs::exists(shipment.folder));
    const auto found = app::on_air_findings(station.office, station.store);
    REQUIRE(found.size() == 1);
    CHECK(has(found.front().what, "cart a; dikirim ke rskw sebagai a.wav dan dihapus di sana: bila otomasi sudah "));
    CHECK(found.front().what.ends_with("menyalinnya, hapus juga dari pustakanya"));
    auto off = store::testing::said(station.store, model::Act::taken_off, "Peninjau");
    off.since = now + 1h;
    need(station.store.decide(off));
    CHECK(app::on_air_findings(station.office, station.store).front().severity == model::Severity::good);
}

TEST_CASE("a copy that automation took before the segment was made without the item is not the file of now") {
    Station station;
    const auto item = id_of(station.store, "1");
    REQUIRE(app::enqueue(station.office, station.store, station.made("a", now + 1h), {"rskw"}, station.tell));
    CHECK(station.deliver(now).delivered == 1);
    fs::remove(station.box("rskw") / "a.wav"); // automation took it
    store::testing::decide(station.store, "1", model::Act::withdraw);
    REQUIRE(app::recall(station.office, station.store, item));
    auto anew = station.made("a", now + 1h, "tanpa butir itu");
    anew.manifest.items.clear();
    need(station.store.note_made(now + 1h, station.office.settings.radio.out, "a", {}));
    REQUIRE(app::enqueue(station.office, station.store, anew, {"rskw"}, station.tell) == 1U);
    const auto before = app::on_air(station.office, station.store, item);
    REQUIRE(before->size() == 1);
    CHECK_MESSAGE(has(before->front().where, "; dikirim ke rskw sebagai a.wav. "),
                  "until it is replaced it may lie there");
    CHECK(station.deliver(now).delivered == 1);
    const auto on_air = app::on_air(station.office, station.store, item);
    REQUIRE(on_air->size() == 1);
    CHECK(
        has(on_air->front().where,
            "; yang harus dihapus di stasiun: salinan lama yang sudah diambil otomasi; berkas yang sekarang biarkan"));
}

TEST_CASE("what was called off while it was on its way is fetched back") {
    Station station;
    const auto item = id_of(station.store, "1");
    REQUIRE(app::enqueue(station.office, station.store, station.made("a", now + 1h), {"rskw"}, station.tell));
    int asked = 0;
    const auto call_off = [&] {
        if (asked++ == 1) need(app::open_store(station.office)->call_off("a", now));
        return false;
    };
    const auto done = app::deliver_due(station.office, station.store, station.tell, call_off);
    REQUIRE(done);
    CHECK(asked > 1);
    CHECK(has(station.lines.back(), "dihapus lagi: a di rskw sebagai a.wav"));
    CHECK(!fs::exists(station.box("rskw") / "a.wav"));
    store::testing::decide(station.store, "1", model::Act::withdraw);
    const auto on_air = app::on_air(station.office, station.store, item);
    REQUIRE(on_air->size() == 1);
    CHECK_MESSAGE(has(on_air->front().where, " dan dihapus di sana: "), "for a moment it was there");
}

TEST_CASE("of what is on its way when its item is withdrawn nobody is told that it was taken") {
    Station station;
    const auto item = id_of(station.store, "1");
    REQUIRE(app::enqueue(station.office, station.store, station.made("a", now + 1h), {"rskw"}, station.tell));
    const auto courier = app::claim_delivery(station.office, {}).value();
    std::vector<model::Trace> traces;
    int asked = 0;
    const auto withdraw = [&] {
        if (asked++ == 1) {
            auto own = app::open_store(station.office).value();
            store::testing::decide(own, "1", model::Act::withdraw);
            traces = need(app::recall(station.office, own, item));
        }
        return false;
    };
    const auto& rskw = station.office.settings.radio.destinations.front();
    REQUIRE(app::deliver_to(station.office, station.store, rskw, station.tell, withdraw, withdraw));
    CHECK(traces == std::vector<model::Trace>{{"a.wav di tujuan rskw: sedang dikirim; dihapus begitu sampai", false}});
    CHECK(has(station.lines.back(), "dihapus lagi: a di rskw sebagai a.wav"));
    CHECK(!fs::exists(station.box("rskw") / "a.wav"));
}

TEST_CASE("what a killed process left on its way is fetched back once another delivers, and not thought to be sent") {
    Station station;
    const auto item = id_of(station.store, "1");
    REQUIRE(app::enqueue(station.office, station.store, station.made("a", now + 1h), {"rskw"}, station.tell));
    REQUIRE(need(station.store.mark_sending(need(station.store.deliveries_due(now)).front())));
    std::ofstream(station.box("rskw") / "a.wav") << "suara"; // its last byte arrived, and then the power went
    const auto courier = app::claim_delivery(station.office, {}).value();
    CHECK(need(station.store.on_their_way("a")).empty());
    store::testing::decide(station.store, "1", model::Act::withdraw);
    const auto traces = need(app::recall(station.office, station.store, item));
    CHECK(!fs::exists(station.box("rskw") / "a.wav"));
    REQUIRE(!traces.empty());
    CHECK(has(traces.front().where, "a.wav di tujuan rskw, dihapus di sana"));
    CHECK(traces.front().went_out);
}
