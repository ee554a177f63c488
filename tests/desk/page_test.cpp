// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/page.hpp"

#include "house.hpp"
#include "wire/edition.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>
#include <string>
#include <thread>

using namespace siar;

namespace {

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::string asset(const char* name) {
    std::ostringstream out;
    out << std::ifstream(std::filesystem::path(SIAR_SOURCE_DIR) / "assets/desk" / name).rdbuf();
    return out.str();
}

net::Response open(const test::Hub& hub, const std::string& path) {
    const auto response = net::Client().get({hub.url(path), "", "", "*/*"});
    REQUIRE(response);
    return *response;
}

std::string first_item(const test::Hub& hub) {
    const auto report = wire::decode_edition(open(hub, "/halaman/edisi").body, privacy::Gate());
    REQUIRE(report);
    REQUIRE(!report->edition.items.empty());
    return report->edition.items.front().id.value;
}

} // namespace

TEST_CASE("the page needs no token, bears DATA CONTOH, and everything it names is served") {
    const test::Hub hub;
    const auto index = open(hub, "/");
    CHECK(index.status == 200);
    CHECK(index.content_type == "text/html");
    CHECK(has(index.body, "<p class=\"tanda\" role=\"status\">DATA CONTOH</p>"));
    const std::string style = open(hub, "/halaman/gaya.css").body;
    const std::regex named("\"(/halaman/[a-z0-9./-]+)\"");
    int count = 0;
    for (const std::string& text : {index.body, style})
        for (std::sregex_iterator at(text.begin(), text.end(), named), end; at != end; ++at, ++count)
            CHECK_MESSAGE(open(hub, (*at)[1].str()).status == 200, (*at)[1].str());
    CHECK(count >= 9);
    CHECK(open(hub, "/halaman/ikon/lightbulb.svg").content_type == "image/svg+xml");
}

TEST_CASE("without demo data the page bears no DATA CONTOH") {
    const test::Hub hub({}, false);
    CHECK(!has(open(hub, "/").body, "DATA CONTOH"));
    CHECK(!has(open(hub, "/halaman/edisi").body, "DATA CONTOH"));
}

TEST_CASE("the page asks nobody else for anything and never turns text into markup") {
    for (const char* name : {"index.html", "gaya.css", "halaman.js"}) {
        const std::string text = asset(name);
        REQUIRE(!text.empty());
        for (const char* word : {"http://", "https://", "innerHTML", "outerHTML", "insertAdjacent", "document.write",
                                 "eval(", "onclick=", "style=", "javascript:"})
            CHECK_MESSAGE(!has(text, word), name, " has ", word);
    }
}

TEST_CASE("a picture is made once, off the desk's thread, for an item that is on air") {
    std::atomic<int> made{0};
    desk::Ports ports;
    ports.render = [&](const model::ItemId& id, const model::Screen& screen) -> model::Result<std::string> {
        ++made;
        std::this_thread::sleep_for(std::chrono::milliseconds{300});
        return "PNG " + id.value + " " + std::to_string(screen.width);
    };
    const test::Hub hub(std::move(ports));
    const std::string id = first_item(hub);
    std::thread slow([&] { CHECK(open(hub, "/halaman/gambar/" + id).body == "PNG " + id + " 1920"); });
    std::this_thread::sleep_for(std::chrono::milliseconds{100});
    const auto start = std::chrono::steady_clock::now();
    CHECK(open(hub, "/halaman/edisi").status == 200);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::milliseconds{150});
    const auto same = open(hub, "/halaman/gambar/" + id + "?bentuk=lanskap");
    slow.join();
    CHECK(same.body == "PNG " + id + " 1920");
    CHECK(same.content_type == "image/png");
    CHECK(made == 1);
    CHECK(open(hub, "/halaman/gambar/" + id + "?bentuk=potret").body == "PNG " + id + " 1080");
    CHECK(made == 2);
    CHECK(open(hub, "/halaman/gambar/" + id + "?bentuk=bulat").status == 400);
    CHECK(open(hub, "/halaman/gambar/0000").status == 404);
    CHECK(open(hub, "/halaman/gambar/../../token").status == 404);
    CHECK(made == 2);
}

TEST_CASE("the voice says what stands on the card, and that it is an example") {
    std::string said;
    desk::Ports ports;
    ports.say = [&](const privacy::Showable& line) -> model::Result<std::string> {
        said = line.str();
        return std::string("RIFF");
    };
    const test::Hub hub(std::move(ports));
    const auto sound = open(hub, "/halaman/suara/" + first_item(hub));
    CHECK(sound.body == "RIFF");
    CHECK(sound.content_type == "audio/wav");
    CHECK(said.rfind("Data contoh. Lampu jalan mati di tikungan dekat pasar. ", 0) == 0);
    CHECK(has(said, "Ditangani Dinas Perhubungan. Petugas mengganti dua lampu. Lampu menyala lagi."));
    CHECK(has(said, "Ditanggapi dalam "));
}

TEST_CASE("a port that fails, throws or is missing is told in a sentence") {
    desk::Ports ports;
    ports.render = [](const model::ItemId&, const model::Screen&) -> model::Result<std::string> {
        return model::fail("kartu tidak muat", "render", "Perpendek kalimatnya.");
    };
    ports.say = [](const privacy::Showable&) -> model::Result<std::string> { throw std::runtime_error("broken"); };
    const test::Hub hub(std::move(ports));
    const std::string id = first_item(hub);
    const auto picture = open(hub, "/halaman/gambar/" + id);
    CHECK(picture.status == 500);
    CHECK(has(picture.body, "kartu tidak muat"));
    CHECK(open(hub, "/halaman/suara/" + id).status == 500);
    const test::Hub bare;
    CHECK(open(bare, "/halaman/gambar/" + first_item(bare)).status == 501);
    CHECK(open(bare, "/halaman/suara/" + first_item(bare)).status == 501);
}
