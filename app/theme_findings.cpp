// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme_findings.hpp"

#include "app/finding_parts.hpp"
#include "config/paths.hpp"
#include "display/fonts.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <exception>
#include <string>
#include <utility>
#include <vector>

namespace siar::app {

using model::Severity;

namespace {

/// A theme that is not shown here does not make this screen wrong.
Severity severity(const Office& office, const std::string& theme) {
    return theme == office.theme.name ? Severity::broken : Severity::attention;
}

} // namespace

model::Result<themes::Theme> with_fonts(themes::Theme theme, const std::filesystem::path& fonts) {
    std::optional<std::string> missing;
    try {
        missing = display::missing_family(fonts, theme.type);
    } catch (const std::exception& trouble) {
        return model::fail(trouble.what(), fonts.string(), "Pasang ulang data program");
    }
    if (missing)
        return model::fail(fmt::format("huruf \"{}\" di [type] tidak ada", *missing), "tema " + theme.name,
                           "Pilih family dan native_family dari " + fonts.string() + "/README.md");
    return theme;
}

model::Findings theme_findings(const Office& office) {
    model::Findings out;
    std::vector<themes::OutputProfile> profiles;
    for (const auto code : model::all_profiles()) {
        const auto profile = themes::load_profile(config::profiles_folder(office.data), code);
        if (profile)
            profiles.push_back(*profile);
        else
            out.push_back(
                of(code == office.screen.profile ? Severity::broken : Severity::attention, "themes", profile.error()));
    }
    std::vector<std::string> usable;
    for (const auto& name : themes::theme_names(config::themes_folder(office.data))) {
        const auto theme = themes::load_theme(config::theme_folder(office.data, name)).and_then([&](const auto& read) {
            return with_fonts(read, config::fonts_folder(office.data));
        });
        std::optional<model::Error> fault;
        if (!theme) fault = theme.error();
        for (const auto& profile : profiles) {
            if (fault) break;
            if (const auto worn = themes::apply(profile, *theme); !worn) fault = worn.error();
        }
        if (fault)
            out.push_back(of(severity(office, name), "themes", *fault));
        else
            usable.push_back(name);
    }
    // Loading them has held every pair of colours against its least contrast.
    out.push_back(good(
        "themes",
        fmt::format("tema {}, profil {}: semua kontras cukup", office.theme.name, model::code(office.screen.profile)),
        fmt::format("tema yang dapat dipakai: {}", fmt::join(usable, ", "))));
    return out;
}

} // namespace siar::app
