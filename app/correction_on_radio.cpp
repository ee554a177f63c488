// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/correction_on_radio.hpp"

#include "app/aired.hpp"
#include "app/finding_parts.hpp"
#include "app/observance.hpp"
#include "app/on_air.hpp"
#include "desk/redress.hpp"
#include "editorial/correction.hpp"
#include "editorial/due.hpp"
#include "model/whereabouts.hpp"
#include "tts/files.hpp"
#include "tts/segment.hpp"
#include "wire/report.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <chrono>
#include <set>
#include <string>
#include <utility>

namespace siar::app {

namespace {

const model::Zone& zone_of(const Office& office) {
    return office.package.regency.identity.zone;
}

std::string todo(const Unsaid& one) {
    return fmt::format("{}: siar radio --ralat {}{}", one.made.empty() ? "Buat" : "Kirim",
                       model::subject_of(one.correction), one.destinations.empty() ? "" : " --kirim");
}

std::string line_of(const Office& office, const Unsaid& one) {
    return desk::unsaid_line(one.correction, one.slot, one.make_before, !one.made.empty(), zone_of(office));
}

/// The slot of the settings whose segment airs nearest to then, at most ten minutes away: prayer times wander.
std::optional<model::RadioSlot> slot_near(const Office& office, model::Time then) {
    const auto date = model::local(then, zone_of(office)).date;
    std::optional<model::RadioSlot> out;
    model::Seconds least = std::chrono::minutes{10};
    for (const auto& airing : editorial::airtimes(date, office.settings.radio.slots, observance_of(office))) {
        const auto apart = std::chrono::abs(airing.at(zone_of(office)).airs_at - then);
        if (airing.left_out || apart > least) continue;
        least = apart;
        out = airing.slot;
    }
    return out;
}

model::Result<std::set<std::string>> where_it_went(const store::Store& store, const model::History& history,
                                                   const model::ItemId& item) {
    std::set<std::string> out;
    for (const auto& made : history.made) {
        if (made.item != item || made.is_correction()) continue;
        const auto files = store.gone_out_of(made.cut);
        if (!files) return tl::unexpected(files.error());
        for (const auto& one : *files)
            if (model::may_air(one)) out.insert(one.destination);
    }
    return out;
}

/// Where all files of a segment are that were to go there.
model::Result<std::set<std::string>> where_it_arrived(const store::Store& store, const std::string& cut) {
    const auto files = store.deliveries_of(cut);
    if (!files) return tl::unexpected(files.error());
    std::set<std::string> out;
    for (const auto& one : *files)
        out.insert(one.destination);
    for (const auto& one : *files)
        if (one.state != model::DeliveryState::delivered) out.erase(one.destination);
    return out;
}

model::Result<std::vector<std::string>> destinations_by(const Office& office, const store::Store& store,
                                                        const model::History& history,
                                                        const model::Correction& correction, model::Time slot) {
    const auto went = where_it_went(store, history, correction.item);
    if (!went) return tl::unexpected(went.error());
    const auto of_slot = slot_near(office, slot).value_or(model::RadioSlot{}).destinations;
    std::vector<std::string> there;
    std::vector<std::string> usual;
    for (const auto& one : office.settings.radio.destinations) {
        if (correction.demo && !one.demo) continue;
        if (went->count(one.name) != 0) there.push_back(one.name);
        if (of_slot.empty() || std::find(of_slot.begin(), of_slot.end(), one.name) != of_slot.end())
            usual.push_back(one.name);
    }
    return there.empty() ? usual : there;
}

/// What the radio has still to tell of a correction; nothing where nobody heard what was wrong, or all is done.
model::Result<std::optional<Unsaid>> unsaid(const Office& office, const store::Store& store,
                                            const model::History& history, const model::Correction& correction) {
    const auto slot = editorial::slot_of_correction(history, correction.item, zone_of(office), office.clock.now());
    if (!slot) return std::nullopt;
    auto destinations = destinations_by(office, store, history, correction, *slot);
    if (!destinations) return tl::unexpected(destinations.error());
    const auto before = std::min(*slot, *correction.validity.until);
    const auto lead = slot_near(office, *slot).value_or(model::RadioSlot{}).lead;
    Unsaid out{correction, *slot, before - lead - editorial::head_start, before, std::move(*destinations), {}};
    const bool goes_somewhere = !out.destinations.empty();
    bool whole = false;
    for (const auto& made : history.made) {
        if (made.item != correction.item || !made.corrects(correction.id)) continue;
        const auto folder = folder_of(office, made) / made.cut;
        std::error_code error;
        if (std::filesystem::exists(folder / tts::manifest_name, error)) {
            whole = true;
            if (made.slot == *slot) out.made = folder;
        }
        const auto arrived = where_it_arrived(store, made.cut);
        if (!arrived) return tl::unexpected(arrived.error());
        std::erase_if(out.destinations, [&](const std::string& name) { return arrived->count(name) != 0; });
    }
    const bool said = goes_somewhere ? out.destinations.empty() : whole;
    return said ? std::nullopt : std::optional(std::move(out));
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

model::Result<Said> say_correction(const Office& office, const store::Store& store, const model::Correction& correction,
                                   model::Time slot, tts::Studio& studio) {
    studio.shelf.clear();
    const auto edition = edition_of(office, store, model::Audience::radio);
    if (!edition) return tl::unexpected(edition.error());
    auto script = correction_script(office, correction, *edition, slot, studio);
    if (!script) return tl::unexpected(script.error());
    auto segment = tts::make(*script, studio);
    if (!segment) return tl::unexpected(segment.error());
    return Said{{std::move(*script), {}}, std::move(*segment)};
}

model::Result<std::vector<std::string>> destinations_for(const Office& office, const store::Store& store,
                                                         const model::Correction& correction, model::Time slot) {
    const auto history = told_history(store);
    if (!history) return tl::unexpected(history.error());
    return destinations_by(office, store, *history, correction, slot);
}

model::Result<std::vector<Unsaid>> unsaid_corrections(const Office& office, const store::Store& store) {
    const auto edition = edition_of(office, store, model::Audience::radio);
    if (!edition) return tl::unexpected(edition.error());
    std::vector<Unsaid> out;
    if (edition->corrections.empty()) return out;
    const auto history = told_history(store);
    if (!history) return tl::unexpected(history.error());
    for (const auto& correction : edition->corrections) {
        auto one = unsaid(office, store, *history, correction);
        if (!one) return tl::unexpected(one.error());
        if (*one) out.push_back(std::move(**one));
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
            fmt::print("{}. {}\n", line_of(office, one), todo(one));
            continue;
        }
        const auto* const name = one.correction.figure ? "angka" : "butir";
        std::vector<wire::Field> fields{{name, model::subject_of(one.correction)},
                                        {"ralat_radio_untuk", model::rfc3339(one.slot, zone_of(office))},
                                        {"buat_sebelum", model::rfc3339(one.make_before, zone_of(office))}};
        if (!one.destinations.empty())
            fields.emplace_back("belum_sampai_di", fmt::format("{}", fmt::join(one.destinations, ", ")));
        fmt::print("{}\n", wire::report(fields));
    }
    return {};
}

model::Findings unsaid_findings(const Office& office, const store::Store& store) {
    const auto all = unsaid_corrections(office, store);
    if (!all) return {of(model::Severity::broken, "tts", all.error())};
    model::Findings out;
    for (const auto& one : *all)
        out.push_back({model::Severity::attention, "tts", line_of(office, one), "", todo(one)});
    return out;
}

} // namespace siar::app
