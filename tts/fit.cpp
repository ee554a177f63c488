// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/fit.hpp"

#include "tts/sounds.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>
#include <utility>

namespace siar::tts {
namespace {

/// The lines still said, measured; remembers the first failure of the engine.
class Measured {
public:
    Measured(const model::Script& script, const Lengths& lengths) : script_(script), lengths_(lengths) {}

    double speech(const std::vector<Fate>& fates, double pace) {
        if (error_) return 0;
        const auto seconds = lengths_(fates, pace);
        if (!seconds) error_ = seconds.error();
        return seconds.value_or(0);
    }

    /// All pauses but the one after the last line.
    double silence(const std::vector<Fate>& fates) const {
        double seconds = 0;
        double last = 0;
        for (std::size_t i = 0; i < fates.size(); ++i) {
            if (fates[i] == Fate::dropped) continue;
            last = script_.lines[i].pause_after;
            seconds += last;
        }
        return seconds - last;
    }

    const std::optional<model::Error>& error() const { return error_; }

private:
    const model::Script& script_;
    const Lengths& lengths_;
    std::optional<model::Error> error_;
};

/// Lines in the order in which they give way: 1, 2, ... and last those that are never left out.
std::vector<std::size_t> giving_way(const model::Script& script) {
    std::vector<std::size_t> order(script.lines.size());
    std::iota(order.rbegin(), order.rend(), std::size_t{0});
    const auto rank = [&](std::size_t line) {
        const int given = script.lines[line].drop_order;
        return given <= 0 ? std::numeric_limits<int>::max() : given;
    };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
    return order;
}

bool shorten_one(const model::Script& script, const std::vector<std::size_t>& order, std::vector<Fate>& fates) {
    for (const std::size_t line : order) {
        if (fates[line] != Fate::whole || script.lines[line].short_form.empty()) continue;
        fates[line] = Fate::shortened;
        return true;
    }
    return false;
}

/// The next lines of one drop order, of extras only or of all.
bool drop_one_group(const model::Script& script, const std::vector<std::size_t>& order, bool extras,
                    std::vector<Fate>& fates) {
    const auto first = std::find_if(order.begin(), order.end(), [&](std::size_t line) {
        const model::Line& one = script.lines[line];
        return fates[line] != Fate::dropped && one.drop_order > 0 && (one.extra || !extras);
    });
    if (first == order.end()) return false;
    for (std::size_t line = 0; line < fates.size(); ++line) {
        if (script.lines[line].drop_order == script.lines[*first].drop_order) fates[line] = Fate::dropped;
    }
    return true;
}

/// What went and yet has room, in short where it has a short form: the last group to go comes back first. Items come
/// back only in that order, for what counts them goes and comes with those that go first.
template <class Fits>
void take_back(const model::Script& script, const std::vector<std::size_t>& order, Fits fits,
               std::vector<Fate>& fates) {
    bool items_may = true;
    for (auto first = order.rbegin(); first != order.rend(); ++first) {
        if (fates[*first] != Fate::dropped) continue;
        auto tried = fates;
        bool has_item = false;
        for (std::size_t line = 0; line < tried.size(); ++line) {
            const model::Line& one = script.lines[line];
            if (one.drop_order != script.lines[*first].drop_order || tried[line] != Fate::dropped) continue;
            tried[line] = one.short_form.empty() ? Fate::whole : Fate::shortened;
            has_item = has_item || one.item.has_value();
        }
        if (has_item && !items_may) continue;
        if (fits(tried))
            fates = std::move(tried);
        else if (has_item)
            items_may = false;
    }
}

} // namespace

model::Result<Fit> fit(const model::Script& script, double seconds, const Limits& limits, const Lengths& lengths) {
    Measured measured(script, lengths);
    Fit made;
    made.fates.assign(script.lines.size(), Fate::whole);
    const auto fits = [&](const std::vector<Fate>& fates) {
        return measured.speech(fates, limits.fastest) + limits.shortest_pause * measured.silence(fates) <= seconds;
    };
    const bool easy = measured.speech(made.fates, 1) + measured.silence(made.fates) <= seconds;
    const std::vector<std::size_t> order = giving_way(script);
    bool dropped = false;
    while (!easy && !fits(made.fates)) {
        if (measured.error()) return tl::unexpected(*measured.error());
        const bool extra_dropped = drop_one_group(script, order, true, made.fates);
        dropped = dropped || extra_dropped;
        if (extra_dropped || shorten_one(script, order, made.fates)) continue;
        if (!drop_one_group(script, order, false, made.fates)) {
            return model::fail(fmt::format("naskah terlalu panjang untuk {} detik", script.length.count()),
                               script.title.str(), "Pilih durasi yang lebih panjang atau singkatkan naskahnya");
        }
        dropped = true;
    }
    if (measured.error()) return tl::unexpected(*measured.error());
    if (dropped) take_back(script, order, fits, made.fates);
    for (auto line = order.rbegin(); dropped && line != order.rend(); ++line) {
        if (made.fates[*line] != Fate::shortened) continue;
        made.fates[*line] = Fate::whole;
        if (!fits(made.fates)) made.fates[*line] = Fate::shortened;
    }

    // The engine's length is not quite inverse to its pace, so the pace is corrected by what it really gave.
    const double room = seconds - measured.silence(made.fates);
    made.pace = 1;
    for (int round = 0; round < 4; ++round) {
        const double taken = measured.speech(made.fates, made.pace);
        const double better = std::clamp(made.pace * taken / std::max(room, 1e-3), limits.slowest, limits.fastest);
        if (std::fabs(better - made.pace) < 0.004) break;
        made.pace = better;
    }
    const double least = limits.shortest_pause * measured.silence(made.fates);
    while (made.pace < limits.fastest && measured.speech(made.fates, made.pace) + least > seconds) {
        made.pace = std::min(made.pace + 0.005, limits.fastest);
    }
    if (measured.error()) return tl::unexpected(*measured.error());
    return made;
}

namespace {

model::Result<double> seconds_of(const model::Script& script, const Lengths& lengths, const std::vector<Fate>& fates,
                                 double pace, double pauses) {
    Measured measured(script, lengths);
    const double seconds = measured.speech(fates, pace) + pauses * measured.silence(fates);
    if (measured.error()) return tl::unexpected(*measured.error());
    return seconds;
}

std::vector<Fate> all_whole(const model::Script& script) {
    return std::vector<Fate>(script.lines.size(), Fate::whole);
}

} // namespace

model::Result<double> least_seconds(const model::Script& script, const Limits& limits, const Lengths& lengths) {
    auto fates = all_whole(script);
    for (std::size_t i = 0; i < fates.size(); ++i) {
        const model::Line& line = script.lines[i];
        if (line.drop_order > 0)
            fates[i] = Fate::dropped;
        else if (!line.short_form.empty())
            fates[i] = Fate::shortened;
    }
    return seconds_of(script, lengths, fates, limits.fastest, limits.shortest_pause);
}

model::Result<double> easy_seconds(const model::Script& script, const Lengths& lengths) {
    return seconds_of(script, lengths, all_whole(script), 1, 1);
}

model::Result<double> most_seconds(const model::Script& script, const Limits& limits, const Lengths& lengths) {
    return seconds_of(script, lengths, all_whole(script), limits.slowest, limits.longest_pause);
}

model::Result<double> longest_seconds(const model::Script& script, double pace, const Limits& limits,
                                      const Lengths& lengths) {
    double holes = 0;
    for (std::size_t i = 1; i < script.lines.size(); ++i) {
        const model::Line& before = script.lines[i - 1];
        const double pause = limits.longest_pause * before.pause_after;
        holes += begins_new(before, script.lines[i]) ? std::max(pause, limits.longest_hole) : pause;
    }
    return seconds_of(script, lengths, all_whole(script), pace, 0).map([&](double voice) { return voice + holes; });
}

bool begins_new(const model::Line& before, const model::Line& line) {
    using model::Role;
    switch (line.role) {
        case Role::item: return before.role != Role::bridge && line.item != before.item;
        case Role::bridge:
        case Role::figure:
        case Role::call:
        case Role::closing: return line.role != before.role;
        default: return false;
    }
}

namespace {

/// Lengthens the shortest of these by `rest` together, until all are alike.
void level_up(std::vector<std::size_t*> shortest, std::size_t rest) {
    std::sort(shortest.begin(), shortest.end(), [](auto* a, auto* b) { return *a < *b; });
    for (std::size_t count = 1; count <= shortest.size() && rest > 0; ++count) {
        const std::size_t share = rest / count;
        const std::size_t step =
            count < shortest.size() ? std::min(share, *shortest[count] - *shortest[count - 1]) : share;
        for (std::size_t i = 0; i < count; ++i)
            *shortest[i] += step;
        rest -= step * count;
    }
}

} // namespace

std::vector<std::size_t> pauses(const std::vector<std::size_t>& lengths, const std::vector<double>& asked,
                                const std::vector<bool>& breaks, std::size_t frames, const Limits& limits) {
    const std::size_t speech = std::accumulate(lengths.begin(), lengths.end(), std::size_t{0});
    const std::size_t left = frames - std::min(frames, speech);
    std::vector<std::size_t> made(lengths.size(), 0);
    if (made.empty()) return made;
    const double wanted = std::accumulate(asked.begin() + 1, asked.end(), 0.0) * air_rate;
    const double scale = std::min(limits.longest_pause, wanted > 0 ? static_cast<double>(left) / wanted : 0);
    std::size_t given = 0;
    std::vector<std::size_t*> holes;
    for (std::size_t i = 1; i < made.size(); ++i) {
        made[i] = static_cast<std::size_t>(asked[i] * scale * air_rate);
        given += made[i];
        if (breaks[i]) holes.push_back(&made[i]);
    }
    level_up(std::move(holes), left - std::min(left, given));
    made[0] = left - std::min(left, std::accumulate(made.begin() + 1, made.end(), std::size_t{0}));
    return made;
}

} // namespace siar::tts
