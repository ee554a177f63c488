// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/radio_findings.hpp"

#include "app/clock_sync.hpp"
#include "app/finding_parts.hpp"
#include "app/instance.hpp"
#include "app/segments.hpp"
#include "editorial/evergreen.hpp"
#include "tts/bank.hpp"
#include "tts/delivery.hpp"
#include "tts/sounds.hpp"
#include "tts/studio.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <set>
#include <string>

namespace siar::app {

namespace {

namespace fs = std::filesystem;
using config::EngineKind;
using config::RadioDestination;
using model::Finding;
using model::Severity;

bool is_folder(const fs::path& path) {
    std::error_code error;
    return fs::is_directory(path, error);
}

Finding broken(std::string what, const fs::path& where, std::string todo) {
    return {Severity::broken, "tts", std::move(what), where.string(), std::move(todo)};
}

Finding destination_finding(const RadioDestination& one) {
    if (one.folder.empty()) {
        if (const auto courier = tts::Courier::open(one); !courier) return of(Severity::broken, "tts", courier.error());
        return good("tts", "tujuan " + one.name + " siap; servernya baru ditanya waktu mengirim", one.url);
    }
    if (!is_folder(one.folder))
        return broken("folder tujuan " + one.name + " tidak ada", one.folder,
                      "Buat folder itu, atau pasang (mount) lagi");
    if (::access(one.folder.c_str(), W_OK | X_OK) != 0)
        return broken("folder tujuan " + one.name + " tidak boleh ditulisi", one.folder,
                      "Beri izin tulis bagi pengguna yang menjalankan siar");
    return good("tts", "tujuan " + one.name + " ada dan boleh ditulisi", one.folder.string());
}

/// A segment as far as its name at a destination is made of it.
tts::Shipment unmade(const Office& office, const RadioDestination& to, const model::Slot& slot,
                     const std::string& format, bool evergreen) {
    tts::Shipment out;
    out.zone = office.package.regency.identity.zone;
    out.format = format;
    auto& manifest = out.manifest;
    Order order;
    order.kind = evergreen ? SegmentKind::evergreen : SegmentKind::for_slot;
    model::Script script;
    script.airs_at = slot.airs_at;
    script.length = slot.length;
    script.zone = out.zone;
    manifest.cut = cut_of(order, script, {});
    manifest.airs_at = slot.airs_at;
    manifest.frames = static_cast<std::uint64_t>(slot.length.count()) * tts::air_rate;
    manifest.programme = office.package.regency.station.programme;
    manifest.station = office.package.regency.station.name;
    manifest.title = manifest.programme;
    model::Manifest::File sound;
    sound.encoding = to.encoding;
    sound.loudness.lufs = to.loudness_lufs;
    manifest.files.push_back(sound);
    return out;
}

/// Whether it names neither a day nor an hour nor a segment: the newest is wanted under one name.
bool is_fixed(const std::string& pattern) {
    constexpr std::array telling{"{tanggal}", "{hari}",   "{jam}",     "{menit}",
                                 "{slot}",    "{format}", "{panjang}", "{potongan}"};
    return std::none_of(telling.begin(), telling.end(),
                        [&](const char* field) { return pattern.find(field) != std::string::npos; });
}

/// Segments of one day that take each other's place there.
Finding same_name(const RadioDestination& to, const std::string& name, std::size_t segments) {
    if (is_fixed(to.pattern))
        return good("tts", fmt::format("di tujuan {} selalu ada segmen slot yang terbaru: {}", to.name, name));
    return broken(fmt::format("{} segmen sehari bernama sama di tujuan {}: {}", segments, to.name, name), "siar.toml",
                  "Tambahkan {slot}, {jam}{menit}, atau {potongan} pada pattern tujuan itu");
}

/// What is said of names that several segments of a day have there.
model::Findings same_names(const Office& office, const RadioDestination& to) {
    const auto& radio = office.settings.radio;
    const auto& zone = office.package.regency.identity.zone;
    const auto today = model::local(office.clock.now(), zone).date;
    std::map<std::string, std::set<std::string>> cuts;
    const auto note = [&](const model::Slot& slot, const std::string& format, bool evergreen) {
        const auto shipment = unmade(office, to, slot, format, evergreen);
        RadioDestination only_sound = to;
        only_sound.manifest = false; // it would be read
        const auto files = tts::deliveries(shipment, only_sound, slot.airs_at);
        if (files && !files->empty()) cuts[files->back().remote].insert(shipment.manifest.cut);
    };
    const auto goes = [&](const std::vector<std::string>& destinations) {
        const auto meant = meant_by(office, destinations);
        return std::find(meant.begin(), meant.end(), to.name) != meant.end();
    };
    for (const auto& slot : radio.slots)
        if (goes(slot.destinations)) note({model::at({today, slot.time}, zone), slot.length}, slot.format, false);
    if (goes(radio.evergreen_destinations))
        for (const auto& slot : editorial::evergreen_slots(today, radio.evergreens, zone))
            note(slot, "", true);
    model::Findings out;
    for (const auto& [name, all] : cuts)
        if (!to.form && all.size() > 1) out.push_back(same_name(to, name, all.size()));
    return out;
}

bool can_run(const fs::path& program) {
    std::error_code error;
    return fs::is_regular_file(program, error) && ::access(program.c_str(), X_OK) == 0;
}

Finding alarm_finding(const fs::path& program) {
    if (can_run(program)) return good("tts", "program alarm ada", program.string());
    return broken("program alarm tidak ada atau tidak boleh dijalankan", program, "Betulkan alarm di [radio]");
}

Finding program_finding(const config::EngineSettings& engine) {
    if (engine.program.empty())
        return broken("suara \"command\" diminta, programnya belum disebut", "siar.toml",
                      "Tambahkan [radio.command] dengan program = [\"/letak/program\"]");
    const fs::path program = engine.program.front();
    if (!can_run(program))
        return broken("program suara tidak ada atau tidak boleh dijalankan", program,
                      "Betulkan [radio.command] program; sampai itu segmen diucapkan espeak-ng");
    return good("tts", "program suara ada; ujilah dengan tools/voice-engine/check", program.string());
}

Finding takes_finding(const fs::path& folder) {
    if (is_folder(folder)) return good("tts", "folder rekaman penyiar ada", folder.string());
    return broken("suara \"human\" diminta, folder rekamannya tidak ada", folder.empty() ? "siar.toml" : folder,
                  "Buat folder itu dan isi takes di [radio]; sampai itu segmen diucapkan espeak-ng");
}

Finding bank_finding(const Office& office, const fs::path& folder) {
    if (!is_folder(folder))
        return broken("suara \"bank\" diminta, folder frasanya tidak ada", folder.empty() ? "siar.toml" : folder,
                      "Buat folder itu dan isi bank di [radio]; daftarnya: siar radio bank --list");
    const auto lexicon = tts::open_lexicon(studio_settings(office));
    if (!lexicon) return of(Severity::broken, "tts", lexicon.error());
    const auto phrases = tts::phrase_list(office.package.regency, office.copybook, *lexicon);
    const tts::TakesFolder recorded(folder);
    const auto missing = std::count_if(phrases.begin(), phrases.end(),
                                       [&](const auto& phrase) { return !recorded.of(phrase.text.view()); });
    if (missing == 0) return good("tts", fmt::format("{} frasa terekam", phrases.size()), folder.string());
    return {Severity::attention, "tts", fmt::format("{} dari {} frasa belum direkam", missing, phrases.size()),
            folder.string(), "Yang belum ada: siar radio bank --list"};
}

model::Findings engine_findings(const Office& office) {
    const auto& radio = office.settings.radio;
    std::set<EngineKind> kinds{radio.engine.kind};
    if (!radio.evergreens.lengths.empty()) kinds.insert(radio.evergreen_engine);
    for (const auto& slot : radio.slots)
        if (const auto kind = config::engine_kind(slot.engine)) kinds.insert(*kind);
    model::Findings out;
    if (kinds.count(EngineKind::command) != 0) out.push_back(program_finding(radio.engine));
    if (kinds.count(EngineKind::human) != 0) out.push_back(takes_finding(radio.engine.takes));
    if (kinds.count(EngineKind::bank) != 0) out.push_back(bank_finding(office, radio.engine.bank));
    return out;
}

/// Whether evergreen segments are made, and no destination has names for them.
bool evergreens_go_nowhere(const Office& office) {
    const auto& radio = office.settings.radio;
    const auto& all = radio.destinations;
    return !radio.evergreens.lengths.empty() && !all.empty() && radio.evergreen_destinations.empty() &&
           std::none_of(all.begin(), all.end(), config::names_evergreens);
}

model::Result<bool> watch_runs(const fs::path& out) {
    if (!is_folder(out)) return false;
    return Instance::if_free(out, "radio-watch", "--out").map([](const auto& free) { return !free; });
}

Finding watch_finding(const fs::path& out) {
    const auto runs = watch_runs(out);
    if (!runs) return of(Severity::attention, "tts", runs.error());
    if (*runs) return good("tts", "siar radio --watch sedang jalan", out.string());
    return {Severity::attention, "tts", "siar radio --watch tidak jalan: slot dan segmen pagi tidak dibuat sendiri",
            out.string(), "Jalankan dengan pengaturan ini, paling baik sebagai layanan (docs/radio.md)"};
}

} // namespace

model::Findings radio_findings(const Office& office) {
    auto out = engine_findings(office);
    const auto& radio = office.settings.radio;
    for (const auto& one : radio.destinations) {
        out.push_back(destination_finding(one));
        append(out, same_names(office, one));
    }
    if (evergreens_go_nowhere(office))
        out.push_back({Severity::attention, "tts",
                       fmt::format("{} segmen sepanjang hari dibuat tiap pagi dan tidak dikirim ke mana pun",
                                   radio.evergreens.lengths.size()),
                       "siar.toml",
                       "Tambahkan {potongan} atau {panjang} pada pattern sebuah tujuan, atau tulis evergreen = []"});
    if (!radio.alarm.empty()) out.push_back(alarm_finding(radio.alarm.front()));
    if (!radio.slots.empty() || !radio.destinations.empty()) out.push_back(watch_finding(radio.out));
    return out;
}

model::Findings delivery_findings(const Office& office, const store::Store& store, bool synchronised) {
    const auto due = store.deliveries_due(model::Time::max());
    if (!due) return {of(Severity::broken, "store", due.error())};
    std::map<std::string, std::vector<const model::Delivery*>> late;
    for (const auto& one : *due)
        if (one.tries > 0) late[one.destination].push_back(&one);
    model::Findings out;
    const auto& radio = office.settings.radio;
    // A watch may run that makes evergreens only.
    if (!radio.slots.empty() || !radio.destinations.empty() || watch_runs(radio.out).value_or(true))
        if (const auto trusted = trusted_clock(office, store, synchronised); !trusted)
            out.push_back(of(Severity::attention, "tts", trusted.error()));
    for (const auto& [destination, files] : late)
        out.push_back({Severity::attention, "tts",
                       fmt::format("{} berkas belum terkirim ke {}, yang pertama {} sesudah {} percobaan", files.size(),
                                   destination, files.front()->remote, files.front()->tries),
                       "untuk siaran " + when(files.front()->airs_at, office.package.regency.identity.zone),
                       "Sebabnya ada di keluaran siar radio --watch"});
    return out;
}

} // namespace siar::app
