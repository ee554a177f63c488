// SPDX-License-Identifier: GPL-3.0-or-later
#include "../desk/house.hpp"
#include "../net/raw_server.hpp"
#include "feeds/edition_source.hpp"
#include "wire/edition.hpp"

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <functional>
#include <mutex>
#include <sstream>
#include <string>
#include <thread>

using namespace siar;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

feeds::EditionSource source(const std::string& url, const fs::path& kept = {}, model::Time now = test::now()) {
    net::Options options;
    options.limits.stall = options.limits.total = options.limits.connect = model::Seconds{3};
    options.limits.body_bytes = 2 * model::max_edition_bytes;
    return {{url, test::Hub::token, model::Audience::public_, {"demak"}},
            {net::Client(options), privacy::Gate(), kept, [] { return 0.5; }},
            now};
}

/// An Edition of the sample's items for the public, made so long after the sample.
model::Edition edition(model::Seconds later = model::Seconds{0}) {
    model::Edition out = test::edition();
    out.audience = model::Audience::public_;
    out.made_at = test::now() + later;
    out.items.back().id = {std::string(32, 'f')};
    out.withdrawn.clear();
    return out;
}

std::string answer(const model::Edition& edition, const std::string& headers = "") {
    return test::http(200, wire::encode(edition), headers);
}

std::string read(const fs::path& file) {
    std::ostringstream out;
    out << std::ifstream(file, std::ios::binary).rdbuf();
    return out.str();
}

/// A desk that says what it is told to.
class Desk {
public:
    void says(std::string answer) {
        const std::lock_guard lock(mutex_);
        answer_ = std::move(answer);
    }
    const test::RawServer& server() const { return server_; }

private:
    mutable std::mutex mutex_;
    std::string answer_;
    test::RawServer server_{[this](const std::string&) {
        const std::lock_guard lock(mutex_);
        return answer_;
    }};
};

struct Lie {
    const char* what;
    std::string answer;
};

std::vector<Lie> lies() {
    model::Edition office = edition();
    office.audience = model::Audience::office;
    model::Edition other = edition();
    other.identity.regency = {"tegal"};
    const std::string whole = wire::encode(edition());
    std::string blank;
    blank.resize(16'000'000, ' ');
    return {
        {"untuk pemirsa lain", answer(office)},
        {"daerah lain", answer(other)},
        {"masa depan", answer(edition(model::Seconds{4 * 365 * 86'400}))},
        {"terlalu lama", answer(edition(-model::Seconds{4 * 365 * 86'400}))},
        {"bukan JSON", test::http(200, "<html>Masuk jaringan</html>", "", "text/html")},
        {"", test::http(200, "<html>Masuk jaringan</html>")},
        {"", test::http(200, whole.substr(0, whole.size() / 2))},
        {"", test::http(200, "")},
        {"", test::http(200, "null")},
        {"", test::http(200, std::string(100'000, '['))},
        {"", test::http(200, std::string(3'000'000, ' ') + whole)},
        {"terlalu besar", test::http(200, blank)},
        {"tanpa ditanya", test::http(304, "")},
        {"bermasalah", test::http(503, "{}")},
        {"token ditolak", test::http(401, "{}")},
        {"terputus",
         "HTTP/1.1 200 X\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: 9000\r\n\r\n" +
             whole.substr(0, 500)},
        {"pengalihan", test::http(302, "", "Location: /lagi\r\n")},
    };
}

/// As long as it lives, no file can be written longer than it is.
class FullDisk {
public:
    FullDisk() : told_(std::signal(SIGXFSZ, SIG_IGN)) {
        REQUIRE(::getrlimit(RLIMIT_FSIZE, &before_) == 0);
        const rlimit none{0, before_.rlim_max};
        REQUIRE(::setrlimit(RLIMIT_FSIZE, &none) == 0);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;
    ~FullDisk() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, told_);
    }

private:
    rlimit before_{};
    void (*told_)(int);
};

} // namespace

TEST_CASE("whatever a desk says, the Edition at hand stays and so does its file") {
    const test::Folder folder;
    const fs::path kept = folder.path() / "edisi.json";
    Desk desk;
    desk.says(answer(edition()));
    auto screen = source(desk.server().url(""), kept);
    REQUIRE(screen.ask(test::now()));
    const std::string file = read(kept);
    CHECK(file == wire::encode(edition()));
    for (const Lie& lie : lies()) {
        desk.says(lie.answer);
        const auto reading = screen.ask(test::now() + model::Seconds{3600});
        REQUIRE(reading);
        CHECK(reading->edition == edition());
        CHECK(reading->received == test::now());
        REQUIRE_MESSAGE(reading->error, lie.answer.substr(0, 100));
        CHECK_MESSAGE(has(reading->error->line(), lie.what), reading->error->line());
        CHECK(!has(reading->error->line(), test::Hub::token));
        CHECK(reading->error->line().size() < 300);
        CHECK(read(kept) == file);
        CHECK(screen.rest() > 1s);

        auto newcomer = source(desk.server().url(""));
        CHECK_MESSAGE(!newcomer.ask(test::now()), lie.answer.substr(0, 100));
        CHECK(!newcomer.current());
    }
    desk.says(answer(edition(model::Seconds{60})));
    const auto healed = screen.ask(test::now() + model::Seconds{3600});
    REQUIRE(healed);
    CHECK(!healed->error);
    CHECK(healed->edition.made_at == test::now() + model::Seconds{60});
    CHECK(screen.rest() <= 1s);
}

TEST_CASE("an older Edition brings back nothing that was withdrawn, a newer one may") {
    const test::Folder folder;
    const fs::path kept = folder.path() / "edisi.json";
    const model::Edition before = edition();
    REQUIRE(!before.items.empty());
    const model::ItemId gone = before.items.front().id;
    model::Edition after = edition(model::Seconds{60});
    after.items.erase(after.items.begin());
    after.withdrawn = {gone};

    Desk desk;
    auto screen = source(desk.server().url(""), kept);
    const auto shown = [&](const model::Edition& said) {
        desk.says(answer(said));
        const auto reading = screen.ask(test::now() + model::Seconds{120});
        REQUIRE(reading);
        CHECK(!reading->error);
        const auto& items = reading->edition.items;
        const bool cut = std::any_of(reading->edition.withdrawn.begin(), reading->edition.withdrawn.end(),
                                     [&](const model::ItemId& id) { return id == gone; });
        const bool stands = std::any_of(items.begin(), items.end(), [&](const auto& item) { return item.id == gone; });
        CHECK(stands != cut);
        return stands;
    };
    CHECK(!shown(after));
    CHECK(!shown(before));
    CHECK(!shown(edition(model::Seconds{30}))); // newer than the last, but older than what withdrew it
    auto restarted = source("http://127.0.0.1:1", kept);
    REQUIRE(restarted.current());
    CHECK(restarted.current()->edition.items.size() == before.items.size() - 1);
    CHECK(shown(edition(model::Seconds{90})));
}

TEST_CASE("an older Edition brings back no correction of what was withdrawn, but for one that still stands") {
    model::Edition before = edition();
    REQUIRE(!before.items.empty());
    model::Correction correction;
    correction.id = "0a1b2c3d";
    correction.item = before.items.front().id;
    correction.category_name = before.items.front().category_name;
    correction.wrong = before.items.front().action;
    correction.right = before.items.front().outcome;
    correction.validity = {test::now(), test::now() + model::correction_shown};
    before.corrections = {correction};
    for (const bool stands : {false, true}) {
        CAPTURE(stands);
        model::Edition after = edition(model::Seconds{60});
        after.withdrawn = {correction.item};
        if (stands) after.corrections = before.corrections;
        Desk desk;
        auto screen = source(desk.server().url(""));
        desk.says(answer(after));
        REQUIRE(screen.ask(test::now() + model::Seconds{120}));
        desk.says(answer(before));
        const auto reading = screen.ask(test::now() + model::Seconds{120});
        REQUIRE(reading);
        CHECK(reading->edition.corrections.empty() != stands);
    }
}

TEST_CASE("a clock that ran ahead and was set right again does not shut the desk out") {
    Desk desk;
    auto screen = source(desk.server().url(""));
    const model::Time ahead = test::now() + model::Seconds{4 * 365 * 86'400};
    desk.says(answer(edition(model::Seconds{4 * 365 * 86'400})));
    REQUIRE(screen.ask(ahead));
    desk.says(answer(edition()));
    const auto reading = screen.ask(test::now());
    REQUIRE(reading);
    CHECK(!reading->error);
    CHECK(reading->edition == edition());
}

TEST_CASE("a desk whose long poll answers at once is asked once a second, not more") {
    std::atomic<int> count{0};
    const std::string page = answer(edition(), "ETag: \"a\"\r\n");
    const test::RawServer desk([&](const std::string& head) {
        if (has(head, "/changes")) return test::http(200, R"({"demo":false,"version":"1-1","changed":true})");
        ++count;
        return has(head, "If-None-Match") ? test::http(304, "") : page;
    });
    auto screen = source(desk.url(""));
    const auto start = std::chrono::steady_clock::now();
    while (std::chrono::steady_clock::now() - start < 2500ms) {
        REQUIRE(screen.ask(test::now()));
        REQUIRE(screen.wait(model::Seconds{25}));
        CHECK(screen.rest() <= 1s);
        std::this_thread::sleep_for(screen.rest());
    }
    CHECK(count == 3);
}

TEST_CASE("with each failure a desk is left alone longer, at most two minutes, and as long as it asks for") {
    Desk desk;
    desk.says(test::http(500, "{}"));
    auto screen = source(desk.server().url(""));
    std::chrono::milliseconds before{0};
    for (int i = 0; i < 5; ++i) {
        CHECK(!screen.ask(test::now()));
        CHECK(screen.rest() > before);
        before = screen.rest();
    }
    for (int i = 0; i < 20; ++i)
        CHECK(!screen.ask(test::now()));
    CHECK(screen.rest() > 60s);
    CHECK(screen.rest() <= 150s);
    desk.says(test::http(503, "{}", "Retry-After: 600\r\n"));
    CHECK(!screen.ask(test::now()));
    CHECK(screen.rest() > 595s);
    desk.says(test::http(401, "{}"));
    CHECK(!screen.ask(test::now()));
    CHECK(screen.rest() > 14min);
    desk.says(answer(edition()));
    REQUIRE(screen.ask(test::now()));
    CHECK(screen.rest() <= 1s);
}

TEST_CASE("a kept file is believed no more than a desk, and never holds the start up") {
    const test::Folder folder;
    const fs::path kept = folder.path() / "edisi.json";
    const auto shown = [&](const std::string& text) {
        std::ofstream(kept, std::ios::binary | std::ios::trunc) << text;
        return source("http://127.0.0.1:1", kept).current().has_value();
    };
    CHECK(shown(wire::encode(edition())));
    CHECK(shown(wire::encode(edition(-model::Seconds{365 * 86'400})))); // old, and says so
    CHECK(!shown(wire::encode(edition(model::Seconds{365 * 86'400}))));
    model::Edition other = edition();
    other.identity.regency = {"tegal"};
    CHECK(!shown(wire::encode(other)));
    CHECK(!shown(wire::encode(edition()).substr(1)));
    CHECK(!shown(std::string(3'000'000, ' ') + wire::encode(edition())));
    CHECK(!shown(std::string("\0\0\0", 3)));
    fs::remove(kept);
    REQUIRE(mkfifo(kept.c_str(), 0600) == 0);
    CHECK(!source("http://127.0.0.1:1", kept).current());
    fs::remove(kept);
    fs::create_symlink("/dev/zero", kept);
    CHECK(!source("http://127.0.0.1:1", kept).current());
    fs::remove(kept);
    fs::create_directory(kept);
    CHECK(!source("http://127.0.0.1:1", kept).current());
}

TEST_CASE("the file is written at once where something was taken away, else every ten minutes") {
    const test::Folder folder;
    const fs::path kept = folder.path() / "edisi.json";
    Desk desk;
    auto screen = source(desk.server().url(""), kept);
    const auto said = [&](const model::Edition& edition) {
        desk.says(answer(edition));
        REQUIRE(screen.ask(edition.made_at));
        return read(kept) == wire::encode(edition);
    };
    CHECK(said(edition()));
    CHECK(!said(edition(model::Seconds{300})));
    CHECK(said(edition(model::Seconds{600})));
    CHECK(!said(edition(model::Seconds{660})));
    model::Edition fewer = edition(model::Seconds{661});
    fewer.items.pop_back();
    CHECK(said(fewer));
}

TEST_CASE("a file that cannot be renewed goes where it would show what was withdrawn, and stays else") {
    const test::Folder folder;
    const fs::path kept = folder.path() / "edisi.json";
    Desk desk;
    auto screen = source(desk.server().url(""), kept);
    desk.says(answer(edition()));
    REQUIRE(screen.ask(test::now()));
    const FullDisk full;
    desk.says(answer(edition(model::Seconds{700})));
    REQUIRE(screen.ask(test::now() + model::Seconds{700}));
    CHECK(read(kept) == wire::encode(edition()));
    model::Edition fewer = edition(model::Seconds{701});
    fewer.items.pop_back();
    desk.says(answer(fewer));
    const auto reading = screen.ask(test::now() + model::Seconds{701});
    REQUIRE(reading);
    CHECK(reading->edition == fewer);
    CHECK(!fs::exists(kept));
}
