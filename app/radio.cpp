// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/aired.hpp"
#include "app/airings.hpp"
#include "app/by_hand.hpp"
#include "app/clock_sync.hpp"
#include "app/commands.hpp"
#include "app/correction_on_radio.hpp"
#include "app/deliver_now.hpp"
#include "app/instance.hpp"
#include "app/radio_print.hpp"
#include "app/recorded.hpp"
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

using privacy::operator""_label;

namespace {

/// What is corrected, as a person types it.
model::ItemId subject_of(const std::string& typed) {
    const auto figure = model::parse_figure(typed);
    return figure ? model::key_of(*figure) : model::ItemId{typed};
}

/// A correction, and the slot in which those listen who heard what was wrong.
struct Corrected {
    model::Correction correction;
    model::Time slot;
};

model::Result<Corrected> correction_for(const Office& office, const store::Store& store, const std::string& typed) {
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
    return Corrected{*found, **slot};
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
                          {"left_out", manifest.left_out},
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
    for (const auto& line : said.unrecorded)
        fmt::print("Belum direkam, ditinggalkan: {}\n", line.text.view());
    for (const auto& line : said.segment.changed()) {
        const auto& changed = said.draft.script.lines[line.line];
        const auto told =
            line.fate == tts::Fate::dropped ? told_left_out(changed) : "Dipendekkan: "_label + changed.text;
        fmt::print("{}\n", told.view());
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
                                                   {command.deliver.has_value(), "--kirim"},
                                                   {command.to_record.has_value(), "--lembar-rekam"},
                                                   {command.slot.has_value(), "--slot"}};
    for (const auto& other : others)
        if (other.first)
            return model::wrong_use("radio --watch membuat menurut slot di pengaturan", other.second,
                                    "Buang pilihan itu, atau --watch");
    return {};
}

/// Only what is for the air goes to stations.
model::Result<void> may_be_delivered(const RadioCommand& command) {
    const std::pair<bool, const char*> others[] = {{command.practice, "--latihan"},
                                                   {command.bed, "--bed"},
                                                   {command.print.has_value(), "--print"},
                                                   {command.to_record.has_value(), "--lembar-rekam"}};
    for (const auto& other : others)
        if (other.first)
            return model::wrong_use("hanya segmen untuk siaran yang dikirim", other.second,
                                    "Buang pilihan itu, atau --kirim");
    return {};
}

/// A slot of the settings has its own length, format, and voice; what is made of it is on paper.
model::Result<void> asks_for_slot(const RadioCommand& command) {
    if (command.length || !command.format.empty() || command.engine || !command.correction.empty())
        return model::wrong_use("slot di pengaturan sudah punya panjang, format, dan suara", "--slot",
                                "Buang --length, --format, --engine, --ralat, atau --slot");
    if (!command.to_record && !command.print)
        return model::wrong_use("segmen slot dibuat oleh radio --watch", "--slot",
                                "Tambahkan --lembar-rekam atau --print, atau buang --slot");
    return {};
}

model::Result<void> fit_together(const RadioCommand& command) {
    if (command.watch) return only_watches(command);
    if (command.slot)
        if (auto asks = asks_for_slot(command); !asks) return asks;
    if (command.deliver)
        if (auto may = may_be_delivered(command); !may) return may;
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

/// The next airing of the slot at this time.
model::Result<Order> order_for_slot(const Office& office, std::chrono::minutes time) {
    const auto airing = next_airing(office, time);
    if (!airing) return tl::unexpected(airing.error());
    if (const auto format = format_of(office, airing->slot.format, airing->slot.length); !format)
        return tl::unexpected(format.error());
    return order_of(office, *airing);
}

/// What the command line asks for. A slot is a minute, and within it the same data make the same segment.
model::Result<Order> order_for(const Office& office, const RadioCommand& command) {
    if (command.slot) return order_for_slot(office, *command.slot);
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

/// What is said and is to be written, and where it goes.
struct Making {
    Order order;
    Said said;
    std::string format;                      ///< for its names at destinations
    std::string ending{};                    ///< of its own name
    std::vector<std::string> destinations{}; ///< names; none: nobody asked for it to be delivered
};

model::Result<Making> segment(const Office& office, const RadioCommand& command, const store::Store& store, Order order,
                              tts::Studio& studio) {
    std::vector<std::string> destinations;
    if (command.deliver) {
        auto named = destinations_named(office, *command.deliver);
        if (!named) return tl::unexpected(named.error());
        destinations = std::move(*named);
        add_sounds(office, order, destinations);
    }
    auto said = say(office, store, order, studio);
    if (!said) return tl::unexpected(said.error());
    return Making{order, std::move(*said), order.format->id, {}, std::move(destinations)};
}

model::Result<Making> correction(const Office& office, const RadioCommand& command, const store::Store& store,
                                 Order order, tts::Studio& studio) {
    const auto known = correction_for(office, store, command.correction);
    if (!known) return tl::unexpected(known.error());
    std::vector<std::string> destinations;
    if (command.deliver) {
        auto all = command.deliver->empty() ? destinations_for(office, store, known->correction, known->slot)
                                            : destinations_named(office, *command.deliver);
        if (!all) return tl::unexpected(all.error());
        destinations = std::move(*all);
        add_sounds(office, order, destinations);
    }
    auto said = say_correction(office, store, known->correction, known->slot, studio);
    if (!said) return tl::unexpected(said.error());
    order.slot = {known->slot, said->draft.script.length};
    order.engine = config::EngineKind::espeak;
    return Making{std::move(order), std::move(*said), correction_format, model::cut_of_correction(known->correction.id),
                  std::move(destinations)};
}

/// Writes the segment; nothing where only its script was to be printed.
model::Result<std::optional<Written>> written(const Office& office, const RadioCommand& command, store::Store& store,
                                              const Making& making, const tts::Studio& studio) {
    const auto sheet = sheet_of(office, making.said);
    if (!sheet) return tl::unexpected(sheet.error());
    if (command.print) {
        if (auto printed = print_sheet(office, *sheet, *command.print); !printed)
            return tl::unexpected(printed.error());
        told_print(office, *command.print);
        return std::nullopt;
    }
    auto made = write(office, store, making.order, making.said, *sheet, studio, making.ending);
    if (!made) return tl::unexpected(made.error());
    tell(office, making.said, *made);
    return std::move(*made);
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
    const tts::TakesFolder takes(office.settings.radio.engine.takes);
    const auto text = tts::sheet_text(draft->script.title, tts::recording_sheet(texts_to_record(draft->script)), takes);
    if (auto kept = config::write_whole(*command.to_record, text); !kept) return tl::unexpected(kept.error());
    return told_print(office, *command.to_record, "Lembar rekam");
}

/// What was made ahead is sent now: by a clock that is ahead, all that waits till then would be given up.
void send_by_no_clock_ahead(Office& office) {
    const auto own = model::system_clock();
    if (office.clock.now() <= own.now()) return;
    office.clock = own;
    office.clock_is_told = false;
}

/// Before anything is made: where it would go is known, and the clock by which it is sent can be trusted.
model::Result<void> may_deliver(Office office, const std::string& destination) {
    send_by_no_clock_ahead(office);
    if (auto known = destinations_named(office, destination); !known) return tl::unexpected(known.error());
    const auto store = open_kept(office);
    return store ? trusted_clock(office, *store) : tl::unexpected(store.error());
}

} // namespace

model::Result<int> radio(const Common& common, const RadioCommand& command) {
    if (auto fits = fit_together(command); !fits) return tl::unexpected(fits.error());
    if (command.watch) return radio_watch(common, command);
    auto office = open_office(common, false);
    if (!office) return tl::unexpected(office.error());
    if (command.deliver)
        if (auto may = may_deliver(*office, *command.deliver); !may) return tl::unexpected(may.error());
    const auto order = order_for(*office, command);
    if (!order) return tl::unexpected(order.error());
    const bool corrects = !command.correction.empty();
    std::optional<Instance> alone;
    if (!command.print && !command.to_record) {
        if (auto apart = keeps_out_of_destinations(*office, *order); !apart) return tl::unexpected(apart.error());
        if (const auto warning = touches_quiet(*office, *order); warning && !corrects)
            fmt::print(stderr, "siar: {}\n", *warning);
        auto claimed = Instance::claim(order->out, "radio", "--out", patience_for_folder);
        if (!claimed) return tl::unexpected(claimed.error());
        alone = std::move(*claimed);
    }
    const auto clock = office->clock;
    if (!corrects) office->clock = model::shifted_clock(order->slot.airs_at, 0); // a correction has a slot of its own
    auto store = shown_store(*office);
    if (!store) return tl::unexpected(store.error());
    if (command.format == talk_format) return printed_talk(*office, command, *store);
    auto studio = tts::open_studio(studio_settings(*office));
    if (!studio) return tl::unexpected(studio.error());
    if (command.to_record) return recording_sheet(*office, command, *store, *order, *studio);
    const auto making = corrects ? correction(*office, command, *store, *order, *studio)
                                 : segment(*office, command, *store, *order, *studio);
    if (!making) return tl::unexpected(making.error());
    const auto made = written(*office, command, *store, *making, *studio);
    if (!made) return tl::unexpected(made.error());
    if (!*made || !command.deliver) return 0;
    alone.reset(); // sending takes longer than anybody waits for the folder
    office->clock = clock;
    send_by_no_clock_ahead(*office);
    return deliver_now(*office, *store, shipment_of(*office, **made, making->format), making->destinations)
        .map([](bool arrived) { return arrived ? 0 : 1; });
}

} // namespace siar::app
