// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/aired.hpp"
#include "app/commands.hpp"
#include "app/correction_on_radio.hpp"
#include "app/instance.hpp"
#include "app/radio_print.hpp"
#include "app/segments.hpp"
#include "config/write_whole.hpp"
#include "editorial/select.hpp"
#include "editorial/talk_sheet.hpp"
#include "model/figure.hpp"
#include "tts/engine_takes.hpp"
#include "tts/files.hpp"
#include "tts/segment.hpp"
#include "tts/studio.hpp"
#include "wire/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace siar::app {

namespace {

/// What is corrected, as a person types it.
model::ItemId subject_of(const std::string& typed) {
    const auto figure = model::parse_figure(typed);
    return figure ? model::key_of(*figure) : model::ItemId{typed};
}

/// The script of a correction, and what its name ends in.
struct Corrected {
    model::Script script;
    std::string ending;
};

/// The correction of an item or a figure, for the slot in which those listen who heard what was wrong.
model::Result<Corrected> correction_for(const Office& office, const store::Store& store, const std::string& typed,
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
    return Corrected{std::move(*script), model::cut_of_correction(found->id)};
}

void tell(const Office& office, const Said& said, const Written& written) {
    const auto& manifest = written.manifest;
    const auto sound = written.folder / manifest.files.front().name;
    if (office.json) {
        fmt::print(
            "{}\n",
            wire::report({{"folder", written.folder.string()},
                          {manifest.files.front().encoding == model::Encoding::wav ? "wav" : "sound", sound.string()},
                          {"frames", static_cast<std::int64_t>(manifest.frames)},
                          {"lufs", manifest.loudness.lufs},
                          {"true_peak_dbtp", manifest.loudness.true_peak_dbtp},
                          {"engine", manifest.voice.used},
                          {"fallback", manifest.voice.fallback},
                          {"practice", manifest.practice},
                          {"demo", manifest.demo}}));
        return;
    }
    fmt::print("Segmen radio: {} ({} detik, {:.1f} LUFS, puncak {:.1f} dBTP){}{}{}\n", shown(sound),
               manifest.frames / tts::air_rate, manifest.loudness.lufs, manifest.loudness.true_peak_dbtp,
               said.segment.silent ? " TANPA SUARA" : "", manifest.practice ? " LATIHAN" : "",
               manifest.demo ? " DATA CONTOH" : "");
    fmt::print("Naskah penyiar: {}\n", shown(written.folder / tts::reader_copy_name));
    if (said.fell_back) fmt::print("Diucapkan espeak-ng, karena: {}\n", said.fell_back->line());
    for (const auto& line : said.segment.changed()) {
        const auto& text = said.draft.script.lines[line.line].text.view();
        fmt::print("{}: {}\n", line.fate == tts::Fate::dropped ? "Tidak muat, ditinggalkan" : "Dipendekkan", text);
    }
}

/// The sheet of the next live show; nothing of it is spoken by a machine.
model::Result<model::Sheet> talk_sheet_for(const Office& office, const store::Store& store) {
    const auto edition = edition_of(office, store, model::Audience::radio);
    if (!edition) return tl::unexpected(edition.error());
    const auto& zone = office.package.regency.identity.zone;
    model::Slot slot;
    slot.airs_at = editorial::next_live_show(edition->station, office.clock.now(), zone).value_or(office.clock.now());
    const auto history = told_history(store);
    if (!history) return tl::unexpected(history.error());
    constexpr std::size_t matters = 5;
    const auto rundown = editorial::select(*edition, *history, office.settings.rules, matters, slot);
    return editorial::talk_sheet(rundown, *edition, office.copybook);
}

int told_print(const Office& office, const std::filesystem::path& file, const char* what = "Naskah") {
    if (office.json)
        fmt::print("{}\n", wire::report({{"print", file.string()}}));
    else
        fmt::print("{}: {}\n", what, shown(file));
    return 0;
}

/// The settings say what is made then, and how.
model::Result<void> only_watches(const RadioCommand& command) {
    const std::pair<bool, const char*> others[] = {{command.length.has_value(), "--length"},
                                                   {!command.format.empty(), "--format"},
                                                   {command.print.has_value(), "--print"},
                                                   {!command.correction.empty(), "--ralat"},
                                                   {command.engine.has_value(), "--engine"},
                                                   {command.loudness_lufs.has_value(), "--loudness"},
                                                   {command.bed, "--bed"},
                                                   {command.practice, "--latihan"},
                                                   {command.to_record.has_value(), "--lembar-rekam"}};
    for (const auto& other : others)
        if (other.first)
            return model::wrong_use("radio --watch membuat menurut slot di pengaturan", other.second,
                                    "Buang pilihan itu, atau --watch");
    return {};
}

model::Result<void> fit_together(const RadioCommand& command) {
    if (command.watch) return only_watches(command);
    if (!command.correction.empty() && (command.length || !command.format.empty()))
        return model::wrong_use("ralat selalu sekitar 20 detik", command.length ? "--length" : "--format",
                                "Buang pilihan itu, atau --ralat");
    if (command.format == talk_format && !command.print)
        return model::wrong_use("lembar obrolan hanya dicetak", "--format obrolan", "Tambahkan --print obrolan.pdf");
    if (command.format == talk_format && command.length)
        return model::wrong_use("lembar obrolan tidak punya panjang", "--length", "Buang --length");
    if ((command.print || command.to_record) && command.out)
        return model::wrong_use("hanya naskah yang ditulis, tidak ada segmen yang dibuat", "--out",
                                "Buang --out, atau --print dan --lembar-rekam");
    if (!command.correction.empty() && (command.practice || command.bed || command.engine || command.to_record))
        return model::wrong_use("ralat diucapkan espeak, untuk siaran", "--ralat",
                                "Buang --latihan, --bed, --engine, --lembar-rekam");
    if (command.bed && (command.practice || command.engine))
        return model::wrong_use("musik tanpa suara tidak diucapkan siapa pun", "--bed", "Buang --latihan dan --engine");
    return command.print ? can_be_printed(*command.print) : model::Result<void>{};
}

/// What the command line asks for. A slot is a minute, and within it the same data make the same segment.
model::Result<Order> order_for(const Office& office, const RadioCommand& command) {
    const auto& radio = office.settings.radio;
    const auto& asked = command.format.empty() ? radio.format : command.format;
    const auto format = command.format == talk_format
                            ? model::Result<const model::Format*>(&office.copybook.formats.front())
                            : format_of(office, asked, command.length.value_or(radio.length));
    if (!format) return tl::unexpected(format.error());
    const auto usual = command.format.empty() ? radio.length : (*format)->length;
    auto order =
        order_of(office, {std::chrono::floor<std::chrono::minutes>(office.clock.now()), command.length.value_or(usual)},
                 **format);
    if (command.practice) order.kind = SegmentKind::practice;
    if (command.bed) order.kind = SegmentKind::bed;
    if (command.engine) order.engine = *command.engine;
    if (command.out) order.out = *command.out;
    if (command.loudness_lufs)
        for (auto& sound : order.sounds)
            sound.lufs = *command.loudness_lufs;
    return order;
}

/// Makes the segment, or only prints its script where that was asked for.
model::Result<int> made(const Office& office, const RadioCommand& command, store::Store& store, const Order& order,
                        const Said& said, const tts::Studio& studio, const std::string& ending) {
    const auto sheet = sheet_of(office, said);
    if (!sheet) return tl::unexpected(sheet.error());
    if (command.print)
        return print_sheet(office, *sheet, *command.print).map([&] { return told_print(office, *command.print); });
    const auto written = write(office, store, order, said, *sheet, studio, ending);
    if (!written) return tl::unexpected(written.error());
    tell(office, said, *written);
    return 0;
}

model::Result<int> made_correction(const Office& office, const RadioCommand& command, store::Store& store, Order order,
                                   tts::Studio& studio) {
    auto told = correction_for(office, store, command.correction, studio);
    if (!told) return tl::unexpected(told.error());
    order.slot = {told->script.airs_at, told->script.length};
    auto segment = tts::make(told->script, studio);
    if (!segment) return tl::unexpected(segment.error());
    return made(office, command, store, order, {{std::move(told->script), {}}, std::move(*segment)}, studio,
                told->ending);
}

model::Result<int> printed_talk(const Office& office, const RadioCommand& command, const store::Store& store) {
    const auto sheet = talk_sheet_for(office, store);
    if (!sheet) return tl::unexpected(sheet.error());
    return print_sheet(office, *sheet, *command.print).map([&] { return told_print(office, *command.print); });
}

/// What a presenter is to record for this script, and under which names.
model::Result<int> recording_sheet(const Office& office, const RadioCommand& command, const store::Store& store,
                                   const Order& order, tts::Studio& studio) {
    const auto draft = draft_of(office, store, order, false, studio);
    if (!draft) return tl::unexpected(draft.error());
    const auto text = tts::sheet_text(draft->script.title, tts::recording_sheet(texts_to_record(draft->script)));
    if (auto kept = config::write_whole(*command.to_record, text); !kept) return tl::unexpected(kept.error());
    return told_print(office, *command.to_record, "Lembar rekam");
}

} // namespace

model::Result<int> radio(const Common& common, const RadioCommand& command) {
    if (auto fits = fit_together(command); !fits) return tl::unexpected(fits.error());
    if (command.watch) return radio_watch(common, command);
    auto office = open_office(common, false);
    if (!office) return tl::unexpected(office.error());
    const auto order = order_for(*office, command);
    if (!order) return tl::unexpected(order.error());
    std::optional<Instance> alone;
    if (!command.print && !command.to_record) {
        auto claimed = Instance::claim(order->out, "radio", "--out", patience_for_folder);
        if (!claimed) return tl::unexpected(claimed.error());
        alone = std::move(*claimed);
    }
    const bool corrects = !command.correction.empty();
    if (!corrects) office->clock = model::shifted_clock(order->slot.airs_at, 0); // a correction has a slot of its own
    auto store = shown_store(*office);
    if (!store) return tl::unexpected(store.error());
    if (command.format == talk_format) return printed_talk(*office, command, *store);
    auto studio = tts::open_studio(studio_settings(*office));
    if (!studio) return tl::unexpected(studio.error());
    if (corrects) return made_correction(*office, command, *store, *order, *studio);
    if (command.to_record) return recording_sheet(*office, command, *store, *order, *studio);
    const auto said = say(*office, *store, *order, *studio);
    if (!said) return tl::unexpected(said.error());
    return made(*office, command, *store, *order, *said, *studio, {});
}

} // namespace siar::app
