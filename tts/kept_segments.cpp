// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/kept_segments.hpp"

#include "config/table.hpp"
#include "tts/files.hpp"
#include "wire/segment.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace siar::tts {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view removed = ".hapus";

/// "20261121", with which the name of every segment of a day begins.
std::string day_name(model::Date day) {
    auto out = model::iso(day);
    out.erase(std::remove(out.begin(), out.end(), '-'), out.end());
    return out;
}

/// Whether this is how segments are called: their day, a dash, their minute, a dash.
bool is_name(std::string_view name) {
    constexpr std::string_view form = "dddddddd-dddd-";
    if (name.size() <= form.size()) return false;
    for (std::size_t i = 0; i < form.size(); ++i) {
        const bool digit = '0' <= name[i] && name[i] <= '9';
        if (form[i] == 'd' ? !digit : name[i] != form[i]) return false;
    }
    return true;
}

bool is_own_folder(const fs::path& path) {
    std::error_code error;
    return fs::is_directory(fs::symlink_status(path, error));
}

model::Error not_removed(const fs::path& folder) {
    return {"segmen lama tidak dapat dihapus", folder.string(),
            "Beri izin tulis bagi pengguna yang menjalankan siar, atau hapus sendiri folder itu"};
}

model::Result<void> removed_aside(const fs::path& aside) {
    std::error_code error;
    fs::remove_all(aside, error); // of a link it deletes the link
    if (error) return tl::unexpected(not_removed(aside));
    return {};
}

} // namespace

std::vector<model::Manifest> segments_before(const fs::path& parent, model::Date day, const privacy::Gate& gate) {
    const std::string until = day_name(day);
    std::vector<model::Manifest> out;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(parent, error)) {
        const std::string name = entry.path().filename().string();
        const auto file = entry.path() / manifest_name;
        if (!is_name(name) || name.compare(0, until.size(), until) >= 0 || !is_own_folder(entry.path())) continue;
        if (!fs::is_regular_file(fs::symlink_status(file, error))) continue;
        const auto json = config::read_text_file(file.string());
        if (!json) continue;
        auto manifest = wire::decode_manifest(*json, gate);
        if (manifest && manifest->value.cut == name) out.push_back(std::move(manifest->value));
    }
    std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.cut < b.cut; });
    return out;
}

model::Result<void> remove_segment(const fs::path& parent, const std::string& cut) {
    const auto aside = parent / ("." + cut + std::string(removed));
    if (auto rest = removed_aside(aside); !rest) return rest;
    std::error_code error;
    fs::rename(parent / cut, aside, error);
    if (error) return tl::unexpected(not_removed(parent / cut));
    return removed_aside(aside);
}

model::Result<void> finish_removals(const fs::path& parent) {
    std::vector<fs::path> left;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(parent, error)) {
        const std::string name = entry.path().filename().string();
        if (name.front() == '.' && name.ends_with(removed) && is_name(std::string_view(name).substr(1)) &&
            is_own_folder(entry.path()))
            left.push_back(entry.path());
    }
    model::Result<void> out;
    for (const auto& one : left)
        if (auto done = removed_aside(one); !done && out) out = std::move(done);
    return out;
}

} // namespace siar::tts
