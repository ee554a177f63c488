// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/http.hpp"
#include "model/result.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

namespace siar::desk {

/// A request that will be answered later.
using Ticket = std::uint64_t;

/// HTTP on 127.0.0.1 over libmicrohttpd with epoll, all on the one thread that calls run(). A request without an
/// answer yet is a suspended connection: it costs memory, no thread.
class Listener {
public:
    /// Called for every lawful GET or HEAD; nothing: finish() will be called for the ticket.
    using Handler = std::function<std::optional<Answer>(const Request&, Ticket)>;
    /// Makes the answer to what the listener itself refuses (413, 421, 405): status, what, what to do.
    using Refuse = std::function<Answer(int, const std::string&, const std::string&)>;

    /// Takes the port; the error says which one and what to do. Nothing is answered before run().
    static model::Result<Listener> listen(std::uint16_t port, std::size_t most_connections);
    Listener(Listener&&) noexcept;
    Listener& operator=(Listener&&) noexcept;
    ~Listener();

    std::uint16_t port() const;

    /// Answers until stop(); calls `tick` at least every `beat`. What still waits at the end gets `refuse`(503).
    void run(Handler handler, Refuse refuse, std::chrono::milliseconds beat, const std::function<void()>& tick);
    /// Answers a ticket; on run()'s thread only. A ticket that is gone is ignored.
    void finish(Ticket ticket, Answer answer);
    /// Runs something on run()'s thread, soon; from any thread.
    void post(std::function<void()> task);
    /// Ends run(); from any thread.
    void stop();
    /// Requests that wait for finish(); on run()'s thread only.
    std::size_t waiting() const;

private:
    struct State;
    explicit Listener(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

} // namespace siar::desk
