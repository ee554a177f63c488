// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/erasers.hpp"

#include "feeds/kept_edition.hpp"
#include "feeds/sheet/aside.hpp"
#include "tts/files.hpp"

#include <fmt/format.h>

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

/// A segment tells several items in one sound: it goes as a whole, and whoever was given it must be told.
model::Result<Traces> remove_segments_with(const Office& office, const store::Store& store, const model::ItemId& item) {
    const auto history = store.history(model::Time::min());
    if (!history) return tl::unexpected(history.error());
    const auto& zone = office.package.regency.identity.zone;
    Traces traces;
    for (const auto& made : history->made) {
        if (made.item != item) continue;
        const auto out = made.folder.empty() ? office.settings.radio.out : std::filesystem::path(made.folder);
        const auto removed = tts::remove_segments(out, made.slot, zone);
        if (!removed) return tl::unexpected(removed.error());
        for (const auto& folder : *removed)
            traces.push_back({"segmen radio: " + folder.string()});
        traces.push_back({fmt::format("tarik dari siaran: segmen radio {} (juga salinannya di luar {})",
                                      told_at(made.slot, zone), out.string()),
                          true});
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

std::vector<model::Erase> erasers(const Office& office, store::Store& store) {
    return {
        [&store](const model::ItemId& item) { return store.erase(item); },
        [&office](const model::ItemId& item) { return forget_kept_edition(office, item); },
        [&office, &store](const model::ItemId& item) { return remove_segments_with(office, store, item); },
        [&office](const model::ItemId&) { return remove_rows_set_aside(office); },
    };
}

} // namespace siar::app
