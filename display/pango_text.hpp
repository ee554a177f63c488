// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/fonts.hpp"
#include "display/picture.hpp"

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>

#include <memory>
#include <string>

namespace siar::display {

struct ReleaseObject {
    void operator()(void* object) const { g_object_unref(object); }
};
/// A GObject with one owner.
template <class T>
using Object = std::unique_ptr<T, ReleaseObject>;

struct ReleaseFontconfig {
    void operator()(FcConfig* config) const { FcConfigDestroy(config); }
    void operator()(FcCharSet* set) const { FcCharSetDestroy(set); }
};

struct Fonts::Engine {
    std::unique_ptr<FcConfig, ReleaseFontconfig> config;
    std::unique_ptr<FcCharSet, ReleaseFontconfig> covered;
    Object<PangoFontMap> map;
    Object<PangoContext> context;
};

/// The text of all runs, as Pango counts its bytes.
std::string joined(const Text& text);

/// The paragraph set in lines of at most `width` pixels. With a palette the runs bear their colours.
Object<PangoLayout> set_text(const Text& text, int width, const Fonts& fonts, const themes::Palette* palette);

} // namespace siar::display
