// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/open311_course.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <limits>

namespace siar::feeds {

namespace {

using Kind = Open311Place::Kind;
using Paging = Open311Ability::Paging;

constexpr model::Seconds day{86400};
constexpr model::Seconds hour{3600};
constexpr model::Seconds year{365 * 86400};
constexpr int most_blank = 3; ///< pages without anything, one after the other, that end a whole reading's window
constexpr std::string_view kinds = "cwrp"; // in the order of Kind

std::int64_t seconds(model::Time time) {
    return time.time_since_epoch().count();
}

/// Whole numbers between colons; nothing where there is anything else.
template <std::size_t count>
std::optional<std::array<std::int64_t, count>> numbers(std::string_view text) {
    std::array<std::int64_t, count> out{};
    const char* at = text.data();
    const char* end = at + text.size();
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0) {
            if (at == end || *at != ':') return std::nullopt;
            ++at;
        }
        const auto [stop, error] = std::from_chars(at, end, out[i]);
        if (error != std::errc{}) return std::nullopt;
        at = stop;
    }
    if (at != end) return std::nullopt;
    return out;
}

bool as_long_as_ever(const Open311Seen& seen, const Open311Ability& ability) {
    return seen.rows >= open311_smallest_limit && seen.rows >= ability.most;
}

/// What the answers to page=1 and page=2 say about paging: a server that ignores the parameter repeats itself.
void learn_paging(const Open311Place& place, const Open311Seen& seen, Open311Ability& ability) {
    // Some repeat only their last page; if it was the only one, they look as if they knew none.
    if (ability.paging == Paging::none && seen.rows > ability.unpaged_at) ability.paging = Paging::unknown;
    if (ability.paging != Paging::unknown || place.page == 0) return;
    const bool repeated = seen.rows > 0 && seen.fresh == 0;
    if (place.page == 1 && !repeated) ability.paging = Paging::from_zero;
    if (place.page == 2) ability.paging = repeated ? Paging::none : Paging::from_one;
    if (ability.paging == Paging::none) ability.unpaged_at = seen.rows;
}

/// The page after this one, where there may be one.
std::optional<Open311Place> next_page(const Open311Place& place, const Open311Seen& seen,
                                      const Open311Ability& ability) {
    if (!ability.extras || ability.paging == Paging::none || seen.stale) return std::nullopt;
    Open311Place next = place;
    next.page = place.page == 0 && ability.paging == Paging::from_one ? 2 : place.page + 1;
    next.blank = seen.rows == 0 ? place.blank + 1 : 0;
    if (place.page == 1 && ability.paging == Paging::unknown) return next; // repeated: page=2 decides
    if (seen.rows == 0) {
        // Some servers take the limit before they leave out what is not public: an empty page need not be the last.
        const bool look_on = place.whole && place.page > 0 && place.blank + 1 < most_blank;
        return look_on ? std::optional(next) : std::nullopt;
    }
    if (seen.fresh == 0) return std::nullopt; // the last page once more
    const bool more =
        place.whole ? place.page > 0 || seen.rows >= open311_smallest_limit : as_long_as_ever(seen, ability);
    return more ? std::optional(next) : std::nullopt;
}

/// The window before this one, twice as long up to 30 days: after a dense day it grows again.
Open311Place earlier(const Open311Place& place) {
    Open311Place next = place;
    const model::Seconds length = place.to ? *place.to - place.from : open311_window;
    next.kind = Kind::window;
    next.to = place.from;
    next.from = std::max(place.from - std::min(2 * length, open311_window), open311_oldest);
    next.page = 0;
    next.blank = 0;
    return next;
}

std::optional<Open311Place> after_window(const Open311Place& place, const Open311Seen& seen) {
    Open311Place here = place;
    if (seen.rows > 0 || place.page > 0) here.quiet = place.from;
    if (place.from <= open311_oldest) return std::nullopt;
    if (place.from > place.until) return earlier(here);
    if (!place.whole) return std::nullopt;
    if (place.from > here.quiet - year) return earlier(here);
    Open311Place rest = earlier(here);
    rest.kind = Kind::rest;
    rest.from = open311_oldest;
    return rest;
}

std::optional<Open311Place> after_rest(const Open311Place& place, const Open311Seen& seen) {
    if (seen.rows == 0 || !place.to) return std::nullopt;
    Open311Place next = place;
    next.from = *place.to;
    next.to = *place.to + open311_window;
    // Without a time that can be read nobody knows how far back; a year more than nothing.
    next.until = std::min(seen.oldest.value_or(*place.to - year), *place.to);
    return earlier(next);
}

} // namespace

std::string token(const Open311Place& place) {
    const auto kind = static_cast<std::size_t>(place.kind);
    return fmt::format("{}:{}:{}:{}:{}:{}:{}:{}", kinds[kind], place.whole ? 1 : 0, seconds(place.from),
                       place.to ? seconds(*place.to) : 0, place.page, place.blank, seconds(place.quiet),
                       seconds(place.until));
}

std::optional<Open311Place> parse_open311_place(std::string_view token) {
    if (token.size() < 2 || token[1] != ':') return std::nullopt;
    const std::size_t kind = kinds.find(token[0]);
    const auto read = numbers<7>(token.substr(2));
    if (kind == std::string_view::npos || !read) return std::nullopt;
    const auto& [whole, from, to, page, blank, quiet, until] = *read;
    constexpr std::int64_t farthest = 253'402'300'800; // the year 10,000
    for (const std::int64_t time : {from, to, quiet, until})
        if (time < -farthest || time > farthest) return std::nullopt;
    if (whole < 0 || whole > 1 || blank < 0 || blank > most_blank || page < 0 || page > 1'000'000) return std::nullopt;
    const auto time = [](std::int64_t value) { return model::Time{model::Seconds{value}}; };
    if (to != 0 && to <= from) return std::nullopt;
    return Open311Place{static_cast<Kind>(kind),
                        whole == 1,
                        time(from),
                        to == 0 ? std::nullopt : std::optional(time(to)),
                        static_cast<int>(page),
                        static_cast<int>(blank),
                        time(quiet),
                        time(until)};
}

std::optional<Open311Place> newer_half(const Open311Place& place, model::Time clock) {
    const model::Time end = place.to.value_or(clock + day);
    const auto hours = std::chrono::floor<std::chrono::hours>(end - place.from);
    if (place.kind != Kind::window || hours < 2 * hour) return std::nullopt;
    Open311Place half = place;
    half.from = place.from + hours / 2;
    half.page = 0;
    half.blank = 0;
    return half;
}

Open311Step next_place(const Open311Place& place, const Open311Seen& seen, Open311Ability& ability, model::Time clock) {
    learn_paging(place, seen, ability);
    if (const auto page = next_page(place, seen, ability)) return {page, false};

    const bool unpaged = !ability.extras || ability.paging == Paging::none;
    const bool lost = seen.cut || (unpaged && as_long_as_ever(seen, ability));
    if (lost)
        if (auto half = newer_half(place, clock)) return {half, false};
    switch (place.kind) {
        case Kind::window: return {after_window(place, seen), lost};
        case Kind::rest: return {after_rest(place, seen), false};
        case Kind::changed:
        case Kind::plain: return {std::nullopt, lost};
    }
    return {};
}

Open311Place first_window(bool whole, model::Time back_to, model::Time clock, const model::Zone& zone) {
    const model::Time today = model::at({model::local(clock, zone).date, {}}, zone);
    Open311Place place;
    place.whole = whole;
    place.from = today - open311_window + day;
    place.quiet = clock;
    place.until = whole ? clock : back_to;
    return place;
}

} // namespace siar::feeds
