// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/fill.hpp"

#include "editorial/script.hpp"
#include "editorial/select.hpp"

#include <algorithm>
#include <utility>

namespace siar::editorial {

namespace {

/// The first `count` items of a rundown.
model::Rundown first(const model::Rundown& all, std::size_t count) {
    auto out = all;
    out.items.resize(count);
    return out;
}

} // namespace

model::Result<model::Script> fill(const model::Edition& edition, const model::History& history,
                                  const model::Rules& rules, const model::Copybook& copybook,
                                  const model::Format& format, const model::Slot& slot, bool synthetic_voice,
                                  const model::Judge& judge) {
    using model::Fill;
    const auto all = select(edition, history, rules, edition.items.size(), slot);
    const auto with = [&](std::size_t count) {
        return script(first(all, count), edition, copybook, format, synthetic_voice);
    };

    std::size_t count = std::min(static_cast<std::size_t>(std::max(format.items, 1)), all.items.size());
    auto made = with(count);
    auto fits = judge(made);
    for (; fits && *fits == Fill::over && count > 1; fits = judge(made))
        made = with(--count);
    // At its own length a format has the items it promises, unless that would be mostly music.
    const auto enough = slot.length == format.length ? Fill::sparse : Fill::roomy;
    while (fits && *fits <= enough && count < all.items.size()) {
        auto more = with(count + 1);
        const auto then = judge(more);
        if (!then) return tl::unexpected(then.error());
        const bool better = *then <= Fill::roomy || (*fits == Fill::sparse && *then == Fill::full);
        if (!better) break;
        made = std::move(more);
        fits = then;
        ++count;
    }
    if (!fits) return tl::unexpected(fits.error());
    return made;
}

} // namespace siar::editorial
