// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands.hpp"
#include "app/correction_on_radio.hpp"
#include "app/instance.hpp"
#include "app/radio_print.hpp"
#include "editorial/fill.hpp"
#include "editorial/script.hpp"
#include "editorial/script_lint.hpp"
#include "editorial/select.hpp"
#include "editorial/talk_sheet.hpp"
#include "model/figure.hpp"
#include "tts/files.hpp"
#include "tts/manifest.hpp"
#include "tts/master.hpp"
#include "tts/segment.hpp"
#include "tts/studio.hpp"
#include "wire/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace siar::app {

using privacy::operator""_label;

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
model::Result<model::Manifest> written(const Office& office, store::Store& store, const model::Script& said,
                                       const std::filesystem::path& out, const std::string& cut,
                                       const std::function<model::Result<model::Manifest>()>& write) {
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
        return model::fail("sebuah butir ditarik karena privasi ketika segmen dibuat", (out / cut).string(),
                           "Segmennya sudah dihapus; buat lagi");
    }
    return files;
}

/// What a segment tells, and what its name ends in.
struct Told {
    model::Script script;
    std::string ending;
};

/// The format that was asked for; its own length where none was.
model::Result<const model::Format*> format_for(const Office& office, const RadioCommand& command) {
    const auto& asked = command.format.empty() ? office.settings.radio.format : command.format;
    if (asked.empty()) return &office.copybook.usual(command.length.value_or(office.settings.radio.length));
    if (const auto* format = office.copybook.format(asked)) return format;
    std::vector<std::string> known;
    for (const auto& one : office.copybook.formats)
        known.push_back(one.id);
    return model::wrong_use("format radio tidak dikenal", asked.substr(0, 40),
                            fmt::format("Pilih: {}", fmt::join(known, ", ")));
}

model::Result<Told> script_for(const Office& office, const store::Store& store, const model::Slot& slot,
                               const model::Format& format, tts::Studio& studio) {
    const auto edition = edition_of(office, store, model::Audience::radio);
    if (!edition) return tl::unexpected(edition.error());
    const auto history = store.history(model::Time::min());
    if (!history) return tl::unexpected(history.error());
    auto script = editorial::fill(*edition, *history, office.settings.rules, office.copybook, format, slot, true,
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
    auto script = correction_script(office, *found, *edition, **slot, studio);
    if (!script) return tl::unexpected(script.error());
    return Told{std::move(*script), model::cut_of_correction(found->id)};
}

void tell(const Office& office, const model::Script& script, const tts::Segment& segment,
          const model::Manifest& manifest, const std::filesystem::path& folder) {
    const auto sound = folder / tts::usual_name(model::Encoding::wav);
    if (office.json) {
        fmt::print("{}\n", wire::report({{"folder", folder.string()},
                                         {"wav", sound.string()},
                                         {"frames", static_cast<std::int64_t>(manifest.frames)},
                                         {"lufs", manifest.loudness.lufs},
                                         {"true_peak_dbtp", manifest.loudness.true_peak_dbtp},
                                         {"demo", script.demo}}));
        return;
    }
    fmt::print("Segmen radio: {} ({} detik, {:.1f} LUFS, puncak {:.1f} dBTP){}\n", shown(sound), script.length.count(),
               manifest.loudness.lufs, manifest.loudness.true_peak_dbtp, script.demo ? " DATA CONTOH" : "");
    fmt::print("Naskah penyiar: {}\n", shown(folder / tts::reader_copy_name));
    for (const auto& line : segment.changed()) {
        const auto& text = script.lines[line.line].text.view();
        fmt::print("{}: {}\n", line.fate == tts::Fate::dropped ? "Tidak muat, ditinggalkan" : "Dipendekkan", text);
    }
}

/// What people read of a segment, with what a producer should look at; an error where a sentence of it is too long to
/// be aired.
model::Result<model::Sheet> judged_sheet(const Office& office, const model::Script& script, const model::Script& said,
                                         const tts::Segment& segment) {
    const auto flaws = editorial::lint(said, office.copybook);
    if (!editorial::may_air(flaws)) {
        const auto worst = std::find_if(flaws.begin(), flaws.end(),
                                        [](const auto& flaw) { return flaw.kind == editorial::Flaw::Kind::too_long; });
        return model::fail("ada kalimat yang terlalu panjang untuk disiarkan", worst->note.str(),
                           "Ubah kalimatnya: siar review edit, atau naskah.toml");
    }
    auto sheet = editorial::sheet(said, tts::begins(segment), tts::ends(segment));
    for (const auto& time : segment.changed()) {
        const auto& line = script.lines[time.line];
        if (time.fate == tts::Fate::dropped && !line.extra)
            sheet.notes.push_back("Tidak muat, ditinggalkan: "_label + line.text);
    }
    for (const auto& flaw : flaws)
        sheet.notes.push_back(flaw.note);
    return sheet;
}

/// The sheet of the next live show; nothing of it is spoken by a machine.
model::Result<model::Sheet> talk_sheet_for(const Office& office, const store::Store& store) {
    const auto edition = edition_of(office, store, model::Audience::radio);
    if (!edition) return tl::unexpected(edition.error());
    const auto& zone = office.package.regency.identity.zone;
    model::Slot slot;
    slot.airs_at = editorial::next_live_show(edition->station, office.clock.now(), zone).value_or(office.clock.now());
    const auto history = store.history(model::Time::min());
    if (!history) return tl::unexpected(history.error());
    constexpr std::size_t matters = 5;
    const auto rundown = editorial::select(*edition, *history, office.settings.rules, matters, slot);
    return editorial::talk_sheet(rundown, *edition, office.copybook);
}

int told_print(const Office& office, const std::filesystem::path& file) {
    if (office.json)
        fmt::print("{}\n", wire::report({{"print", file.string()}}));
    else
        fmt::print("Naskah: {}\n", shown(file));
    return 0;
}

model::Result<void> fit_together(const RadioCommand& command) {
    if (!command.correction.empty() && (command.length || !command.format.empty()))
        return model::wrong_use("ralat selalu sekitar 20 detik", command.length ? "--length" : "--format",
                                "Buang pilihan itu, atau --ralat");
    if (command.format == talk_format && !command.print)
        return model::wrong_use("lembar obrolan hanya dicetak", "--format obrolan", "Tambahkan --print obrolan.pdf");
    if (command.format == talk_format && command.length)
        return model::wrong_use("lembar obrolan tidak punya panjang", "--length", "Buang --length");
    if (command.print && command.out)
        return model::wrong_use("--print hanya mencetak, tidak membuat segmen", "--out", "Pilih salah satu");
    return command.print ? can_be_printed(*command.print) : model::Result<void>{};
}

/// When, and how long: a slot is a minute, and within it the same data make the same segment.
model::Slot slot_for(const Office& office, const RadioCommand& command, const model::Format& format) {
    const auto usual = command.format.empty() ? office.settings.radio.length : format.length;
    return {std::chrono::floor<std::chrono::minutes>(office.clock.now()), command.length.value_or(usual)};
}

tts::Contents contents_of(const model::Script& script, const tts::Segment& segment, const model::Sheet& sheet,
                          const tts::Lexicon& lexicon) {
    tts::Contents contents;
    contents.metadata = tts::metadata_of(script, segment);
    contents.metadata.category = "SIAR";
    contents.metadata.valid_from = script.airs_at;
    contents.metadata.valid_until = script.airs_at + std::chrono::days{1};
    contents.metadata.reader_copy = editorial::reader_copy(sheet);
    contents.engine_copy = tts::engine_copy(contents.metadata.script, lexicon);
    return contents;
}

/// Makes the segment of a script, or only prints the script where that was asked for.
model::Result<int> make(const Office& office, const RadioCommand& command, store::Store& store, const Told& told,
                        tts::Studio& studio) {
    const double lufs = office.settings.radio.loudness_lufs;
    const auto& script = told.script;
    const auto segment = tts::make(script, studio);
    if (!segment) return tl::unexpected(segment.error());
    const auto said = tts::as_said(script, *segment);
    const auto sheet = judged_sheet(office, script, said, *segment);
    if (!sheet) return tl::unexpected(sheet.error());
    if (command.print)
        return print_sheet(office, *sheet, *command.print).map([&] { return told_print(office, *command.print); });
    const auto out = command.out.value_or(office.settings.radio.out);
    const auto cut = tts::segment_name(script) + told.ending;
    auto contents = contents_of(script, *segment, *sheet, studio.lexicon);
    contents.metadata.cut = cut;
    contents.manifest = tts::manifest_of(contents.metadata);
    contents.sounds = {{{}, lufs, tts::usual_name(model::Encoding::wav)},
                       {{model::Encoding::mp3}, lufs, tts::usual_name(model::Encoding::mp3)}};
    const auto files = written(office, store, said, out, cut,
                               [&] { return tts::write_segment(tts::player(*segment), contents, out); });
    if (!files) return tl::unexpected(files.error());
    tell(office, script, *segment, *files, out / cut);
    return 0;
}

} // namespace

model::Result<int> radio(const Common& common, const RadioCommand& command) {
    if (auto fits = fit_together(command); !fits) return tl::unexpected(fits.error());
    auto office = open_office(common, false);
    if (!office) return tl::unexpected(office.error());
    std::optional<Instance> alone;
    if (!command.print) {
        auto claimed = Instance::claim(command.out.value_or(office->settings.radio.out), "radio", "--out");
        if (!claimed) return tl::unexpected(claimed.error());
        alone = std::move(*claimed);
    }
    const bool talks = command.format == talk_format;
    const auto format =
        talks ? model::Result<const model::Format*>(&office->copybook.formats.front()) : format_for(*office, command);
    if (!format) return tl::unexpected(format.error());
    const auto slot = slot_for(*office, command, **format);
    const bool corrects = !command.correction.empty();
    if (!corrects) office->clock = model::shifted_clock(slot.airs_at, 0); // a correction has a slot of its own
    auto store = shown_store(*office);
    if (!store) return tl::unexpected(store.error());
    if (talks) {
        const auto sheet = talk_sheet_for(*office, *store);
        if (!sheet) return tl::unexpected(sheet.error());
        return print_sheet(*office, *sheet, *command.print).map([&] { return told_print(*office, *command.print); });
    }
    auto studio = tts::open_studio(studio_settings(*office));
    if (!studio) return tl::unexpected(studio.error());
    const auto told = corrects ? correction_for(*office, *store, command.correction, *studio)
                               : script_for(*office, *store, slot, **format, *studio);
    if (!told) return tl::unexpected(told.error());
    return make(*office, command, *store, *told, *studio);
}

} // namespace siar::app
