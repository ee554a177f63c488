// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workshop.hpp"

#include "app/airings.hpp"
#include "app/instance.hpp"
#include "app/made_segment.hpp"

#include <algorithm>

namespace siar::app {

namespace {

bool has_sounds(const model::Manifest& manifest, const Order& order) {
    const auto& files = manifest.files;
    return std::all_of(order.sounds.begin(), order.sounds.end(), [&](const tts::WantedSound& sound) {
        return std::any_of(files.begin(), files.end(),
                           [&](const auto& file) { return file.name == manifest.cut + sound.ending; });
    });
}

} // namespace

std::optional<Written> Workshop::made_in(const std::filesystem::path& folder, const Order& order) const {
    auto manifest = manifest_in(office_, folder);
    if (!manifest || !has_sounds(*manifest, order)) return std::nullopt;
    return Written{std::move(*manifest), folder};
}

model::Result<Written> Workshop::make(const Order& order,
                                      const std::function<model::Result<Said>(tts::Studio&)>& saying,
                                      const std::string& ending) {
    const auto alone = Instance::claim(order.out, "radio", "--out", patience_for_folder);
    if (!alone) return tl::unexpected(alone.error());
    const auto said = saying(studio_);
    if (!said) return tl::unexpected(said.error());
    const auto sheet = sheet_of(office_, *said);
    if (!sheet) return tl::unexpected(sheet.error());
    return write(office_, store_, order, *said, *sheet, studio_, ending);
}

model::Result<void> Workshop::queue(const Wanted& wanted, const Written& made) {
    return enqueue(office_, store_, shipment_of(office_, made, wanted.format), wanted.destinations,
                   [&](const std::string& line) {
                       if (told_.insert(line).second) telling_.line(line);
                   })
        .map([](std::size_t) {});
}

model::Result<void> Workshop::tell_recalled(const model::Result<std::vector<model::Trace>>& traces) const {
    if (!traces) return tl::unexpected(traces.error());
    for (const auto& trace : *traces)
        (trace.went_out ? telling_.alarm
                        : telling_.line)((trace.went_out ? "tarik dari siaran: " : "ditarik: ") + trace.where);
    return {};
}

} // namespace siar::app
