// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/picture.hpp"
#include "themes/theme.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace siar::display {

/// The first family of a type that a folder of fonts lacks. Throws as Fonts does where the folder cannot be read.
std::optional<std::string> missing_family(const std::filesystem::path& folder, const themes::Type& type);

/// The bundled fonts in the families and weights of one theme, hinted as its type says; what is measured is what is
/// drawn, in whole pixels where hinting is full. For one thread; each thread makes its own.
class Fonts {
public:
    /// `folder` holds fonts.conf and the files it lists; no other font of the machine is used. Throws
    /// std::runtime_error where the folder cannot be read or lacks a family.
    Fonts(const std::filesystem::path& folder, const themes::Type& type);
    ~Fonts();
    Fonts(const Fonts&) = delete;
    Fonts& operator=(const Fonts&) = delete;

    /// Height of a capital (of a base letter in aksara Jawa) in type sizes; the lower one of both weights.
    double cap_height(Face face) const;
    /// The type size in pixels whose capitals are at least `cap` pixels high.
    int size_for_cap(double cap, Face face = Face::words) const;
    /// True when one of the fonts can draw the character.
    bool covers(char32_t character) const;
    const themes::Type& type() const { return type_; }

    /// Pango's context and fontconfig's list, for the sources of this layer that set text.
    struct Engine;
    const Engine& engine() const { return *engine_; }

private:
    themes::Type type_;
    std::unique_ptr<Engine> engine_;
    double words_cap_ = 0;
    double native_cap_ = 0;
};

} // namespace siar::display
