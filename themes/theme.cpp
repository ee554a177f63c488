// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/theme.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <cmath>
#include <fstream>
#include <optional>
#include <set>
#include <sstream>
#include <system_error>
#include <utility>

namespace siar::themes {
namespace {

double linear(std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Rgb colour) {
    return 0.2126 * linear(colour.r) + 0.7152 * linear(colour.g) + 0.0722 * linear(colour.b);
}

std::optional<int> digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return std::nullopt;
}

std::optional<Rgb> parse_colour(std::string_view text) {
    if (text.size() != 7 || text.front() != '#') return std::nullopt;
    std::uint8_t channels[3] = {};
    for (std::size_t i = 0; i < 3; ++i) {
        const auto high = digit(text[1 + 2 * i]);
        const auto low = digit(text[2 + 2 * i]);
        if (!high || !low) return std::nullopt;
        channels[i] = static_cast<std::uint8_t>(*high * 16 + *low);
    }
    return Rgb{channels[0], channels[1], channels[2]};
}

/// One [section] of a theme, read key by key; the first fault is kept and told by finish().
class Section {
public:
    Section(const toml::table& root, std::string name, const std::string& file, std::optional<model::Error>& fault)
        : table_(root[name].as_table()), name_(std::move(name)), file_(file), fault_(fault) {
        if (table_ == nullptr) {
            report(1, fmt::format("bagian [{}] tidak ada", name_), "Tambahkan bagian itu");
        } else {
            line_ = line_of(*table_);
        }
    }

    Rgb colour(std::string_view key) {
        const auto* node = need(key);
        const auto text = node == nullptr ? std::nullopt : node->value_exact<std::string_view>();
        const auto value = text ? parse_colour(*text) : std::nullopt;
        if (node != nullptr && !value) wrong(key, *node, "bukan warna", "Isi seperti \"#0b5d4b\"");
        return value.value_or(Rgb{});
    }

    double number(std::string_view key, double least, double most) {
        const auto* node = need(key);
        const auto value = node == nullptr ? std::nullopt : node->value<double>();
        if (node != nullptr && (!value || !(*value >= least && *value <= most))) {
            wrong(key, *node, "bukan angka yang boleh", fmt::format("Isi {} sampai {}", least, most));
            return least;
        }
        return value.value_or(least);
    }

    std::string text(std::string_view key) {
        const auto* node = need(key);
        const auto value = node == nullptr ? std::nullopt : node->value_exact<std::string>();
        if (node != nullptr && (!value || value->empty()))
            wrong(key, *node, "bukan teks", "Isi teks dalam tanda kutip");
        return value.value_or("");
    }

    /// The stated contrast of two colours must be the computed one and at least `least`.
    void pair(std::string_view key, Rgb text, Rgb ground, double least) {
        const double stated = number(key, 1, 21);
        const double computed = contrast(text, ground);
        const auto* node = table_ == nullptr ? nullptr : table_->get(key);
        if (node == nullptr) return;
        const std::string names = fmt::format("{} di atas {}", hex(text), hex(ground));
        if (computed < least) {
            report(line_of(*node),
                   fmt::format("kontras \"{}\" {:.2f}, kurang dari {:.1f} ({})", key, computed, least, names),
                   "Gelapkan atau terangkan salah satunya");
        } else if (std::abs(stated - computed) > 0.05) {
            report(line_of(*node),
                   fmt::format("kontras \"{}\" tertulis {:.2f}, hitungannya {:.2f} ({})", key, stated, computed, names),
                   fmt::format("Tulis {:.2f}", computed));
        }
    }

    void wrong(std::string_view key, const toml::node& node, std::string_view problem, std::string todo) {
        report(line_of(node), fmt::format("nilai \"{}\" di [{}] {}", key, name_, problem), std::move(todo));
    }

    const toml::node* need(std::string_view key) {
        known_.insert(std::string(key));
        if (table_ == nullptr) return nullptr;
        const toml::node* node = table_->get(key);
        if (node == nullptr)
            report(line_, fmt::format("kunci \"{}\" di [{}] tidak ada", key, name_), "Tambahkan kunci itu");
        return node;
    }

    /// Reports the first key that nobody asked for.
    void finish() {
        if (table_ == nullptr) return;
        for (const auto& [key, value] : *table_) {
            if (known_.count(std::string(key.str())) == 0) {
                report(line_of(value), fmt::format("kunci \"{}\" di [{}] tidak dikenal", key.str(), name_),
                       "Betulkan ejaannya atau hapus");
            }
        }
    }

private:
    static int line_of(const toml::node& node) { return static_cast<int>(node.source().begin.line); }

    void report(int line, std::string what, std::string todo) {
        if (!fault_) fault_ = model::Error{std::move(what), fmt::format("{} baris {}", file_, line), std::move(todo)};
    }

    const toml::table* table_;
    std::string name_;
    const std::string& file_;
    std::optional<model::Error>& fault_;
    std::set<std::string> known_;
    int line_ = 1;
};

Palette read_palette(Section& section) {
    Palette palette;
    palette.paper = section.colour("paper");
    palette.ink = section.colour("ink");
    palette.grey_text = section.colour("grey_text");
    palette.grey_mark = section.colour("grey_mark");
    palette.grey_line = section.colour("grey_line");
    palette.accent = section.colour("accent");
    palette.on_accent = section.colour("on_accent");
    palette.on_accent_quiet = section.colour("on_accent_quiet");
    palette.positive = section.colour("positive");
    palette.caution = section.colour("caution");
    palette.on_caution = section.colour("on_caution");
    palette.pattern = section.colour("pattern");
    section.finish();
    return palette;
}

void check_contrasts(Section& section, const Palette& p) {
    section.pair("ink_on_paper", p.ink, p.paper, body_contrast);
    section.pair("grey_text_on_paper", p.grey_text, p.paper, body_contrast);
    section.pair("grey_mark_on_paper", p.grey_mark, p.paper, any_contrast);
    section.pair("accent_on_paper", p.accent, p.paper, any_contrast);
    section.pair("positive_on_paper", p.positive, p.paper, any_contrast);
    section.pair("caution_on_paper", p.caution, p.paper, any_contrast);
    section.pair("on_accent_on_accent", p.on_accent, p.accent, body_contrast);
    section.pair("on_accent_quiet_on_accent", p.on_accent_quiet, p.accent, any_contrast);
    section.pair("on_caution_on_caution", p.on_caution, p.caution, any_contrast);
    section.finish();
}

Type read_type(Section& section) {
    Type type;
    type.family = section.text("family");
    type.native_family = section.text("native_family");
    type.text_weight = static_cast<int>(section.number("text_weight", 100, 900));
    type.strong_weight = static_cast<int>(section.number("strong_weight", 100, 900));
    type.line_height = section.number("line_height", 1.0, 2.0);
    type.headline_height = section.number("headline_height", 0.9, 2.0);
    section.finish();
    return type;
}

Form read_form(Section& section) {
    Form form;
    form.corner_radius = section.number("corner_radius", 0, 0.2);
    form.line_width = section.number("line_width", 0, 0.02);
    const std::string pattern = section.text("pattern");
    form.pattern = pattern == "none" ? Pattern::none : Pattern::kawung;
    if (const auto* node = section.need("pattern"); node != nullptr && pattern != "none" && pattern != "kawung") {
        section.wrong("pattern", *node, "tidak dikenal", "Pilih salah satu: \"kawung\", \"none\"");
    }
    form.pattern_width = section.number("pattern_width", 0, 0.1);
    section.finish();
    return form;
}

/// A top-level key or section that is none of a theme's.
void check_sections(const toml::table& root, const std::string& file, std::optional<model::Error>& fault) {
    for (const auto& [key, value] : root) {
        const std::string_view name = key.str();
        if (fault || name == "palette" || name == "contrast" || name == "type" || name == "form") continue;
        fault =
            model::Error{fmt::format("bagian \"{}\" tidak dikenal", name),
                         fmt::format("{} baris {}", file, value.source().begin.line), "Betulkan ejaannya atau hapus"};
    }
}

} // namespace

double contrast(Rgb a, Rgb b) {
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return one > other ? one / other : other / one;
}

Rgb mix(Rgb from, Rgb to, double share) {
    const auto channel = [share](std::uint8_t a, std::uint8_t b) {
        const double value = a + (b - a) * share;
        return static_cast<std::uint8_t>(std::lround(value < 0 ? 0 : value > 255 ? 255 : value));
    };
    return {channel(from.r, to.r), channel(from.g, to.g), channel(from.b, to.b)};
}

std::string hex(Rgb colour) {
    return fmt::format("#{:02x}{:02x}{:02x}", colour.r, colour.g, colour.b);
}

model::Result<Theme> parse_theme(std::string_view text, std::string_view name, const std::string& file) {
    toml::table root;
    try {
        root = toml::parse(text);
    } catch (const toml::parse_error& error) {
        return model::fail("isinya bukan TOML yang sah", fmt::format("{} baris {}", file, error.source().begin.line),
                           "Periksa tanda kutip, tanda sama dengan, kurung, dan kunci ganda di baris itu");
    }
    std::optional<model::Error> fault;
    Theme theme;
    theme.name = name;
    Section palette(root, "palette", file, fault);
    theme.palette = read_palette(palette);
    Section contrasts(root, "contrast", file, fault);
    check_contrasts(contrasts, theme.palette);
    Section type(root, "type", file, fault);
    theme.type = read_type(type);
    Section form(root, "form", file, fault);
    theme.form = read_form(form);
    check_sections(root, file, fault);
    if (fault) return tl::unexpected(*fault);
    return theme;
}

model::Result<Theme> load_theme(const std::filesystem::path& folder) {
    const std::filesystem::path path = folder / "theme.toml";
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    if (file.is_open()) text << file.rdbuf();
    std::error_code ignored;
    if (!file.is_open() || file.bad() || std::filesystem::is_directory(path, ignored)) {
        return model::fail("tema tidak ada atau tidak boleh dibaca", path.string(),
                           "Pilih nama folder di themes, misalnya theme = \"siar\"");
    }
    return parse_theme(text.str(), path.parent_path().filename().string(), path.string());
}

} // namespace siar::themes
