// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/theme.hpp"

#include "themes/profile.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

/// Any bytes give a theme whose words can be read, and a profile, or one line that says what is wrong; a theme that was
/// read and a profile that was read give a theme that can be read, too, or such a line.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace siar;
    const std::string_view toml(reinterpret_cast<const char*>(data), size);
    const auto told = [](const model::Error& error) {
        return !error.what.empty() && !error.todo.empty() && error.line().find('\n') == std::string::npos;
    };
    const auto readable = [](const themes::Theme& theme) {
        constexpr double anything = 4.5; // WCAG 2.2, 1.4.3
        return themes::contrast(theme.palette.ink, theme.palette.paper) >= anything &&
               themes::contrast(theme.palette.grey_text, theme.palette.paper) >= anything;
    };
    const auto theme = themes::parse_theme(toml, "coba", "theme.toml");
    if (theme ? !readable(*theme) : !told(theme.error())) std::abort();
    const auto profile = themes::parse_profile(toml, "led-siang.toml");
    if (!profile && !told(profile.error())) std::abort();
    static const auto shipped = themes::load_theme(SIAR_SOURCE_DIR "/themes/siar");
    if (!shipped) std::abort();
    if (!profile) return 0;
    const auto worn = themes::apply(*profile, *shipped);
    if (worn ? !readable(*worn) : !told(worn.error())) std::abort();
    return 0;
}
