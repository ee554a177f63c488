// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/made_segment.hpp"

#include "config/table.hpp"
#include "model/script.hpp"
#include "tts/files.hpp"
#include "wire/segment.hpp"

namespace siar::app {

std::array<SegmentName, 2> names_of(const Office& office, const model::Duty& duty, std::string_view suffix) {
    model::Script script;
    script.airs_at = duty.airs_at;
    script.length = duty.length;
    script.zone = office.package.regency.identity.zone;
    std::array<SegmentName, 2> out{SegmentName{"", false}, SegmentName{"", true}};
    for (auto& name : out) {
        script.demo = name.demo;
        name.cut = tts::segment_name(script).append(suffix);
    }
    return out;
}

std::optional<model::Manifest> manifest_in(const Office& office, const std::filesystem::path& folder) {
    const auto json = config::read_text_file((folder / tts::manifest_name).string());
    if (!json) return std::nullopt;
    auto manifest = wire::decode_manifest(*json, office.package.gate);
    return manifest ? std::optional(std::move(manifest->value)) : std::nullopt;
}

std::optional<model::Manifest> segment_of(const Office& office, const model::Duty& duty) {
    for (const auto& name : names_of(office, duty))
        if (auto made = manifest_in(office, std::filesystem::path(duty.folder) / name.cut)) return made;
    return std::nullopt;
}

} // namespace siar::app
