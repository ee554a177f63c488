// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/ports.hpp"
#include "model/regency.hpp"
#include "model/result.hpp"
#include "model/rules.hpp"
#include "model/time.hpp"
#include "store/store.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace siar::desk {

/// Where the desk listens and what it may keep.
struct Options {
    std::uint16_t port = 8412;    ///< on 127.0.0.1; 0: a free one
    std::string token;            ///< of scope `read`; at least 16 characters (desk/token.hpp makes one)
    std::filesystem::path assets; ///< the program's assets folder: desk/, fonts/, icons/
    std::size_t most_connections = 4000;
    std::size_t cache_bytes = 64'000'000; ///< of pictures and sounds made by the ports
};

/// What the desk serves from.
struct House {
    std::function<model::Result<store::Store>()> open_store; ///< called once, on the desk's own thread
    model::Regency regency;
    model::Rules rules;
    model::Clock clock;
};

/// The central API (docs/central-api.yaml) and the page of people, on loopback. One thread answers; a second one runs
/// the slow ports. Waiting clients are suspended connections, not threads.
class Server {
public:
    /// Listens when it returns; the error says which port is taken or which file is missing. What open_store throws
    /// is thrown here.
    static model::Result<Server> start(Options options, House house, Ports ports);
    Server(Server&&) noexcept;
    Server& operator=(Server&&) noexcept;
    /// Ends what waits, then both threads.
    ~Server();

    std::uint16_t port() const;
    /// "http://127.0.0.1:8412".
    std::string address() const;

private:
    struct State;
    explicit Server(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

} // namespace siar::desk
