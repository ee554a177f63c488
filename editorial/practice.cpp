// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/practice.hpp"

#include "editorial/script_parts.hpp"
#include "editorial/titles.hpp"

#include <utility>

namespace siar::editorial {

using model::Role;
using privacy::operator""_label;

namespace {

model::Line practice_line(Role role) {
    return or_shorter(line(role, "Latihan. Ini latihan, bukan siaran."_label, 0, 0.7),
                      "Ini latihan, bukan siaran."_label);
}

} // namespace

model::Script as_practice(model::Script script) {
    script.title = practice_title(script.title);
    auto& lines = script.lines;
    if (!lines.empty()) lines.insert(lines.end() - 1, practice_line(Role::closing));
    lines.insert(lines.begin(), practice_line(Role::opening));
    return script;
}

std::vector<privacy::Showable> words_of_practice() {
    const auto one = practice_line(Role::opening);
    return {one.text, one.short_form};
}

} // namespace siar::editorial
