// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/fonts.hpp"

#include "display/pango_text.hpp"

#include <pango/pangofc-fontmap.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace siar::display {
namespace {

struct ReleaseLocal {
    void operator()(PangoFontDescription* description) const { pango_font_description_free(description); }
    void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
    void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
};
template <class T>
using Local = std::unique_ptr<T, ReleaseLocal>;

std::unique_ptr<FcConfig, ReleaseFontconfig> read_config(const std::filesystem::path& folder) {
    std::unique_ptr<FcConfig, ReleaseFontconfig> config(FcConfigCreate());
    const std::string file = (folder / "fonts.conf").string();
    if (FcConfigParseAndLoad(config.get(), reinterpret_cast<const FcChar8*>(file.c_str()), FcTrue) == FcFalse ||
        FcConfigBuildFonts(config.get()) == FcFalse) {
        throw std::runtime_error("huruf tidak terbaca: " + file + ". Pasang ulang Siar");
    }
    return config;
}

std::unique_ptr<FcCharSet, ReleaseFontconfig> covered_by(FcConfig* config) {
    std::unique_ptr<FcCharSet, ReleaseFontconfig> covered(FcCharSetCreate());
    const FcFontSet* fonts = FcConfigGetFonts(config, FcSetSystem);
    for (int i = 0; fonts != nullptr && i < fonts->nfont; ++i) {
        FcCharSet* one = nullptr;
        if (FcPatternGetCharSet(fonts->fonts[i], FC_CHARSET, 0, &one) == FcResultMatch) {
            FcCharSetMerge(covered.get(), one, nullptr);
        }
    }
    return covered;
}

bool has_family(FcConfig* config, const std::string& family) {
    const FcFontSet* fonts = FcConfigGetFonts(config, FcSetSystem);
    for (int i = 0; fonts != nullptr && i < fonts->nfont; ++i) {
        FcChar8* name = nullptr;
        for (int n = 0; FcPatternGetString(fonts->fonts[i], FC_FAMILY, n, &name) == FcResultMatch; ++n) {
            if (family == reinterpret_cast<const char*>(name)) return true;
        }
    }
    return false;
}

std::optional<std::string> lacking(FcConfig* config, const themes::Type& type) {
    for (const std::string& family : {type.family, type.native_family}) {
        if (!has_family(config, family)) return family;
    }
    return std::nullopt;
}

/// Height in pixels of the ink of a capital, or of a base letter of aksara Jawa, of this type size; the lower one of
/// both weights.
double capital(Face face, int size, const Fonts& fonts) {
    using privacy::operator""_label;
    const auto height = [&](const privacy::Label& letter, Weight weight) {
        const Text text{{{letter, size, weight, Ink::ink, Role::body}}, size, size, Align::left, face, false};
        const auto layout = set_text(text, 100'000, fonts, nullptr);
        PangoRectangle ink;
        pango_layout_get_extents(layout.get(), &ink, nullptr);
        return static_cast<double>(ink.height) / PANGO_SCALE;
    };
    if (face == Face::native) return height("ꦢ"_label, Weight::text);
    return std::min(height("H"_label, Weight::text), height("H"_label, Weight::strong));
}

void add(PangoAttrList* list, PangoAttribute* attribute, std::size_t begin, std::size_t end) {
    attribute->start_index = static_cast<guint>(begin);
    attribute->end_index = static_cast<guint>(end);
    pango_attr_list_insert(list, attribute);
}

guint16 wide(std::uint8_t channel) {
    return static_cast<guint16>(channel * 257);
}

} // namespace

std::optional<std::string> missing_family(const std::filesystem::path& folder, const themes::Type& type) {
    return lacking(read_config(folder).get(), type);
}

Fonts::Fonts(const std::filesystem::path& folder, const themes::Type& type)
    : type_(type), engine_(std::make_unique<Engine>()) {
    engine_->config = read_config(folder);
    if (const auto family = lacking(engine_->config.get(), type))
        throw std::runtime_error("huruf " + *family + " tidak ada di " + folder.string() + ". Pasang ulang Siar");
    engine_->covered = covered_by(engine_->config.get());
    engine_->map.reset(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(engine_->map.get()), engine_->config.get());
    engine_->context.reset(pango_font_map_create_context(engine_->map.get()));

    const Local<cairo_font_options_t> options(cairo_font_options_create());
    cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
    const bool hinted = type.hinting == themes::Hinting::full;
    cairo_font_options_set_hint_style(options.get(), hinted ? CAIRO_HINT_STYLE_FULL : CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), hinted ? CAIRO_HINT_METRICS_ON : CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(engine_->context.get(), options.get());
    pango_context_set_round_glyph_positions(engine_->context.get(), hinted ? TRUE : FALSE);
    pango_context_set_language(engine_->context.get(), pango_language_from_string("id"));

    constexpr int large = 1000;
    words_cap_ = capital(Face::words, large, *this) / large;
    native_cap_ = capital(Face::native, large, *this) / large;
}

Fonts::~Fonts() = default;

double Fonts::cap_height(Face face) const {
    return face == Face::words ? words_cap_ : native_cap_;
}

int Fonts::size_for_cap(double cap, Face face) const {
    int size = static_cast<int>(std::ceil(cap / cap_height(face)));
    // A hinted capital may lie up to half a pixel under its outline.
    while (type_.hinting == themes::Hinting::full && capital(face, size, *this) < cap)
        ++size;
    return size;
}

bool Fonts::covers(char32_t character) const {
    return FcCharSetHasChar(engine_->covered.get(), static_cast<FcChar32>(character)) == FcTrue;
}

std::string joined(const Text& text) {
    std::string all;
    for (const Run& run : text.runs)
        all += run.text.str();
    return all;
}

Object<PangoLayout> set_text(const Text& text, int width, const Fonts& fonts, const themes::Palette* palette) {
    const themes::Type& type = fonts.type();
    Object<PangoLayout> layout(pango_layout_new(fonts.engine().context.get()));
    const Local<PangoFontDescription> family(pango_font_description_new());
    pango_font_description_set_family(family.get(),
                                      (text.face == Face::words ? type.family : type.native_family).c_str());
    pango_layout_set_font_description(layout.get(), family.get());
    pango_layout_set_width(layout.get(), width * PANGO_SCALE);
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_auto_dir(layout.get(), FALSE);
    pango_layout_set_alignment(layout.get(), text.align == Align::left ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT);

    const std::string all = joined(text);
    const Local<PangoAttrList> attributes(pango_attr_list_new());
    std::size_t begin = 0;
    for (const Run& run : text.runs) {
        const std::size_t end = begin + run.text.str().size();
        const int weight = run.weight == Weight::text ? type.text_weight : type.strong_weight;
        add(attributes.get(), pango_attr_weight_new(static_cast<PangoWeight>(weight)), begin, end);
        add(attributes.get(), pango_attr_size_new_absolute(run.size * PANGO_SCALE), begin, end);
        if (palette != nullptr) {
            const themes::Rgb rgb = colour(*palette, run.ink);
            add(attributes.get(), pango_attr_foreground_new(wide(rgb.r), wide(rgb.g), wide(rgb.b)), begin, end);
        }
        begin = end;
    }
    add(attributes.get(), pango_attr_insert_hyphens_new(FALSE), 0, begin);
    if (text.tabular) add(attributes.get(), pango_attr_font_features_new("tnum"), 0, begin);
    pango_layout_set_attributes(layout.get(), attributes.get());
    pango_layout_set_text(layout.get(), all.c_str(), static_cast<int>(all.size()));
    return layout;
}

} // namespace siar::display
