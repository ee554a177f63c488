// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/erasers.hpp"

#include "feeds/kept_edition.hpp"
#include "feeds/sheet/aside.hpp"
#include "tts/files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>

namespace siar::app {

namespace {

using Traces = std::vector<model::Trace>;

model::Result<Traces> forget_kept_edition(const Office& office, const model::ItemId& item) {
    const auto file = edition_file(office);
    return feeds::KeptEdition(file, office.package.gate).forget(item).map([&](bool found) {
        return found ? Traces{{"edisi simpanan layar: " + file.string()}} : Traces{};
    });
}

/// "Sabtu, 21 November 2026, pukul 14.05 WIB".
std::string told_at(model::Time slot, const model::Zone& zone) {
    const auto local = model::local(slot, zone);
    return fmt::format("{}, pukul {} {}", privacy::Label::weekday_date(local.date).view(),
                       privacy::Label::clock(local.of_day).view(), zone.name.view());
}

model::Result<std::vector<model::History::Entry>> segments_with(const store::Store& store, const model::ItemId& item) {
    return store.history(model::Time::min()).map([&](const model::History& history) {
        std::vector<model::History::Entry> out;
        std::copy_if(history.made.begin(), history.made.end(), std::back_inserter(out),
                     [&](const auto& made) { return made.item == item; });
        return out;
    });
}

std::filesystem::path folder_of(const Office& office, const model::History::Entry& made) {
    return made.folder.empty() ? office.settings.radio.out : std::filesystem::path(made.folder);
}

model::Trace taken_off(const Office& office, const model::History::Entry& made) {
    return {fmt::format("tarik dari siaran: segmen radio {} (juga salinannya di luar {})",
                        told_at(made.slot, office.package.regency.identity.zone), folder_of(office, made).string()),
            true};
}

/// A segment tells several items in one sound: it goes as a whole, and whoever was given it must be told.
model::Result<Traces> remove_segments_with(const Office& office, const store::Store& store, const model::ItemId& item) {
    const auto segments = segments_with(store, item);
    if (!segments) return tl::unexpected(segments.error());
    Traces traces;
    for (const auto& made : *segments) {
        const auto removed =
            tts::remove_segments(folder_of(office, made), made.slot, office.package.regency.identity.zone);
        if (!removed) return tl::unexpected(removed.error());
        for (const auto& folder : *removed)
            traces.push_back({"segmen radio: " + folder.string()});
        traces.push_back(taken_off(office, made));
    }
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

model::Result<std::vector<model::Trace>> on_air(const Office& office, const store::Store& store,
                                                const model::ItemId& item) {
    return segments_with(store, item).map([&](const auto& segments) {
        Traces out;
        for (const auto& made : segments)
            out.push_back(taken_off(office, made));
        return out;
    });
}

std::vector<model::Erase> erasers(const Office& office, store::Store& store) {
    return {
        [&store](const model::ItemId& item) { return store.erase(item); },
        [&office](const model::ItemId& item) { return forget_kept_edition(office, item); },
        [&office, &store](const model::ItemId& item) { return remove_segments_with(office, store, item); },
        [&office](const model::ItemId&) { return remove_rows_set_aside(office); },
    };
}

} // namespace siar::app
