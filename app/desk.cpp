// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.hpp"
#include "app/instance.hpp"
#include "app/painter.hpp"
#include "app/pictures.hpp"
#include "app/process.hpp"
#include "config/write_whole.hpp"
#include "desk/server.hpp"
#include "desk/token.hpp"
#include "tts/studio.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <memory>
#include <thread>

namespace siar::app {

namespace {

/// The desk's worker thread makes its painter and its voice when they are first asked for, and keeps them.
desk::Ports ports_of(const Office& office) {
    struct Lent {
        std::unique_ptr<Painter> painter;
        std::unique_ptr<store::Store> store;
        std::unique_ptr<tts::Studio> studio;
    };
    const auto lent = std::make_shared<Lent>();
    desk::Ports out;
    out.render = [lent, office](const model::ItemId& item, const model::Screen& screen) -> model::Result<std::string> {
        if (!lent->store) {
            auto store = open_store(office);
            if (!store) return tl::unexpected(store.error());
            // Made first: where it throws, the next request tries again.
            auto opened = std::make_unique<store::Store>(std::move(*store));
            auto painter = std::make_unique<Painter>(office, on_the_spot(photos_of_store(office, *opened)));
            lent->store = std::move(opened);
            lent->painter = std::move(painter);
        }
        const auto edition = edition_of(office, *lent->store, model::Audience::public_);
        if (!edition) return tl::unexpected(edition.error());
        return lent->painter->png({model::Scene::resolved, item}, *edition, screen, office.clock.now());
    };
    out.say = [lent, office](const privacy::Showable& line) -> model::Result<std::string> {
        if (!lent->studio) {
            auto studio = tts::open_studio(studio_settings(office));
            if (!studio) return tl::unexpected(studio.error());
            lent->studio = std::make_unique<tts::Studio>(std::move(*studio));
        }
        return tts::say(line, *lent->studio);
    };
    return out;
}

model::Result<void> write_port(const std::filesystem::path& file, std::uint16_t port) {
    if (file.empty()) return {};
    return config::write_whole(file, fmt::format("{}\n", port));
}

} // namespace

model::Result<int> desk(const Common& common, const DeskCommand& command) {
    const auto office = open_office(common, true);
    if (!office) return tl::unexpected(office.error());
    const auto alone = Instance::claim(office->state, "desk");
    if (!alone) return tl::unexpected(alone.error());
    const auto missing = missing_store(*office);
    // Opened once here, so that a fault of the store is told before the desk says that it listens.
    const auto store = open_store(*office);
    if (!store) return tl::unexpected(store.error());

    const auto& settings = office->settings.desk;
    const auto token = desk::token_of(settings.token_file.empty() ? office->state / "token-meja" : settings.token_file);
    if (!token) return tl::unexpected(token.error());
    desk::Options options;
    options.port = static_cast<std::uint16_t>(command.port.value_or(settings.port));
    options.token = *token;
    options.assets = office->data / "assets";
    const desk::House house{[office] { return open_store(*office); }, office->package.regency, office->settings.rules,
                            office->clock};
    const auto server = desk::Server::start(options, house, ports_of(*office));
    if (!server) return tl::unexpected(server.error());
    if (const auto written = write_port(command.port_file, server->port()); !written)
        return tl::unexpected(written.error());
    // A mistyped folder has become an empty store; a desk on it answers all the same.
    if (missing) fmt::print(stderr, "siar: {}\n", missing->line());
    fmt::print("Meja Siar siap di {}\n", server->address());
    std::fflush(stdout);
    while (!asked_to_stop())
        std::this_thread::sleep_for(std::chrono::milliseconds{50});
    return 0;
}

} // namespace siar::app
