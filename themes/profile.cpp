// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/profile.hpp"

#include "themes/section.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace siar::themes {

model::Result<OutputProfile> parse_profile(std::string_view text, const std::string& file) {
    const auto root = parse_toml(text, file);
    if (!root) return tl::unexpected(root.error());
    Fault fault;
    OutputProfile profile;
    Section output(*root, "output", file, fault);
    profile.hinting = output.choice("hinting", {"none", "full"}) == 0 ? Hinting::none : Hinting::full;
    profile.least_stroke = static_cast<int>(output.number("least_stroke", 1, 20));
    profile.most_luminance = output.number("most_luminance", 0.05, 1);
    profile.margin = output.number("margin", 0, 0.2);
    profile.margin_px = static_cast<int>(output.number("margin_px", 0, 200));
    profile.plain = output.choice("pattern", {"theme", "none"}) == 1;
    output.finish();
    if (root->contains("palette") || root->contains("contrast"))
        profile.palette = read_palette(*root, profile.most_luminance, file, fault);
    check_sections(*root, {"output", "palette", "contrast"}, file, fault);
    if (fault) return tl::unexpected(*fault);
    return profile;
}

model::Result<OutputProfile> load_profile(const std::filesystem::path& folder, model::Profile profile) {
    if (profile == model::Profile::plain) return OutputProfile{};
    const std::filesystem::path path = folder / fmt::format("{}.toml", model::code(profile));
    const auto text = file_text(path);
    if (!text)
        return model::fail("profil layar tidak ada atau tidak boleh dibaca", path.string(),
                           "Pasang ulang data program");
    return parse_profile(*text, path.string());
}

model::Result<Theme> apply(const OutputProfile& profile, Theme theme) {
    theme.palette = profile.palette.value_or(dimmed(theme.palette, profile.most_luminance));
    for (const Pair& pair : pairs(theme.palette)) {
        if (contrast(pair.text, pair.ground) >= pair.least) continue;
        return model::fail(fmt::format("kontras \"{}\" tinggal {:.2f} sesudah diredupkan, kurang dari {:.1f}",
                                       pair.name, contrast(pair.text, pair.ground), pair.least),
                           "tema " + theme.name, "Beri profil itu [palette] sendiri, atau pilih tema lain");
    }
    theme.type.hinting = profile.hinting;
    theme.form.least_stroke = profile.least_stroke;
    if (profile.plain) theme.form.pattern = Pattern::none;
    return theme;
}

model::Screen apply(const OutputProfile& profile, model::Screen screen) {
    if (!profile.margin) return screen;
    const double pixels = static_cast<double>(profile.margin_px) / std::max(std::min(screen.width, screen.height), 1);
    screen.safe_margin = std::max(*profile.margin, pixels);
    return screen;
}

} // namespace siar::themes
