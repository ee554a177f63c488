// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/upload.hpp"
#include "tests/folder.hpp"
#include "tests/net/certificate.hpp"
#include "tests/net/raw_server.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <pwd.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>
#include <random>
#include <sstream>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace siar::test {

/// Kills a process and all that it started, children first known, so that none goes on with what it was doing.
inline void kill_tree(pid_t pid) {
    kill(pid, SIGSTOP); // starts no more of them
    std::ifstream children(fmt::format("/proc/{0}/task/{0}/children", pid));
    for (pid_t child = 0; children >> child;)
        kill_tree(child);
    kill(pid, SIGKILL);
}

/// A port of 127.0.0.1 that is free, and that the system gives to nobody who does not ask for it by its number.
inline std::uint16_t free_port() {
    static std::mt19937 random{std::random_device{}()};
    std::uniform_int_distribution<int> any{20'000, 32'000}; // below ip_local_port_range
    for (;;) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        address.sin_port = htons(static_cast<std::uint16_t>(any(random)));
        const int one = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const bool is_free = bind(one, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
        close(one);
        if (is_free) return ntohs(address.sin_port);
    }
}

/// A server of files on a free port of 127.0.0.1, in a folder of its own, run by an ordinary user; one started again
/// has the same port and files.
class FileServer {
public:
    FileServer() {
        std::filesystem::create_directory(files());
        std::filesystem::permissions(home(), std::filesystem::perms::all);
    }
    FileServer(const FileServer&) = delete;
    FileServer& operator=(const FileServer&) = delete;
    virtual ~FileServer() { kill_now(); }

    std::filesystem::path home() const { return folder_.path(); }
    std::filesystem::path files() const { return home() / "berkas"; }
    std::uint16_t port() const { return port_; }
    /// The folder of files as a url.
    virtual std::string url() const = 0;
    /// What a sender must know.
    virtual net::Access access() const = 0;

    void up() {
        kill_now();
        give_away();
        std::vector<std::string> words{"setpriv", "--pdeathsig=KILL"}; // it ends with a test that crashes
        if (geteuid() == 0) words.insert(words.end(), {"--reuid=65534", "--regid=65534", "--clear-groups"});
        for (auto& word : command())
            words.push_back(std::move(word));
        pid_ = start(words, home() / "log");
        for (int tries = 0; !answers(); ++tries) {
            REQUIRE_MESSAGE(tries < 1500, content_of(home() / "log"));
            std::this_thread::sleep_for(std::chrono::milliseconds{20});
            // Somebody may have the port for a moment.
            if (waitpid(pid_, nullptr, WNOHANG) == pid_) pid_ = start(words, home() / "log");
        }
    }
    void kill_now() {
        if (pid_ <= 0) return;
        kill_tree(pid_);
        waitpid(pid_, nullptr, 0);
        pid_ = -1;
    }
    bool is_up() const { return pid_ > 0; }

protected:
    virtual std::vector<std::string> command() const = 0;
    std::string path(const char* name) const { return (home() / name).string(); }

private:
    /// Root's tests give the files to the user that the server runs as.
    void give_away() const {
        if (geteuid() != 0) return;
        constexpr uid_t nobody = 65534;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(home()))
            REQUIRE(lchown(entry.path().c_str(), nobody, nobody) == 0);
        REQUIRE(chown(home().c_str(), nobody, nobody) == 0);
    }
    bool answers() const {
        const int one = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        address.sin_port = htons(port_);
        const bool open = connect(one, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
        close(one);
        return open;
    }

    Folder folder_;
    std::uint16_t port_ = free_port();
    pid_t pid_ = -1;
};

/// OpenSSH; takes keys, and refuses every password, for only root can look them up.
class SftpServer : public FileServer {
public:
    SftpServer() {
        run({"ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", path("user")}, home() / "log");
        std::ofstream(home() / "authorized") << content_of(home() / "user.pub");
        new_host_key();
    }
    /// As a server has it that was set up anew.
    void new_host_key() {
        std::filesystem::remove(home() / "host");
        run({"ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", path("host")}, home() / "log");
        std::ofstream(home() / "sshd_config") << fmt::format(
            "Port {}\nListenAddress 127.0.0.1\nHostKey {}\nPidFile none\nAuthorizedKeysFile {}\nStrictModes no\n"
            "UsePAM yes\nPasswordAuthentication yes\nPrintMotd no\nSubsystem sftp internal-sftp\n",
            port(), path("host"), path("authorized"));
    }
    /// What a sender's known_hosts says.
    void know_host() const {
        std::ofstream(home() / "known_hosts")
            << fmt::format("[127.0.0.1]:{} {}", port(), content_of(home() / "host.pub"));
    }
    std::string url() const override { return fmt::format("sftp://127.0.0.1:{}{}", port(), files().string()); }
    net::Access access() const override {
        net::Access out;
        out.user = geteuid() == 0 ? "nobody" : std::string(getlogin_name());
        out.key_file = home() / "user";
        out.known_hosts = home() / "known_hosts";
        return out;
    }

protected:
    std::vector<std::string> command() const override {
        return {"/usr/sbin/sshd", "-D", "-e", "-f", path("sshd_config")};
    }

private:
    static std::string getlogin_name() {
        const passwd* own = getpwuid(geteuid());
        return own != nullptr ? own->pw_name : "";
    }
};

class FtpsServer : public FileServer {
public:
    explicit FtpsServer(bool implicit, const Paper& paper = {}, std::string manner = {})
        : implicit_(implicit), manner_(std::move(manner)) {
        certify(home(), paper);
    }
    std::string url() const override { return fmt::format("{}://localhost:{}", implicit_ ? "ftps" : "ftpes", port()); }
    net::Access access() const override {
        net::Access out;
        out.user = "siar";
        out.password = "rahasia-ftp";
        out.ca_file = home() / "cert.pem";
        return out;
    }

protected:
    std::vector<std::string> command() const override {
        const std::string script = std::string(SIAR_SOURCE_DIR) + "/tests/net/servers/ftps.py";
        return {"/usr/bin/python3",
                script,
                files().string(),
                std::to_string(port()),
                path("both.pem"),
                implicit_ ? "implicit" : "explicit",
                manner_};
    }

private:
    bool implicit_;
    std::string manner_;
};

/// nginx with WebDAV over HTTPS.
class DavServer : public FileServer {
public:
    explicit DavServer(const Paper& paper = {}) {
        certify(home(), paper);
        run({"sh", "-c", "printf 'siar:%s\\n' $(openssl passwd -apr1 rahasia-dav) > " + path("htpasswd")},
            home() / "log");
        std::ofstream(home() / "nginx.conf") << fmt::format(
            "daemon off; master_process off; pid {0}/pid; error_log stderr; events {{}}\n"
            "http {{ access_log off; client_max_body_size 0; client_body_temp_path {0}/tmp; proxy_temp_path {0}/tmp;\n"
            "fastcgi_temp_path {0}/tmp; uwsgi_temp_path {0}/tmp; scgi_temp_path {0}/tmp;\n"
            "server {{ listen 127.0.0.1:{1} ssl; ssl_certificate {0}/cert.pem; ssl_certificate_key {0}/key.pem;\n"
            "root {0}/berkas; dav_methods PUT DELETE MKCOL COPY MOVE; auth_basic siar;\n"
            "auth_basic_user_file {0}/htpasswd; }} }}\n",
            home().string(), port());
    }
    std::string url() const override { return fmt::format("https://localhost:{}", port()); }
    net::Access access() const override {
        net::Access out;
        out.user = "siar";
        out.password = "rahasia-dav";
        out.ca_file = home() / "cert.pem";
        return out;
    }

protected:
    std::vector<std::string> command() const override {
        return {"/usr/sbin/nginx", "-e", "stderr", "-p", home().string(), "-c", path("nginx.conf")};
    }
};

} // namespace siar::test
