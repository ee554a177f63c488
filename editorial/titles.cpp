// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/titles.hpp"

#include "model/aired.hpp"

#include <charconv>
#include <string_view>

namespace siar::editorial {

using privacy::Label;
using privacy::operator""_label;
using privacy::Showable;

namespace {

/// 57 of "20261121-0630-057s-kapan-saja".
model::Seconds length_in(std::string_view cut) {
    constexpr std::size_t before = std::string_view("20261121-0630-").size();
    int seconds = 0;
    if (cut.size() > before) std::from_chars(cut.data() + before, cut.data() + cut.size(), seconds);
    return model::Seconds{seconds};
}

Showable of_cut(const model::History::Entry& made, const Label& programme, const model::Zone& zone) {
    if (made.is_correction()) return correction_title(programme, made.slot, zone);
    const auto own = script_title(programme, made.slot, zone);
    return made.cut.ends_with(model::practice_suffix) ? practice_title(own) : own;
}

} // namespace

Showable script_title(const Label& programme, model::Time airs_at, const model::Zone& zone) {
    return programme + ", "_label + Label::date(model::local(airs_at, zone).date);
}

Showable correction_title(const Label& programme, model::Time airs_at, const model::Zone& zone) {
    return "Ralat "_label + script_title(programme, airs_at, zone);
}

Showable practice_title(const Showable& script_title) {
    return "LATIHAN, "_label + script_title;
}

Showable segment_title(const Showable& script_title, const model::Slot& slot, const model::Zone& zone, bool evergreen) {
    if (!evergreen) return script_title + ", "_label + Label::clock(model::local(slot.airs_at, zone).of_day);
    return script_title + ", sepanjang hari, "_label + Label::number(slot.length.count()) + " detik"_label;
}

Showable segment_title(const model::History::Entry& made, const Label& programme, const model::Zone& zone) {
    return segment_title(of_cut(made, programme, zone), {made.slot, length_in(made.cut)}, zone,
                         made.cut.ends_with(model::evergreen_suffix));
}

} // namespace siar::editorial
