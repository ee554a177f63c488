// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/upload.hpp"

#include "net/url.hpp"
#include "tests/net/file_servers.hpp"

#include <chrono>
#include <functional>
#include <set>

using namespace siar;
using namespace siar::test;
namespace fs = std::filesystem;

namespace {

/// Bytes that look the same nowhere.
std::string noise(std::size_t size, std::uint64_t seed = 1) {
    std::string out(size, '\0');
    for (char& byte : out) {
        seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
        byte = static_cast<char>(seed >> 56U);
    }
    return out;
}

net::LocalFile file_of(const fs::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
    return {path, bytes.size(), model::sha256(bytes)};
}

std::unique_ptr<FileServer> server_of(const std::string& kind) {
    if (kind == "sftp") {
        auto server = std::make_unique<SftpServer>();
        server->know_host();
        return server;
    }
    if (kind == "https") return std::make_unique<DavServer>();
    return std::make_unique<FtpsServer>(kind == "ftps");
}

const std::vector<std::string> kinds{"sftp", "ftps", "ftpes", "https"};

/// All files below a folder, by their paths in it.
std::set<std::string> names_in(const fs::path& folder) {
    std::set<std::string> out;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) out.insert(fs::relative(entry.path(), folder).string());
    return out;
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

template <class T>
net::Failure refused(const net::Attempt<T>& attempt, bool lasting) {
    REQUIRE(!attempt);
    INFO(attempt.error().error.line());
    CHECK(attempt.error().lasting == lasting);
    CHECK(!attempt.error().error.where.empty());
    CHECK(!has(attempt.error().error.line(), "rahasia"));
    return attempt.error();
}

/// The bytes that a server has taken so far; nginx names a file only when it has all of it.
std::uintmax_t taken(const FileServer& server) {
    std::uintmax_t out = 0;
    std::error_code error;
    const auto size_of = [&](const fs::path& path) {
        const auto size = fs::file_size(path, error);
        return error ? 0 : size;
    };
    for (const auto& entry : fs::directory_iterator(server.home() / "tmp", error))
        out += size_of(entry.path());
    return out + size_of(server.files() / ".segmen.wav.sebagian");
}

/// Sends while the server is killed as soon as it has begun to take bytes.
net::Attempt<net::Proof> send_and_kill(FileServer& server, const net::LocalFile& file, const std::string& url) {
    const auto stop = [&] {
        if (server.is_up() && taken(server) > 0) server.kill_now();
        return false;
    };
    auto out = net::Uploader(server.access(), net::upload_limits(), stop).put(file, url, false);
    CHECK_MESSAGE(taken(server) > 0, "killed while it took the file");
    CHECK_MESSAGE(taken(server) < file.bytes, "killed while it took the file");
    return out;
}

} // namespace

TEST_CASE("a file arrives whole under its name, in folders that are made, with blanks in it; and can be taken back") {
    const Folder own;
    for (const std::string& kind : kinds) {
        CAPTURE(kind);
        const auto server = server_of(kind);
        server->up();
        const auto bytes = noise(1'500'000);
        const auto file = file_of(own.path() / "segmen.wav", bytes);
        const std::string name = "siaran pagi/2026/Rekap 14.05 (uji).wav";
        const std::string url = net::below(server->url(), name);
        net::Uploader uploader(server->access());
        const auto proof = uploader.put(file, url, false);
        REQUIRE_MESSAGE(proof, proof.error().error.line() << content_of(server->home() / "log"));
        CHECK(*proof == net::Proof::size);
        CHECK(content_of(server->files() / name) == bytes);

        const auto newer = noise(70'000, 7);
        const auto replaced = uploader.put(file_of(own.path() / "lain.wav", newer), url, true);
        REQUIRE_MESSAGE(replaced, replaced.error().error.line());
        CHECK(*replaced == net::Proof::sha256);
        CHECK(content_of(server->files() / name) == newer);
        CHECK(names_in(server->files()) == std::set<std::string>{name});

        CHECK(uploader.remove(url) == true);
        CHECK(names_in(server->files()).empty());
        CHECK(uploader.remove(url) == false);
        CHECK(uploader.remove(net::below(server->url(), "tidak ada/segmen.wav")) == false);
        CHECK_MESSAGE(!fs::exists(server->files() / "tidak ada"), "only what is sent makes folders");
    }
}

TEST_CASE("where a server does not rename over a file it is put aside, and comes back where the new one gets no name") {
    const Folder own;
    const auto old = file_of(own.path() / "dulu.wav", noise(1000, 3));
    const auto file = file_of(own.path() / "segmen.wav", noise(2000));
    const auto put = [](FileServer& server, const net::LocalFile& one) {
        return net::Uploader(server.access()).put(one, net::below(server.url(), "segmen.wav"), false);
    };
    FtpsServer stubborn(false, {}, "never-over");
    stubborn.up();
    std::ofstream(stubborn.files() / ".segmen.wav.lama") << "dari kiriman yang terputus";
    stubborn.kill_now();
    stubborn.up();
    for (const auto& one : {old, file}) {
        const auto sent = put(stubborn, one);
        REQUIRE_MESSAGE(sent, sent.error().error.line());
        CHECK(content_of(stubborn.files() / "segmen.wav") == content_of(one.path));
    }
    CHECK(names_in(stubborn.files()) == std::set<std::string>{"segmen.wav"});

    FtpsServer unwilling(false, {}, "keeps-drafts");
    fs::copy_file(old.path, unwilling.files() / "segmen.wav");
    unwilling.up();
    const auto failure = refused(put(unwilling, file), false);
    CHECK_FALSE(failure.perhaps_there);
    CHECK(content_of(unwilling.files() / "segmen.wav") == noise(1000, 3));
    CHECK(names_in(unwilling.files()) == std::set<std::string>{".segmen.wav.sebagian", "segmen.wav"});

    fs::copy_file(old.path, unwilling.files() / ".segmen.wav.lama");
    unwilling.kill_now();
    unwilling.up();
    CHECK(net::Uploader(unwilling.access()).remove(net::below(unwilling.url(), "segmen.wav")) == true);
    CHECK(names_in(unwilling.files()).empty());
}

TEST_CASE("what was sent whole and never answered may be there; what was refused, or never sent whole, is not") {
    const Folder own;
    const auto file = file_of(own.path() / "segmen.wav", noise(1000));
    struct Row {
        const char* answer;
        bool perhaps;
    };
    for (const Row& row : {Row{"", true}, Row{"502", true}, Row{"504", true}, Row{"503", false}, Row{"401", false}}) {
        CAPTURE(row.answer);
        const std::string status = row.answer;
        const auto last = [&] { return status.empty() ? status : http(std::stoi(status), ""); };
        const RawServer form([&](const std::string&) { return last(); });
        const auto posted = net::Uploader({}).post(file, form.url("/unggah"), {});
        REQUIRE(!posted);
        CHECK(posted.error().perhaps_there == row.perhaps);
        CHECK_MESSAGE(form.heads().size() == 1, "libcurl does not send it again by itself");
        const RawServer dav([&](const std::string& request) {
            if (request.starts_with("MOVE")) return last();
            if (request.starts_with("HEAD")) return std::string("HTTP/1.1 200 X\r\nContent-Length: 1000\r\n\r\n");
            return http(201, "");
        });
        const auto put = net::Uploader({}).put(file, dav.url("/segmen.wav"), false);
        REQUIRE(!put);
        CHECK(put.error().perhaps_there == row.perhaps);
    }
    const auto nobody = fmt::format("http://127.0.0.1:{}/unggah", free_port());
    CHECK_FALSE(refused(net::Uploader({}).post(file, nobody, {}), false).perhaps_there);
    CHECK_FALSE(refused(net::Uploader({}).put(file, nobody, false), false).perhaps_there);
    const RawServer not_tls([](const std::string&) { return http(200, ""); });
    const auto url = fmt::format("https://127.0.0.1:{}/unggah", not_tls.port());
    CHECK_FALSE_MESSAGE(refused(net::Uploader({}).post(file, url, {}), false).perhaps_there,
                        "a handshake that failed may go well the next time");
}

TEST_CASE("a form goes over a connection of its own") {
    const Folder own;
    const auto file = file_of(own.path() / "segmen.wav", noise(1000));
    const RawServer server([](const std::string&) { return http(201, ""); });
    net::Uploader uploader({});
    for (int at = 0; at < 2; ++at)
        CHECK(uploader.post(file, server.url("/unggah"), {}));
    CHECK(server.connections() == 2);
}

TEST_CASE("a server killed in mid-transfer has no half file under its name, and takes it when it is back") {
    const Folder own;
    const auto bytes = noise(24'000'000);
    const auto file = file_of(own.path() / "segmen.wav", bytes);
    const auto before = file_of(own.path() / "dulu.wav", noise(1000, 3));
    for (const std::string& kind : kinds) {
        CAPTURE(kind);
        const auto server = server_of(kind);
        server->up();
        const std::string url = net::below(server->url(), "segmen.wav");
        refused(send_and_kill(*server, file, url), false);
        CHECK(!server->is_up());
        CHECK(!fs::exists(server->files() / "segmen.wav"));

        server->up();
        net::Uploader uploader(server->access());
        REQUIRE(uploader.put(before, url, false));
        refused(send_and_kill(*server, file, url), false);
        CHECK_MESSAGE(content_of(server->files() / "segmen.wav") == noise(1000, 3), "the one before stays whole");

        server->up();
        const auto again = uploader.put(file, url, true);
        REQUIRE_MESSAGE(again, again.error().error.line());
        CHECK(content_of(server->files() / "segmen.wav") == bytes);
        CHECK(names_in(server->files()) == std::set<std::string>{"segmen.wav"});
    }
}

TEST_CASE("what is half there after a kill goes with a removal") {
    const Folder own;
    const auto file = file_of(own.path() / "segmen.wav", noise(24'000'000));
    const auto server = server_of("sftp");
    server->up();
    const std::string url = net::below(server->url(), "segmen.wav");
    refused(send_and_kill(*server, file, url), false);
    CHECK(names_in(server->files()) == std::set<std::string>{".segmen.wav.sebagian"});
    server->up();
    CHECK(net::Uploader(server->access()).remove(url) == true);
    CHECK(names_in(server->files()).empty());
}

TEST_CASE("a wrong password lasts, and stands in no error") {
    const Folder own;
    const auto file = file_of(own.path() / "segmen.wav", noise(1000));
    for (const std::string& kind : kinds) {
        CAPTURE(kind);
        const auto server = server_of(kind);
        server->up();
        auto access = server->access();
        access.password = "rahasia-yang-salah";
        access.key_file.clear();
        net::Uploader uploader(access);
        const auto failure = refused(uploader.put(file, net::below(server->url(), "segmen.wav"), false), true);
        CHECK(has(failure.error.what, "server menolak nama"));
        CHECK(names_in(server->files()).empty());
    }
}

TEST_CASE("an unknown host key is refused with its fingerprint, which may then be pinned; a changed one is refused") {
    const Folder own;
    const auto file = file_of(own.path() / "segmen.wav", noise(1000));
    SftpServer server;
    server.up();
    const std::string url = net::below(server.url(), "segmen.wav");
    const auto put = [&](const net::Access& access) { return net::Uploader(access).put(file, url, false); };

    const auto unknown = put(server.access());
    const auto said = refused(unknown, true).error;
    CHECK(has(said.what, "belum dikenal"));
    const auto at = said.todo.find("SHA256:");
    REQUIRE(at != std::string::npos);
    auto pinned = server.access();
    pinned.known_hosts.clear();
    pinned.host_key = said.todo.substr(at, 50);
    const auto right = put(pinned);
    REQUIRE_MESSAGE(right, right.error().error.line());

    server.know_host();
    REQUIRE(put(server.access()));
    server.kill_now();
    server.new_host_key();
    server.up();
    CHECK(has(refused(put(server.access()), true).error.what, "lain daripada yang dikenal"));
    CHECK(has(refused(put(pinned), true).error.what, "lain daripada yang dikenal"));
    pinned.host_key.clear();
    CHECK(has(refused(put(pinned), true).error.what, "tidak dapat diperiksa"));
}

TEST_CASE("a certificate that nobody vouches for, or that is over, is refused before a password is told") {
    const Folder own;
    const auto file = file_of(own.path() / "segmen.wav", noise(1000));
    const auto check = [&](FileServer& server, bool trusted) {
        server.up();
        auto access = server.access();
        if (!trusted) access.ca_file.clear();
        net::Uploader uploader(access);
        const auto failure = refused(uploader.put(file, net::below(server.url(), "segmen.wav"), false), true);
        CHECK_MESSAGE(failure.error.what == "sertifikat server tidak dapat dipercaya", failure.error.line());
        CHECK(names_in(server.files()).empty());
    };
    for (const bool implicit : {true, false}) {
        FtpsServer stranger(implicit);
        check(stranger, false);
        FtpsServer expired(implicit, expired_paper());
        check(expired, true);
    }
    DavServer dav;
    check(dav, false);
    DavServer old_dav(expired_paper());
    check(old_dav, true);
}

TEST_CASE("an address without encryption, with a secret in it, or of another kind is refused") {
    const Folder own;
    const auto file = file_of(own.path() / "segmen.wav", noise(10));
    net::Uploader uploader({});
    for (const char* url :
         {"ftp://contoh.id/a", "http://contoh.id/a", "https://siar:rahasia@contoh.id/a", "sftp://siar:rahasia@a.id/a",
          "https://contoh.id/a?token=rahasia", "https://contoh.id/a#rahasia", "file:///tmp/a", "https://contoh.id/a/",
          "sftp://contoh.id/a", "https://contoh.id/a%0d%0ab", "", "ftpes://"}) {
        CAPTURE(url);
        refused(uploader.put(file, url, false), true);
        refused(uploader.remove(url), true);
    }
}

TEST_CASE("a server that stops reading ends by the stall limit, and a sender may be stopped") {
    const Folder own;
    const auto file = file_of(own.path() / "segmen.wav", noise(20'000'000));
    const int listening = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* plain = reinterpret_cast<sockaddr*>(&address);
    REQUIRE(bind(listening, plain, size) == 0);
    REQUIRE(listen(listening, 4) == 0);
    REQUIRE(getsockname(listening, plain, &size) == 0);
    const auto url = fmt::format("http://127.0.0.1:{}/segmen.wav", ntohs(address.sin_port));

    auto limits = net::upload_limits();
    limits.stall = model::Seconds{1};
    const auto begin = std::chrono::steady_clock::now();
    CHECK(has(refused(net::Uploader({}, limits).put(file, url, false), false).error.what, "terlalu lama"));
    CHECK(std::chrono::steady_clock::now() - begin < 60 * limits.stall); // of an upload's 30 minutes
    const auto stopped = net::Uploader({}, net::upload_limits(), [] { return true; }).put(file, url, false);
    CHECK(has(refused(stopped, false).error.what, "dihentikan"));
    close(listening);
}

TEST_CASE("a form has its fields, the file and the token; the server's answer is all there is to know") {
    const Folder own;
    const auto bytes = noise(200'000);
    const auto file = file_of(own.path() / "segmen.mp3", bytes);
    struct Row {
        int status;
        bool lasting;
        const char* what;
    };
    for (const Row& row : {Row{201, false, ""}, Row{401, true, "server menolak nama"}, Row{302, true, "dialihkan"},
                           Row{413, true, "terlalu besar"}, Row{503, false, "bermasalah"}, Row{507, false, "habis"}}) {
        const RawServer server([&](const std::string&) { return http(row.status, "{}", "Location: /lain\r\n"); });
        net::Access access;
        access.header = "Authorization: Api-Key rahasia-0123";
        const auto sent =
            net::Uploader(access).post(file, server.url("/rest/media"), {"file", "Rekap pagi.mp3", {{"library", "7"}}});
        REQUIRE(server.heads().size() == 1);
        const std::string request = server.heads().front();
        CHECK(has(request, "POST /rest/media HTTP"));
        CHECK(has(request, "\r\nAuthorization: Api-Key rahasia-0123\r\n"));
        CHECK(has(request, "name=\"library\"\r\n\r\n7\r\n"));
        CHECK(has(request, "name=\"file\"; filename=\"Rekap pagi.mp3\""));
        CHECK(has(request, bytes));
        if (row.status == 201)
            CHECK(sent == net::Proof::answer);
        else
            CHECK(has(refused(sent, row.lasting).error.what, row.what));
    }
}

TEST_CASE("a file that is not what was finished goes out under no name") {
    const Folder own;
    auto file = file_of(own.path() / "segmen.wav", noise(1000));
    std::ofstream(file.path, std::ios::binary) << noise(1000, 9);
    const auto server = server_of("https");
    server->up();
    net::Uploader uploader(server->access());
    const std::string url = net::below(server->url(), "segmen.wav");
    CHECK(has(refused(uploader.put(file, url, false), true).error.what, "berubah"));
    CHECK(!fs::exists(server->files() / "segmen.wav"));
    fs::remove(file.path);
    CHECK(has(refused(uploader.put(file, url, false), true).error.what, "tidak dapat dibaca"));
}

TEST_CASE("a name below a folder is percent-encoded, and read back as it was") {
    CHECK(net::below("sftp://contoh.id/~/siar/", "a b/c%d#e?.wav") == "sftp://contoh.id/~/siar/a%20b/c%25d%23e%3F.wav");
    const auto target = net::parse_place(net::below("ftpes://contoh.id", "Rekap 14.05 \"x\".wav"));
    REQUIRE(target);
    CHECK(net::decoded_path(*target) == "/Rekap 14.05 \"x\".wav");
    CHECK(target->shown() == "contoh.id/Rekap%2014.05%20%22x%22.wav");
    CHECK(net::parse_place("ftps://contoh.id:990/a")->shown() == "contoh.id/a");
    CHECK(net::parse_place("sftp://contoh.id:2222/a")->shown() == "contoh.id:2222/a");
}
