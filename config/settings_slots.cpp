// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/settings_parts.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace siar::config {
namespace {

using model::RadioSlot;
using namespace std::chrono_literals;

constexpr model::Seconds shortest_lead = 1min;
constexpr model::Seconds longest_lead = 12h;

std::string shown(std::chrono::minutes time) {
    return fmt::format("{:02}:{:02}", time.count() / 60, time.count() % 60);
}

std::chrono::minutes clock_of(Table& table, std::string_view key, std::chrono::minutes otherwise) {
    const auto time = parse_clock(table.text(key));
    if (!time || *time >= 24h) table.fault(key, "jam bukan jam:menit", "Isi \"00:00\" sampai \"23:59\"");
    return time.value_or(otherwise);
}

model::Seconds segment_length(Table& table, std::string_view key, std::string_view text, model::Seconds otherwise) {
    const auto length = parse_segment_length(text);
    if (!length) table.fault(key, "panjang segmen bukan menit:detik", "Isi \"0:15\" sampai \"10:00\"");
    return length.value_or(otherwise);
}

model::Seconds lead_of(Table& table, model::Seconds otherwise) {
    if (!table.has("lead")) return otherwise;
    const auto lead = parse_length(table.text("lead"));
    if (lead && shortest_lead <= *lead && *lead <= longest_lead) return *lead;
    table.fault("lead", "waktu sebelum siar bukan menit:detik", "Isi \"1:00\" sampai \"720:00\"");
    return otherwise;
}

/// None written means all of them, and an empty list would, too.
std::vector<std::string> destinations_of(Table& table, std::string_view key) {
    auto out = table.texts(key);
    if (out.empty() && table.has(key))
        table.fault(key, fmt::format("\"{}\" tidak menyebut satu tujuan pun", key),
                    "Hapus baris itu bila maksudnya semua tujuan, atau sebut nama tujuannya");
    return out;
}

RadioSlot read_slot(const RadioSettings& radio, Table& table) {
    RadioSlot out;
    out.time = clock_of(table, "time", out.time);
    out.weekdays = read_weekdays(table);
    out.length =
        table.has("length") ? segment_length(table, "length", table.text("length"), radio.length) : radio.length;
    if (out.time + out.length > 24h)
        table.fault("time", "segmen ini melewati tengah malam", "Mulai lebih awal, supaya selesai sebelum 24:00");
    out.format = table.text("format", "");
    if (table.has("engine")) out.engine = code(engine_of(table, "engine", radio.engine, radio.engine.kind));
    out.destinations = destinations_of(table, "destinations");
    out.lead = lead_of(table, out.lead);
    out.from = table.date_if("from");
    out.until = table.date_if("until");
    if (out.from && out.until && *out.until < *out.from)
        table.fault("until", "slot berakhir sebelum mulai", "Tukar from dan until");
    constexpr std::array all{model::AtAdzan::moves, model::AtAdzan::stays};
    out.at_adzan = all.at(table.choice("adzan", {"geser", "tetap"}, 0));
    return out;
}

bool share_a_day(const RadioSlot& a, const RadioSlot& b) {
    const auto on = [](const RadioSlot& slot, std::chrono::weekday day) {
        return slot.weekdays.empty() || std::count(slot.weekdays.begin(), slot.weekdays.end(), day) > 0;
    };
    const bool apart = (a.until && b.from && *a.until < *b.from) || (b.until && a.from && *b.until < *a.from);
    for (unsigned day = 0; day < 7 && !apart; ++day)
        if (on(a, std::chrono::weekday{day}) && on(b, std::chrono::weekday{day})) return true;
    return false;
}

bool overlap(const RadioSlot& a, const RadioSlot& b) {
    return a.time < b.time + b.length && b.time < a.time + a.length && share_a_day(a, b);
}

} // namespace

std::optional<std::chrono::minutes> parse_clock(std::string_view text) {
    const auto digit = [&](std::size_t at) { return '0' <= text[at] && text[at] <= '9'; };
    if (text.size() != 5 || text[2] != ':' || !digit(0) || !digit(1) || !digit(3) || !digit(4)) return std::nullopt;
    const auto number = [&](std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); };
    const std::chrono::minutes out{number(0) * 60 + number(3)};
    if (number(3) > 59 || out > 24h) return std::nullopt;
    return out;
}

std::vector<std::chrono::weekday> read_weekdays(Table& table) {
    constexpr std::array<std::string_view, 7> names{"minggu", "senin", "selasa", "rabu", "kamis", "jumat", "sabtu"};
    std::vector<std::chrono::weekday> out;
    for (const std::string& name : table.texts("days")) {
        const auto known = std::find(names.begin(), names.end(), name);
        if (known == names.end())
            table.fault("days", fmt::format("hari \"{}\" tidak dikenal", name),
                        fmt::format("Pilih: {}", fmt::join(names, ", ")));
        else
            out.emplace_back(static_cast<unsigned>(known - names.begin()));
    }
    return out;
}

void read_slots(RadioSettings& radio, Table& table) {
    if (table.has("evergreen")) {
        radio.evergreens.lengths.clear();
        for (const std::string& text : table.texts("evergreen"))
            radio.evergreens.lengths.push_back(segment_length(table, "evergreen", text, radio.length));
    }
    if (table.has("evergreen_ready"))
        radio.evergreens.ready_by = clock_of(table, "evergreen_ready", radio.evergreens.ready_by);
    if (table.text("evergreen_engine", "") == code(EngineKind::human))
        table.fault("evergreen_engine", "segmen sepanjang hari menceritakan aduan lain tiap pagi: tidak sempat direkam",
                    "Isi \"espeak\", \"command\", atau \"bank\"");
    else
        radio.evergreen_engine = engine_of(table, "evergreen_engine", radio.engine, radio.evergreen_engine);
    radio.evergreen_destinations = destinations_of(table, "evergreen_destinations");
    for (Table& one : table.tables("slot")) {
        RadioSlot slot = read_slot(radio, one);
        for (const RadioSlot& other : radio.slots)
            if (overlap(slot, other))
                one.fault("time", fmt::format("slot {} menabrak slot {}", shown(slot.time), shown(other.time)),
                          "Ubah time, length, days, atau tanggal salah satunya");
        radio.slots.push_back(std::move(slot));
    }
    std::stable_sort(radio.slots.begin(), radio.slots.end(),
                     [](const RadioSlot& a, const RadioSlot& b) { return a.time < b.time; });
}

} // namespace siar::config
