// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/client.hpp"
#include "raw_server.hpp"
#include "tests/folder.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

using namespace siar;
namespace fs = std::filesystem;

namespace {

pid_t begin(std::vector<std::string> words) {
    std::vector<char*> argv;
    for (std::string& word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, 0, "/dev/null", 0, 0);
    posix_spawn_file_actions_addopen(&files, 1, "/dev/null", 1, 0);
    posix_spawn_file_actions_addopen(&files, 2, "/dev/null", 1, 0);
    pid_t pid = -1;
    std::array<char*, 1> environment{nullptr};
    if (posix_spawnp(&pid, argv[0], &files, nullptr, argv.data(), environment.data()) != 0) pid = -1;
    posix_spawn_file_actions_destroy(&files);
    return pid;
}

/// `openssl s_server` with a certificate for localhost that signed itself.
class TlsServer {
public:
    TlsServer() {
        const std::string key = (folder_.path() / "key.pem").string();
        const pid_t made =
            begin({"openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
                   "-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate().string()});
        REQUIRE(made > 0);
        waitpid(made, nullptr, 0);
        {
            const test::RawServer free_port([](const std::string&) { return std::string(); });
            port_ = free_port.port();
        }
        server_ = begin({"openssl", "s_server", "-quiet", "-www", "-accept", fmt::format("127.0.0.1:{}", port_), "-key",
                         key, "-cert", certificate().string()});
        REQUIRE(server_ > 0);
    }
    TlsServer(const TlsServer&) = delete;
    TlsServer& operator=(const TlsServer&) = delete;
    ~TlsServer() {
        kill(server_, SIGTERM);
        waitpid(server_, nullptr, 0);
    }
    fs::path certificate() const { return folder_.path() / "cert.pem"; }
    std::string url(const std::string& host) const { return fmt::format("https://{}:{}/", host, port_); }

private:
    test::Folder folder_;
    std::uint16_t port_ = 0;
    pid_t server_ = -1;
};

} // namespace

TEST_CASE("a certificate that nobody vouches for is refused, a trusted one is not, and its name must fit") {
    const TlsServer server;
    net::Options trusting;
    trusting.ca_file = server.certificate();
    net::Client knows(trusting);
    auto known = knows.get({server.url("localhost")});
    for (int tries = 0; !known && tries < 50; ++tries) {
        std::this_thread::sleep_for(std::chrono::milliseconds{100});
        known = knows.get({server.url("localhost")});
    }
    REQUIRE_MESSAGE(known, known.error().line());
    CHECK(known->status == 200);

    const auto stranger = net::Client().get({server.url("localhost")});
    REQUIRE(!stranger);
    CHECK(stranger.error().what.find("sertifikat") != std::string::npos);
    const auto other_name = knows.get({server.url("127.0.0.1")});
    REQUIRE(!other_name);
    CHECK(other_name.error().what.find("sertifikat") != std::string::npos);
}
