// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/engine_takes.hpp"

#include "tts/estimate.hpp"
#include "tts/take.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace siar::tts {
namespace {

constexpr double margin = 0.06; // seconds around the words

} // namespace

std::vector<ToRecord> recording_sheet(const std::vector<privacy::Showable>& lines) {
    std::vector<ToRecord> sheet;
    std::set<std::string> known;
    for (const privacy::Showable& line : lines) {
        if (line.empty() || !known.insert(line.str()).second) continue;
        sheet.push_back({take_name(sheet.size() + 1, line.str()), line});
    }
    return sheet;
}

std::string how_to_record() {
    return "Cara merekam:\n"
           "- Ruang tertutup dan tenang, tanpa kipas; mulut sejengkal dari mikrofon, jarak yang sama dari awal sampai "
           "akhir.\n"
           "- Satu berkas untuk satu teks. Diam satu detik sebelum dan sesudahnya; jangan dipotong, program "
           "memotongnya.\n"
           "- WAV atau FLAC, 48 kHz, mono atau stereo (MP3 dan OGG boleh, M4A tidak). Puncaknya sekitar -6 dB, tidak "
           "merah.\n"
           "- Beri nama persis seperti di lembar ini, atau pastikan delapan huruf-angka di belakang tanda hubung ada "
           "di\n"
           "  namanya: itulah pengikat rekaman dengan kata-katanya. Rekaman terbaru yang dipakai.\n";
}

std::string sheet_text(const privacy::Showable& title, const std::vector<ToRecord>& sheet, const TakesFolder& takes) {
    std::string out = fmt::format("Lembar rekam: {}\n\n{}\n", title.str(), how_to_record());
    for (const ToRecord& one : sheet)
        out += fmt::format("{}{}\n    {}\n", one.name, takes.of(one.text.str()) ? "  (sudah ada)" : "", one.text.str());
    return out;
}

Recorded as_recorded(model::Script script, const TakesFolder& takes) {
    std::set<int> unrecorded;
    std::set<int> with_item{0}; // 0: never left out
    for (const model::Line& line : script.lines) {
        if (line.item || line.role == model::Role::bridge) with_item.insert(line.drop_order);
        if (!takes.of(line.text.str())) unrecorded.insert(line.drop_order);
    }
    const auto stays = [&](const model::Line& line) {
        return with_item.count(line.drop_order) > 0 || unrecorded.count(line.drop_order) == 0;
    };
    const auto left = std::stable_partition(script.lines.begin(), script.lines.end(), stays);
    Recorded out{{}, {std::make_move_iterator(left), std::make_move_iterator(script.lines.end())}};
    script.lines.erase(left, script.lines.end());
    out.script = std::move(script);
    return out;
}

model::Result<void> all_recorded(const std::vector<ToRecord>& sheet, const TakesFolder& takes) {
    constexpr std::size_t most_named = 3;
    std::size_t missing = 0;
    std::string names;
    for (const ToRecord& one : sheet) {
        if (takes.of(one.text.str())) continue;
        if (++missing <= most_named) names += (names.empty() ? "" : ", ") + one.name;
    }
    if (missing == 0) return {};
    return model::fail(fmt::format("{} dari {} rekaman belum ada: {}{}", missing, sheet.size(), names,
                                   missing > most_named ? ", ..." : ""),
                       takes.path().string(), "Rekam menurut lembar rekam, lalu salin ke folder itu");
}

TakesEngine::TakesEngine(const std::filesystem::path& folder, const std::vector<privacy::Showable>& lines)
    : takes_(folder), sheet_(recording_sheet(lines)) {}

model::Result<Speech> TakesEngine::speak(const Utterance& utterance) {
    if (utterance.spoken.empty()) return Speech{48000, {}, {}};
    const auto file = takes_.of(utterance.written.str());
    if (!file) {
        auto sheet = sheet_;
        const auto same = [&](const ToRecord& one) { return one.text == utterance.written; };
        if (std::none_of(sheet.begin(), sheet.end(), same))
            sheet.push_back({take_mark(utterance.written.str()) + ".wav", utterance.written});
        return tl::unexpected(all_recorded(sheet, takes_).error());
    }
    auto speech = take(*file, estimated_seconds(utterance.spoken), margin);
    if (!speech)
        return model::fail("rekaman " + speech.error(), file->string(),
                           "Rekam ulang baris itu, lalu salin dengan nama yang sama");
    speech->words = word_times(utterance.spoken, *speech);
    return *std::move(speech);
}

} // namespace siar::tts
