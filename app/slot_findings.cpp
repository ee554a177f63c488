// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/slot_findings.hpp"

#include "app/observance.hpp"
#include "app/segments.hpp"
#include "editorial/airtimes.hpp"
#include "editorial/evergreen.hpp"
#include "editorial/script.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <string>

namespace siar::app {

namespace {

constexpr int days_ahead = 30;

std::string name_of(const model::RadioSlot& slot) {
    return "slot radio " + privacy::Label::clock(slot.time).str();
}

/// Per slot, on how many days it is left out, and what is told of the first.
model::Findings left_out(const Office& office) {
    struct LeftOut {
        int days = 0;
        std::string first;
    };
    const auto observance = observance_of(office);
    const auto today = std::chrono::sys_days{model::local(office.clock.now(), observance.zone).date};
    std::map<std::chrono::minutes, LeftOut> slots;
    for (int ahead = 0; ahead < days_ahead; ++ahead) {
        const model::Date date{today + std::chrono::days{ahead}};
        for (const auto& airing : editorial::airtimes(date, office.settings.radio.slots, observance)) {
            if (!airing.left_out) continue;
            auto& slot = slots[airing.slot.time];
            if (slot.days++ == 0) slot.first = privacy::Label::date(date).str() + ", " + editorial::told(airing);
        }
    }
    model::Findings out;
    for (const auto& [time, slot] : slots)
        out.push_back(
            {model::Severity::attention, "config",
             fmt::format("slot radio ditiadakan pada {} dari {} hari mendatang: {}", slot.days, days_ahead, slot.first),
             "siar.toml", "Geser jamnya, atau pendekkan slot di dekatnya"});
    return out;
}

/// A bank has no words for complaints: espeak-ng would say every such segment.
void check_bank(const Office& office, const std::string& whose, const std::string& id, model::Seconds length,
                model::Findings& out) {
    const auto format = format_of(office, id, length);
    if (!format || !editorial::tells_items(**format)) return;
    out.push_back({model::Severity::attention, "config",
                   fmt::format("{} memakai bank frasa, tetapi formatnya menceritakan aduan: {}", whose, (*format)->id),
                   "siar.toml",
                   "Isi format = \"layanan\", atau engine yang lain; kalau tidak, espeak-ng yang berbicara"});
}

void check_banks(const Office& office, model::Findings& out) {
    const auto& radio = office.settings.radio;
    const auto usual = config::code(radio.engine.kind);
    for (const auto& slot : radio.slots)
        if ((slot.engine.empty() ? usual : slot.engine) == config::code(config::EngineKind::bank))
            check_bank(office, name_of(slot), slot.format, slot.length, out);
    if (radio.slots.empty() && radio.engine.kind == config::EngineKind::bank)
        check_bank(office, "[radio]", radio.format, radio.length, out);
    if (radio.evergreen_engine != config::EngineKind::bank) return;
    const auto told = [&](model::Seconds length) {
        const auto* format = editorial::timeless(office.copybook, length);
        return format != nullptr && editorial::tells_items(*format);
    };
    const auto& lengths = radio.evergreens.lengths;
    if (std::any_of(lengths.begin(), lengths.end(), told))
        out.push_back({model::Severity::attention, "config",
                       "segmen sepanjang hari memakai bank frasa, tetapi formatnya menceritakan aduan", "siar.toml",
                       "Isi evergreen_engine yang lain; kalau tidak, espeak-ng yang berbicara"});
}

} // namespace

model::Findings slot_findings(const Office& office) {
    model::Findings out;
    const auto& radio = office.settings.radio;
    for (const auto& slot : radio.slots)
        if (!slot.format.empty() && office.copybook.format(slot.format) == nullptr)
            out.push_back({model::Severity::broken, "config",
                           name_of(slot) + " meminta format yang tidak ada: " + slot.format, "siar.toml",
                           "Pilih kode format dari naskah.toml"});
    if (!radio.evergreens.lengths.empty() && editorial::timeless(office.copybook, model::Seconds{60}) == nullptr)
        out.push_back({model::Severity::attention, "config", "tidak ada format untuk segmen sepanjang hari",
                       "naskah.toml", "Tambahkan [[format]] tanpa salam, angka, pengisi, dan jemput_bola"});
    check_banks(office, out);
    for (auto& finding : left_out(office))
        out.push_back(std::move(finding));
    return out;
}

} // namespace siar::app
