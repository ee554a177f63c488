// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/correction.hpp"

#include "app/aired.hpp"
#include "app/correction_on_radio.hpp"
#include "app/finding_parts.hpp"
#include "app/on_air.hpp"
#include "desk/redress.hpp"
#include "editorial/correction.hpp"
#include "model/figure.hpp"
#include "wire/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace siar::app {

namespace {

const model::Zone& zone_of(const Office& office) {
    return office.package.regency.identity.zone;
}

model::Decision decision_on(const Office& office, const ReviewCommand& command, model::Act act) {
    model::Decision out;
    out.act = act;
    out.by = command.by;
    out.at = office.clock.now();
    out.reason = command.reason;
    out.item = {command.item};
    if (command.figure.empty()) return out;
    out.figure = model::FigureId{command.figure};
    out.item = model::key_of(*out.figure);
    return out;
}

/// Its subject as a person types it behind `siar review correct`.
std::string typed(const model::CorrectionState& state) {
    return state.figure ? "--angka " + state.figure->value : state.item.value;
}

void tell(const Office& office, const model::CorrectionState& state, const std::optional<model::CorrectionText>& text) {
    if (!office.json) {
        fmt::print("{}\n", desk::correction_line(state, text, zone_of(office), office.clock.now()));
        return;
    }
    std::vector<wire::Field> fields{{state.figure ? "angka" : "butir", state.subject()},
                                    {"sidik_ralat", desk::fingerprint(state.text)},
                                    {"diusulkan", state.proposed_by},
                                    {"sejak", model::rfc3339(state.proposed_at, zone_of(office))}};
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

/// All figures that anybody is told now.
model::Result<model::Statistics> told_figures(const Office& office, const store::Store& store) {
    return edition_of(office, store, model::Audience::office).map([](const model::Edition& edition) {
        return edition.statistics;
    });
}

tl::unexpected<model::Error> unknown(const std::string& figure, const std::vector<model::FigureId>& known) {
    std::vector<std::string> names;
    for (const auto& one : known)
        names.push_back(one.value);
    return model::fail(
        "angka tidak dikenal", figure.substr(0, 60),
        names.empty() ? "Belum ada angka yang tayang" : fmt::format("Yang tayang: {}", fmt::join(names, ", ")));
}

/// Whether the radio told this figure, which may have gone from the screens since.
model::Result<bool> was_heard(const store::Store& store, const model::FigureId& figure) {
    if (!model::parse_figure(figure.value)) return false;
    return told_history(store).map([&](const model::History& history) {
        return std::any_of(history.made.begin(), history.made.end(),
                           [&](const auto& made) { return made.item == model::key_of(figure); });
    });
}

/// While a window of the calendar hides a figure, so it does its correction.
model::Result<void> may_be_shown(const Office& office, const model::Statistics& told, const model::FigureId& figure) {
    const auto today = model::local(office.clock.now(), zone_of(office)).date;
    for (const auto& window : office.package.regency.windows) {
        const auto hides = [&](const auto& one) {
            return model::figure_of(one) == figure && model::hidden(one.tags, {window}, today);
        };
        if (std::any_of(told.recaps.begin(), told.recaps.end(), hides) ||
            std::any_of(told.speeds.begin(), told.speeds.end(), hides))
            return model::fail(fmt::format("angka ini dan ralatnya tidak tayang pada {} sampai {}", window.name.view(),
                                           privacy::Label::date(window.until).view()),
                               figure.value, "Usulkan sesudah masa itu");
    }
    return {};
}

/// The complaint whose rules the sentences must keep; of a figure an empty one.
model::Result<model::Complaint> complaint_of(const Office& office, const store::Store& store,
                                             const ReviewCommand& command) {
    if (!command.figure.empty()) {
        const auto told = told_figures(office, store);
        if (!told) return tl::unexpected(told.error());
        const model::FigureId figure{command.figure};
        const auto known = model::figures_of(*told);
        const auto heard = was_heard(store, figure);
        if (!heard) return tl::unexpected(heard.error());
        if (!*heard && std::find(known.begin(), known.end(), figure) == known.end())
            return unknown(command.figure, known);
        if (auto shown = may_be_shown(office, *told, figure); !shown) return tl::unexpected(shown.error());
        return model::Complaint{};
    }
    const auto item = store.item({command.item});
    if (!item) return tl::unexpected(item.error());
    if (!*item)
        return model::fail("butir tidak dikenal", command.item.substr(0, 40), "Lihat nomornya: siar review list");
    if (!editorial::may_be_corrected((*item)->complaint, office.package.regency))
        return model::fail("aduan peka tidak diralat dengan kata-kata bebas", command.item.substr(0, 40),
                           "Tarik butirnya: siar review withdraw");
    return (*item)->complaint;
}

model::Result<void> can_be_said(const Office& office, const store::Store& store, const model::Decision& decision,
                                const model::Complaint& complaint, const model::CorrectionText& text) {
    model::Corrected corrected;
    corrected.item.id = decision.item;
    corrected.item.complaint = complaint;
    corrected.text = text;
    corrected.since = decision.at;
    corrected.figure = decision.figure;
    return can_be_said(office, store, corrected);
}

/// Of the proposal that waits, where its words are kept: the radio may have told its subject since it was made.
model::Result<void> can_still_be_said(const Office& office, const store::Store& store,
                                      const model::Decision& decision) {
    const auto text = store.correction(decision.item, decision.text);
    if (!text) return tl::unexpected(text.error());
    const auto item = store.item(decision.item);
    if (!item) return tl::unexpected(item.error());
    if (!*text) return {};
    return can_be_said(office, store, decision, *item ? (*item)->complaint : model::Complaint{}, **text);
}

} // namespace

model::Result<int> propose_correction(const Office& office, store::Store& store, const ReviewCommand& command) {
    const auto complaint = complaint_of(office, store, command);
    if (!complaint) return tl::unexpected(complaint.error());
    auto text = editorial::word_correction(command.correction[0], command.correction[1], *complaint,
                                           office.package.regency, office.package.gate);
    if (!text) return tl::unexpected(text.error());
    auto decision = decision_on(office, command, model::Act::propose_correction);
    if (auto said = can_be_said(office, store, decision, *complaint, *text); !said) return tl::unexpected(said.error());
    decision.correction = std::move(*text);
    if (auto done = store.decide(decision); !done) return tl::unexpected(done.error());
    const auto now = store.redress(decision.item);
    if (!now) return tl::unexpected(now.error());
    const auto& state = now->proposed ? now->proposed : now->agreed;
    if (!state) return 0;
    if (auto told = tell(office, store, *state); !told) return tl::unexpected(told.error());
    if (now->proposed && !office.json)
        fmt::print("Orang lain membacanya dan menyetujui: siar review correct {} --setuju {} --oleh NAMA\n",
                   typed(*state), desk::fingerprint(state->text));
    return 0;
}

model::Result<int> agree_to_correction(const Office& office, store::Store& store, const ReviewCommand& command) {
    auto decision = decision_on(office, command, model::Act::agree_to_correction);
    const auto before = store.redress(decision.item);
    if (!before) return tl::unexpected(before.error());
    if (before->proposed) {
        if (command.text != desk::fingerprint(before->proposed->text))
            return model::fail("ralat yang menunggu bukan yang Anda baca (sidik " + command.text.substr(0, 16) + ")",
                               before->proposed->subject().substr(0, 60),
                               "Baca lagi: siar review show, lalu pakai sidik ralat yang tertulis di sana");
        decision.text = before->proposed->text;
        if (auto said = can_still_be_said(office, store, decision); !said) return tl::unexpected(said.error());
    }
    if (auto done = store.decide(decision); !done) return tl::unexpected(done.error());
    const auto after = store.redress(decision.item);
    if (!after) return tl::unexpected(after.error());
    if (after->agreed)
        if (auto told = tell(office, store, *after->agreed); !told) return tl::unexpected(told.error());
    if (auto told = tell_replaced(office, store, decision.item); !told) return tl::unexpected(told.error());
    if (auto told = tell_unsaid(office, store, decision.item); !told) return tl::unexpected(told.error());
    if (!office.json)
        fmt::print("{}\n", decision.figure ? "Angkanya sendiri tetap tayang: betulkan sumbernya."
                                           : "Butirnya sendiri tetap tayang dengan kalimatnya: bila kalimat itu yang "
                                             "salah, siar review edit atau withdraw.");
    return 0;
}

model::Result<void> show_corrections(const Office& office, const store::Store& store, const model::Redress& now) {
    for (const auto& state : {now.proposed, now.agreed}) {
        if (!state) continue;
        if (auto told = tell(office, store, *state); !told) return told;
    }
    return {};
}

model::Result<int> show_figure(const Office& office, const store::Store& store, const model::FigureId& figure) {
    const auto told = told_figures(office, store);
    if (!told) return tl::unexpected(told.error());
    const auto now = store.redress(model::key_of(figure));
    if (!now) return tl::unexpected(now.error());
    const auto lines = desk::figure_lines(*told, figure);
    if (lines.empty() && *now == model::Redress{}) return unknown(figure.value, model::figures_of(*told));
    for (const auto& line : lines) {
        if (office.json)
            fmt::print("{}\n", wire::report({{"angka", figure.value}, {"tayang", line}}));
        else
            fmt::print("{}\n", line);
    }
    return show_corrections(office, store, *now).map([] { return 0; });
}

model::Result<void> list_proposed(const Office& office, const store::Store& store) {
    const auto corrections = store.proposed_corrections();
    if (!corrections) return tl::unexpected(corrections.error());
    for (const auto& correction : *corrections)
        if (auto told = tell(office, store, correction); !told) return told;
    return {};
}

model::Findings proposed_findings(const Office& office, const store::Store& store) {
    const auto all = store.proposed_corrections();
    if (!all) return {of(model::Severity::broken, "store", all.error())};
    model::Findings out;
    const auto now = office.clock.now();
    for (const auto& state : *all)
        out.push_back(
            {state.waits_too_long(now) ? model::Severity::broken : model::Severity::attention, "store",
             desk::correction_state_line(state, zone_of(office), now), "",
             fmt::format("Orang lain membaca (siar review show {}) dan menyetujui: siar review correct {} --setuju {} "
                         "--oleh NAMA; atau usulkan yang lain",
                         state.subject(), typed(state), desk::fingerprint(state.text))});
    return out;
}

} // namespace siar::app
