// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands.hpp"
#include "app/correction_on_radio.hpp"
#include "app/instance.hpp"
#include "editorial/fill.hpp"
#include "editorial/script.hpp"
#include "model/figure.hpp"
#include "tts/files.hpp"
#include "tts/segment.hpp"
#include "tts/studio.hpp"
#include "wire/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace siar::app {

namespace {

/// What a withdrawal or a correction must find again: items, and figures by their keys.
std::vector<model::ItemId> items_of(const model::Script& script) {
    std::vector<model::ItemId> out;
    for (const auto& line : script.lines)
        if (line.item)
            out.push_back(*line.item);
        else if (line.figure)
            out.push_back(model::key_of(*line.figure));
    return out;
}

/// Writes a segment that the store knows of before its first byte is there, and takes it away again where an item of it
/// was withdrawn meanwhile. A temporary store keeps nothing in mind.
model::Result<tts::SegmentFiles> written(const Office& office, store::Store& store, const model::Script& said,
                                         const std::filesystem::path& out, const std::string& cut,
                                         const std::function<model::Result<tts::SegmentFiles>()>& write) {
    if (office.only_demo()) return write();
    const auto items = items_of(said);
    if (auto noted = store.note_made(said.airs_at, std::filesystem::absolute(out), cut, items); !noted)
        return tl::unexpected(noted.error());
    auto files = write();
    if (!files) return files;
    for (const auto& line : said.lines) {
        if (!line.item) continue;
        const auto item = store.item(*line.item);
        if (!item) return tl::unexpected(item.error());
        if (*item && !(*item)->erased) continue;
        const auto removed = tts::remove_segments(out, said.airs_at, office.package.regency.identity.zone);
        if (!removed) return tl::unexpected(removed.error());
        return model::fail("sebuah butir ditarik karena privasi ketika segmen dibuat", files->folder.string(),
                           "Segmennya sudah dihapus; buat lagi");
    }
    return files;
}

/// What a segment tells, and what its name ends in.
struct Told {
    model::Script script;
    std::string ending;
};

model::Result<Told> script_for(const Office& office, const store::Store& store, const model::Slot& slot,
                               tts::Studio& studio) {
    const auto edition = edition_of(office, store, model::Audience::radio);
    if (!edition) return tl::unexpected(edition.error());
    const auto& rules = office.settings.rules;
    const auto history = store.history(slot.airs_at - rules.rest);
    if (!history) return tl::unexpected(history.error());
    const auto items = static_cast<std::size_t>(office.settings.radio.items);
    auto script = editorial::fill(*edition, *history, rules, items, slot, true,
                                  [&](const model::Script& one) { return tts::judge(one, studio); });
    if (!script) return tl::unexpected(script.error());
    return Told{std::move(*script), {}};
}

/// What is corrected, as a person types it.
model::ItemId subject_of(const std::string& typed) {
    const auto figure = model::parse_figure(typed);
    return figure ? model::key_of(*figure) : model::ItemId{typed};
}

/// The correction of an item or a figure, for the slot in which those listen who heard what was wrong.
model::Result<Told> correction_for(const Office& office, const store::Store& store, const std::string& typed,
                                   tts::Studio& studio) {
    const auto item = subject_of(typed);
    const auto edition = edition_of(office, store, model::Audience::radio);
    if (!edition) return tl::unexpected(edition.error());
    const auto& all = edition->corrections;
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.item == item; });
    if (found == all.end())
        return model::fail("tidak ada ralat yang berlaku untuk ini", typed.substr(0, 60),
                           "Ralat berlaku 24 jam sejak disetujui dua orang: siar review correct");
    const auto slot = slot_of_correction(office, store, item);
    if (!slot) return tl::unexpected(slot.error());
    if (!*slot)
        return model::fail("ini tidak pernah disiarkan di radio", typed.substr(0, 60),
                           "Ralatnya tayang di layar saja; tidak ada yang harus dibuat");
    auto script = correction_script(*found, *edition, **slot, studio);
    if (!script) return tl::unexpected(script.error());
    return Told{std::move(*script), model::cut_of_correction(found->id)};
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
    if (!command.correction.empty() && command.length)
        return model::wrong_use("ralat selalu sekitar 20 detik", "--length", "Buang --length, atau --ralat");
    auto office = open_office(common, false);
    if (!office) return tl::unexpected(office.error());
    const auto out = command.out.value_or(office->settings.radio.out);
    const auto alone = Instance::claim(out, "radio", "--out");
    if (!alone) return tl::unexpected(alone.error());
    // A slot is a minute: within it the same data make the same segment.
    const bool corrects = !command.correction.empty();
    const model::Slot slot{std::chrono::floor<std::chrono::minutes>(office->clock.now()),
                           command.length.value_or(office->settings.radio.length)};
    if (!corrects) office->clock = model::shifted_clock(slot.airs_at, 0); // a correction has a slot of its own
    auto store = shown_store(*office);
    if (!store) return tl::unexpected(store.error());
    auto studio = tts::open_studio(studio_settings(*office));
    if (!studio) return tl::unexpected(studio.error());
    const auto told = corrects ? correction_for(*office, *store, command.correction, *studio)
                               : script_for(*office, *store, slot, *studio);
    if (!told) return tl::unexpected(told.error());
    const auto& script = told->script;

    tts::Target target;
    target.lufs = office->settings.radio.loudness_lufs;
    const auto segment = tts::make(script, *studio, target);
    if (!segment) return tl::unexpected(segment.error());
    const auto said = tts::as_said(script, *segment);
    const auto reader = editorial::reader_copy(said, tts::begins(*segment), tts::ends(*segment));
    const auto cut = tts::segment_name(script) + told->ending;
    const auto files = written(*office, *store, said, out, cut, [&] {
        return tts::write(*segment, reader, tts::engine_copy(said, studio->lexicon), out, cut);
    });
    if (!files) return tl::unexpected(files.error());
    tell(*office, script, *segment, *files);
    return 0;
}

} // namespace siar::app
