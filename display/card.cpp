// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/card.hpp"

#include "text/words.hpp"

#include <algorithm>
#include <cmath>

namespace siar::display {
namespace {

using std::chrono::duration;
using std::chrono::milliseconds;
using std::chrono::nanoseconds;

/// 0 to 1, fast at first (cubic).
double ease_out(nanoseconds since, nanoseconds length) {
    const double share = std::clamp(duration<double>(since).count() / duration<double>(length).count(), 0.0, 1.0);
    return 1 - std::pow(1 - share, 3);
}

privacy::Showable words_of(const Live& live, const model::LocalTime& now) {
    if (live.kind == Live::Kind::clock) return privacy::Label::clock(now.of_day);
    return header_date(now.date, live.form, live.pasaran, model::hijri(now.date, live.hijri));
}

} // namespace

milliseconds entered(const Card& card) {
    int last = Placed::standing;
    for (const Placed& placed : card.layers)
        last = std::max(last, placed.group);
    return last < 0 ? milliseconds{0} : entrance + last * entrance_step;
}

Picture at(const Card& card, nanoseconds since, model::Time now) {
    Picture picture{card.palette, {}};
    picture.layers.reserve(card.layers.size() + card.live.size());
    for (const Placed& placed : card.layers) {
        Layer layer = placed.layer;
        if (placed.group >= 0) {
            const double come = ease_out(since - placed.group * entrance_step, entrance);
            layer.opacity *= come;
            layer.rect.y += static_cast<int>(std::lround((1 - come) * card.rise));
        }
        if (layer.opacity > 0) picture.layers.push_back(std::move(layer));
    }
    const model::LocalTime local = model::local(now, card.zone);
    for (const Live& live : card.live) {
        Text text = live.text;
        text.runs.front().text = words_of(live, local);
        picture.layers.push_back({std::move(text), live.rect, 1});
    }
    return picture;
}

milliseconds dwell(const Card& card) {
    double seconds = 3;
    const bool has_photo = std::any_of(card.layers.begin(), card.layers.end(), [](const Placed& placed) {
        return placed.group >= 0 && std::holds_alternative<Photo>(placed.layer.content);
    });
    if (has_photo) seconds += 2;
    const bool is_poster = std::any_of(card.layers.begin(), card.layers.end(), [](const Placed& placed) {
        const Photo* photo = std::get_if<Photo>(&placed.layer.content);
        return photo != nullptr && photo->whole;
    });
    if (is_poster) return milliseconds{12'000};
    for (const Placed& placed : card.layers) {
        const Text* text = std::get_if<Text>(&placed.layer.content);
        if (text == nullptr || placed.group < 0) continue;
        for (const Run& run : text->runs) {
            seconds += 0.40 * static_cast<double>(text::word_count(run.text.view()));
            for (const text::Token& token : text::tokens(run.text.view())) {
                if (token.kind == text::TokenKind::number) seconds += 1.5;
            }
        }
    }
    return milliseconds(std::llround(1000 * std::clamp(seconds, 8.0, 30.0)));
}

} // namespace siar::display
