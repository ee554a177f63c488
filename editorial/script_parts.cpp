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

template <char first, std::size_t... at>
std::array<privacy::Label, sizeof...(at)> letters_from(std::index_sequence<at...> /*unused*/) {
    return {privacy::operator""_label<privacy::Literal<2>({first + at, '\0'}) > ()...};
}

/// The letter that stands as far from `first` as this one from `own`.
template <char own, char first>
privacy::Showable other_case(const privacy::Showable& text) {
    static const auto letters = letters_from<first>(std::make_index_sequence<26>());
    return letters.at(static_cast<std::size_t>(text.view().front() - own)) + text.part(1, text.view().size());
}

} // namespace

privacy::Showable uncapitalised(const privacy::Showable& text) {
    const auto view = text.view();
    const auto capital = [&](std::size_t at) { return at < view.size() && view[at] >= 'A' && view[at] <= 'Z'; };
    if (!capital(0) || capital(1)) return text;
    return other_case<'A', 'a'>(text);
}

privacy::Showable capitalised(const privacy::Showable& text) {
    const auto view = text.view();
    const bool small = !view.empty() && view[0] >= 'a' && view[0] <= 'z';
    return small ? other_case<'a', 'A'>(text) : text;
}

} // namespace siar::editorial
