// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/script_parts.hpp"

#include "editorial/telling.hpp"

#include <array>
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

model::Line line(model::Role role, const model::Pattern& pattern, Fields fields, int drop_order, double pause_after) {
    model::Line out = line(role, fill(privacy::Showable(pattern.text), fields), drop_order, pause_after);
    if (!pattern.short_form.empty()) out.short_form = fill(privacy::Showable(pattern.short_form), fields);
    out.krama = pattern.krama;
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

namespace {

template <std::size_t... at>
std::array<privacy::Label, sizeof...(at)> small_letters(std::index_sequence<at...> /*unused*/) {
    return {privacy::operator""_label<privacy::Literal<2>({'a' + at, '\0'}) > ()...};
}

} // namespace

privacy::Showable uncapitalised(const privacy::Showable& text) {
    const auto view = text.view();
    const auto capital = [&](std::size_t at) { return at < view.size() && view[at] >= 'A' && view[at] <= 'Z'; };
    if (!capital(0) || capital(1)) return text;
    static const auto letters = small_letters(std::make_index_sequence<26>());
    return letters.at(static_cast<std::size_t>(view[0] - 'A')) + text.part(1, view.size());
}

} // namespace siar::editorial
