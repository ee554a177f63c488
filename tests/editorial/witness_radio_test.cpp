// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/figure.hpp"
#include "witnessed.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <string>

using namespace siar;
using namespace std::chrono_literals;
using model::Role;
using privacy::operator""_label;
using test::Watched;

namespace {

const model::Time now = Watched::now;

model::Line line(Role role, const privacy::Showable& text = {}) {
    model::Line out;
    out.role = role;
    out.text = text;
    if (role == Role::item) out.item = model::ItemId{"a"};
    return out;
}

model::Script said(std::vector<model::Line> lines, model::Time at = now) {
    model::Script out;
    out.airs_at = at;
    out.lines = std::move(lines);
    return out;
}

/// A figure rounded for the ear, its numbers in the margin.
model::Line figure(const char* id, const privacy::Label& text, const privacy::Label& margin) {
    auto out = line(Role::figure, text);
    out.figure = model::parse_figure(id);
    out.margin = margin;
    return out;
}

/// Everything there is to say: an item, the figure of 2022, how to complain.
model::Script whole(model::Time at = now) {
    return said(
        {line(Role::item),
         figure("rekap:2022", "Angka tahun 2022. Warga mengirim lebih dari 420 aduan."_label, "373 dari 422"_label),
         line(Role::call)},
        at);
}

model::Recap measured(model::Time as_of) {
    model::Recap out;
    out.period = {std::chrono::year{2026} / 11 / 1, std::chrono::year{2026} / 11 / 30, "November 2026"_label};
    out.received = 54;
    out.resolved = 30;
    out.as_of = as_of;
    return out;
}

/// The figures praise, and today is a day on which nothing may.
void hide_praise(Watched& watched) {
    const auto today = model::local(now, watched.regency.identity.zone).date;
    watched.regency.windows = {{"tenang", "Tenang"_label, today, today, {model::Tag::achievement}}};
    for (auto& recap : watched.edition.statistics.recaps)
        recap.tags = {model::Tag::achievement};
}

} // namespace

TEST_CASE("A witness hears which rule of the radio is broken") {
    struct Row {
        const char* rule;
        std::function<void(Watched&)> how;
    };
    const auto tells_so = [](Watched& watched, model::Time as_of, const privacy::Label& text,
                             const privacy::Label& margin) {
        watched.edition.statistics.recaps = {measured(as_of)};
        const auto told = figure("rekap:2026-11", text, margin);
        watched.witness.heard(watched.edition, said({line(Role::item), told, line(Role::call)}));
    };
    const auto text = "Angka November 2026. Warga mengirim 54 aduan. Data ini dihitung sampai pukul 14.05 WIB."_label;
    const auto tells = [&](Watched& watched, model::Time as_of) { tells_so(watched, as_of, text, "30 dari 54"_label); };
    const Row rows[] = {
        {"", [](Watched& watched) { watched.witness.heard(watched.edition, whole()); }},
        {"", [&](Watched& watched) { tells(watched, now - 71h); }},
        {"radio: angka lebih tua dari 72 jam", [&](Watched& watched) { tells(watched, now - 72h); }},
        {"radio: angka yang tidak ada di edisi",
         [&](Watched& watched) { tells_so(watched, now, text, "31 dari 54"_label); }},
        {"radio: angka yang tidak ada di edisi",
         [&](Watched& watched) { tells_so(watched, now, "Angka November 2026."_label, "30 dari 54"_label); }},
        {"radio: angka yang tidak ada di edisi",
         [](Watched& watched) {
             watched.edition.statistics.recaps = {measured(now)};
             watched.witness.heard(watched.edition, whole());
         }},
        {"radio: tanpa angka, padahal ada yang berlaku",
         [](Watched& watched) {
             watched.witness.heard(watched.edition, said({line(Role::item), line(Role::call)}));
         }},
        {"radio: tanpa butir, padahal ada yang boleh disiarkan",
         [](Watched& watched) {
             auto script = whole();
             script.lines.erase(script.lines.begin());
             watched.witness.heard(watched.edition, script);
         }},
        {"radio: siaran tanpa isi, radio: tanpa angka, padahal ada yang berlaku, radio: tanpa cara mengadu",
         [](Watched& watched) {
             watched.edition.items.clear();
             watched.witness.heard(watched.edition, said({line(Role::opening)}));
         }},
        {"radio: butir di luar edisi",
         [](Watched& watched) {
             watched.edition.items.clear();
             watched.witness.heard(watched.edition, whole());
         }},
        {"radio: butir tanpa persetujuan",
         [](Watched& watched) {
             watched.says(model::Act::reject, now);
             watched.witness.heard(watched.edition, whole());
         }},
        {"radio: butir yang sama dalam 14 hari",
         [](Watched& watched) {
             watched.witness.heard(watched.edition, whole());
             watched.witness.heard(watched.edition, whole(now + 24h * 13));
         }},
        {"",
         [](Watched& watched) {
             watched.witness.heard(watched.edition, whole());
             watched.witness.heard(watched.edition, whole(now + 24h * 14));
         }},
        {"radio: butir bertanda pada masanya",
         [](Watched& watched) {
             const auto today = model::local(now, watched.regency.identity.zone).date;
             watched.regency.windows = {{"tenang", "Tenang"_label, today, today, {model::Tag::office_holder}}};
             watched.item().tags = {model::Tag::office_holder};
             watched.witness.heard(watched.edition, whole());
         }},
        {"radio: angka bertanda pada masanya",
         [](Watched& watched) {
             hide_praise(watched);
             watched.witness.heard(watched.edition, whole());
         }},
        {"",
         [](Watched& watched) {
             hide_praise(watched);
             watched.witness.heard(watched.edition, said({line(Role::item), line(Role::call)}));
         }},
        {"radio: persen tanpa penyebut",
         [](Watched& watched) {
             auto script = whole();
             script.lines.back().margin = "88,4%"_label;
             watched.witness.heard(watched.edition, script);
         }},
        {"radio: lebih dari dua angka dalam satu kalimat",
         [](Watched& watched) {
             auto script = whole();
             script.lines.back().text = "Ada 3 lampu, 2 tiang, dan 4 kabel."_label;
             watched.witness.heard(watched.edition, script);
         }},
        {"radio: tanpa kata penutup tetap",
         [](Watched& watched) {
             watched.edition.station.out_cue = "Sampai jumpa."_label;
             watched.witness.heard(watched.edition, whole());
         }},
        {"radio: selesai dikatakan dari yang hanya ditindaklanjuti",
         [](Watched& watched) {
             watched.item().repaired = false;
             auto script = whole();
             script.lines.front().text = "Aduan ini selesai dalam 3 hari."_label;
             watched.witness.heard(watched.edition, script);
         }},
        {"radio: kalimat lebih dari 25 kata",
         [](Watched& watched) {
             auto script = whole();
             script.lines.back().text =
                 "Satu dua tiga empat lima enam tujuh delapan sembilan sepuluh satu dua tiga empat lima enam tujuh "
                 "delapan sembilan sepuluh satu dua tiga empat lima enam."_label;
             watched.witness.heard(watched.edition, script);
         }},
    };
    for (const Row& row : rows) {
        CAPTURE(std::string(row.rule));
        Watched watched;
        watched.edition.statistics.recaps = watched.regency.published;
        row.how(watched);
        CHECK(watched.broken() == row.rule);
    }
}

TEST_CASE("Items that all rest leave a segment of figures and channels, and that is content enough") {
    Watched watched;
    watched.edition.statistics.recaps = watched.regency.published;
    watched.witness.heard(watched.edition, whole());
    auto later = whole(now + 24h);
    later.lines.erase(later.lines.begin());
    watched.witness.heard(watched.edition, later);
    CHECK(watched.broken() == "");
}

TEST_CASE("A day without any segment is missed on the next") {
    Watched watched;
    watched.edition.statistics.recaps = watched.regency.published;
    watched.witness.goes_by(now);
    watched.witness.heard(watched.edition, whole());
    watched.witness.goes_by(now + 24h);
    CHECK(watched.broken() == "");
    watched.witness.goes_by(now + 48h);
    CHECK(watched.broken() == "radio: hari tanpa siaran");
}

TEST_CASE("a witness hears a segment that touches the adzan, salat Jumat, or in Ramadan imsak and berbuka") {
    struct Row {
        const char* at;
        bool touches;
    };
    // Demak: dzuhur 11.26 and maghrib 17.39 on that Saturday, dzuhur 11.25 the day before; imsak 04.15, maghrib 18.04
    // on 15 February 2027.
    const Row usual[] = {{"2026-11-21T11:21:00+07:00", false}, {"2026-11-21T11:22:00+07:00", true},
                         {"2026-11-21T11:31:00+07:00", true},  {"2026-11-21T11:32:00+07:00", false},
                         {"2026-11-20T12:09:00+07:00", true},  {"2026-11-20T12:10:00+07:00", false},
                         {"2027-02-15T04:17:00+07:00", true},  {"2027-02-15T04:18:00+07:00", false},
                         {"2027-03-15T04:17:00+07:00", false}, {"2027-02-15T18:10:00+07:00", true},
                         {"2027-02-15T18:14:00+07:00", false}};
    model::Silences own;
    own.adzan = {4min, 10min};
    own.friday = {2min, 60min};
    own.imsak = {0min, 0min};
    own.berbuka = {10min, 30min};
    const Row of_others[] = {{"2026-11-21T11:20:00+07:00", true},
                             {"2026-11-21T11:35:00+07:00", true},
                             {"2026-11-20T12:20:00+07:00", true},
                             {"2027-02-15T18:20:00+07:00", true}};
    const auto touches = [](const char* at, const model::Silences& silences) {
        Watched watched;
        watched.regency.hijri = {{"Ramadan"_label, "1448"_label, std::chrono::year{2027} / 2 / 8, true},
                                 {"Syawal"_label, "1448"_label, std::chrono::year{2027} / 3 / 10, true}};
        model::PrayerRules rules;
        rules.latitude = -6.8947;
        rules.longitude = 110.6396;
        watched.witness.hears_adzan(rules, silences);
        auto script = whole(test::time_of(at));
        script.length = 180s;
        watched.witness.heard(watched.edition, script);
        const auto broken = watched.witness.broken();
        return std::any_of(broken.begin(), broken.end(),
                           [](const auto& one) { return one.find("menyentuh adzan") != std::string::npos; });
    };
    for (const Row& row : usual) {
        CAPTURE(std::string(row.at));
        CHECK(touches(row.at, {}) == row.touches);
    }
    for (const Row& row : of_others) {
        CAPTURE(std::string(row.at));
        CHECK(touches(row.at, own) == row.touches);
    }
}
