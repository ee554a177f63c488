// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/erasers.hpp"

#include "app/on_air.hpp"
#include "app/recall.hpp"
#include "feeds/desk_photos.hpp"
#include "feeds/kept_edition.hpp"
#include "feeds/sheet/aside.hpp"
#include "tts/files.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace siar::app {

namespace {

using Traces = std::vector<model::Trace>;

model::Result<Traces> forget_kept_edition(const Office& office, const model::ItemId& item) {
    const auto file = edition_file(office);
    feeds::KeptEdition kept(file, office.package.gate);
    const auto found = kept.forget(item);
    if (!found) return tl::unexpected(found.error());
    Traces traces;
    if (*found) traces.push_back({"edisi simpanan layar: " + file.string()});
    // Nobody knows any more which photos were its own: those that the Edition still names are not.
    const auto folder = desk_photo_folder(office);
    const auto left = kept.read();
    const auto named = left ? model::photos_named(left->edition) : std::vector<model::Digest>{};
    const auto removed = folder.empty() ? model::Result<std::size_t>{0} : feeds::keep_only_photos(folder, named);
    if (!removed) return tl::unexpected(removed.error());
    if (*removed > 0) traces.push_back({"foto simpanan layar: " + folder.string()});
    return traces;
}

/// A segment tells several items in one sound: it goes as a whole, and whoever was given it must be told.
model::Result<Traces> remove_segments_with(const Office& office, store::Store& store, const model::ItemId& item) {
    auto recalled = recall(office, store, item);
    if (!recalled) return recalled;
    // Also where they were to be made again without it: a making that broke off leaves the old sound.
    const auto segments = store.made_with(item);
    if (!segments) return tl::unexpected(segments.error());
    Traces traces = std::move(*recalled);
    for (const auto& made : *segments) {
        const auto removed =
            tts::remove_segments(folder_of(office, made), made.slot, office.package.regency.identity.zone);
        if (!removed) return tl::unexpected(removed.error());
        for (const auto& folder : *removed)
            traces.push_back({"segmen radio: " + folder.string()});
    }
    auto given = on_air(office, store, item);
    if (!given) return given;
    traces.insert(traces.end(), given->begin(), given->end());
    return traces;
}

/// Rows that could not be used lie in files under no number of an item: all of them go, as they would by age.
model::Result<Traces> remove_rows_set_aside(const Office& office) {
    Traces traces;
    for (const auto& source : office.settings.sources) {
        if (source.kind != config::SourceKind::sheet) continue;
        const auto removed = feeds::sheet::remove_aside(source.folder);
        if (!removed) return tl::unexpected(removed.error());
        for (const auto& file : *removed)
            traces.push_back({"baris lembar yang disisihkan: " + file.string()});
        traces.push_back(
            {fmt::format("lembar yang masih ada di folder {} atau pada pengirimnya", source.folder.string()), true});
    }
    return traces;
}

} // namespace

std::vector<model::Erase> erasers(const Office& office, store::Store& store) {
    return {
        [&store](const model::ItemId& item) { return store.erase(item); },
        [&office](const model::ItemId& item) { return forget_kept_edition(office, item); },
        [&office, &store](const model::ItemId& item) { return remove_segments_with(office, store, item); },
        [&office](const model::ItemId&) { return remove_rows_set_aside(office); },
    };
}

} // namespace siar::app
