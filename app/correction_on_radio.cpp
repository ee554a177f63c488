// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/correction_on_radio.hpp"

#include "app/aired.hpp"
#include "app/finding_parts.hpp"
#include "desk/redress.hpp"
#include "editorial/correction.hpp"
#include "tts/segment.hpp"
#include "wire/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace siar::app {

namespace {

const model::Zone& zone_of(const Office& office) {
    return office.package.regency.identity.zone;
}

std::string command_for(const Unsaid& one) {
    return "siar radio --ralat " + model::subject_of(one.correction);
}

std::string line_of(const Office& office, const Unsaid& one) {
    return desk::unsaid_line(one.correction, one.slot, one.make_before, zone_of(office));
}

} // namespace

model::Result<std::optional<model::Time>> slot_of_correction(const Office& office, const store::Store& store,
                                                             const model::ItemId& subject) {
    return told_history(store).map([&](const auto& history) {
        return editorial::slot_of_correction(history, subject, zone_of(office), office.clock.now());
    });
}

model::Result<model::Script> correction_script(const Office& office, const model::Correction& correction,
                                               const model::Edition& edition, model::Time slot, tts::Studio& studio) {
    return editorial::correction_script(correction, edition, office.copybook, slot, true,
                                        [&](const model::Script& script) { return tts::judge(script, studio); });
}

model::Result<void> can_be_said(const Office& office, const store::Store& store, const model::Corrected& corrected) {
    const auto slot = slot_of_correction(office, store, corrected.item.id);
    if (!slot) return tl::unexpected(slot.error());
    const auto correction =
        editorial::correction_of(corrected, office.package.regency, model::Audience::radio, office.only_demo());
    if (!*slot || !correction) return {};
    const auto edition = edition_of(office, store, model::Audience::radio);
    if (!edition) return tl::unexpected(edition.error());
    auto studio = tts::open_studio(studio_settings(office));
    if (!studio) return tl::unexpected(studio.error());
    return correction_script(office, *correction, *edition, **slot, *studio).map([](const auto&) {});
}

model::Result<std::vector<Unsaid>> unsaid_corrections(const Office& office, const store::Store& store) {
    const auto edition = edition_of(office, store, model::Audience::radio);
    if (!edition) return tl::unexpected(edition.error());
    std::vector<Unsaid> out;
    if (edition->corrections.empty()) return out;
    const auto history = told_history(store);
    if (!history) return tl::unexpected(history.error());
    for (const auto& correction : edition->corrections) {
        const bool made = std::any_of(history->made.begin(), history->made.end(), [&](const auto& segment) {
            return segment.item == correction.item && segment.corrects(correction.id);
        });
        const auto slot = editorial::slot_of_correction(*history, correction.item, zone_of(office), office.clock.now());
        if (!made && slot) out.push_back({correction, *slot, std::min(*slot, *correction.validity.until)});
    }
    return out;
}

model::Result<void> tell_unsaid(const Office& office, const store::Store& store,
                                const std::optional<model::ItemId>& subject) {
    const auto all = unsaid_corrections(office, store);
    if (!all) return tl::unexpected(all.error());
    for (const auto& one : *all) {
        if (subject && one.correction.item != *subject) continue;
        if (!office.json) {
            fmt::print("{}. Buat: {}\n", line_of(office, one), command_for(one));
            continue;
        }
        const auto* const name = one.correction.figure ? "angka" : "butir";
        fmt::print("{}\n", wire::report({{name, model::subject_of(one.correction)},
                                         {"ralat_radio_untuk", model::rfc3339(one.slot, zone_of(office))},
                                         {"buat_sebelum", model::rfc3339(one.make_before, zone_of(office))}}));
    }
    return {};
}

model::Findings unsaid_findings(const Office& office, const store::Store& store) {
    const auto all = unsaid_corrections(office, store);
    if (!all) return {of(model::Severity::broken, "tts", all.error())};
    model::Findings out;
    for (const auto& one : *all)
        out.push_back({model::Severity::attention, "tts", line_of(office, one), "", "Buat: " + command_for(one)});
    return out;
}

} // namespace siar::app
