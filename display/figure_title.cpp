// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/figure_title.hpp"

namespace siar::display {

using privacy::Showable;
using privacy::operator""_label;

Block figure_title(const Stage& stage, const Showable& what, const Showable& when, int size, int width) {
    if (when.empty()) return running(stage, {run(stage, what, Role::body, size, Weight::strong)}, width);
    return running(stage,
                   {run(stage, what + Showable("   "_label), Role::body, size, Weight::strong),
                    run(stage, when, Role::body, size, Weight::text, Ink::grey_text)},
                   width);
}

} // namespace siar::display
