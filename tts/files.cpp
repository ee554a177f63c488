// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>

namespace siar::tts {

namespace fs = std::filesystem;

namespace {

/// "20261121-1405-", with which the name of every segment for this slot begins.
std::string slot_name(model::Time airs_at, const model::Zone& zone) {
    const model::LocalTime local = model::local(airs_at, zone);
    std::string date = model::iso(local.date);
    date.erase(std::remove(date.begin(), date.end(), '-'), date.end());
    const auto minutes = local.of_day.count();
    return fmt::format("{}-{:02}{:02}-", date, minutes / 60, minutes % 60);
}

} // namespace

std::string segment_name(const model::Script& script) {
    return fmt::format("{}{}s{}", slot_name(script.airs_at, script.zone), script.length.count(),
                       script.demo ? "-contoh" : "");
}

std::vector<fs::path> segments_at(const fs::path& parent, model::Time airs_at, const model::Zone& zone) {
    const std::string name = slot_name(airs_at, zone);
    std::vector<fs::path> out;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(parent, error)) {
        const std::string found = entry.path().filename().string();
        // With a dot before it, what write_segment() left when it was cut off.
        if (found.rfind(name, 0) == 0 || found.rfind("." + name, 0) == 0) out.push_back(entry.path());
    }
    std::sort(out.begin(), out.end());
    return out;
}

model::Result<std::vector<fs::path>> remove_segments(const fs::path& parent, model::Time airs_at,
                                                     const model::Zone& zone) {
    const auto out = segments_at(parent, airs_at, zone);
    std::error_code error;
    for (const auto& folder : out) {
        fs::remove_all(folder, error);
        if (error)
            return model::fail("segmen radio tidak dapat dihapus", folder.string(),
                               "Hapus sendiri folder itu, lalu ulangi perintah ini");
    }
    return out;
}

} // namespace siar::tts
