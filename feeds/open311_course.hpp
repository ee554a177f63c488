// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace siar::feeds {

/// What an Open311 server can do beyond the standard, as far as it has been learnt. All of it may be wrong: each
/// answer is held against it, and what is found wrong is unlearnt.
struct Open311Ability {
    enum class Paging {
        unknown,
        from_one,  ///< page=2 is the second page
        from_zero, ///< page=1 is
        none,      ///< page is ignored, or an error
    };
    enum class Dates {
        forward, ///< start_date and end_date bound requested_datetime
        swapped, ///< start_date is taken for the end, and end_date for the start
        ignored, ///< all is given whatever they say
        refused, ///< they are an error
    };
    bool xml = false;
    bool extras = true; ///< page, page_size, per_page and extensions may be asked for
    Paging paging = Paging::unknown;
    std::size_t unpaged_at = 0; ///< Paging::none was learnt from an answer of so many rows; a longer one may have pages
    Dates dates = Dates::forward;
    std::optional<bool> updated_after; ///< it filters; nothing: not known yet
    /// The longest answer seen. No server's limit is below it, so what is shorter was given whole.
    std::size_t most = 0;
    friend bool operator==(const Open311Ability&, const Open311Ability&) = default;
};

/// Where a reading stands: one question, and what is needed to find the next.
struct Open311Place {
    enum class Kind {
        changed, ///< what changed since `from`
        window,  ///< what was requested from `from` to `to`; windows follow each other back in time
        rest,    ///< all that was requested before `to`: is there anything at all?
        plain,   ///< whatever the server gives
    };
    Kind kind = Kind::window;
    bool whole = false;
    model::Time from{};
    std::optional<model::Time> to; ///< nothing: no end
    int page = 0;                  ///< the parameter; 0: not sent, the first page
    int blank = 0;                 ///< so many pages before had nothing
    model::Time quiet{};           ///< whole: nothing was requested between `from` and here
    model::Time until{};           ///< go back at least this far
    friend bool operator==(const Open311Place&, const Open311Place&) = default;
};

/// As Page::next: opaque to others.
std::string token(const Open311Place& place);
/// Nothing for what token() did not make.
std::optional<Open311Place> parse_open311_place(std::string_view token);

/// What the answer to a place held.
struct Open311Seen {
    std::size_t rows = 0;
    std::size_t fresh = 0;             ///< not on the first page nor on the one before
    bool cut = false;                  ///< rows were left out because the answer was too long
    bool stale = false;                ///< nothing on the pages behind this one is asked for
    std::optional<model::Time> oldest; ///< by request
};

/// The place after this one, nothing at the end; `hidden`: the server holds rows back and there is no way to them.
struct Open311Step {
    std::optional<Open311Place> next;
    bool hidden = false;
};

/// The rules of a reading. They are kept here, away from HTTP, and learn `ability.paging` on the way.
///
/// Which windows: a request is found by when it was made, but what matters is when it changed. An ordinary reading
/// goes 90 days further back than the last change, the span the standard itself takes for one question; repairs that
/// take longer are seen by the whole reading of the night. That one goes back until a year was empty and then asks
/// for all before it at once, so that a gap in the data does not end it.
///
/// How long an answer may be is nowhere said. One as long as the longest ever seen may have lost its end: its next
/// page is asked for, or its window is halved, down to an hour.
Open311Step next_place(const Open311Place& place, const Open311Seen& seen, Open311Ability& ability, model::Time clock);

/// The first window of a reading; `clock` is the server's. `back_to`: how far an ordinary one goes.
Open311Place first_window(bool whole, model::Time back_to, model::Time clock, const model::Zone& zone);

/// The newer half of a window whose answer was too long; nothing where it is an hour.
std::optional<Open311Place> newer_half(const Open311Place& place, model::Time clock);

inline constexpr model::Seconds open311_window{30 * 86400};
inline constexpr model::Seconds open311_look_back{90 * 86400};
/// Open311 is of 2010; no complaint system that speaks it holds requests from before this.
inline constexpr model::Time open311_oldest{std::chrono::sys_days{std::chrono::year{2000} / 1 / 1}};
/// No server gives fewer at once unless it has no more; the lowest limit known is 20.
inline constexpr std::size_t open311_smallest_limit = 10;

} // namespace siar::feeds
