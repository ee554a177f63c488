// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/demo/outreach.hpp"

#include "privacy/redact.hpp"

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

std::vector<model::Visit> visits(const config::Package& package, model::Time at) {
    const model::Regency& regency = package.regency;
    const privacy::Gate& gate = package.gate;
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
        for (const config::DemoStage::Stall& stall : package.demo_stage->stalls) {
            if (std::chrono::weekday(std::chrono::sys_days(date)) == stall.day)
                out.push_back(
                    visit(date, stall.from, stall.until, VisitKind::stall, stall.district, stall.place, gate));
        }
    }
    return out;
}

std::vector<model::Notice> notices(const config::Package& package, model::Time at) {
    std::vector<model::Notice> out;
    const auto midnight = std::chrono::floor<std::chrono::days>(at);
    for (const config::DemoStage::Notice& text : package.demo_stage->notices) {
        model::Notice notice;
        notice.id = text.id;
        notice.title = privacy::redact(text.title, package.gate).text;
        notice.body = privacy::redact(text.body, package.gate).text;
        notice.validity = {midnight - std::chrono::days(text.days_before),
                           midnight + std::chrono::days(text.days_after)};
        notice.demo = true;
        out.push_back(std::move(notice));
    }
    return out;
}

} // namespace siar::feeds::demo
