// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/edition_source.hpp"

#include "../desk/house.hpp"
#include "../net/raw_server.hpp"
#include "desk/server.hpp"
#include "store/store.hpp"
#include "wire/edition.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

using namespace siar;
namespace fs = std::filesystem;

namespace {

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

feeds::EditionSource source(const std::string& url, const fs::path& kept = {}) {
    net::Options options;
    options.limits.stall = options.limits.total = options.limits.connect = model::Seconds{3};
    return {{url, test::Hub::token, model::Audience::public_, {"demak"}},
            {net::Client(options), privacy::Gate(), kept, [] { return 0.5; }},
            test::now()};
}

} // namespace

TEST_CASE("a screen reads the desk's Edition, keeps it, and shows it with its age when the desk is gone") {
    const test::Folder folder;
    const fs::path kept = folder.path() / "edisi.json";
    test::Hub hub;
    auto first = source(hub.url(), kept);
    CHECK(!first.current());
    const auto read = first.ask(test::now());
    REQUIRE_MESSAGE(read, read.error().line());
    CHECK(!read->error);
    CHECK(read->received == test::now());
    CHECK(read->edition.items.size() == 2);
    CHECK(fs::exists(kept));
    CHECK(!fs::exists(kept.string() + ".baru"));

    const model::Time later = test::now() + model::Seconds{600};
    const auto confirmed = first.ask(later);
    REQUIRE(confirmed);
    CHECK(confirmed->received == later);

    hub.stop();
    const auto alone = first.ask(later + model::Seconds{600});
    REQUIRE(alone);
    CHECK(alone->edition == read->edition);
    CHECK(alone->received == later);
    REQUIRE(alone->error);
    CHECK(has(alone->error->what, "tidak dapat tersambung"));

    const auto restarted = source("http://127.0.0.1:1", kept);
    REQUIRE(restarted.current());
    CHECK(restarted.current()->edition == read->edition);
    CHECK(restarted.current()->received == read->edition.made_at);
}

TEST_CASE("a desk that answers wrong takes nothing away, and none at all is an error") {
    const model::Edition edition = [] {
        model::Edition out = test::edition();
        out.audience = model::Audience::public_;
        return out;
    }();
    std::atomic<int> turn{0};
    const std::vector<std::string> answers{
        test::http(200, wire::encode(edition)),
        test::http(200, "<html>", "", "text/html"),
        test::http(200, "{}"),
        test::http(500, "{}"),
        test::http(200, wire::encode(test::edition())),
    };
    const test::RawServer server([&](const std::string&) { return answers[static_cast<std::size_t>(turn)]; });
    auto screen = source(server.url(""));
    REQUIRE(screen.ask(test::now()));
    for (turn = 1; turn < 5; ++turn) {
        const auto read = screen.ask(test::now());
        REQUIRE(read);
        CHECK(read->edition == edition);
        REQUIRE(read->error);
        CHECK(!has(read->error->line(), test::Hub::token));
    }
    turn = 0;
    CHECK(!screen.ask(test::now())->error);
    turn = 3;
    CHECK(!source(server.url("")).ask(test::now()));
}

TEST_CASE("a kept file that is torn, foreign or for another audience is not shown") {
    const test::Folder folder;
    const fs::path kept = folder.path() / "edisi.json";
    for (const std::string& text : {std::string(), wire::encode(test::edition()).substr(0, 500), std::string("{}"),
                                    wire::encode(test::edition())}) {
        std::ofstream(kept, std::ios::trunc) << text;
        CHECK(!source("http://127.0.0.1:1", kept).current());
    }
}

TEST_CASE("a screen that waits is told of a change, and a folder it may not write to takes no picture away") {
    const test::Hub hub;
    auto screen = source(hub.url(), "/proc/nowhere/edisi.json");
    REQUIRE(screen.ask(test::now()));
    const auto known = screen.wait(model::Seconds{1});
    REQUIRE_MESSAGE(known, known.error().line());
    CHECK(*known);
    const auto quiet = screen.wait(model::Seconds{1});
    REQUIRE(quiet);
    CHECK(!*quiet);
    std::thread office([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds{300});
        auto store = test::open_store(hub.folder());
        test::apply(store, test::batch_of({test::row(70)}));
    });
    const auto start = std::chrono::steady_clock::now();
    const auto changed = screen.wait(model::Seconds{20});
    office.join();
    REQUIRE(changed);
    CHECK(*changed);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds{5});
}
