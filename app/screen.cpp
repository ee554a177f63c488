// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clock_sync.hpp"
#include "app/commands.hpp"
#include "app/edition_feed.hpp"
#include "app/instance.hpp"
#include "app/pictures.hpp"
#include "app/posters.hpp"
#include "app/process.hpp"
#include "app/restyling.hpp"
#include "config/paths.hpp"
#include "display/album.hpp"
#include "display/show.hpp"
#include "display/x_display.hpp"
#include "editorial/rotate.hpp"
#include "model/digest.hpp"
#include "store/as_run.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <system_error>

namespace siar::app {

namespace {

display::PresenterKind kind_of(config::Presenter presenter) {
    switch (presenter) {
        case config::Presenter::gl: return display::PresenterKind::gl;
        case config::Presenter::shm: return display::PresenterKind::shm;
        case config::Presenter::automatic: break;
    }
    return display::PresenterKind::automatic;
}

display::WindowWish window_of(const config::ScreenSettings& settings, const ScreenCommand& command) {
    display::WindowWish out;
    const auto size = command.window ? command.window : settings.window;
    if (size) out.window = display::Rect{0, 0, size->width, size->height};
    out.kind = kind_of(command.presenter.value_or(settings.presenter));
    out.turn = display::turn_of(settings.rotation);
    return out;
}

/// Screens of one house begin differently: by the computer and the folder of each.
std::uint64_t seed_of(const std::filesystem::path& state) {
    std::array<char, 256> name{};
    ::gethostname(name.data(), name.size() - 1);
    std::error_code error;
    const auto whole = std::filesystem::weakly_canonical(state, error);
    const auto digest = model::digest(std::string(name.data()) + ":" + (error ? state : whole).string()).hex();
    constexpr std::size_t digits = 16;
    return std::stoull(digest.substr(0, digits), nullptr, 16);
}

} // namespace

model::Result<int> screen(const Common& common, const ScreenCommand& command) {
    // SFML aborts without an X server, and a person should not wait for data to learn that there is none.
    if (const auto display = display::find_display(); !display) return tl::unexpected(display.error());
    const auto office = open_office(common, false);
    if (!office) return tl::unexpected(office.error());
    const auto& settings = office->settings.screen;
    const auto& url = command.url.empty() ? settings.edition_url : command.url;
    // A screen is never blank: it stands by until the first pull fills the store.
    if (const auto missing = url.empty() ? missing_store(*office) : std::nullopt)
        fmt::print(stderr, "siar: {}\n", missing->line());
    const auto alone = Instance::claim(office->state, "screen");
    if (!alone) return tl::unexpected(alone.error());

    const auto& token_file = command.token_file.empty() ? settings.token_file : command.token_file;
    const auto feed = url.empty() ? feed_from_store(*office) : feed_from_desk(*office, url, token_file);
    if (!feed) return tl::unexpected(feed.error());

    Posters posters(*office);
    display::Album album(posters.with(url.empty() ? photos_of_store(*office) : photos_of_desk(*office)));
    display::ShowParts parts;
    const store::AsRun as_run(office->state, store::runtime_folders());
    parts.programme = {with_posters(*feed, posters), editorial::next_slide, settings.schedule, office->clock};
    if (!office->clock_is_told) {
        parts.programme.seed = seed_of(office->state);
        parts.programme.before = as_run.read(office->clock.now());
        parts.programme.note = [&](const model::Shown& shown) { as_run.note(shown); };
        parts.programme.clock_synchronised = clock_synchronised;
        parts.programme.shifts = true;
    }
    parts.programme.pictures = album.source();
    parts.named = [&](const auto& named) {
        album.keep_only([&](const model::Digest& one) { return named.count(one) != 0; });
    };
    parts.theme = office->theme;
    parts.screen = office->screen;
    parts.window = window_of(settings, command);
    parts.fonts = config::fonts_folder(office->data);
    parts.icons = config::icons_folder(office->data);
    Restyling restyling(*office);
    parts.restyled = [&] { return restyling.next(); };
    const auto began = std::chrono::steady_clock::now();
    parts.stop = [&] {
        return asked_to_stop() || (command.run_for && std::chrono::steady_clock::now() - began >= *command.run_for);
    };
    if (const auto shown = display::show(parts); !shown) return tl::unexpected(shown.error());
    return 0;
}

} // namespace siar::app
