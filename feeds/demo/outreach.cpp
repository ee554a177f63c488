// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/demo/outreach.hpp"

#include "privacy/redact.hpp"

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace siar::feeds::demo {

using model::VisitKind;
using std::chrono::hours;
using std::chrono::minutes;

static model::Visit visit(model::Date date, minutes from, minutes until, VisitKind kind, model::DistrictId district,
                          std::string_view place, const privacy::Gate& gate) {
    model::Visit out;
    out.date = date;
    out.from = from;
    out.until = until;
    out.kind = kind;
    out.district = std::move(district);
    out.place = privacy::redact(place, gate).text;
    out.demo = true;
    return out;
}

std::vector<model::Visit> visits(const model::Regency& regency, const privacy::Gate& gate, model::Time at) {
    struct Stall {
        int weekday; ///< days after Monday
        std::string_view place;
        std::string_view district;
        minutes from;
        minutes until;
    };
    static constexpr std::array<Stall, 4> stalls = {{{1, "Pasar Bintoro", "33.21.11", hours(7), hours(10)},
                                                     {3, "Pasar Mranggen", "33.21.01", hours(7), hours(10)},
                                                     {5, "Taman Kali Tuntang", "33.21.11", hours(15), hours(18)},
                                                     {6, "Alun-alun Demak", "33.21.11", hours(6), hours(9)}}};
    std::vector<model::Visit> out;
    if (regency.districts.empty()) return out;
    const int monday = model::day_number(model::monday_of(model::local(at, regency.identity.zone).date));
    for (int day = 0; day < 14; ++day) {
        const model::Date date = model::from_day_number(monday + day);
        // Five is coprime to fourteen districts: neighbours do not follow each other, and all have their turn.
        const auto turn = static_cast<std::size_t>(monday + day) * 5;
        const model::District& district = regency.districts[turn % regency.districts.size()];
        std::vector<const model::Village*> villages;
        for (const model::Village& village : regency.villages) {
            if (village.district == district.id && !village.kelurahan) villages.push_back(&village);
        }
        if (!villages.empty()) {
            const model::Village& village = *villages[static_cast<std::size_t>(monday + day) / 14 % villages.size()];
            const bool weekend = day % 7 >= 5;
            out.push_back(visit(date, weekend ? hours(8) : hours(9), weekend ? hours(11) : hours(12), VisitKind::van,
                                district.id, "Balai Desa " + village.name.str(), gate));
        }
        for (const Stall& stall : stalls) {
            if (stall.weekday == day % 7 && regency.district({std::string(stall.district)}) != nullptr)
                out.push_back(visit(date, stall.from, stall.until, VisitKind::stall, {std::string(stall.district)},
                                    stall.place, gate));
        }
    }
    return out;
}

std::vector<model::Notice> notices(const privacy::Gate& gate, model::Time at) {
    struct Text {
        std::string_view id;
        std::string_view title;
        std::string_view body;
        int from_days;
        int until_days;
    };
    static constexpr std::array<Text, 3> texts = {
        {{"contoh-1", "Waspada rob di pesisir",
          "Air pasang diperkirakan lebih tinggi pada akhir pekan. Warga pesisir diharap mengamankan barang berharga.",
          -1, 4},
         {"contoh-2", "Perekaman KTP tetap buka hari Sabtu",
          "Layanan perekaman KTP di kantor kecamatan buka pukul 08.00 sampai 12.00.", -3, 10},
         {"contoh-3", "Lapor lewat WhatsApp", "Kirim aduan lewat WhatsApp Hallo Demak di 082324309949, kapan saja.", -7,
          30}}};
    std::vector<model::Notice> out;
    const auto midnight = std::chrono::floor<std::chrono::days>(at);
    for (const Text& text : texts) {
        model::Notice notice;
        notice.id = text.id;
        notice.title = privacy::redact(text.title, gate).text;
        notice.body = privacy::redact(text.body, gate).text;
        notice.validity = {midnight + std::chrono::days(text.from_days), midnight + std::chrono::days(text.until_days)};
        notice.demo = true;
        out.push_back(std::move(notice));
    }
    return out;
}

} // namespace siar::feeds::demo
