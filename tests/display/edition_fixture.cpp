// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/display/edition_fixture.hpp"

#include "editorial/rotate.hpp"
#include "tests/display/figures_fixture.hpp"

#include <chrono>

namespace siar::display::fixture {
namespace {

using namespace std::chrono_literals;
using privacy::Label;
using privacy::operator""_label;

model::Date day(int year, unsigned month, unsigned day) {
    return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day);
}

model::Item item(std::string id, std::string_view problem, std::string_view action, std::string_view outcome) {
    model::Item item;
    item.id = {std::move(id)};
    item.problem = words(problem);
    item.action = words(action);
    item.outcome = words(outcome);
    item.channel = {"whatsapp"};
    item.channel_name = "WhatsApp"_label;
    item.closed_on = day(2026, 11, 18);
    item.demo = true;
    return item;
}

model::Item flood() {
    model::Item flood = item("2", "Saluran air tersumbat sampah, jalan kampung tergenang setiap hujan",
                             "Petugas mengeruk saluran dan mengangkut dua truk sampah.",
                             "Air mengalir lagi dan jalan kampung tidak tergenang.");
    flood.category_name = "Lingkungan"_label;
    flood.icon = "trash-2";
    flood.district = {"33.21.05"};
    flood.place = "Desa Karangsari, Kec. Karangtengah"_label;
    flood.agency_name = "Dinas Pekerjaan Umum dan Penataan Ruang"_label;
    flood.how_closed = model::HowClosed::by_agency;
    flood.repaired = true;
    flood.responded_within = 26min;
    flood.resolved_within = 75h;
    return flood;
}

model::Item card() {
    model::Item card = item("3", "Kartu keluarga belum jadi setelah sebulan",
                            "Petugas memeriksa berkas dan menghubungi pelapor.", "Kartu keluarga sudah dapat diambil.");
    card.category_name = "Kependudukan"_label;
    card.icon = "id-card";
    card.district = {"33.21.09"};
    card.place = "Kec. Karanganyar"_label;
    card.agency_name = "Dindukcapil"_label;
    card.how_closed = model::HowClosed::by_itself;
    card.responded_within = 4h;
    card.channel_name = "Situs"_label;
    return card;
}

model::Item aid() {
    model::Item aid =
        item("4", "Aduan layanan sosial", "Petugas menindaklanjuti aduan ini.", "Pelapor sudah menerima penjelasan.");
    aid.category_name = "Sosial"_label;
    aid.icon = "hand-heart";
    aid.district = {"33.21.13"};
    aid.place = "Kec. Wedung"_label;
    aid.agency_name = "Dinsos P2PA"_label;
    aid.how_closed = model::HowClosed::confirmed_by_reporter;
    return aid;
}

model::Statistics statistics() {
    model::Statistics statistics;
    statistics.as_of = now();
    model::Recap measured;
    measured.period = {day(2026, 10, 23), day(2026, 11, 21), "30 hari terakhir"_label};
    measured.received = 118;
    measured.resolved = 97;
    measured.in_process = 17;
    measured.archived = 4;
    measured.as_of = now();
    model::Recap published;
    published.period = {day(2022, 1, 1), day(2022, 12, 31), "Tahun 2022"_label};
    published.received = 422;
    published.resolved = 373;
    published.in_process = 28;
    published.archived = 21;
    published.source = "jatengtoday.com, 2022"_label;
    statistics.recaps = {measured, published};
    model::Speed quick;
    quick.period = measured.period;
    quick.cases = 112;
    quick.mean_days = 0.34;
    quick.median_days = 0.1;
    quick.standard = "5 hari kerja"_label;
    quick.as_of = now();
    model::Speed done = quick;
    done.interval = model::Interval::resolved_within;
    done.cases = 97;
    done.mean_days = 3.2;
    done.median_days = 2.1;
    done.standard = {};
    model::Speed told;
    told.period = published.period;
    told.mean_days = 0.1;
    told.standard = "5 hari kerja"_label;
    told.source = "jatengtoday.com, 2022"_label;
    statistics.speeds = {quick, done, told};
    return statistics;
}

model::Channel channel(std::string id, const Label& name, const Label& address, const Label& qr, std::string icon) {
    return {{std::move(id)}, name, address, {}, qr, std::move(icon), true};
}

std::vector<model::Channel> channels() {
    return {
        channel("whatsapp", "WhatsApp"_label, "0823-2430-9949"_label, "https://wa.me/6282324309949"_label,
                "message-circle"),
        channel("sms", "SMS"_label, "1708"_label, "sms:1708"_label, "message-square-text"),
        channel("web", "Situs"_label, "hallodemak.lapor.go.id"_label, "https://hallodemak.lapor.go.id"_label, "globe"),
        channel("aplikasi", "Aplikasi"_label, "SP4N-LAPOR"_label, {}, "smartphone"),
        channel("lapak", "Lapak aduan"_label, "Alun-alun, Taman Kali Tuntang, pasar"_label, {}, "store"),
        channel("mobil_keliling", "Mobil Keliling"_label, "datang ke desa bergiliran"_label, {}, "van"),
        channel("radio", "Radio RSKW"_label, "104,8 FM"_label, {}, "radio")};
}

model::Visit visit(model::Date date, int from, int until, model::VisitKind kind, std::string district,
                   std::string_view place) {
    return {date, std::chrono::minutes(from), std::chrono::minutes(until), kind, {std::move(district)}, words(place),
            true};
}

} // namespace

model::Time now() {
    return *model::parse_rfc3339("2026-11-21T14:05:00+07:00");
}

model::Edition office() {
    model::Edition edition = fixture::edition();
    add_office(edition);
    return edition;
}

privacy::PublicText words(std::string_view raw) {
    static const privacy::Gate gate;
    return privacy::redact(raw, gate).text;
}

model::Item lamp() {
    model::Item lamp = item("1", "Lampu jalan mati di tikungan dekat pasar",
                            "Petugas mengganti dua lampu dan satu kabel.", "Jalan kembali terang malam itu juga.");
    lamp.category_name = "Penerangan jalan"_label;
    lamp.icon = "lamp-wall-up";
    lamp.district = {"33.21.04"};
    lamp.place = "Kec. Sayung"_label;
    lamp.agency_name = "Dinas Perhubungan"_label;
    lamp.how_closed = model::HowClosed::confirmed_by_reporter;
    lamp.repaired = true;
    lamp.responded_within = 8640s;
    lamp.resolved_within = 31h;
    return lamp;
}

model::Edition edition() {
    model::Edition edition;
    edition.identity = {{"demak"},    "Kabupaten Demak"_label, "Demak"_label, "Hallo Demak"_label, "SP4N-LAPOR"_label,
                        "ꦢꦼꦩꦏ꧀"_label, {420min, "WIB"_label},   true};
    edition.made_at = now();
    edition.data_as_of = now();
    edition.demo = true;
    edition.items = {lamp(), flood(), card(), aid()};
    edition.statistics = statistics();
    add_figures(edition);
    edition.channels = channels();
    edition.emergency = "112"_label;
    using Kind = model::VisitKind;
    edition.visits = {visit(day(2026, 11, 21), 900, 1020, Kind::van, "33.21.04", "Balai Desa Bedono"),
                      visit(day(2026, 11, 21), 960, 1080, Kind::stall, "33.21.13", "Pasar Wedung"),
                      visit(day(2026, 11, 23), 540, 690, Kind::van, "33.21.05", "Balai Desa Karangsari"),
                      visit(day(2026, 11, 24), 540, 690, Kind::van, "33.21.09", "Lapangan Desa Cangkring"),
                      visit(day(2026, 11, 25), 540, 690, Kind::van, "33.21.13", "Balai Desa Buko")};
    edition.corrections = {{"ab12",
                            {"1"},
                            "Penerangan jalan"_label,
                            "Kec. Sayung"_label,
                            words("Petugas sudah mengganti dua lampu dan satu kabel"),
                            words("Baru satu lampu yang diganti, kabelnya menyusul pekan depan"),
                            {now(), now() + 24h},
                            true}};
    return edition;
}

const std::vector<NamedScreen>& screens() {
    static const std::vector<NamedScreen> all{{"16x9", {1920, 1080, 55, 5, 0.05}},
                                              {"9x16", {1080, 1920, 55, 5, 0.05}},
                                              {"4x3", {1024, 768, 100, 6, 0.05}},
                                              {"32x9", {3840, 1080, 49, 3, 0.05}},
                                              {"led", {512, 256, 112.7, 12, 0.025}}};
    return all;
}

std::vector<model::Slide> slides(const model::Edition& edition) {
    std::vector<model::Slide> all;
    const bool office = edition.audience == model::Audience::office;
    for (const model::Item& item : edition.items)
        if (!office) all.push_back({model::Scene::resolved, item.id});
    for (const model::Scene scene : model::all_scenes()) {
        if (scene == model::Scene::resolved || office != model::is_for_office(scene)) continue;
        for (const model::Slide& slide : editorial::slides_of(edition, scene, now()))
            all.push_back(slide);
    }
    return all;
}

std::string name_of(const model::Slide& slide, const model::Edition& edition) {
    std::string name(model::code(slide.scene));
    for (std::size_t i = 0; slide.item && i < edition.items.size(); ++i) {
        if (edition.items[i].id == *slide.item) name += "-" + std::to_string(i + 1);
    }
    if (!slide.which.empty()) name += "-" + slide.which;
    return name;
}

} // namespace siar::display::fixture
