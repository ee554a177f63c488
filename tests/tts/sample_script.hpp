// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/script.hpp"

#include <string>
#include <utility>

namespace siar::tests {

/// A script of three complaints as the programme makes them: greeting, items, figure, call, privacy, closing.
inline model::Script sample_script(model::Seconds length) {
    using model::Role;
    using privacy::Label;
    using privacy::operator""_label;
    model::Script script;
    script.title = "Kabar Hallo Demak"_label;
    script.length = length;
    script.demo = true;
    script.airs_at = model::Time{} + std::chrono::hours(498'751);
    script.zone.name = "WIB"_label;
    const auto add = [&](Role role, const Label& text, const Label& brief, int drop_order, double pause,
                         std::string item = "") {
        model::Line line;
        line.role = role;
        line.text = text;
        line.short_form = brief;
        line.drop_order = drop_order;
        line.pause_after = pause;
        if (!item.empty()) line.item = model::ItemId{std::move(item)};
        script.lines.push_back(std::move(line));
    };
    add(Role::opening, "Inilah Kabar Hallo Demak, di RSKW, 104,8 FM."_label, {}, 0, 0.5);
    add(Role::greeting, "Selamat sore, warga Demak. Hari ini Sabtu, 21 November 2026."_label,
        "Selamat sore, warga Demak."_label, 0, 0.6);
    add(Role::demo, "Ini data contoh."_label, {}, 0, 0.5);
    add(Role::bridge, "Aduan pertama datang dari Kec. Sayung."_label, {}, 3, 0.4);
    add(Role::item,
        "Warga melaporkan: jalan Desa Bedono berlubang sepanjang 120 m². Dinas Pekerjaan Umum menambal lubang itu. "
        "Jalan kini bisa dilewati lagi. Aduan ini selesai dalam 3 hari."_label,
        "Jalan Desa Bedono berlubang. Dinas Pekerjaan Umum sudah menambalnya."_label, 3, 0.9, "a");
    add(Role::bridge, "Aduan kedua, dari Kec. Wonosalam."_label, {}, 2, 0.4);
    add(Role::item,
        "Lampu penerangan di depan SDN 2 Wonosalam mati sejak Senin. Dinas Perhubungan mengganti lampu dan kabel yang "
        "putus. Lampu menyala kembali setelah 2 hari."_label,
        "Lampu jalan di Wonosalam mati. Dinas Perhubungan sudah menggantinya."_label, 2, 0.9, "b");
    add(Role::bridge, "Dan yang terakhir, dari Kec. Mranggen."_label, {}, 1, 0.4);
    add(Role::item,
        "Sampah menumpuk di Pasar Mranggen dan baunya mengganggu. Dinas Lingkungan Hidup mengangkut 6 truk pada hari "
        "itu juga. Jadwal angkut ditambah menjadi 2 kali sehari."_label,
        {}, 1, 0.9, "c");
    add(Role::figure, "Sepanjang 2022, 373 dari 422 aduan selesai."_label, {}, 4, 0.9);
    add(Role::call, "Sampaikan aduan lewat WhatsApp, 0823 2430 9949. Sekali lagi, 0823 2430 9949."_label,
        "Lewat WhatsApp, 0823 2430 9949."_label, 5, 0.7);
    add(Role::privacy,
        "Identitas pelapor tidak kami siarkan. Pilih anonim atau rahasia saat melapor bila nama tidak ingin tampil."_label,
        "Identitas pelapor tidak kami siarkan."_label, 6, 0.5);
    add(Role::synthetic, "Suara ini dibuat oleh komputer."_label, {}, 0, 0.6);
    add(Role::closing, "Terima kasih sudah mendengarkan. Hallo Demak, suara Anda didengar."_label,
        "Hallo Demak, suara Anda didengar."_label, 0, 0);
    return script;
}

/// The same with its items said again and again, for long segments.
inline model::Script long_script(model::Seconds length, int times) {
    model::Script script = sample_script(length);
    const std::vector<model::Line> items(script.lines.begin() + 3, script.lines.begin() + 9);
    for (int i = 0; i < times; ++i) {
        for (model::Line line : items) {
            line.drop_order += 10 * (i + 1);
            script.lines.insert(script.lines.begin() + 9, line);
        }
    }
    return script;
}

} // namespace siar::tests
