// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/section.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <sstream>
#include <system_error>
#include <utility>

namespace siar::themes {
namespace {

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

int line_of(const toml::node& node) {
    return static_cast<int>(node.source().begin.line);
}

} // namespace

Section::Section(const toml::table& root, std::string name, const std::string& file, Fault& fault)
    : table_(root[name].as_table()), name_(std::move(name)), file_(file), fault_(fault) {
    if (table_ == nullptr)
        report(1, fmt::format("bagian [{}] tidak ada", name_), "Tambahkan bagian itu");
    else
        line_ = line_of(*table_);
}

Rgb Section::colour(std::string_view key) {
    const auto* node = need(key);
    const auto text = node == nullptr ? std::nullopt : node->value_exact<std::string_view>();
    const auto value = text ? parse_colour(*text) : std::nullopt;
    if (node != nullptr && !value) wrong(key, *node, "bukan warna", "Isi seperti \"#0b5d4b\"");
    return value.value_or(Rgb{});
}

double Section::number(std::string_view key, double least, double most) {
    const auto* node = need(key);
    const auto value = node == nullptr ? std::nullopt : node->value<double>();
    if (node != nullptr && (!value || !(*value >= least && *value <= most))) {
        wrong(key, *node, "bukan angka yang boleh", fmt::format("Isi {} sampai {}", least, most));
        return least;
    }
    return value.value_or(least);
}

std::string Section::text(std::string_view key) {
    const auto* node = need(key);
    const auto value = node == nullptr ? std::nullopt : node->value_exact<std::string>();
    if (node != nullptr && (!value || value->empty())) wrong(key, *node, "bukan teks", "Isi teks dalam tanda kutip");
    return value.value_or("");
}

std::size_t Section::choice(std::string_view key, std::initializer_list<std::string_view> words) {
    const std::string word = text(key);
    const auto* const found = std::find(words.begin(), words.end(), word);
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    if (const auto* node = need(key); node != nullptr)
        wrong(key, *node, "tidak dikenal", fmt::format("Pilih salah satu: \"{}\"", fmt::join(words, "\", \"")));
    return 0;
}

void Section::stated(const Pair& pair) {
    const double said = number(pair.name, 1, 21);
    const double computed = contrast(pair.text, pair.ground);
    const auto* node = table_ == nullptr ? nullptr : table_->get(pair.name);
    if (node == nullptr) return;
    const std::string names = fmt::format("{} di atas {}", hex(pair.text), hex(pair.ground));
    if (computed < pair.least) {
        report(line_of(*node),
               fmt::format("kontras \"{}\" {:.2f}, kurang dari {:.1f} ({})", pair.name, computed, pair.least, names),
               "Gelapkan atau terangkan salah satunya");
    } else if (std::abs(said - computed) > 0.05) {
        report(line_of(*node),
               fmt::format("kontras \"{}\" tertulis {:.2f}, hitungannya {:.2f} ({})", pair.name, said, computed, names),
               fmt::format("Tulis {:.2f}", computed));
    }
}

void Section::finish() {
    if (table_ == nullptr) return;
    for (const auto& [key, value] : *table_) {
        if (known_.count(std::string(key.str())) == 0) {
            report(line_of(value), fmt::format("kunci \"{}\" di [{}] tidak dikenal", key.str(), name_),
                   "Betulkan ejaannya atau hapus");
        }
    }
}

void Section::wrong(std::string_view key, const toml::node& node, std::string_view problem, std::string todo) {
    report(line_of(node), fmt::format("nilai \"{}\" di [{}] {}", key, name_, problem), std::move(todo));
}

const toml::node* Section::need(std::string_view key) {
    known_.insert(std::string(key));
    if (table_ == nullptr) return nullptr;
    const toml::node* node = table_->get(key);
    if (node == nullptr)
        report(line_, fmt::format("kunci \"{}\" di [{}] tidak ada", key, name_), "Tambahkan kunci itu");
    return node;
}

void Section::report(int line, std::string what, std::string todo) {
    if (!fault_) fault_ = model::Error{std::move(what), fmt::format("{} baris {}", file_, line), std::move(todo)};
}

Palette read_palette(const toml::table& root, double most_luminance, const std::string& file, Fault& fault) {
    Section colours(root, "palette", file, fault);
    Palette palette;
    for (const auto& [name, member] : palette_colours)
        palette.*member = colours.colour(name);
    colours.finish();
    palette = dimmed(palette, most_luminance);
    Section contrasts(root, "contrast", file, fault);
    for (const Pair& pair : pairs(palette))
        contrasts.stated(pair);
    contrasts.finish();
    return palette;
}

model::Result<toml::table> parse_toml(std::string_view text, const std::string& file) {
    try {
        return toml::parse(text);
    } catch (const toml::parse_error& error) {
        return model::fail("isinya bukan TOML yang sah", fmt::format("{} baris {}", file, error.source().begin.line),
                           "Periksa tanda kutip, tanda sama dengan, kurung, dan kunci ganda di baris itu");
    }
}

void check_sections(const toml::table& root, std::initializer_list<std::string_view> names, const std::string& file,
                    Fault& fault) {
    for (const auto& [key, value] : root) {
        const std::string_view name = key.str();
        if (fault || std::find(names.begin(), names.end(), name) != names.end()) continue;
        fault = model::Error{fmt::format("bagian \"{}\" tidak dikenal", name),
                             fmt::format("{} baris {}", file, line_of(value)), "Betulkan ejaannya atau hapus"};
    }
}

std::optional<std::string> file_text(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    if (file.is_open()) text << file.rdbuf();
    std::error_code ignored;
    if (!file.is_open() || file.bad() || std::filesystem::is_directory(path, ignored)) return std::nullopt;
    return text.str();
}

} // namespace siar::themes
