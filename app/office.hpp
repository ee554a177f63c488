// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.hpp"
#include "config/package.hpp"
#include "config/settings.hpp"
#include "model/copybook.hpp"
#include "model/edition.hpp"
#include "model/result.hpp"
#include "model/time.hpp"
#include "store/store.hpp"
#include "themes/profile.hpp"
#include "themes/theme.hpp"
#include "tts/studio.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace siar::app {

/// What every command works with: settings, the regency's package, the look, the clock.
struct Office {
    std::filesystem::path data;
    std::filesystem::path state; ///< empty: nothing is kept, the store lives in memory
    config::Settings settings;
    bool has_settings = false; ///< they were read from a siar.toml
    config::Package package;
    model::Copybook copybook;      ///< the words of its station
    themes::OutputProfile profile; ///< of the screen
    themes::Theme theme;           ///< as the profile wants it
    model::Screen screen;          ///< that of the settings, with the margin that the profile wants
    model::Clock clock;
    bool clock_is_told = false; ///< by --at or --speed: not to be held against other clocks
    bool json = false;

    /// True without siar.toml and without a state folder: made-up data in a temporary store.
    bool only_demo() const { return state.empty(); }
};

/// Finds data and settings, loads package and theme. A command that keeps something (`keeps`) must be told settings or
/// a state folder: made-up data are never kept where a person's own lie.
model::Result<Office> open_office(const Common& common, bool keeps);

/// Gives the office this theme and the look that its screen's profile makes of it.
model::Result<void> wear(Office& office, const std::string& theme, model::Profile profile);

/// What the office's voice is opened with; its private data lie in memory, beside other things of the state folder.
tts::Settings studio_settings(const Office& office);

/// The screen with the margin that the office's profile wants, unless the settings say one.
model::Screen framed(const Office& office, const model::Screen& screen);

/// Where a screen of this office keeps the last Edition of its desk; empty where nothing is kept.
std::filesystem::path edition_file(const Office& office);

/// Where it keeps the photos of that Edition; empty where nothing is kept.
std::filesystem::path desk_photo_folder(const Office& office);

/// Where the store of the office lives and what it keeps.
store::Place place_of(const Office& office);

/// What there is to say where the state folder has no database: whoever only reads once must not make one, or with a
/// mistyped --state it speaks of an empty store, or puts it into a backup.
std::optional<model::Error> missing_store(const Office& office);

/// Opens the store of the office where it has one and it is whole.
model::Result<store::Store> open_kept(const Office& office);

/// Opens the store of the office: on disk, made where there is none, or a new one in memory.
model::Result<store::Store> open_store(const Office& office);

/// The store to show from: that of the state folder, or, in an office of demo data only, one filled on the spot.
model::Result<store::Store> shown_store(const Office& office);

/// What may go out to `audience` at a time; without one, now.
model::Result<model::Edition> edition_of(const Office& office, const store::Store& store, model::Audience audience,
                                         model::Time at);
model::Result<model::Edition> edition_of(const Office& office, const store::Store& store, model::Audience audience);

/// Where a finding or message says something lies: "config/regencies/demak".
std::string shown(const std::filesystem::path& path);

} // namespace siar::app
