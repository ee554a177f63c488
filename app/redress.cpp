// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/redress.hpp"

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

void tell(const Office& office, const model::CorrectionState& state, const std::optional<model::CorrectionText>& text) {
    if (!office.json) {
        fmt::print("{}\n", desk::correction_line(state, text, zone_of(office), office.clock.now()));
        return;
    }
    std::vector<wire::Field> fields{
        {"butir", state.item.value}, {"sidik_ralat", desk::fingerprint(state.text)}, {"diusulkan", state.proposed_by}};
    if (text) {
        fields.emplace_back("salah", text->wrong.str());
        fields.emplace_back("benar", text->right.str());
    }
    if (state.agreed_at) {
        fields.emplace_back("disetujui", *state.agreed_by);
        fields.emplace_back("tayang_sampai",
                            model::rfc3339(*state.agreed_at + model::correction_shown, zone_of(office)));
    }
    fmt::print("{}\n", wire::report(fields));
}

model::Result<void> tell(const Office& office, const store::Store& store, const model::CorrectionState& state) {
    const auto text = store.correction(state.item, state.text);
    if (!text) return tl::unexpected(text.error());
    tell(office, state, *text);
    return {};
}

model::Result<int> propose(const Office& office, store::Store& store, const ReviewCommand& command) {
    const auto item = store.item({command.item});
    if (!item) return tl::unexpected(item.error());
    if (*item && !editorial::may_be_corrected((*item)->complaint, office.package.regency))
        return model::fail("aduan peka tidak diralat dengan kata-kata bebas", command.item.substr(0, 40),
                           "Tarik butirnya: siar review withdraw");
    auto text = editorial::word_correction(command.correction[0], command.correction[1],
                                           *item ? (*item)->complaint : model::Complaint{}, office.package.regency,
                                           office.package.gate);
    if (!text) return tl::unexpected(text.error());
    auto decision = decision_on(office, command, model::Act::propose_correction);
    decision.correction = std::move(*text);
    if (auto done = store.decide(decision); !done) return tl::unexpected(done.error());
    const auto now = store.redress(decision.item);
    if (!now) return tl::unexpected(now.error());
    const auto& state = now->proposed ? now->proposed : now->agreed;
    if (!state) return 0;
    if (auto told = tell(office, store, *state); !told) return tl::unexpected(told.error());
    if (now->proposed && !office.json)
        fmt::print("Orang lain membacanya dan menyetujui: siar review correct {} --setuju {} --oleh NAMA\n",
                   decision.item.value, desk::fingerprint(state->text));
    return 0;
}

/// Where the item was told on the radio, its correction is to be told there, too.
model::Result<void> tell_slot(const Office& office, const store::Store& store, const model::ItemId& item) {
    const auto history = store.history(model::Time::min());
    if (!history) return tl::unexpected(history.error());
    const auto slot = editorial::slot_of_correction(*history, item, zone_of(office), office.clock.now());
    if (slot && !office.json)
        fmt::print("Butir ini pernah disiarkan. Buat ralatnya untuk {}: siar radio --ralat {}\n",
                   told_at(*slot, zone_of(office)), item.value);
    return {};
}

model::Result<int> agree(const Office& office, store::Store& store, const ReviewCommand& command) {
    auto decision = decision_on(office, command, model::Act::agree_to_correction);
    const auto before = store.redress(decision.item);
    if (!before) return tl::unexpected(before.error());
    if (before->proposed) {
        if (command.text != desk::fingerprint(before->proposed->text))
            return model::fail("ralat yang menunggu bukan yang Anda baca (sidik " + command.text.substr(0, 16) + ")",
                               command.item.substr(0, 40),
                               "Baca lagi: siar review show, lalu pakai sidik ralat yang tertulis di sana");
        decision.text = before->proposed->text;
    }
    if (auto done = store.decide(decision); !done) return tl::unexpected(done.error());
    const auto after = store.redress(decision.item);
    if (!after) return tl::unexpected(after.error());
    if (after->agreed)
        if (auto told = tell(office, store, *after->agreed); !told) return tl::unexpected(told.error());
    if (auto told = tell_slot(office, store, decision.item); !told) return tl::unexpected(told.error());
    return 0;
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
        case What::propose_correction: return propose(office, store, command);
        case What::agree_to_correction: return agree(office, store, command);
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
    const auto corrections = store.proposed_corrections();
    if (!corrections) return tl::unexpected(corrections.error());
    for (const auto& correction : *corrections)
        if (auto told = tell(office, store, correction); !told) return told;
    return {};
}

model::Result<void> show_redress(const Office& office, const store::Store& store, const model::ItemId& item) {
    const auto now = store.redress(item);
    if (!now) return tl::unexpected(now.error());
    if (now->objection) tell(office, *now->objection);
    for (const auto& state : {now->proposed, now->agreed}) {
        if (!state) continue;
        if (auto told = tell(office, store, *state); !told) return told;
    }
    return {};
}

model::Findings redress_findings(const Office& office, const store::Store& store) {
    const auto objections = store.objections();
    if (!objections) return {of(model::Severity::broken, "store", objections.error())};
    model::Findings out;
    for (const auto& objection : *objections)
        out.push_back(finding_of(office, objection));
    if (out.empty()) out.push_back(good("store", "tidak ada keberatan yang menunggu jawaban"));
    return out;
}

} // namespace siar::app
