// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/restyling.hpp"

#include "app/theme_findings.hpp"
#include "config/paths.hpp"

#include <fmt/format.h>

namespace siar::app {

Restyling::Restyling(const Office& office)
    : watch_(config::theme_folder(office.data, office.theme.name)),
      profile_(office.profile),
      fonts_(config::fonts_folder(office.data)),
      worn_(office.theme) {}

std::optional<themes::Theme> Restyling::next() {
    auto saved = watch_.look(themes::Watch::Clock::now());
    if (!saved) return std::nullopt;
    auto theme = std::move(*saved);
    if (theme) theme = themes::apply(profile_, std::move(*theme));
    if (theme && *theme == worn_) return std::nullopt;
    if (theme) theme = with_fonts(std::move(*theme), fonts_);
    if (!theme) {
        fmt::print(stderr, "siar: tema yang disimpan tidak dipakai: {}\n", theme.error().line());
        return std::nullopt;
    }
    worn_ = *theme;
    return worn_;
}

} // namespace siar::app
