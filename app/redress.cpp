// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/redress.hpp"

#include "app/correction.hpp"
#include "app/correction_on_radio.hpp"
#include "app/finding_parts.hpp"
#include "app/on_air.hpp"
#include "app/withdrawal.hpp"
#include "desk/redress.hpp"
#include "editorial/correction.hpp"
#include "wire/report.hpp"

#include <fmt/format.h>

#include <chrono>

namespace siar::app {

namespace {

using What = ReviewCommand::What;

const model::Zone& zone_of(const Office& office) {
    return office.package.regency.identity.zone;
}

model::Decision decision_on(const Office& office, const ReviewCommand& command, model::Act act) {
    model::Decision out;
    out.item = {command.item};
    out.act = act;
    out.by = command.by;
    out.at = office.clock.now();
    out.reason = command.reason;
    return out;
}

void tell(const Office& office, const model::Objection& objection) {
    const auto now = office.clock.now();
    const auto due = model::answer_due(objection);
    if (!office.json) {
        fmt::print("{}\n", desk::objection_line(objection, zone_of(office), now));
        return;
    }
    fmt::print("{}\n", wire::report({{"butir", objection.item.value},
                                     {"keberatan", objection.about},
                                     {"sejak", model::rfc3339(objection.since, zone_of(office))},
                                     {"batas", model::rfc3339(due, zone_of(office))},
                                     {"sisa_jam", desk::hours_left(objection, now)},
                                     {"terlambat", model::overdue(objection, now)}}));
}

model::Result<int> object(const Office& office, store::Store& store, const ReviewCommand& command) {
    const auto about = editorial::word_objection(command.about, office.package.gate);
    if (!about) return tl::unexpected(about.error());
    if (!command.reason.empty())
        return model::wrong_use("keberatan hanya memakai perihal", "--alasan", "Tulis semuanya di --perihal");
    auto decision = decision_on(office, command, model::Act::object);
    decision.reason = about->str();
    decision.since = command.since;
    if (auto done = store.decide(decision); !done) return tl::unexpected(done.error());
    const auto now = store.redress(decision.item);
    if (!now) return tl::unexpected(now.error());
    if (now->objection) tell(office, *now->objection);
    if (auto told = tell_on_air(office, store, decision.item); !told) return tl::unexpected(told.error());
    return 0;
}

model::Result<int> answer(const Office& office, store::Store& store, const ReviewCommand& command) {
    const auto decision = decision_on(office, command, *command.answer);
    if (auto done = store.decide(decision); !done) return tl::unexpected(done.error());
    const auto item = store.item(decision.item);
    if (!item) return tl::unexpected(item.error());
    const auto state = *item ? std::string(model::code((*item)->state)) : std::string{};
    if (office.json)
        fmt::print("{}\n", wire::report({{"butir", decision.item.value},
                                         {"jawaban", std::string(model::code(decision.act))},
                                         {"keadaan", state}}));
    else
        fmt::print("Keberatan atas butir {} dijawab; butirnya kini {}{}\n", decision.item.value, state,
                   decision.act == model::Act::answer_show ? ": tayang lagi hanya dengan ya yang baru" : "");
    return 0;
}

model::Result<int> taken_off(const Office& office, store::Store& store, const ReviewCommand& command) {
    auto decision = decision_on(office, command, model::Act::taken_off);
    decision.since = command.since;
    if (auto done = store.decide(decision); !done) return tl::unexpected(done.error());
    if (office.json)
        fmt::print("{}\n", wire::report({{"butir", decision.item.value},
                                         {"sudah_ditarik", model::rfc3339(*decision.since, zone_of(office))}}));
    else
        fmt::print("Tercatat: segmen {} dengan butir {} sudah dihapus stasiun\n",
                   told_at(*decision.since, zone_of(office)), decision.item.value);
    if (auto told = tell_on_air(office, store, decision.item); !told) return tl::unexpected(told.error());
    return 0;
}

model::Finding finding_of(const Office& office, const model::Objection& objection) {
    const auto now = office.clock.now();
    const auto left = model::answer_due(objection) - now;
    constexpr std::chrono::hours soon{24};
    const auto severity = model::overdue(objection, now) ? model::Severity::broken
                          : left < soon                  ? model::Severity::attention
                                                         : model::Severity::good;
    return {
        severity, "store", desk::objection_line(objection, zone_of(office), now), "",
        severity == model::Severity::good
            ? ""
            : fmt::format("Jawab: siar review object {} --jawab tayang|tetap_ditarik|privasi", objection.item.value)};
}

} // namespace

model::Result<int> redress(const Office& office, store::Store& store, const ReviewCommand& command) {
    switch (command.what) {
        case What::propose_correction: return propose_correction(office, store, command);
        case What::agree_to_correction: return agree_to_correction(office, store, command);
        case What::object: return object(office, store, command);
        case What::answer: return answer(office, store, command);
        default: return taken_off(office, store, command);
    }
}

model::Result<void> list_redress(const Office& office, const store::Store& store) {
    const auto objections = store.objections();
    if (!objections) return tl::unexpected(objections.error());
    for (const auto& objection : *objections)
        tell(office, objection);
    if (auto told = list_proposed(office, store); !told) return told;
    return tell_unsaid(office, store);
}

model::Result<void> show_redress(const Office& office, const store::Store& store, const model::ItemId& item) {
    const auto now = store.redress(item);
    if (!now) return tl::unexpected(now.error());
    if (now->objection) tell(office, *now->objection);
    return show_corrections(office, store, *now);
}

model::Findings redress_findings(const Office& office, const store::Store& store) {
    const auto objections = store.objections();
    if (!objections) return {of(model::Severity::broken, "store", objections.error())};
    model::Findings out;
    for (const auto& objection : *objections)
        out.push_back(finding_of(office, objection));
    if (out.empty()) out.push_back(good("store", "tidak ada keberatan yang menunggu jawaban"));
    auto proposed = proposed_findings(office, store);
    auto unsaid = unsaid_findings(office, store);
    if (proposed.empty() && unsaid.empty()) proposed.push_back(good("store", "tidak ada ralat yang menunggu"));
    append(out, std::move(proposed));
    append(out, std::move(unsaid));
    return out;
}

} // namespace siar::app
