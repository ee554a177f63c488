// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificate.hpp"
#include "net/client.hpp"
#include "raw_server.hpp"
#include "tests/folder.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <signal.h>
#include <sys/wait.h>

#include <chrono>
#include <filesystem>
#include <string>
#include <thread>

using namespace siar;
namespace fs = std::filesystem;

namespace {

/// `openssl s_server` with a certificate that signed itself.
class TlsServer {
public:
    explicit TlsServer(const test::Paper& paper = {}) {
        test::certify(folder_.path(), paper);
        {
            const test::RawServer free_port([](const std::string&) { return std::string(); });
            port_ = free_port.port();
        }
        server_ = test::start({"openssl", "s_server", "-quiet", "-www", "-accept", fmt::format("127.0.0.1:{}", port_),
                               "-key", file("key.pem"), "-cert", certificate().string()},
                              folder_.path() / "log");
    }
    TlsServer(const TlsServer&) = delete;
    TlsServer& operator=(const TlsServer&) = delete;
    ~TlsServer() {
        kill(server_, SIGTERM);
        waitpid(server_, nullptr, 0);
    }
    fs::path certificate() const { return folder_.path() / "cert.pem"; }
    std::string url(const std::string& host = "localhost") const { return fmt::format("https://{}:{}/", host, port_); }
    /// Asks until the server has begun to listen.
    model::Result<net::Response> ask(net::Client& client) const {
        for (int tries = 0;; ++tries) {
            auto response = client.get({url()});
            if (response || tries == 100 || response.error().what != "tidak dapat tersambung") return response;
            std::this_thread::sleep_for(std::chrono::milliseconds{100});
        }
    }

private:
    std::string file(const char* name) const { return (folder_.path() / name).string(); }

    test::Folder folder_;
    std::uint16_t port_ = 0;
    pid_t server_ = -1;
};

net::Client trusting(const TlsServer& server) {
    net::Options options;
    options.ca_file = server.certificate();
    return net::Client(options);
}

void refused(const model::Result<net::Response>& response) {
    REQUIRE(!response);
    CHECK_MESSAGE(response.error().what == "sertifikat server tidak dapat dipercaya", response.error().line());
}

} // namespace

TEST_CASE("a certificate that nobody vouches for is refused, a trusted one is not, and its name must fit") {
    const TlsServer server;
    net::Client knows = trusting(server);
    const auto known = server.ask(knows);
    REQUIRE_MESSAGE(known, known.error().line());
    CHECK(known->status == 200);
    net::Client stranger;
    refused(server.ask(stranger));
    refused(knows.get({server.url("127.0.0.1")}));
}

TEST_CASE("a trusted certificate that is no longer valid, or not yet, is refused") {
    for (const test::Paper& paper :
         {test::Paper{"localhost", {"-startdate", "20200101000000Z", "-enddate", "20200201000000Z"}},
          test::Paper{"localhost", {"-startdate", "20990101000000Z", "-enddate", "20990201000000Z"}}}) {
        const TlsServer server(paper);
        net::Client client = trusting(server);
        refused(server.ask(client));
    }
}

TEST_CASE("a trusted certificate of another host is refused") {
    const TlsServer server({"lain.contoh.id"});
    net::Client client = trusting(server);
    refused(server.ask(client));
}

TEST_CASE("a server that never finishes its handshake ends in time") {
    const test::RawServer mute([](const std::string&) { return std::string("HTTP/1.1 200 X\r\n\r\n"); },
                               std::chrono::milliseconds{60'000});
    net::Options options;
    options.limits.connect = model::Seconds{1};
    const auto start = std::chrono::steady_clock::now();
    const auto response = net::Client(options).get({fmt::format("https://127.0.0.1:{}/", mute.port())});
    REQUIRE(!response);
    CHECK(response.error().what == "server terlalu lama tidak menjawab");
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds{3});
}
