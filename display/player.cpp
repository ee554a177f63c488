// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/player.hpp"

#include "display/paginate.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace siar::display {
namespace {

using std::chrono::milliseconds;
using std::chrono::nanoseconds;

/// How long the old card takes to leave; the new one enters behind it.
constexpr milliseconds farewell{250};

/// Whose slides a round may have: of items and, behind them, of corrections.
std::vector<model::Slide> told_by(const model::Edition& edition) {
    std::vector<model::Slide> all;
    for (const model::Item& item : edition.items)
        all.push_back({model::Scene::resolved, item.id});
    for (const model::Correction& correction : edition.corrections)
        all.push_back({model::Scene::correction, correction.item});
    return all;
}

/// True while the Edition has what a slide of an item or a correction is about.
bool stands(const model::Slide& slide, const model::Edition& edition, model::Time now) {
    if (slide.scene == model::Scene::correction) {
        const auto& all = edition.corrections;
        return std::any_of(all.begin(), all.end(),
                           [&](const auto& one) { return one.item == *slide.item && one.validity.holds(now); });
    }
    const auto& gone = edition.withdrawn;
    if (std::find(gone.begin(), gone.end(), *slide.item) != gone.end()) return false;
    const auto& all = edition.items;
    return std::any_of(all.begin(), all.end(),
                       [&](const auto& one) { return one.id == *slide.item && one.validity.holds(now); });
}

} // namespace

Round going_on(const Round& round, model::Rotation fresh) {
    const auto begin = round.slides.begin();
    const auto end = round.slides.end();
    const auto to_come = begin + static_cast<std::ptrdiff_t>(round.next);
    const auto shown = [&](const model::Slide& slide) { return std::find(begin, to_come, slide) != to_come; };
    const auto unknown = [&](const model::Slide& slide) { return std::find(begin, end, slide) == end; };
    const auto has_item = [](const model::Slide& slide) { return slide.item.has_value(); };

    model::Rotation items;
    std::copy_if(fresh.begin(), fresh.end(), std::back_inserter(items), has_item);
    const auto due = std::stable_partition(items.begin(), items.end(), shown);
    std::stable_partition(due, items.end(), unknown);
    auto item = items.begin();
    for (model::Slide& slide : fresh) {
        if (has_item(slide)) slide = *item++;
    }

    const std::ptrdiff_t behind = due - items.begin();
    auto next = fresh.begin() + static_cast<std::ptrdiff_t>(std::min(round.next, fresh.size()));
    std::ptrdiff_t before = std::count_if(fresh.begin(), next, has_item);
    while (before > behind) {
        --next;
        before -= has_item(*next) ? 1 : 0;
    }
    while (before < behind) {
        before += has_item(*next) ? 1 : 0;
        ++next;
    }
    const auto place = static_cast<std::size_t>(next - fresh.begin());
    return {std::move(fresh), place};
}

Player::Player(Programme programme, const themes::Theme& theme, const model::Screen& screen, const Fonts& fonts)
    : programme_(std::move(programme)), theme_(theme), screen_(screen), fonts_(fonts) {}

Picture Player::frame() {
    const nanoseconds steady = programme_.clock.steady();
    const model::Time now = programme_.clock.now();
    const std::shared_ptr<const model::Edition> newest = programme_.edition();
    const bool cut = started_ && withdrawn(newest.get());
    if (cut) waiting_.clear();
    if (!started_ || cut || steady - since_ >= card_.dwell + farewell) {
        if (waiting_.empty()) {
            waiting_ = next_cards(now);
            std::reverse(waiting_.begin(), waiting_.end());
        }
        Card card = std::move(waiting_.back());
        waiting_.pop_back();
        start(std::move(card), steady, cut);
    }
    // A clock that stands still (a fixed moment asked for) must not leave the screen empty.
    const bool stands = steady == last_;
    last_ = steady;
    const nanoseconds shown = leaving_ ? steady - since_ - farewell : steady - since_;
    const nanoseconds since = stands ? nanoseconds(entered(card_)) : std::max(shown, nanoseconds{0});
    picture_ = at(card_, since, now);
    const double gone = std::chrono::duration<double>(steady - since_) / std::chrono::duration<double>(farewell);
    if (leaving_ && gone < 1 && !stands) picture_ = transition(*leaving_, picture_, gone);
    moving_ = !stands && steady - since_ < farewell + entered(card_);
    return picture_;
}

std::optional<Picture> Player::upcoming() {
    if (moving_ || foretold_ || !started_) return std::nullopt;
    foretold_ = true;
    const model::Time now = programme_.clock.now();
    if (waiting_.empty()) {
        const auto edition = programme_.edition();
        if (!edition || round_.next >= round_.slides.size()) return std::nullopt;
        const std::vector<Card> cards = cards_of(round_.slides[round_.next], *edition, now);
        if (cards.empty()) return std::nullopt;
        return at(cards.front(), entered(cards.front()), now);
    }
    return at(waiting_.back(), entered(waiting_.back()), now);
}

void Player::start(Card card, nanoseconds steady, bool cut) {
    leaving_ = started_ && !cut ? std::optional(std::move(picture_)) : std::nullopt;
    if (leaving_) {
        // What stood on the last card and stands here, too, does not move.
        for (Placed& placed : card.layers) {
            const auto& before = leaving_->layers;
            if (std::find(before.begin(), before.end(), placed.layer) != before.end()) placed.group = Placed::standing;
        }
    }
    card_ = std::move(card);
    since_ = steady;
    started_ = true;
    foretold_ = false;
}

std::vector<Card> Player::next_cards(model::Time now) {
    const std::shared_ptr<const model::Edition> edition = programme_.edition();
    if (!edition) return {idle({}, theme_, screen_, now, fonts_)};
    // At most one whole round: a slide whose item has left gives no card.
    for (std::size_t tried = 0; tried <= round_.slides.size(); ++tried) {
        plan(*edition, now);
        if (round_.slides.empty()) break;
        std::vector<Card> cards = cards_of(round_.slides[round_.next++], *edition, now);
        if (!cards.empty()) return cards;
    }
    std::vector<Card> channels = cards_of({model::Scene::channels, std::nullopt}, *edition, now);
    if (!channels.empty()) return channels;
    return {idle(*edition, theme_, screen_, now, fonts_)};
}

void Player::plan(const model::Edition& edition, model::Time now) {
    const auto rotated = [&] { return programme_.rotate(edition, programme_.schedule, rotations_++, now); };
    if (auto told = told_by(edition); told != told_) {
        round_ = going_on(round_, rotated());
        told_ = std::move(told);
    }
    if (round_.next >= round_.slides.size()) round_ = {rotated(), 0};
}

std::vector<Card> Player::cards_of(const model::Slide& slide, const model::Edition& edition, model::Time now) const {
    if (slide.item && !stands(slide, edition, now)) return {};
    return paginate(slide, edition, theme_, screen_, now, fonts_);
}

bool Player::withdrawn(const model::Edition* edition) const {
    if (edition == nullptr || !card_.slide.item) return false;
    if (card_.slide.scene == model::Scene::correction) {
        const auto& all = edition->corrections;
        return std::none_of(all.begin(), all.end(), [&](const auto& one) { return one.item == *card_.slide.item; });
    }
    const auto& gone = edition->withdrawn;
    return std::find(gone.begin(), gone.end(), *card_.slide.item) != gone.end();
}

} // namespace siar::display
