// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands.hpp"
#include "editorial/script.hpp"
#include "editorial/select.hpp"
#include "tts/files.hpp"
#include "tts/segment.hpp"
#include "tts/studio.hpp"
#include "wire/report.hpp"

#include <fmt/format.h>

#include <cstdint>

namespace siar::app {

namespace {

/// An item is not put into another segment within this many days.
constexpr std::chrono::days rest{14};

/// Keeps in mind which items this segment tells, so that the next one tells others; not in a temporary store.
model::Result<void> note_made(const Office& office, store::Store& store, const model::Script& script) {
    if (office.only_demo()) return {};
    model::History made;
    for (const auto& line : script.lines)
        if (line.item) made.aired.push_back({*line.item, script.airs_at});
    return store.aired(made);
}

model::Result<model::Script> script_for(const Office& office, const store::Store& store, model::Seconds length) {
    const auto edition = edition_of(office, store, model::Audience::radio);
    if (!edition) return tl::unexpected(edition.error());
    const auto now = office.clock.now();
    const auto history = store.history(now - rest);
    if (!history) return tl::unexpected(history.error());
    const auto seed = static_cast<std::uint64_t>(model::day_number(model::local(now, edition->identity.zone).date));
    const auto rundown =
        editorial::select(*edition, *history, static_cast<std::size_t>(office.settings.radio.items), length, seed, now);
    return editorial::script(rundown, *edition, now, true);
}

void tell(const Office& office, const model::Script& script, const tts::Segment& segment,
          const tts::SegmentFiles& files) {
    if (office.json) {
        fmt::print("{}\n", wire::report({{"folder", files.folder.string()},
                                         {"wav", files.sound.string()},
                                         {"frames", static_cast<std::int64_t>(segment.sound.frames())},
                                         {"lufs", segment.level.lufs},
                                         {"true_peak_dbtp", segment.level.true_peak_dbtp},
                                         {"demo", script.demo}}));
        return;
    }
    fmt::print("Segmen radio: {} ({} detik, {:.1f} LUFS, puncak {:.1f} dBTP){}\n", shown(files.sound),
               script.length.count(), segment.level.lufs, segment.level.true_peak_dbtp,
               script.demo ? " DATA CONTOH" : "");
    fmt::print("Naskah penyiar: {}\n", shown(files.reader_copy));
    for (const auto& line : segment.changed()) {
        const auto& text = script.lines[line.line].text.view();
        fmt::print("{}: {}\n", line.fate == tts::Fate::dropped ? "Tidak muat, ditinggalkan" : "Dipendekkan", text);
    }
}

} // namespace

model::Result<int> radio(const Common& common, const RadioCommand& command) {
    const auto office = open_office(common, false);
    if (!office) return tl::unexpected(office.error());
    auto store = shown_store(*office);
    if (!store) return tl::unexpected(store.error());
    const auto script = script_for(*office, *store, command.length.value_or(office->settings.radio.length));
    if (!script) return tl::unexpected(script.error());

    auto studio = tts::open_studio({office->data, office->package.sayings});
    if (!studio) return tl::unexpected(studio.error());
    tts::Target target;
    target.lufs = office->settings.radio.loudness_lufs;
    const auto segment = tts::make(*script, *studio, target);
    if (!segment) return tl::unexpected(segment.error());
    const auto said = tts::as_said(*script, *segment);
    const auto reader = editorial::reader_copy(said, tts::estimate(*studio));
    const auto files = tts::write(*segment, reader, tts::engine_copy(said, studio->lexicon),
                                  command.out.value_or(office->settings.radio.out), tts::segment_name(*script));
    if (!files) return tl::unexpected(files.error());
    if (const auto noted = note_made(*office, *store, said); !noted) return tl::unexpected(noted.error());
    tell(*office, *script, *segment, *files);
    return 0;
}

} // namespace siar::app
