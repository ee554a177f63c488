// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/airings.hpp"

#include "app/observance.hpp"
#include "editorial/due.hpp"
#include "model/aired.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <vector>

namespace siar::app {

namespace {

/// A slot of one weekday that has no room in a month is as good as none.
constexpr std::chrono::days looked_ahead{31};

std::vector<editorial::Airing> airings(const Office& office, model::Time from, model::Time until) {
    auto out = editorial::coming(from, until, office.settings.radio.slots, observance_of(office));
    std::erase_if(out, [](const auto& airing) { return airing.left_out; });
    return out;
}

std::string clock(std::chrono::minutes time) {
    return privacy::Label::clock(time).str();
}

} // namespace

Order order_of(const Office& office, const editorial::Airing& airing) {
    const auto& slot = airing.slot;
    const auto* const format = format_of(office, slot.format, slot.length).value();
    auto order = order_of(office, airing.at(office.package.regency.identity.zone), *format);
    order.engine = config::engine_kind(slot.engine).value_or(order.engine);
    return order;
}

model::Result<editorial::Airing> next_airing(const Office& office, std::chrono::minutes time) {
    const auto& slots = office.settings.radio.slots;
    const auto is_asked = [&](const auto& slot) { return slot.time == time; };
    if (std::none_of(slots.begin(), slots.end(), is_asked)) {
        std::vector<std::string> known;
        for (const auto& slot : slots)
            if (known.empty() || known.back() != clock(slot.time)) known.push_back(clock(slot.time));
        return model::wrong_use(
            "tidak ada slot pada jam ini di pengaturan", "--slot " + clock(time),
            known.empty() ? "Tambahkan [[radio.slot]]" : fmt::format("Pilih: {}", fmt::join(known, ", ")));
    }
    const auto now = office.clock.now();
    for (auto& airing : airings(office, now, now + looked_ahead))
        if (airing.slot.time == time) return std::move(airing);
    return model::fail("slot ini tidak siar lagi dalam 31 hari", clock(time), "Lihat days, from, dan until-nya");
}

tts::Shipment shipment_of(const Office& office, const Written& made, const std::string& format) {
    const auto& zone = office.package.regency.identity.zone;
    tts::Shipment out{made.manifest, std::filesystem::absolute(made.folder), zone, format};
    if (made.manifest.cut.ends_with(model::evergreen_suffix)) return out;
    const auto airs_at = made.manifest.airs_at;
    const auto airing = airings(office, airs_at, airs_at + model::Seconds{1});
    if (!airing.empty()) out.asked = airing.front().slot.time;
    return out;
}

} // namespace siar::app
