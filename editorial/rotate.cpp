// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/rotate.hpp"

#include <algorithm>
#include <limits>

namespace siar::editorial {

namespace {

template <class Figures>
bool any_shows(const model::Edition& edition, const Figures& figures, model::Time now) {
    return std::any_of(figures.begin(), figures.end(),
                       [&](const auto& figure) { return model::shows(edition, figure, now); });
}

/// Whether the measured figures that bear no end of their own may still be shown.
bool stands_of(const model::Edition& edition, model::Time now) {
    return edition.statistics.as_of && model::stands(edition.statistics, now);
}

bool has_counts(const model::Edition& edition, model::Dimension dimension) {
    const auto& all = edition.statistics.breakdowns;
    return std::any_of(all.begin(), all.end(), [&](const model::Breakdown& one) {
        return one.dimension == model::code(dimension) && one.whole > 0;
    });
}

/// The facts that no window of the calendar hides: those that praise, or those that do not.
std::vector<std::string> facts_of(const model::Edition& edition, bool praise, model::Time now) {
    const auto today = model::local(now, edition.identity.zone).date;
    std::vector<std::string> out;
    for (const auto& fact : edition.facts)
        if (model::praises(fact) == praise && !model::hidden(fact.tags, edition.windows, today)) out.push_back(fact.id);
    return out;
}

/// The messages of a scene that has several like ones, in their order; nothing for another scene.
std::vector<std::string> entries_of(model::Scene scene, const model::Edition& edition, model::Time now) {
    std::vector<std::string> out;
    if (scene == model::Scene::achievements || scene == model::Scene::about)
        return facts_of(edition, scene == model::Scene::achievements, now);
    // That nobody complains is said only while the sources are heard.
    if (scene == model::Scene::vanished && stands_of(edition, now) &&
        model::age_of(edition, now) != model::DataAge::stale)
        for (const auto& theme : edition.statistics.vanished)
            out.push_back(theme.category);
    if (scene == model::Scene::poster) {
        const auto today = model::local(now, edition.identity.zone).date;
        for (const auto& poster : edition.posters)
            if (model::shows(poster, today)) out.push_back(poster.id);
    }
    if (scene == model::Scene::notices)
        for (const auto& notice : edition.notices)
            if (notice.validity.holds(now)) out.push_back(notice.id);
    return out;
}

/// Whether a scene shows one of entries_of() at a time.
bool has_entries(model::Scene scene) {
    return scene == model::Scene::achievements || scene == model::Scene::about || scene == model::Scene::vanished ||
           scene == model::Scene::notices || scene == model::Scene::poster;
}

template <class Value>
bool is_in(const std::vector<Value>& values, const Value& value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

/// An entry that may have the next turn.
struct Waiting {
    model::Scene scene = model::Scene::resolved;
    std::uint64_t weight = 0; ///< of all entries of this scene
    std::uint64_t claim = 0;  ///< slides that it waited, times its weight
};

} // namespace

Rota::Rota(const model::Edition& edition, const model::Schedule& schedule, std::uint64_t seed)
    : edition_(edition), schedule_(schedule), turns_(edition.items, seed) {
    for (const auto& item : edition.items)
        own_[item.id] = is_own(item);
}

void Rota::note(const model::Shown& shown) {
    hour_.emplace_back(shown.at, shown.slide.scene == model::Scene::poster);
    const auto fresh = std::find_if(hour_.begin(), hour_.end(),
                                    [&](const auto& one) { return shown.at - one.first < std::chrono::hours{1}; });
    constexpr std::ptrdiff_t many = 100; // seldom, so that not all of an hour moves with every slide
    if (fresh - hour_.begin() > many) hour_.erase(hour_.begin(), fresh);
    scenes_[shown.slide.scene] = ++slides_;
    if (!shown.slide.which.empty()) entries_[{shown.slide.scene, shown.slide.which}] = slides_;
    if (!shown.slide.item) return;
    if (shown.slide.scene == model::Scene::correction) {
        corrections_[*shown.slide.item] = slides_;
        return;
    }
    turns_.note(*shown.slide.item);
    last_[*shown.slide.item] = shown.at;
    const auto pinned = std::find_if(edition_.items.begin(), edition_.items.end(),
                                     [&](const auto& item) { return item.id == *shown.slide.item && item.pinned; });
    since_pinned_ = pinned != edition_.items.end() ? 0 : since_pinned_ + 1;
    const auto own = own_.find(*shown.slide.item);
    own_before_ = own != own_.end() && own->second;
}

bool Rota::is_own(const model::Item& item) const {
    return is_in(schedule_.own_districts, item.district) || is_in(schedule_.own_agencies, item.agency);
}

bool Rota::may_be_shown(const model::Item& item, model::Time now) const {
    const auto today = model::local(now, edition_.identity.zone).date;
    return item.validity.holds(now) && !is_in(edition_.withdrawn, item.id) &&
           !model::hidden(item.tags, edition_.windows, today);
}

const model::Item* Rota::next_item(model::Time now) const {
    const auto may = [&](const model::Item& item) {
        const auto last = last_.find(item.id);
        // What was shown by a clock that ran ahead would rest until that time comes.
        const bool rests = last != last_.end() && last->second <= now && now < last->second + schedule_.rest;
        return !rests && may_be_shown(item, now);
    };
    // However many are pinned, two others stand between two of them.
    constexpr std::size_t others = 2;
    if (since_pinned_ >= others) {
        const auto* pinned = turns_.next([&](const model::Item& one) { return one.pinned && may(one); });
        if (pinned != nullptr) return pinned;
    }
    const bool own_turn = !own_before_;
    const bool has_own = !schedule_.own_districts.empty() || !schedule_.own_agencies.empty();
    const model::Item* item = nullptr;
    if (has_own)
        item =
            turns_.next([&](const model::Item& one) { return !one.pinned && own_.at(one.id) == own_turn && may(one); });
    if (item == nullptr) item = turns_.next([&](const model::Item& one) { return !one.pinned && may(one); });
    return item != nullptr ? item : turns_.next(may);
}

bool Rota::holds(model::Condition condition, model::Time now) const {
    const auto& zone = edition_.identity.zone;
    const auto today = model::local(now, zone).date;
    switch (condition) {
        case model::Condition::visit_today:
            return std::any_of(edition_.visits.begin(), edition_.visits.end(), [&](const auto& visit) {
                return visit.date == today && now < model::departure(visit, zone);
            });
        case model::Condition::day_off: return model::is_day_off(today, edition_.holidays);
        case model::Condition::workday: return !model::is_day_off(today, edition_.holidays);
        case model::Condition::few_items: {
            const auto shown = std::count_if(edition_.items.begin(), edition_.items.end(),
                                             [&](const auto& item) { return may_be_shown(item, now); });
            return static_cast<std::size_t>(shown) < model::few_items;
        }
        case model::Condition::old_data:
            return !edition_.data_as_of || model::age_of(edition_, now) == model::DataAge::stale;
    }
    return false;
}

const model::Correction* Rota::next_correction(model::Time now) const {
    constexpr std::size_t slides_between = 30;
    for (const auto& correction : edition_.corrections) {
        const auto last = corrections_.find(correction.item);
        const bool due = last == corrections_.end() || slides_ - last->second >= slides_between;
        if (due && correction.validity.holds(now)) return &correction;
    }
    return nullptr;
}

bool Rota::has_something(model::Scene scene, model::Time now) const {
    if (model::is_for_office(scene) && edition_.audience != model::Audience::office) return false;
    switch (scene) {
        case model::Scene::correction: return false; // comes by itself
        case model::Scene::resolved: return next_item(now) != nullptr;
        case model::Scene::recap: return any_shows(edition_, edition_.statistics.recaps, now);
        case model::Scene::speed: return any_shows(edition_, edition_.statistics.speeds, now);
        case model::Scene::channels:
            return std::any_of(edition_.channels.begin(), edition_.channels.end(),
                               [](const auto& channel) { return channel.main; });
        case model::Scene::outreach:
            return std::any_of(edition_.visits.begin(), edition_.visits.end(), [&](const auto& visit) {
                return now < model::departure(visit, edition_.identity.zone);
            });
        case model::Scene::trend: return stands_of(edition_, now) && !edition_.statistics.trends.empty();
        case model::Scene::map:
            return stands_of(edition_, now) && edition_.statistics.map_period && !edition_.districts.empty();
        case model::Scene::categories:
            return stands_of(edition_, now) && has_counts(edition_, model::Dimension::category);
        case model::Scene::satisfaction: return stands_of(edition_, now) && edition_.statistics.satisfaction;
        case model::Scene::targets: return stands_of(edition_, now) && !edition_.statistics.on_time.empty();
        case model::Scene::achievements:
        case model::Scene::about:
        case model::Scene::vanished:
        case model::Scene::notices:
        case model::Scene::poster: return !entries_of(scene, edition_, now).empty();
        case model::Scene::radio: return !edition_.station.name.empty();
        case model::Scene::standby: return false;
        case model::Scene::agencies:
            return stands_of(edition_, now) && edition_.statistics.office && edition_.statistics.office->agencies;
        case model::Scene::deadlines:
            return stands_of(edition_, now) && edition_.statistics.office && !edition_.statistics.office->due.empty();
        case model::Scene::feeds: return edition_.statistics.office && !edition_.statistics.office->feeds.empty();
    }
    return false;
}

std::string Rota::next_entry(model::Scene scene, model::Time now) const {
    std::string next;
    auto longest_ago = std::numeric_limits<std::size_t>::max();
    for (const auto& entry : entries_of(scene, edition_, now)) {
        const auto last = entries_.find({scene, entry});
        const auto at = last == entries_.end() ? std::size_t{0} : last->second;
        if (at >= longest_ago) continue;
        longest_ago = at;
        next = entry;
    }
    return next;
}

std::size_t Rota::waited(model::Scene scene) const {
    constexpr std::size_t always = std::numeric_limits<std::uint32_t>::max();
    const auto last = scenes_.find(scene);
    return last == scenes_.end() ? always : slides_ - last->second + 1;
}

bool Rota::poster_may(model::Time now) const {
    constexpr model::Seconds longest_poster{15}; // with the way to the next card
    constexpr model::Seconds longest_slide{300}; // more is a screen that was off
    model::Seconds all{0};
    model::Seconds posters{0};
    for (std::size_t i = 0; i < hour_.size(); ++i) {
        const auto& [began, poster] = hour_[i];
        if (now - began >= std::chrono::hours{1}) continue;
        const auto ended = i + 1 < hour_.size() ? hour_[i + 1].first : now;
        const auto stood = std::clamp(ended - began, model::Seconds{0}, longest_slide);
        all += stood;
        if (poster) posters += stood;
    }
    return 4 * (posters + longest_poster) <= all + longest_poster;
}

std::optional<model::Slide> Rota::next(model::Time now) const {
    if (const auto* correction = next_correction(now)) return model::Slide{model::Scene::correction, correction->item};
    auto slide = next_of(poster_may(now), now);
    return slide ? slide : next_of(true, now);
}

std::optional<model::Slide> Rota::next_of(bool posters, model::Time now) const {
    const auto today = model::local(now, edition_.identity.zone).date;
    std::vector<Waiting> waiting;
    int priority = std::numeric_limits<int>::min();
    for (const auto& entry : schedule_.entries) {
        if (entry.scene == model::Scene::poster && !posters) continue;
        const bool applies = entry.weight > 0 && model::applies(entry, now, edition_.identity.zone) &&
                             (!entry.when || holds(*entry.when, now)) &&
                             !model::hidden(entry.tags, edition_.windows, today);
        if (!applies || entry.priority < priority || !has_something(entry.scene, now)) continue;
        if (entry.priority > priority) waiting.clear();
        priority = entry.priority;
        const auto same =
            std::find_if(waiting.begin(), waiting.end(), [&](const Waiting& one) { return one.scene == entry.scene; });
        auto& one = same != waiting.end() ? *same : waiting.emplace_back(Waiting{entry.scene, 0, 0});
        one.weight += static_cast<std::uint64_t>(entry.weight);
    }
    if (waiting.empty()) return std::nullopt;
    // The same picture twice in a row looks like a screen that hangs.
    if (waiting.size() > 1)
        std::erase_if(
            waiting, [&](const Waiting& one) { return one.scene != model::Scene::resolved && waited(one.scene) == 1; });
    for (auto& one : waiting)
        one.claim = waited(one.scene) * one.weight;
    const auto next = std::max_element(waiting.begin(), waiting.end(), [](const Waiting& a, const Waiting& b) {
        return a.claim != b.claim ? a.claim < b.claim : a.weight < b.weight;
    });
    model::Slide out{next->scene, {}};
    if (next->scene == model::Scene::resolved) out.item = next_item(now)->id;
    if (has_entries(next->scene)) out.which = next_entry(next->scene, now);
    return out;
}

std::optional<model::Slide> next_slide(const model::Edition& edition, const model::Schedule& schedule,
                                       const std::vector<model::Shown>& shown, std::uint64_t seed, model::Time now) {
    Rota rota(edition, schedule, seed);
    for (const auto& one : shown)
        rota.note(one);
    return rota.next(now);
}

model::Rotation rotate(const model::Edition& edition, const model::Schedule& schedule, std::uint64_t seed,
                       model::Time now, model::Seconds span, model::Seconds dwell) {
    Rota rota(edition, schedule, seed);
    model::Rotation out;
    for (auto at = now; at < now + span; at += dwell) {
        const auto slide = rota.next(at);
        if (!slide) continue;
        rota.note({*slide, at});
        out.push_back(*slide);
    }
    return out;
}

model::Rotation slides_of(const model::Edition& edition, model::Scene scene, model::Time now) {
    model::Rotation corrections;
    for (const auto& correction : edition.corrections)
        if (correction.validity.holds(now)) corrections.push_back({model::Scene::correction, correction.item});
    if (scene == model::Scene::correction) return corrections;
    if (scene == model::Scene::standby) return {{scene, {}, {}}};
    auto bare = edition;
    bare.corrections.clear(); // they would stand among the slides of every scene
    model::Schedule schedule;
    schedule.entries = {{scene, 1}};
    schedule.rest = std::chrono::days{1};
    Rota rota(bare, schedule, 0);
    model::Rotation out;
    const auto most = scene == model::Scene::resolved ? edition.items.size()
                      : has_entries(scene)            ? entries_of(scene, edition, now).size()
                                                      : std::size_t{1};
    while (out.size() < most) {
        const auto slide = rota.next(now);
        if (!slide) break;
        rota.note({*slide, now});
        out.push_back(*slide);
    }
    return out;
}

} // namespace siar::editorial
