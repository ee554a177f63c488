// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/script_parts.hpp"

#include <utility>

namespace siar::editorial {

using privacy::operator""_label;

model::Line line(model::Role role, privacy::Showable text, int drop_order, double pause_after) {
    model::Line out;
    out.role = role;
    out.text = std::move(text);
    out.drop_order = drop_order;
    out.pause_after = pause_after;
    return out;
}

model::Line or_shorter(model::Line line, privacy::Showable short_form) {
    line.short_form = std::move(short_form);
    return line;
}

privacy::Showable sentence(const privacy::Showable& text) {
    const auto last = text.view().find_last_not_of(" .");
    if (last == std::string_view::npos) return {};
    const char end = text.view()[last];
    return text.part(0, last + 1) + (end == '!' || end == '?' ? " "_label : ". "_label);
}

} // namespace siar::editorial
