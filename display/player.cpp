// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/player.hpp"

#include "display/paginate.hpp"
#include "display/shift.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace siar::display {
namespace {

using std::chrono::milliseconds;
using std::chrono::nanoseconds;

/// How long the old card takes to leave; the new one enters behind it.
constexpr milliseconds farewell{250};

/// What was shown longer ago tells nothing about what comes next.
constexpr std::chrono::hours remembered{24};

template <class Values, class Check>
bool any(const Values& values, const Check& check) {
    return std::any_of(values.begin(), values.end(), check);
}

/// True while the Edition has what a slide is about.
bool stands(const model::Slide& slide, const model::Edition& edition, model::Time now) {
    const auto is_it = [&](const auto& one) { return one.id == slide.which; };
    switch (slide.scene) {
        case model::Scene::resolved:
            return slide.item && !any(edition.withdrawn, [&](const auto& gone) { return gone == *slide.item; }) &&
                   any(edition.items,
                       [&](const auto& one) { return one.id == *slide.item && one.validity.holds(now); });
        case model::Scene::correction:
            return slide.item && any(edition.corrections, [&](const auto& one) {
                       return one.item == *slide.item && one.validity.holds(now);
                   });
        case model::Scene::notices:
            return any(edition.notices, [&](const auto& one) { return is_it(one) && one.validity.holds(now); });
        case model::Scene::poster: {
            const model::Date today = model::local(now, edition.identity.zone).date;
            return any(edition.posters, [&](const auto& one) { return is_it(one) && model::shows(one, today); });
        }
        case model::Scene::achievements:
        case model::Scene::about: return any(edition.facts, is_it);
        case model::Scene::trend:
        case model::Scene::map:
        case model::Scene::categories:
        case model::Scene::satisfaction:
        case model::Scene::targets:
        case model::Scene::agencies:
        case model::Scene::deadlines: return model::stands(edition.statistics, now);
        case model::Scene::vanished:
            return model::stands(edition.statistics, now) &&
                   any(edition.statistics.vanished, [&](const auto& one) { return one.category == slide.which; });
        case model::Scene::recap:
        case model::Scene::speed:
        case model::Scene::channels:
        case model::Scene::outreach:
        case model::Scene::radio:
        case model::Scene::feeds:
        case model::Scene::standby: return true;
    }
    return true;
}

} // namespace

Player::Player(Programme programme, const themes::Theme& theme, const model::Screen& screen, const Fonts& fonts)
    : programme_(std::move(programme)),
      timeless_(model::without_times(programme_.schedule)),
      theme_(theme),
      screen_(screen),
      fonts_(&fonts),
      shown_(std::move(programme_.before)) {}

void Player::wear(const themes::Theme& theme, const model::Screen& screen, const Fonts& fonts) {
    theme_ = theme;
    screen_ = screen;
    fonts_ = &fonts;
    leaving_.reset();
    waiting_.clear();
    foretold_ = false;
    if (!started_) return;
    const auto edition = programme_.edition();
    const Moment today = moment(edition.get());
    std::vector<Card> cards = edition ? cards_of(card_.slide, *edition, today) : std::vector<Card>{};
    if (cards.empty() && card_.slide.item) {
        started_ = false; // it may no longer be shown
        return;
    }
    if (cards.empty())
        cards = {idle(edition ? *edition : model::Edition{}, theme_, screen_, today.now, *fonts_, today.is_known)};
    const auto part = std::min(static_cast<std::size_t>(card_.part), cards.size());
    card_ = cards[part - 1];
    waiting_.assign(cards.rbegin(), cards.rend() - static_cast<std::ptrdiff_t>(part));
}

Picture Player::frame() {
    const nanoseconds steady = programme_.clock.steady();
    const model::Time now = programme_.clock.now();
    const std::shared_ptr<const model::Edition> newest = programme_.edition();
    const bool cut = started_ && withdrawn(newest.get());
    if (cut) waiting_.clear();
    if (!started_ || cut || steady - since_ >= card_.dwell + farewell) {
        // What ended or was taken out meanwhile does not go on.
        if (newest && !stands(card_.slide, *newest, moment(newest.get()).now)) waiting_.clear();
        if (waiting_.empty()) {
            waiting_ = next_cards();
            std::reverse(waiting_.begin(), waiting_.end());
        }
        Card card = std::move(waiting_.back());
        waiting_.pop_back();
        start(std::move(card), steady, cut);
    }
    // A clock that stands still (a fixed moment asked for) must not leave the screen empty.
    const bool still = steady == last_;
    last_ = steady;
    const nanoseconds shown = leaving_ ? steady - since_ - farewell : steady - since_;
    const nanoseconds since = still ? nanoseconds(entered(card_)) : std::max(shown, nanoseconds{0});
    picture_ = at(card_, since, now);
    const double gone = std::chrono::duration<double>(steady - since_) / std::chrono::duration<double>(farewell);
    if (leaving_ && gone < 1 && !still) picture_ = transition(*leaving_, picture_, gone);
    moving_ = !still && steady - since_ < farewell + entered(card_);
    return programme_.shifts ? shifted(picture_, shift(now, screen_)) : picture_;
}

Player::Moment Player::moment(const model::Edition* edition) const {
    const model::Time now = programme_.clock.now();
    const auto contact = edition != nullptr ? edition->data_as_of : std::nullopt;
    if (!programme_.clock_synchronised || model::trusts(programme_.clock_synchronised(), now, contact)) return {now};
    return {std::max(now, contact.value_or(now)), false};
}

std::optional<Picture> Player::upcoming() {
    const std::uint64_t count = programme_.pictures.count ? programme_.pictures.count() : 0;
    if (moving_ || !started_ || (foretold_ && foretold_with_ == count)) return std::nullopt;
    foretold_ = true;
    foretold_with_ = count;
    const model::Time now = programme_.clock.now();
    if (waiting_.empty()) {
        const auto edition = programme_.edition();
        if (!edition) return std::nullopt;
        const Moment today = moment(edition.get());
        const auto slide =
            next_slide(*edition, {today.now + std::chrono::round<model::Seconds>(card_.dwell), today.is_known});
        if (!slide) return std::nullopt;
        const std::vector<Card> cards = cards_of(*slide, *edition, today);
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

std::vector<Card> Player::next_cards() {
    const std::shared_ptr<const model::Edition> edition = programme_.edition();
    const Moment today = moment(edition.get());
    if (!edition) return {idle({}, theme_, screen_, today.now, *fonts_, today.is_known)};
    // A slide that gives no card counts as shown, so that the next one is another.
    constexpr int most_tries = 20;
    for (int tried = 0; tried < most_tries; ++tried) {
        const auto slide = next_slide(*edition, today);
        if (!slide) break;
        note(*slide, today.now);
        std::vector<Card> cards = cards_of(*slide, *edition, today);
        if (!cards.empty()) return cards;
    }
    std::vector<Card> channels = cards_of({model::Scene::channels, std::nullopt}, *edition, today);
    if (!channels.empty()) return channels;
    return {idle(*edition, theme_, screen_, today.now, *fonts_, today.is_known)};
}

std::optional<model::Slide> Player::next_slide(const model::Edition& edition, const Moment& moment) const {
    const model::Schedule& schedule = moment.is_known ? programme_.schedule : timeless_;
    return programme_.next(edition, schedule, shown_, programme_.seed, moment.now);
}

void Player::note(const model::Slide& slide, model::Time now) {
    const auto fresh =
        std::find_if(shown_.begin(), shown_.end(), [&](const model::Shown& one) { return now - one.at < remembered; });
    // Seldom, so that not all of a day moves with every slide.
    constexpr std::ptrdiff_t many = 1000;
    if (fresh - shown_.begin() > many || fresh == shown_.end()) shown_.erase(shown_.begin(), fresh);
    shown_.push_back({slide, now});
    if (programme_.note) programme_.note(shown_.back());
}

std::vector<Card> Player::cards_of(const model::Slide& slide, const model::Edition& edition,
                                   const Moment& moment) const {
    if (!stands(slide, edition, moment.now)) return {};
    return paginate(slide, edition, theme_, screen_, moment.now, *fonts_, moment.is_known,
                    at_hand(programme_.pictures));
}

bool Player::withdrawn(const model::Edition* edition) const {
    if (edition == nullptr || !card_.slide.item) return false;
    if (card_.slide.scene == model::Scene::correction) {
        const auto& all = edition->corrections;
        return std::none_of(all.begin(), all.end(), [&](const auto& one) { return one.item == *card_.slide.item; });
    }
    const auto& gone = edition->withdrawn;
    return std::find(gone.begin(), gone.end(), *card_.slide.item) != gone.end() || shows_taken_back_photo(*edition);
}

bool Player::shows_taken_back_photo(const model::Edition& edition) const {
    const auto item = std::find_if(edition.items.begin(), edition.items.end(),
                                   [&](const auto& one) { return one.id == *card_.slide.item; });
    const auto named =
        item != edition.items.end() ? item->photos.all() : std::vector<model::Digest>{}; // nobody shows it any more
    const auto shows = [&](const Card& card) {
        return std::any_of(card.layers.begin(), card.layers.end(), [&](const Placed& placed) {
            const Photo* photo = std::get_if<Photo>(&placed.layer.content);
            return photo != nullptr && std::find(named.begin(), named.end(), photo->picture) == named.end();
        });
    };
    return shows(card_) || std::any_of(waiting_.begin(), waiting_.end(), shows);
}

} // namespace siar::display
