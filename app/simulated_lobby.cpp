// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulated_lobby.hpp"

#include "app/contact_sheet.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

namespace siar::app {

using namespace std::chrono_literals;

model::Seconds SlideLengths::of(const model::Slide& slide, const model::Edition& edition, model::Time at) {
    const auto& all = edition.items;
    const auto item = slide.scene == model::Scene::resolved && slide.item
                          ? std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.id == *slide.item; })
                          : all.end();
    if (item != all.end()) {
        auto what = *item;
        what.validity = {}; // moves with every day and is not seen
        auto& known = items_[item->id];
        if (known.first != what) known = {std::move(what), laid_out(slide, edition, at)};
        return known.second;
    }
    constexpr std::size_t plenty = 1000;
    if (scenes_.size() > plenty) scenes_.clear();
    const auto [found, fresh] = scenes_.try_emplace({edition.made_at, slide}, 0s);
    if (fresh) found->second = laid_out(slide, edition, at);
    return found->second;
}

model::Seconds SlideLengths::laid_out(const model::Slide& slide, const model::Edition& edition, model::Time at) {
    constexpr auto transition = 250ms;
    std::chrono::milliseconds length{0};
    for (const auto& card : painter_.cards(slide, edition, office_.screen, at)) {
        length += card.dwell + transition;
        witness_.read(display::words(display::at(card, display::entered(card), at)), at);
    }
    return std::max(model::Seconds{1}, std::chrono::ceil<model::Seconds>(length));
}

void SimulatedLobby::hear(std::shared_ptr<const model::Edition> edition) {
    edition_ = std::move(edition);
    rota_ = std::make_unique<editorial::Rota>(*edition_, schedule_, 0);
    for (const auto& one : shown_)
        rota_->note(one);
}

void SimulatedLobby::play(model::Time from, model::Time until) {
    std::erase_if(shown_, [&](const auto& one) { return one.at + 24h < from; });
    std::vector<model::Shown> now_shown;
    for (auto at = from; at < until;) {
        const auto slide = rota_->next(at);
        if (!slide) {
            witness_.saw_nothing(at);
            at += 10s;
            continue;
        }
        const model::Shown one{*slide, at};
        rota_->note(one);
        now_shown.push_back(one);
        witness_.saw(name_, *edition_, schedule_, one);
        at += lengths_.of(*slide, *edition_, at);
    }
    airtime_.add(*edition_, now_shown, until - from, schedule_.rest);
    shown_.insert(shown_.end(), now_shown.begin(), now_shown.end());
    slides_ += now_shown.size();
}

std::int64_t SimulatedLobby::items(model::Time at) const {
    return std::count_if(edition_->items.begin(), edition_->items.end(),
                         [&](const auto& item) { return item.validity.holds(at); });
}

std::vector<display::Bitmap> SimulatedLobby::pictures(const model::Screen& screen, model::Time at, std::size_t most,
                                                      int smaller) {
    std::vector<display::Bitmap> out;
    auto& painter = lengths_.painter();
    for (const auto& one : shown_) {
        if (one.at < at) continue;
        for (const auto& card : painter.cards(one.slide, *edition_, screen, one.at)) {
            if (out.size() == most) return out;
            out.push_back(shrunk(painter.draw(card, screen, one.at), smaller));
        }
    }
    return out;
}

} // namespace siar::app
