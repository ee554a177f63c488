// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/display/hostile_fixture.hpp"

#include "tests/display/edition_fixture.hpp"

#include <chrono>
#include <cstdint>
#include <string>

namespace siar::display::fixture {
namespace {

using model::Edition;
using privacy::Label;
using privacy::operator""_label;

constexpr const char* sentence =
    "Petugas bersama pemerintah desa dan warga membersihkan saluran sepanjang tiga ratus meter lalu memasang pagar.";

/// Every number of the edition.
void set_counts(Edition& edition, std::int64_t received, std::int64_t resolved, std::int64_t archived) {
    model::Statistics& all = edition.statistics;
    for (model::Recap& recap : all.recaps) {
        recap.received = received;
        recap.resolved = resolved;
        recap.archived = archived;
        recap.in_process = received - resolved - archived;
    }
    for (model::Breakdown& one : all.breakdowns) {
        one.whole = received;
        for (model::Count& count : one.counts)
            count.count = received;
    }
    for (model::Trend& trend : all.trends) {
        for (model::Trend::Point& point : trend.points) {
            point.received = received;
            point.resolved = resolved;
        }
    }
    for (model::OnTime& one : all.on_time)
        one.share = {resolved, received};
    for (model::OnTimeTrend& trend : all.on_time_trends)
        for (model::OnTimeTrend::Point& point : trend.points)
            point.share = {resolved, received};
    for (model::Vanished& theme : all.vanished)
        theme.before_count = received;
    if (all.satisfaction) all.satisfaction->answers = {received, resolved, archived, resolved, received};
    all.open = received - resolved;
    if (!all.office) return;
    all.office->waiting = static_cast<std::size_t>(received);
    for (model::DueCounts& due : all.office->due)
        due.overdue = due.today = due.next_week = received;
    if (!all.office->agencies) return;
    for (model::AgencyFigures& agency : all.office->agencies->agencies)
        agency.received = agency.open = agency.overdue = received;
}

void five_million(Edition& edition) {
    set_counts(edition, 5'000'000, 4'873'201, 100'001);
    for (model::Speed& speed : edition.statistics.speeds) {
        speed.mean_days = 1234.5;
        speed.cases = 5'000'000;
        speed.median_days = 999.9;
    }
    edition.items[0].responded_within = std::chrono::hours(24 * 12345);
}

/// One writing for all foreign words.
void write(Edition& edition, std::string_view words_of_it, const Label& label) {
    for (model::Item& item : edition.items) {
        item.problem = words(words_of_it);
        item.action = words(words_of_it);
        item.outcome = words(words_of_it);
    }
    for (model::Visit& visit : edition.visits)
        visit.place = words(words_of_it);
    for (model::Notice& notice : edition.notices) {
        notice.title = words(words_of_it);
        notice.body = words(words_of_it);
    }
    for (model::Correction& correction : edition.corrections) {
        correction.wrong = words(words_of_it);
        correction.right = words(words_of_it);
    }
    for (model::Fact& fact : edition.facts)
        fact.text = label;
}

void long_names(Edition& edition) {
    const Label name =
        "Dinas Pemberdayaan Masyarakat Desa Pengendalian Penduduk dan Keluarga Berencana Kabupaten"_label;
    for (model::Item& item : edition.items)
        item.agency_name = name;
    for (model::Breakdown& one : edition.statistics.breakdowns)
        for (model::Count& count : one.counts)
            count.name = name;
    for (model::Vanished& theme : edition.statistics.vanished)
        theme.name = name;
    for (model::District& district : edition.districts)
        district.name = "Kutorejo Wetan Lor Pesisir"_label;
    for (model::Channel& channel : edition.channels)
        channel.address = "alun-alun kabupaten, taman kota, pasar besar, dan balai desa sesuai jadwal mingguan"_label;
    edition.station.name = "Radio Siaran Pemerintah Daerah"_label;
    if (!edition.statistics.office) return;
    for (model::FeedHealth& feed : edition.statistics.office->feeds)
        feed.name = name;
    if (edition.statistics.office->agencies)
        for (model::AgencyFigures& agency : edition.statistics.office->agencies->agencies)
            agency.name = name;
}

void figure_corrected(Edition& edition) {
    for (model::Correction& correction : edition.corrections) {
        correction.category_name = "Rekap aduan"_label;
        correction.place = "30 hari terakhir"_label;
        correction.wrong = words("Yang selesai 32 dari 40 aduan");
        correction.right = words("Yang selesai 22 dari 40 aduan");
    }
}

void long_sentences(Edition& edition) {
    const std::string twice = std::string(sentence) + " " + sentence;
    write(edition, sentence,
          "Demak termasuk enam besar tingkat nasional dalam pengelolaan aduan pelayanan publik untuk "
          "kelompok pemerintah kabupaten pada penilaian tahun itu."_label);
    edition.items[0].action = words(twice);
    edition.items[0].outcome = words(twice + " " + sentence);
    for (model::Notice& notice : edition.notices)
        notice.body = words(twice + " " + twice);
}

} // namespace

std::vector<Hostile> hostile_editions() {
    std::vector<Hostile> all;
    const auto add = [&](const char* name, std::function<void(Edition&)> spoil) {
        all.push_back({name, std::move(spoil), edition()});
        all.back().spoil(all.back().edition);
    };
    add("a word of 300 letters", [](Edition& edition) {
        write(edition, std::string(300, 'm'), "Satu kata"_label);
        edition.items[0].action = words(std::string(300, 'W'));
    });
    add("names of 90 letters", long_names);
    add("five million complaints", five_million);
    add("one complaint", [](Edition& edition) { set_counts(edition, 1, 0, 1); });
    add("nothing resolved", [](Edition& edition) { set_counts(edition, 7, 0, 0); });
    add("no complaint at all", [](Edition& edition) { set_counts(edition, 0, 0, 0); });
    add("long sentences", long_sentences);
    add("a correction of a figure", figure_corrected);
    add("only Javanese", [](Edition& edition) { write(edition, "ꦢꦼꦩꦏ꧀ ꦏꦸꦠ ꦮꦭꦶ ꦥꦫꦶꦤ꧀ꦠꦃ ꦏꦧꦸꦥꦠꦺꦤ꧀", "ꦢꦼꦩꦏ꧀ ꦏꦸꦠ ꦮꦭꦶ"_label); });
    add("only emoji", [](Edition& edition) {
        write(edition, "\U0001F4A1\U0001F6A7\U0001F468\u200D\U0001F469\u200D\U0001F467 \U0001F1EE\U0001F1E9",
              "\U0001F4A1"_label);
    });
    add("from right to left", [](Edition& edition) { write(edition, "مصباح الشارع مطفأ قرب السوق", "شكرا"_label); });
    add("emoji, Arabic and Javanese in one line", [](Edition& edition) {
        write(edition, "Lampu \U0001F4A1 شكرا ꦢꦼꦩꦏ꧀ mati", "Lampu \U0001F4A1 شكرا ꦢꦼꦩꦏ꧀"_label);
    });
    return all;
}

} // namespace siar::display::fixture
