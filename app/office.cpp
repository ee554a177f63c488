// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office.hpp"

#include "app/intake.hpp"
#include "config/agreement.hpp"
#include "config/copybook.hpp"
#include "config/paths.hpp"
#include "editorial/edition.hpp"
#include "editorial/periods.hpp"
#include "store/directory.hpp"
#include "store/runtime.hpp"

#include <system_error>
#include <utility>

namespace siar::app {

namespace {

/// Without --at the computer's clock; with it one that starts there and runs on, at the speed asked for.
model::Clock clock_of(const Common& common) {
    if (common.at) return model::shifted_clock(*common.at, common.speed);
    return common.speed == 1 ? model::system_clock() : model::shifted_clock(model::system_clock().now(), common.speed);
}

} // namespace

model::Result<Office> open_office(const Common& common, bool keeps) {
    if (keeps && !common.config && !common.state)
        return model::wrong_use("pengaturan belum disebut", "--config",
                                "Sebut --config siar.toml, atau --state FOLDER untuk menyimpan data contoh");
    Office out;
    const auto environment = config::process_environment();
    auto data = config::find_data(common.data, environment, config::own_executable());
    if (!data) return tl::unexpected(data.error());
    out.data = *data;

    out.settings = config::default_settings();
    if (common.config) {
        auto settings = config::load_settings(*common.config);
        if (!settings) return tl::unexpected(settings.error());
        out.settings = std::move(*settings);
        out.has_settings = true;
    }
    if (common.regency) out.settings.regency = *common.regency;
    if (out.settings.regency.empty()) {
        const auto regency = config::default_regency(out.data);
        if (!regency) return tl::unexpected(regency.error());
        out.settings.regency = *regency;
    }
    auto package = config::load_package(config::regency_folder(out.data, out.settings.regency));
    if (!package) return tl::unexpected(package.error());
    out.package = std::move(*package);
    auto words =
        config::load_copybook(out.data / "config" / "naskah.toml",
                              config::regency_folder(out.data, out.settings.regency) / "naskah.toml", out.package.gate);
    if (!words) return tl::unexpected(words.error());
    out.copybook = std::move(words->copybook);
    std::move(words->unsure.begin(), words->unsure.end(), std::back_inserter(out.package.unsure));
    if (auto agreed = config::check_agreement(out.settings, out.package); !agreed)
        return tl::unexpected(agreed.error());
    if (!common.config && !out.package.demo_stage) out.settings.sources.clear();
    if (auto worn = wear(out, out.settings.theme.value_or(out.package.theme), out.settings.screen.screen.profile);
        !worn)
        return tl::unexpected(worn.error());

    if (common.config || common.state) {
        auto state = config::find_state(common.state, environment);
        if (!state) return tl::unexpected(state.error());
        out.state = *state;
    }
    out.clock = clock_of(common);
    out.clock_is_told = common.at || common.speed != 1;
    out.json = common.json;
    return out;
}

model::Result<void> wear(Office& office, const std::string& name, model::Profile profile) {
    const auto output = themes::load_profile(config::profiles_folder(office.data), profile);
    if (!output) return tl::unexpected(output.error());
    auto theme = themes::load_theme(config::theme_folder(office.data, name));
    if (theme) theme = themes::apply(*output, std::move(*theme));
    if (!theme) return tl::unexpected(theme.error());
    office.profile = *output;
    office.theme = std::move(*theme);
    office.screen = framed(office, office.settings.screen.screen);
    office.screen.profile = profile;
    return {};
}

tts::Settings studio_settings(const Office& office) {
    const store::RuntimeHomes homes(office.state, store::runtime_folders());
    return {office.data,
            office.package.sayings,
            office.package.speech,
            homes.make().value_or(std::filesystem::path()),
            {},
            tts::numbers_to_dial(office.package.regency)};
}

model::Screen framed(const Office& office, const model::Screen& screen) {
    return office.settings.screen.own_margin ? screen : themes::apply(office.profile, screen);
}

std::filesystem::path edition_file(const Office& office) {
    return office.state.empty() ? std::filesystem::path{} : office.state / "edisi.json";
}

std::filesystem::path desk_photo_folder(const Office& office) {
    return office.state.empty() ? std::filesystem::path{} : office.state / "foto-layar";
}

store::Place place_of(const Office& office) {
    constexpr std::int64_t megabyte = 1'000'000;
    const auto& regency = office.package.regency;
    store::Place out{office.state, regency.identity.zone, office.package.gate, {}};
    out.recounts = office.has_settings;
    out.standards = regency.standards;
    out.holidays = regency.holidays;
    for (const auto& source : office.settings.sources) {
        out.sources.push_back(source.name);
        if (auto label = privacy::Label::from_package(source.name.value, office.package.gate))
            out.source_labels.emplace(source.name, std::move(*label));
        if (source.kind == config::SourceKind::statistics) out.totals_only.push_back(source.name);
    }
    out.counted_sources = office.settings.sources.size() - out.totals_only.size();
    // How long words are kept is for the settings to say, and the computer's clock: a mistyped --at must delete
    // nothing.
    out.keeping.texts.reset();
    if (office.has_settings && !office.clock_is_told)
        out.keeping.texts = std::chrono::days(office.settings.store.keep_texts_days);
    out.keeping.photo_bytes = office.settings.store.photo_mb * megabyte;
    out.keeping.database_bytes = office.settings.store.warn_mb * megabyte;
    return out;
}

model::Result<store::Store> open_store(const Office& office) {
    return store::Store::open(place_of(office));
}

std::optional<model::Error> missing_store(const Office& office) {
    if (office.only_demo()) return std::nullopt;
    const auto file = store::database_file(office.state);
    std::error_code error;
    if (std::filesystem::file_size(file, error) > 0 && !error) return std::nullopt;
    return model::Error{"belum ada basis data", file.string(),
                        "Jalankan siar pull dulu, atau betulkan foldernya dengan --state"};
}

model::Result<store::Store> open_kept(const Office& office) {
    if (auto missing = missing_store(office)) return tl::unexpected<model::Error>(std::move(*missing));
    auto place = place_of(office);
    place.rebuilds = false;
    return store::Store::open(std::move(place));
}

model::Result<store::Store> shown_store(const Office& office) {
    auto store = open_kept(office);
    if (!store || !office.only_demo()) return store;
    for (const auto& source : office.settings.sources) {
        const auto taken = take_in(office, *store, source);
        if (!taken) return tl::unexpected(taken.error());
    }
    return store;
}

model::Result<model::Edition> edition_of(const Office& office, const store::Store& store, model::Audience audience,
                                         model::Time at) {
    const auto& regency = office.package.regency;
    auto material = store.material(at, editorial::asking(office.settings.rules, regency, at));
    if (!material) return tl::unexpected(material.error());
    return editorial::edition(*material, regency, office.settings.rules, audience, at);
}

model::Result<model::Edition> edition_of(const Office& office, const store::Store& store, model::Audience audience) {
    return edition_of(office, store, audience, office.clock.now());
}

std::string shown(const std::filesystem::path& path) {
    std::error_code error;
    const auto near = std::filesystem::proximate(path, error);
    if (error || near.native().rfind("..", 0) == 0) return path.string();
    return near.string();
}

} // namespace siar::app
