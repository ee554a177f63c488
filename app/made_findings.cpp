// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/made_findings.hpp"

#include "app/finding_parts.hpp"
#include "app/made_segment.hpp"
#include "app/observance.hpp"
#include "app/segments.hpp"
#include "editorial/airtimes.hpp"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <vector>

namespace siar::app {

namespace {

/// The format that the settings ask for at that time; null where they ask for nothing then.
const model::Format* format_at(const Office& office, const model::Duty& duty) {
    const auto observance = observance_of(office);
    const auto date = model::local(duty.airs_at, observance.zone).date;
    for (const auto& airing : editorial::airtimes(date, office.settings.radio.slots, observance))
        if (!airing.left_out && airing.at(observance.zone).airs_at == duty.airs_at)
            return format_of(office, airing.slot.format, duty.length).value_or(nullptr);
    return nullptr;
}

/// Segments with one flaw.
struct Flawed {
    std::size_t count = 0;
    model::Manifest last{};
    void add(const model::Manifest& one) {
        ++count;
        last = one;
    }
};

model::Finding told(const Office& office, const Flawed& flawed, std::size_t all, const std::string& what,
                    const char* todo) {
    return {model::Severity::attention, "tts",
            fmt::format("{} dari {} segmen slot {}; yang terakhir {}", flawed.count, all, what,
                        when(flawed.last.airs_at, office.package.regency.identity.zone)),
            flawed.last.cut, todo};
}

} // namespace

bool lacks_items(const model::Manifest& manifest, const model::Format& format) {
    return manifest.items.empty() && format.items > 0;
}

model::Findings made_findings(const Office& office, const store::Store& store) {
    const auto duties = store.duties(office.clock.now() - store::duties_kept, model::Time::max());
    if (!duties) return {of(model::Severity::broken, "store", duties.error())};
    std::size_t all = 0;
    Flawed fell_back;
    Flawed empty;
    for (const auto& duty : *duties) {
        const auto made = segment_of(office, duty);
        if (!made) continue;
        ++all;
        if (!made->voice.fallback.empty()) fell_back.add(*made);
        const auto* const format = format_at(office, duty);
        if (format != nullptr && lacks_items(*made, *format)) empty.add(*made);
    }
    model::Findings out;
    if (fell_back.count > 0)
        out.push_back(told(office, fell_back, all, "diucapkan espeak-ng, karena: " + fell_back.last.voice.fallback,
                           "Betulkan suara yang diminta; segmen berikutnya memakainya lagi"));
    if (empty.count > 0)
        out.push_back(
            told(office, empty, all, without_items, "Setujui aduan (siar review list), atau kurangi slotnya"));
    return out;
}

} // namespace siar::app
