// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <mutex>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace siar::test {

/// A server on a free port of 127.0.0.1 that sends back whatever bytes a test wants, right or wrong: `answer` gets
/// the head of each request, with an empty line and the body where there is one. An empty answer closes the
/// connection; keep-alive otherwise. With `drip` that much time passes before each byte.
class RawServer {
public:
    using Answer = std::function<std::string(const std::string& head)>;

    explicit RawServer(Answer answer, std::chrono::milliseconds drip = {});
    RawServer(const RawServer&) = delete;
    RawServer& operator=(const RawServer&) = delete;
    ~RawServer();

    std::string url(const std::string& path = "/") const;
    std::uint16_t port() const { return port_; }
    int connections() const { return connections_; }
    /// All requests so far, as `answer` got them.
    std::vector<std::string> heads() const;

private:
    void accept_all();
    void serve(int socket);
    bool send_all(int socket, const std::string& answer) const;

    Answer answer_;
    std::chrono::milliseconds drip_;
    int listening_ = -1;
    std::uint16_t port_ = 0;
    std::atomic<int> connections_{0};
    std::atomic<bool> closing_{false};
    mutable std::mutex lock_;
    std::vector<std::string> heads_;
    std::vector<int> sockets_;
    std::vector<std::thread> threads_;
    std::thread acceptor_;
};

/// How long the body of a request with this head is.
std::size_t announced_body(const std::string& head);

/// A whole HTTP/1.1 answer.
std::string http(int status, const std::string& body, const std::string& headers = "",
                 const std::string& type = "application/json");

inline RawServer::RawServer(Answer answer, std::chrono::milliseconds drip) : answer_(std::move(answer)), drip_(drip) {
    listening_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* plain = reinterpret_cast<sockaddr*>(&address);
    if (bind(listening_, plain, size) != 0 || listen(listening_, 16) != 0 || getsockname(listening_, plain, &size) != 0)
        throw std::runtime_error("no port for a test");
    port_ = ntohs(address.sin_port);
    acceptor_ = std::thread([this] { accept_all(); });
}

inline RawServer::~RawServer() {
    closing_ = true;
    shutdown(listening_, SHUT_RDWR);
    acceptor_.join();
    {
        const std::lock_guard lock(lock_);
        for (const int socket : sockets_)
            shutdown(socket, SHUT_RDWR);
    }
    for (std::thread& thread : threads_)
        thread.join();
    for (const int socket : sockets_)
        close(socket);
    close(listening_);
}

inline std::string RawServer::url(const std::string& path) const {
    return fmt::format("http://127.0.0.1:{}{}", port_, path);
}

inline std::vector<std::string> RawServer::heads() const {
    const std::lock_guard lock(lock_);
    return heads_;
}

inline void RawServer::accept_all() {
    while (!closing_) {
        const int socket = accept(listening_, nullptr, nullptr);
        if (socket < 0) continue;
        ++connections_;
        const std::lock_guard lock(lock_);
        sockets_.push_back(socket);
        threads_.emplace_back([this, socket] { serve(socket); });
    }
}

inline void RawServer::serve(int socket) {
    std::string got;
    std::array<char, 4096> buffer{};
    for (;;) {
        const std::size_t end = got.find("\r\n\r\n");
        const std::size_t body = end == std::string::npos ? 0 : announced_body(got.substr(0, end));
        if (end == std::string::npos || got.size() < end + 4 + body) {
            const ssize_t count = recv(socket, buffer.data(), buffer.size(), 0);
            if (count <= 0) return;
            got.append(buffer.data(), static_cast<std::size_t>(count));
            continue;
        }
        const std::string request = got.substr(0, body == 0 ? end : end + 4 + body);
        got.erase(0, end + 4 + body);
        {
            const std::lock_guard lock(lock_);
            heads_.push_back(request);
        }
        const std::string answer = answer_(request);
        if (!send_all(socket, answer)) return;
        if (answer.find("Connection: close") != std::string::npos || answer.empty()) {
            shutdown(socket, SHUT_RDWR);
            return;
        }
    }
}

inline bool RawServer::send_all(int socket, const std::string& answer) const {
    for (std::size_t sent = 0; sent < answer.size();) {
        if (drip_.count() > 0) std::this_thread::sleep_for(drip_);
        const std::size_t next = drip_.count() > 0 ? 1 : answer.size() - sent;
        const ssize_t count = send(socket, answer.data() + sent, next, MSG_NOSIGNAL);
        if (count <= 0) return false;
        sent += static_cast<std::size_t>(count);
    }
    return true;
}

inline std::size_t announced_body(const std::string& head) {
    constexpr std::string_view name = "\r\nContent-Length: ";
    const std::size_t at = head.find(name);
    return at == std::string::npos ? 0 : std::stoul(head.substr(at + name.size()));
}

inline std::string http(int status, const std::string& body, const std::string& headers, const std::string& type) {
    return fmt::format("HTTP/1.1 {} X\r\nContent-Type: {}\r\nContent-Length: {}\r\n{}\r\n{}", status, type, body.size(),
                       headers, body);
}

} // namespace siar::test
