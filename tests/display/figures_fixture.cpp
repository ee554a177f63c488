// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/display/figures_fixture.hpp"

#include "tests/display/edition_fixture.hpp"

#include <chrono>
#include <cstdint>

namespace siar::display::fixture {
namespace {

using namespace std::chrono_literals;
using privacy::Label;
using privacy::operator""_label;

model::Date day(int year, unsigned month, unsigned day) {
    return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day);
}
model::Date plus(model::Date date, int days) {
    return std::chrono::sys_days(date) + std::chrono::days(days);
}

const model::Period& newest() {
    static const model::Period period{day(2026, 10, 23), day(2026, 11, 21), "30 hari terakhir"_label};
    return period;
}

std::vector<model::District> districts() {
    return {{{"33.21.01"}, "Mranggen"_label, 0, 4},     {{"33.21.02"}, "Karangawen"_label, 1, 4},
            {{"33.21.03"}, "Guntur"_label, 1, 3},       {{"33.21.04"}, "Sayung"_label, 0, 2},
            {{"33.21.05"}, "Karangtengah"_label, 1, 2}, {{"33.21.06"}, "Wonosalam"_label, 2, 3},
            {{"33.21.07"}, "Dempet"_label, 3, 3},       {{"33.21.08"}, "Gajah"_label, 3, 2},
            {{"33.21.09"}, "Karanganyar"_label, 4, 2},  {{"33.21.10"}, "Mijen"_label, 3, 1},
            {{"33.21.11"}, "Demak"_label, 2, 2},        {{"33.21.12"}, "Bonang"_label, 1, 1},
            {{"33.21.13"}, "Wedung"_label, 2, 0},       {{"33.21.14"}, "Kebonagung"_label, 2, 4}};
}

model::Breakdown by_district() {
    const std::int64_t counts[] = {19, 7, 6, 17, 9, 10, 3, 4, 5, 3, 16, 7, 5, 4};
    model::Breakdown out{"kecamatan", newest(), {}, 118, {}};
    const std::vector<model::District> all = districts();
    for (std::size_t i = 0; i < all.size(); ++i)
        out.counts.push_back({all[i].id.value, "Kec. "_label + all[i].name, counts[i]});
    out.counts.push_back({"tanpa_lokasi", "Tanpa lokasi"_label, 3});
    return out;
}

model::Breakdown by_category() {
    return {"kategori",
            newest(),
            {{"jalan", "Jalan"_label, 31, "road"},
             {"lampu_jalan", "Lampu jalan"_label, 19, "lightbulb"},
             {"kependudukan", "Administrasi penduduk"_label, 16, "id-card"},
             {"sampah", "Sampah"_label, 13, "trash-2"},
             {"drainase", "Drainase"_label, 12, "waves-horizontal"},
             {"banjir_rob", "Banjir dan rob"_label, 9, "dam"},
             {"air_bersih", "Air bersih"_label, 8, "faucet"},
             {"jembatan", "Jembatan"_label, 5, "bridge"},
             {"lainnya", "Lainnya"_label, 5}},
            118,
            {}};
}

model::Trend months() {
    const std::int64_t received[] = {88, 91, 104, 97, 122, 118, 109, 131, 127, 115, 124, 118, 71};
    const std::int64_t resolved[] = {80, 90, 88, 101, 104, 112, 98, 110, 124, 109, 117, 106, 49};
    model::Trend out{model::Step::month, {}};
    model::Date first = day(2025, 11, 1);
    for (std::size_t i = 0; i < std::size(received); ++i) {
        const std::chrono::year_month month = first.year() / first.month();
        const model::Date last =
            i + 1 == std::size(received) ? day(2026, 11, 21) : model::Date{month / std::chrono::last};
        out.points.push_back({first, last, received[i], resolved[i]});
        first = (month + std::chrono::months(1)) / std::chrono::day(1);
    }
    return out;
}

model::Trend weeks() {
    model::Trend out{model::Step::week, {}};
    for (int i = 0; i < 10; ++i) {
        const model::Date monday = plus(day(2026, 9, 14), 7 * i);
        out.points.push_back(
            {monday, i == 9 ? plus(monday, 5) : plus(monday, 6), 24 + (i * 7) % 13, 21 + (i * 5) % 11});
    }
    return out;
}

void add_shares(model::Statistics& statistics) {
    using model::Deadline;
    statistics.on_time = {
        {Deadline::target, newest(), {101, 112}, "12 jam"_label, now()},
        {Deadline::first_follow_up, newest(), {109, 112}, "5 hari kerja"_label, now()},
        {Deadline::closing, newest(), {83, 97}, "5 sampai 60 hari kerja, menurut jenisnya"_label, now()}};
    for (const Deadline deadline : {Deadline::target, Deadline::first_follow_up}) {
        model::OnTimeTrend trend{deadline, model::Step::month, 30, {}};
        for (int i = 0; i < 8; ++i) {
            const std::chrono::year_month month =
                std::chrono::year(2026) / std::chrono::month(static_cast<unsigned>(4 + i));
            const std::int64_t whole = i == 2 ? 12 : 90 + 3 * i;
            trend.points.push_back({month / std::chrono::day(1),
                                    i == 7 ? day(2026, 11, 20) : model::Date{month / std::chrono::last},
                                    {whole * (80 + 2 * i) / 100, whole}});
        }
        statistics.on_time_trends.push_back(std::move(trend));
    }
    statistics.satisfaction = {
        {day(2026, 8, 24), day(2026, 11, 21), "90 hari terakhir"_label}, {2, 3, 9, 24, 31}, now()};
}

} // namespace

void add_figures(model::Edition& edition) {
    model::Statistics& statistics = edition.statistics;
    edition.districts = districts();
    statistics.trends = {weeks(), months()};
    statistics.breakdowns = {by_district(), by_category()};
    statistics.map_period = newest();
    add_shares(statistics);
    statistics.vanished = {{"lampu_jalan",
                            "Lampu jalan"_label,
                            "lightbulb",
                            12,
                            0,
                            {day(2026, 9, 23), day(2026, 10, 22), "30 hari sebelumnya"_label},
                            newest(),
                            now()}};
    edition.facts = {{"outstanding",
                      "Demak termasuk enam besar Outstanding Achievement pengelolaan pengaduan."_label,
                      "Tahun 2021"_label,
                      "Menaranews, 22 Desember 2022"_label,
                      {model::Tag::achievement}},
                     {"perbup",
                      "Pengelolaan aduan diatur Peraturan Bupati Demak Nomor 75 Tahun 2020."_label,
                      "Tahun 2020"_label,
                      "Perbup Demak No. 75 Tahun 2020"_label,
                      {}}};
    edition.notices = {{"mati-air",
                        words("Pelayanan pindah sementara"),
                        words("Loket aduan pindah ke lantai dua selama perbaikan ruang tunggu."),
                        {now() - 24h, *model::parse_rfc3339("2026-12-01T00:00:00+07:00")},
                        true}};
    edition.station = {"RSKW"_label,
                       "Radio Suara Kota Wali"_label,
                       "104,8 FM"_label,
                       "Kabar Hallo Demak"_label,
                       "Hallo Demak, suara Anda didengar."_label,
                       model::LiveShow{"Ngobros"_label, 900min, 960min}};
}

void add_office(model::Edition& edition) {
    edition.audience = model::Audience::office;
    model::OfficeFigures office;
    office.overdue = 9;
    model::Agencies agencies{newest(), {}, "Aduan untuk beberapa instansi dihitung pada tiap instansi."_label};
    const auto add = [&](const Label& name, std::int64_t received, std::int64_t open, std::int64_t overdue,
                         double days) {
        model::AgencyFigures one;
        one.name = name;
        one.received = received;
        one.open = open;
        one.overdue = overdue;
        one.responded = model::Lengths{received, days * 1.4, days};
        one.ranked = received >= 5;
        agencies.agencies.push_back(std::move(one));
    };
    add("Dinputaru"_label, 41, 12, 5, 0.4);
    add("Dinhub"_label, 22, 3, 2, 0.1);
    add("DLH"_label, 14, 4, 1, 0.3);
    add("Dindukcapil"_label, 16, 1, 1, 0.2);
    add("Kec. Sayung"_label, 7, 2, 0, 0.6);
    add("RSUD Sunan Kalijaga"_label, 3, 1, 0, 1.5);
    office.agencies = std::move(agencies);
    office.due = {{model::Deadline::forward, "3 hari kerja"_label, 0, 2, 6},
                  {model::Deadline::first_follow_up, "5 hari kerja"_label, 1, 3, 11},
                  {model::Deadline::target, "12 jam"_label, 2, 1, 0},
                  {model::Deadline::closing, "5 sampai 60 hari kerja"_label, 9, 4, 17}};
    office.feeds = {{"sp4n"_label, model::FeedHealth::State::well, now() - 4min},
                    {"lembar"_label, model::FeedHealth::State::late, now() - 5h},
                    {"pusat"_label, model::FeedHealth::State::silent, {}}};
    office.waiting = 14;
    edition.statistics.office = std::move(office);
    edition.statistics.open = 21;
    model::Speed forwarded;
    forwarded.interval = model::Interval::forwarded_within;
    forwarded.period = newest();
    forwarded.cases = 118;
    forwarded.mean_days = 0.2;
    forwarded.median_days = 0.1;
    forwarded.as_of = now();
    edition.statistics.speeds.push_back(forwarded);
}

} // namespace siar::display::fixture
