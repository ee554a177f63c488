// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/server.hpp"

#include "desk/api.hpp"
#include "desk/changes.hpp"
#include "desk/editions.hpp"
#include "desk/listener.hpp"
#include "desk/page.hpp"
#include "desk/workshop.hpp"

#include <fmt/format.h>

#include <exception>
#include <future>
#include <memory>
#include <thread>
#include <utility>

namespace siar::desk {

namespace {

constexpr std::chrono::milliseconds beat{50};
constexpr std::size_t least_token = 16;

/// Everything the desk's thread works with; made and used on that thread only.
class Table {
public:
    Table(Options& options, Assets assets, House& house, Ports ports, store::Store store, Listener& listener)
        : listener_(listener),
          store_(std::move(store)),
          editions_(store_, house.regency, house.rules, house.clock),
          changes_(store_.version()),
          api_(options.token, store_, house.regency, editions_, changes_),
          workshop_([&listener](std::function<void()> task) { listener.post(std::move(task)); }, options.cache_bytes),
          page_(std::move(assets), std::move(ports), api_, workshop_,
                [&listener](Ticket ticket, Answer answer) { listener.finish(ticket, std::move(answer)); }) {}

    void serve() {
        listener_.run([this](const Request& request, Ticket ticket) { return answer(request, ticket); },
                      [this](int status, const std::string& error, const std::string& todo) {
                          return api_.refuse(status, error, todo);
                      },
                      beat, [this] { tell_waiting(); });
    }
    /// The first Edition, so that the first answer is quick and a broken store is told at start.
    model::Result<void> warm() {
        return api_.public_issue().map([](const auto&) {});
    }

private:
    std::optional<Answer> answer(const Request& request, Ticket ticket) {
        return request.path.rfind("/api/", 0) == 0 ? api_.answer(request, ticket) : page_.answer(request, ticket);
    }
    void tell_waiting() {
        for (const auto& [ticket, changed] : changes_.due(store_.version(), std::chrono::steady_clock::now()))
            listener_.finish(ticket, api_.changed(changed));
    }

    Listener& listener_;
    store::Store store_;
    Editions editions_;
    Changes changes_;
    Api api_;
    Workshop workshop_;
    Page page_;
};

} // namespace

struct Server::State {
    Options options;
    House house;
    Listener listener;
    std::uint16_t port = 0;
    std::thread thread;

    State(Options wanted, House served, Listener listening)
        : options(std::move(wanted)), house(std::move(served)), listener(std::move(listening)), port(listener.port()) {}
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() {
        listener.stop();
        if (thread.joinable()) thread.join();
    }

    void serve(Assets assets, Ports ports, std::promise<model::Result<void>> ready) {
        std::unique_ptr<Table> table;
        model::Result<void> begun;
        try {
            auto store = house.open_store();
            if (!store) return ready.set_value(tl::unexpected<model::Error>(std::move(store.error())));
            table = std::make_unique<Table>(options, std::move(assets), house, std::move(ports), *std::move(store),
                                            listener);
            begun = table->warm();
        } catch (...) {
            return ready.set_exception(std::current_exception()); // a broken installation: start() throws it on
        }
        ready.set_value(begun);
        if (begun) table->serve();
    }
};

Server::Server(std::unique_ptr<State> state) : state_(std::move(state)) {}
Server::Server(Server&&) noexcept = default;
Server& Server::operator=(Server&&) noexcept = default;
Server::~Server() = default;

model::Result<Server> Server::start(Options options, House house, Ports ports) {
    if (options.token.size() < least_token)
        return model::fail("token meja terlalu pendek", "desk", "Hapus berkas token agar dibuat yang baru");
    auto assets = load_assets(options.assets);
    if (!assets) return tl::unexpected<model::Error>(std::move(assets.error()));
    auto listener = Listener::listen(options.port, options.most_connections);
    if (!listener) return tl::unexpected<model::Error>(std::move(listener.error()));

    auto state = std::make_unique<State>(std::move(options), std::move(house), *std::move(listener));
    std::promise<model::Result<void>> ready;
    std::future<model::Result<void>> readiness = ready.get_future();
    state->thread = std::thread(
        [&state = *state, assets = *std::move(assets), ports = std::move(ports), ready = std::move(ready)]() mutable {
            state.serve(std::move(assets), std::move(ports), std::move(ready));
        });
    if (auto result = readiness.get(); !result) return tl::unexpected<model::Error>(std::move(result.error()));
    return Server(std::move(state));
}

std::uint16_t Server::port() const {
    return state_->port;
}
std::string Server::address() const {
    return fmt::format("http://127.0.0.1:{}", state_->port);
}

} // namespace siar::desk
