// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"
#include "themes/theme.hpp"

#include <toml++/toml.h>

#include <cstddef>
#include <filesystem>
#include <initializer_list>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace siar::themes {

/// The first thing that is wrong with a file of this layer.
using Fault = std::optional<model::Error>;

/// One [section] of such a file, read key by key. Nothing fails at once: the first fault is kept, and the values given
/// after it may be ignored. `file` and `fault` must outlive it.
class Section {
public:
    Section(const toml::table& root, std::string name, const std::string& file, Fault& fault);

    Rgb colour(std::string_view key);
    double number(std::string_view key, double least, double most);
    std::string text(std::string_view key);
    /// One of these words, as its place in the list.
    std::size_t choice(std::string_view key, std::initializer_list<std::string_view> words);
    /// The stated contrast of two colours must be the computed one and at least `pair.least`.
    void stated(const Pair& pair);
    /// Reports the first key that nobody asked for.
    void finish();

private:
    void wrong(std::string_view key, const toml::node& node, std::string_view problem, std::string todo);
    const toml::node* need(std::string_view key);
    void report(int line, std::string what, std::string todo);

    const toml::table* table_;
    std::string name_;
    const std::string& file_;
    Fault& fault_;
    std::set<std::string> known_;
    int line_ = 1;
};

/// [palette] and the contrasts that [contrast] states, after colours brighter than `most_luminance` were dimmed.
Palette read_palette(const toml::table& root, double most_luminance, const std::string& file, Fault& fault);

/// A TOML text; an error names file and line.
model::Result<toml::table> parse_toml(std::string_view text, const std::string& file);
/// Faults on a top-level key or section that is none of these.
void check_sections(const toml::table& root, std::initializer_list<std::string_view> names, const std::string& file,
                    Fault& fault);
/// A whole file; nothing where it cannot be read.
std::optional<std::string> file_text(const std::filesystem::path& path);

} // namespace siar::themes
