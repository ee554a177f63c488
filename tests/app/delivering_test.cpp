// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivering.hpp"

#include "app/courier_lock.hpp"
#include "app/deliver_now.hpp"
#include "app/on_air.hpp"
#include "app/recall.hpp"
#include "tests/app/offices.hpp"
#include "tests/net/file_servers.hpp"
#include "tests/net/raw_server.hpp"
#include "tests/store/fixture.hpp"
#include "wire/segment.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

using namespace siar;
using namespace siar::test;
using namespace std::chrono_literals;
using store::testing::complaint;
using store::testing::id_of;
using store::testing::need;
namespace fs = std::filesystem;

namespace {

const model::Time now = store::testing::noon();
const std::vector<std::string> everywhere{"rskw", "cadangan", "studio"};

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// A station with two dropboxes and a server that is down, and an approved item in its store.
struct Station {
    Folder folder;
    SftpServer server;
    Folder own;
    app::Office office = office_in(folder.path() / "state", now);
    store::Store store = app::open_store(office).value();
    std::vector<std::string> lines;
    app::TellLine tell = [this](const std::string& line) { lines.push_back(line); };

    Station() {
        office.settings.radio.out = folder.path() / "radio";
        for (const char* name : {"rskw", "cadangan"}) {
            config::RadioDestination one;
            one.name = name;
            one.folder = folder.path() / name;
            fs::create_directories(one.folder);
            office.settings.radio.destinations.push_back(one);
        }
        config::RadioDestination one;
        one.name = "studio";
        one.url = server.url();
        one.user = server.access().user;
        one.key_file = own.path() / "kunci";
        fs::copy_file(server.access().key_file, one.key_file);
        server.know_host();
        one.known_hosts = server.access().known_hosts;
        one.pattern = "{tanggal}/{jam}{menit}";
        office.settings.radio.destinations.push_back(one);
        need(store.apply(store::testing::batch({store::testing::row(complaint("1"))}), store::ReviewPolicy::all));
        store::testing::decide(store, "1", model::Act::approve);
    }
    fs::path box(const char* name) const { return folder.path() / name; }

    /// A finished segment that tells the item, noted as made.
    tts::Shipment made(const std::string& cut, model::Time airs_at, const std::string& bytes = "suara") {
        tts::Shipment out;
        out.folder = office.settings.radio.out / cut;
        out.zone = office.package.regency.identity.zone;
        fs::create_directories(out.folder);
        std::ofstream(out.folder / "segmen.wav") << bytes;
        out.manifest.cut = cut;
        out.manifest.airs_at = airs_at;
        model::Manifest::File wav;
        wav.name = "segmen.wav";
        wav.bytes = bytes.size();
        wav.sha256 = model::sha256(bytes);
        wav.encoding = model::Encoding::wav;
        wav.loudness.lufs = -23;
        out.manifest.files = {wav};
        model::Manifest::Told told;
        told.item = id_of(store, "1");
        out.manifest.items = {told};
        need(store.note_made(airs_at, office.settings.radio.out, cut, {told.item}));
        return out;
    }
    app::Delivering deliver(model::Time at) {
        office.clock = model::shifted_clock(at, 0);
        const auto done = app::deliver_due(office, store, tell, {});
        REQUIRE_MESSAGE(done, done.error().line());
        return *done;
    }
};

} // namespace

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
    CHECK(told == std::vector<std::string>{
                      "a.wav di tujuan cadangan: sudah tidak ada di sana, diambil otomasi siaran",
                      "a.wav di tujuan rskw, dihapus di sana",
                      "segmen radio yang belum dikirim: " + (station.office.settings.radio.out / "b").string()});
    CHECK(!fs::exists(station.box("rskw") / "a.wav"));
    CHECK(fs::exists(station.office.settings.radio.out / "a"));
    CHECK(!fs::exists(station.office.settings.radio.out / "b"));

    const auto on_air = app::on_air(station.office, station.store, item);
    REQUIRE(on_air);
    REQUIRE(on_air->size() == 1);
    CHECK(has(on_air->front().where, "cart a"));
    CHECK(has(on_air->front().where, "; dikirim ke cadangan sebagai a.wav. "));
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
    CHECK_MESSAGE(app::enqueue_now(station.office, station.store, shipment, {"libretime"}, station.tell) == 0U,
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

TEST_CASE("what was deleted everywhere before it aired is gone here as well, and nobody is asked for it") {
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
    const bool made_anew = need(station.store.deliveries_of("a")).front().state == model::DeliveryState::waiting;
    store::testing::decide(station.store, "1", model::Act::withdraw);
    const auto traces = app::recall(station.office, station.store, item);
    REQUIRE(traces->size() == 2);
    CHECK(traces->front().where == "a.wav di tujuan rskw, dihapus di sana");
    CHECK(traces->back().where == "segmen radio yang tidak ada lagi di tujuannya: " + shipment.folder.string());
    CHECK(!fs::exists(station.box("rskw") / "a.wav"));
    CHECK(!fs::exists(shipment.folder));
    const auto found = app::on_air_findings(station.office, station.store);
    REQUIRE(found.size() == 1);
    CHECK((found.front().severity == model::Severity::good) != made_anew);
    if (made_anew)
        CHECK_MESSAGE(has(found.front().what, "; yang dihapus salinan lama yang sudah diambil otomasi, bukan berkas"),
                      "a station may have taken the older sound");
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
    CHECK(has(on_air->front().where,
              "; yang dihapus salinan lama yang sudah diambil otomasi, bukan berkas yang sekarang"));
}

TEST_CASE("a person's order tries again at once what rests or was given up") {
    Station station;
    const auto shipment = station.made("a", now + 1h);
    fs::remove(station.box("rskw"));
    auto& rskw = station.office.settings.radio.destinations.front();
    const auto ordered = [&] {
        return app::enqueue_now(station.office, station.store, shipment, {"rskw"}, station.tell).value();
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
    const auto watch = app::claim_delivery(station.office, app::watch_of(station.office)).value();
    CHECK(app::who_delivers(station.office) == app::Deliverer{true, {"rskw"}});
    auto shipment = station.made("a", now + 1h);
    const auto delivered = [&](const char* to) {
        return app::deliver_now(station.office, station.store, shipment, {to}).value();
    };
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
    for (const auto& one : need(station.store.deliveries_of("a")))
        CHECK(one.tries == 0);
}

TEST_CASE("one process delivers at a time; the other says once who does, and goes on when it has ended") {
    Station station;
    auto first = std::optional(app::claim_delivery(station.office, {}).value());
    station.office.clock.sleep_for = [&](std::chrono::nanoseconds) { first.reset(); };
    CHECK(app::wait_for_delivery(station.office, {}, station.tell, [] { return false; }));
    CHECK(station.lines ==
          std::vector<std::string>{"radio --kirim yang lain sedang mengirim; yang siap dikirim sesudah itu"});
    const auto watch = app::claim_delivery(station.office, app::watch_of(station.office)).value();
    CHECK(app::told(app::who_delivers(station.office)) == "radio --watch sedang jalan dan yang mengirimnya");
    CHECK(!app::wait_for_delivery(station.office, {}, station.tell, [] { return true; }));
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
    CHECK_MESSAGE(app::on_air(station.office, station.store, item)->empty(), "it was deleted before it aired");
}

TEST_CASE("a try that is stopped counts, waits for the next start, and leaves nothing that is thought to be there") {
    Station station;
    REQUIRE(app::enqueue(station.office, station.store, station.made("a", now + 1h), {"rskw", "cadangan"},
                         station.tell) == 2U);
    for (const int asks_before : {0, 1}) {
        int asked = 0;
        const auto stop = [&] { return asked++ >= asks_before; };
        const auto& rskw = station.office.settings.radio.destinations.front();
        REQUIRE(app::deliver_to(station.office, station.store, rskw, station.tell, stop));
    }
    CHECK(need(station.store.gone_out_of("a")).empty());
    for (const auto& one : need(station.store.deliveries_of("a"))) {
        CHECK(one.state == model::DeliveryState::waiting);
        CHECK(one.tries == (one.destination == "rskw" ? 1 : 0));
    }
    CHECK_MESSAGE(station.deliver(now).delivered == 2, "at once");
    CHECK(has(station.lines.front(), "belum terkirim: a ke rskw sebagai a.wav (percobaan 1): kiriman dihentikan"));
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
