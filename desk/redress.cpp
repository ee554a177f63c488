// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/redress.hpp"

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
    if (!state.agreed()) return "menunggu orang kedua";
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

std::string correction_line(const model::CorrectionState& state, const std::optional<model::CorrectionText>& text,
                            const model::Zone& zone, model::Time now) {
    auto out = fmt::format("RALAT {}: sidik {}, {}; diusulkan {}", state.item.value, fingerprint(state.text),
                           where_it_stands(state, zone, now), state.proposed_by);
    if (state.agreed_by) out += ", disetujui " + *state.agreed_by;
    if (!text) return out + "; kalimatnya tidak tersimpan lagi";
    return out + fmt::format("; salah: {}; benar: {}", text->wrong.view(), text->right.view());
}

} // namespace siar::desk
