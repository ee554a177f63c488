// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/server.hpp"

#include "house.hpp"
#include "wire/api.hpp"

#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <memory>
#include <string>
#include <thread>
#include <vector>

using namespace siar;
using Clock = std::chrono::steady_clock;

namespace {

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// A connection of our own, to say what no client library would.
class Socket {
public:
    explicit Socket(std::uint16_t port) : number_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        REQUIRE(connect(number_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
    }
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;
    ~Socket() { close(number_); }

    void say(const std::string& text) const { REQUIRE(send(number_, text.data(), text.size(), MSG_NOSIGNAL) > 0); }
    bool has_answer(int milliseconds) const {
        pollfd waiting{number_, POLLIN, 0};
        return poll(&waiting, 1, milliseconds) == 1;
    }
    /// What has come by the time nothing more comes for 200 ms.
    std::string hear() const {
        std::string heard;
        std::array<char, 4096> buffer{};
        while (has_answer(heard.empty() ? 3000 : 200)) {
            const ssize_t count = recv(number_, buffer.data(), buffer.size(), 0);
            if (count <= 0) break;
            heard.append(buffer.data(), static_cast<std::size_t>(count));
        }
        return heard;
    }

private:
    int number_;
};

std::string asked(const std::string& line, const std::string& headers = "") {
    return fmt::format("{} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {}\r\n{}\r\n", line, test::Hub::token,
                       headers);
}

std::string version(const test::Hub& hub) {
    const auto changes = wire::decode_changes(hub.get("/api/v1/changes").body);
    REQUIRE(changes);
    CHECK(changes->changed);
    return changes->version;
}

void change(const test::Hub& hub, int number) {
    auto store = test::open_store(hub.folder());
    test::apply(store, test::batch_of({test::row(number)}));
}

} // namespace

TEST_CASE("a long poll is told within a moment when another process changes the store") {
    const test::Hub hub;
    const std::string before = version(hub);
    Socket waiting(hub.port());
    waiting.say(asked("GET /api/v1/changes?since=" + before + "&wait=25"));
    CHECK(!waiting.has_answer(300));
    const auto start = Clock::now();
    change(hub, 50);
    const std::string answer = waiting.hear();
    CHECK(Clock::now() - start < std::chrono::seconds{2});
    CHECK(has(answer, R"("changed":true)"));
    CHECK(version(hub) != before);
}

TEST_CASE("a long poll without news ends at its time and says so") {
    const test::Hub hub;
    net::Client client;
    const auto start = Clock::now();
    const auto response = client.get({hub.url("/api/v1/changes?wait=1&since=" + version(hub)), test::Hub::token});
    REQUIRE(response);
    CHECK(has(response->body, R"("changed":false)"));
    CHECK(Clock::now() - start > std::chrono::milliseconds{900});
    CHECK(Clock::now() - start < std::chrono::milliseconds{2500});
}

TEST_CASE("five hundred clients wait for a change, others are answered at once, and all are told") {
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = std::min<rlim_t>(files.rlim_max, 4096);
    REQUIRE(setrlimit(RLIMIT_NOFILE, &files) == 0);
    REQUIRE(files.rlim_cur >= 1200);

    const test::Hub hub;
    const std::string question = asked("GET /api/v1/changes?since=" + version(hub) + "&wait=25");
    std::vector<std::unique_ptr<Socket>> waiting;
    for (int i = 0; i < 500; ++i) {
        waiting.push_back(std::make_unique<Socket>(hub.port()));
        waiting.back()->say(question);
    }
    net::Client client;
    std::vector<Clock::duration> took;
    for (int i = 0; i < 50; ++i) {
        const auto start = Clock::now();
        const auto response = client.get({hub.url("/api/v1/edition"), test::Hub::token});
        took.push_back(Clock::now() - start);
        REQUIRE(response);
        CHECK(response->status == 200);
    }
    std::sort(took.begin(), took.end());
    const auto median = std::chrono::duration_cast<std::chrono::microseconds>(took[25]);
    MESSAGE("beside 500 waiting: median ", median.count(), " us, longest ",
            std::chrono::duration_cast<std::chrono::microseconds>(took.back()).count(), " us");
    CHECK(median < std::chrono::milliseconds{50});
    CHECK(std::none_of(waiting.begin(), waiting.end(), [](const auto& socket) { return socket->has_answer(0); }));

    change(hub, 60);
    const auto start = Clock::now();
    for (const auto& socket : waiting)
        REQUIRE(socket->has_answer(5000));
    CHECK(Clock::now() - start < std::chrono::seconds{3});
    CHECK(has(waiting.back()->hear(), R"("changed":true)"));
}

TEST_CASE("a desk that ends tells those who wait") {
    test::Hub hub;
    Socket waiting(hub.port());
    waiting.say(asked("GET /api/v1/changes?since=" + version(hub) + "&wait=25"));
    CHECK(!waiting.has_answer(200));
    const auto start = Clock::now();
    hub.stop();
    CHECK(Clock::now() - start < std::chrono::seconds{2});
    CHECK(has(waiting.hear(), " 503 "));
}

TEST_CASE("HEAD has the headers of GET and no body") {
    const test::Hub hub;
    Socket socket(hub.port());
    socket.say(asked("HEAD /api/v1/edition"));
    const std::string answer = socket.hear();
    CHECK(has(answer, " 200 "));
    CHECK(has(answer, "ETag: W/"));
    CHECK(!has(answer, "Content-Length: 0\r\n"));
    CHECK(answer.find("\r\n\r\n") == answer.size() - 4);
}

TEST_CASE("every answer bears the headers that keep a browser safe, and gzip only where accepted") {
    const test::Hub hub;
    for (const char* path : {"/", "/api/v1/edition", "/api/v1/nothing", "/halaman/gaya.css"}) {
        Socket plain(hub.port());
        plain.say(asked(std::string("GET ") + path));
        const std::string answer = plain.hear();
        CHECK(has(answer, "Content-Security-Policy: default-src 'self'"));
        CHECK(has(answer, "X-Content-Type-Options: nosniff"));
        CHECK(has(answer, "X-Frame-Options: DENY"));
        CHECK(!has(answer, "Content-Encoding"));
    }
    Socket zipped(hub.port());
    zipped.say(asked("GET /api/v1/edition", "Accept-Encoding: gzip\r\n"));
    CHECK(has(zipped.hear(), "Content-Encoding: gzip"));
}

TEST_CASE("a photo is asked for again each time, so that no cache shows what was withdrawn") {
    const test::Hub hub;
    const auto store = test::with_photo(hub);
    for (const std::string& path : {test::photo_path(), "/api/v1" + test::photo_path()}) {
        Socket socket(hub.port());
        socket.say(asked("GET " + path, "Accept-Encoding: gzip\r\n"));
        const std::string answer = socket.hear();
        CHECK(has(answer, "Cache-Control: private, no-cache\r\n"));
        CHECK(has(answer, "ETag: "));
        CHECK(has(answer, "Content-Type: image/jpeg\r\n"));
        CHECK(has(answer, "X-Content-Type-Options: nosniff"));
        CHECK(!has(answer, "Content-Encoding"));
        CHECK(has(answer, "\r\n\r\n" + test::jpeg()));
    }
    for (const char* path : {"/api/v1/edition", "/photos/x", "/"}) {
        Socket socket(hub.port());
        socket.say(asked(std::string("GET ") + path));
        CHECK(has(socket.hear(), "Cache-Control: private, no-cache\r\n"));
    }
}

TEST_CASE("other methods, bodies, foreign names and endless headers are refused as JSON or not at all") {
    const test::Hub hub;
    struct Row {
        std::string said;
        const char* status;
    };
    for (const Row& row : std::vector<Row>{
             {asked("POST /api/v1/discovery", "Content-Length: 2\r\n") + "{}", " 405 "},
             {asked("DELETE /api/v1/discovery"), " 405 "},
             {asked("GET /api/v1/discovery", "Content-Length: 1000000000\r\n"), " 413 "},
             {asked("GET /api/v1/discovery", "Transfer-Encoding: chunked\r\n"), " 413 "},
             {"GET / HTTP/1.1\r\nHost: contoh.id\r\n\r\n", " 421 "},
             {asked("GET /api/v1/discovery", "X-A: " + std::string(40'000, 'a') + "\r\n"), " 431 "},
             {asked("GET /" + std::string(40'000, 'a')), " 414 "},
             {"GET / HTTP/1.1\r\n\r\n", " 421 "},
         }) {
        Socket socket(hub.port());
        socket.say(row.said);
        const std::string answer = socket.hear();
        CHECK_MESSAGE(has(answer.substr(0, 20), row.status), answer.substr(0, 120));
    }
    CHECK(hub.get("/api/v1/discovery").status == 200);
}

TEST_CASE("the desk listens on this machine only, and a taken port is told by number") {
    const test::Hub hub;
    desk::Options options;
    options.port = hub.port();
    options.token = test::Hub::token;
    options.assets = std::filesystem::path(SIAR_SOURCE_DIR) / "assets";
    const auto second = desk::Server::start(options,
                                            {[&] {
                                                 return store::Store::open({{}, {}, {}, {}});
                                             },
                                             test::regency(),
                                             {},
                                             model::system_clock()},
                                            {});
    REQUIRE(!second);
    CHECK(has(second.error().line(), std::to_string(hub.port())));
    CHECK(has(second.error().what, "sudah dipakai"));

    options.port = 0;
    options.assets = "/nowhere";
    const auto bare = desk::Server::start(options,
                                          {[&] {
                                               return store::Store::open({{}, {}, {}, {}});
                                           },
                                           test::regency(),
                                           {},
                                           model::system_clock()},
                                          {});
    REQUIRE(!bare);
    CHECK(has(bare.error().where, "/nowhere"));
}

TEST_CASE("the desk serves a store that lives in memory") {
    desk::Options options;
    options.port = 0;
    options.token = test::Hub::token;
    options.assets = std::filesystem::path(SIAR_SOURCE_DIR) / "assets";
    const auto filled = [] {
        auto store = test::open_store({});
        test::fill(store);
        return model::Result<store::Store>(std::move(store));
    };
    const auto server =
        desk::Server::start(options, {filled, test::regency(), {}, {[] { return test::now(); }, {}, {}}}, {});
    REQUIRE_MESSAGE(server, server.error().line());
    const auto response = net::Client().get({server->address() + "/api/v1/complaints", test::Hub::token});
    REQUIRE(response);
    CHECK(has(response->body, "Lampu jalan mati"));
}
