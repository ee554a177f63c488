// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/redress.hpp"

#include "model/figure.hpp"
#include "privacy/showable.hpp"

#include <fmt/format.h>

#include <chrono>

namespace siar::desk {

namespace {

std::string at_clock(model::Time time, const model::Zone& zone) {
    const auto local = model::local(time, zone);
    return fmt::format("{} pukul {} {}", model::iso(local.date), privacy::Label::clock(local.of_day).view(),
                       zone.name.view());
}

std::string where_it_stands(const model::CorrectionState& state, const model::Zone& zone, model::Time now) {
    if (!state.agreed()) {
        const auto hours = std::chrono::floor<std::chrono::hours>(now - state.proposed_at).count();
        return fmt::format("menunggu orang kedua sejak {}{}", at_clock(state.proposed_at, zone),
                           state.waits_too_long(now) ? fmt::format(", sudah {} jam: TERLALU LAMA", hours) : "");
    }
    const auto until = at_clock(*state.agreed_at + model::correction_shown, zone);
    return (state.in_force(now) ? "tayang sampai " : "selesai tayang ") + until;
}

} // namespace

std::string fingerprint(const model::Digest& correction) {
    constexpr std::size_t digits = 8;
    return correction.hex().substr(0, digits);
}

std::int64_t hours_left(const model::Objection& objection, model::Time now) {
    return std::chrono::floor<std::chrono::hours>(model::answer_due(objection) - now).count();
}

std::string objection_line(const model::Objection& objection, const model::Zone& zone, model::Time now) {
    const auto left = hours_left(objection, now);
    return fmt::format("KEBERATAN {}: {}; dijawab paling lambat {}, {}", objection.item.value, objection.about,
                       at_clock(model::answer_due(objection), zone),
                       left < 0 ? fmt::format("TERLAMBAT {} jam", -left) : fmt::format("sisa {} jam", left));
}

std::string correction_state_line(const model::CorrectionState& state, const model::Zone& zone, model::Time now) {
    auto out = fmt::format("RALAT {}: sidik {}, {}; diusulkan {}", state.subject(), fingerprint(state.text),
                           where_it_stands(state, zone, now), state.proposed_by);
    if (state.agreed_by) out += ", disetujui " + *state.agreed_by;
    return out;
}

std::string unsaid_line(const model::Correction& correction, model::Time slot, model::Time make_before, bool is_made,
                        const model::Zone& zone) {
    return fmt::format("RALAT {}: segmen radio 20 detik untuk {} {} sebelum {}", model::subject_of(correction),
                       at_clock(slot, zone),
                       is_made ? "sudah dibuat, belum sampai di stasiun; kirim" : "belum dibuat; buat",
                       slot == make_before ? "itu" : at_clock(make_before, zone));
}

std::vector<std::string> figure_lines(const model::Statistics& statistics, const model::FigureId& figure) {
    std::vector<std::string> out;
    const auto add = [&](const auto& one, const std::string& told) {
        const std::string source = one.source ? "; sumber " + one.source->str() : "";
        out.push_back(fmt::format("ANGKA {}: {}, {}: {}{}", figure.value, model::figure_name(figure).view(),
                                  one.period.name.view(), told, source));
    };
    for (const auto& recap : statistics.recaps) {
        if (model::figure_of(recap) != figure) continue;
        add(recap, fmt::format("{} diterima, {} selesai, {} diproses, {} diarsipkan", recap.received, recap.resolved,
                               recap.in_process, recap.archived));
    }
    for (const auto& speed : statistics.speeds) {
        if (model::figure_of(speed) != figure) continue;
        const std::string cases = speed.cases ? fmt::format(" dari {} aduan", *speed.cases) : "";
        add(speed, fmt::format("rata-rata {} hari{}", privacy::Label::decimal(speed.mean_days, 1).view(), cases));
    }
    return out;
}

std::string correction_line(const model::CorrectionState& state, const std::optional<model::CorrectionText>& text,
                            const model::Zone& zone, model::Time now) {
    const auto out = correction_state_line(state, zone, now);
    if (!text) return out + "; kalimatnya tidak tersimpan lagi";
    return out + fmt::format("; salah: {}; benar: {}", text->wrong.view(), text->right.view());
}

} // namespace siar::desk
