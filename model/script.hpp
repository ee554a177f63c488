// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/codes.hpp"
#include "model/regency.hpp"
#include "model/result.hpp"
#include "model/time.hpp"
#include "privacy/showable.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace siar::model {

/// The lengths that a segment may be asked for.
inline constexpr Seconds shortest_segment{15};
inline constexpr Seconds longest_segment{600};

/// When a segment airs and how long it is. A station airs one thing at a time, so the time alone names the slot.
struct Slot {
    Time airs_at{};
    Seconds length{180};
    friend bool operator==(const Slot&, const Slot&) = default;
};

/// The order of items in the segment of a slot.
struct Rundown {
    std::vector<ItemId> items;
    Slot slot;
    std::size_t segments_before = 0; ///< how many the station had before this slot, so that patterns take turns
    std::size_t items_before = 0;    ///< how many items they told
    std::size_t bridges_before = 0;  ///< how many of these were neither first nor last of their segment
    friend bool operator==(const Rundown&, const Rundown&) = default;
};

/// What a line of a script is for. Codes: pembuka, salam, butir, jembatan, angka, ajakan, privasi, suara_sintetis,
/// contoh, ralat, penutup.
enum class Role { opening, greeting, item, bridge, figure, call, privacy, synthetic, demo, correction, closing };
std::string_view code(Role role);

/// One thing said. `text` is as written; the voice makes its own words of it. `short_form` is said instead where time
/// runs short; `drop_order` 0 is never left out, 1 goes first.
struct Line {
    Role role = Role::item;
    std::optional<ItemId> item;
    privacy::Showable text;
    privacy::Showable short_form; ///< empty: none
    int drop_order = 0;
    bool extra = false;               ///< with a drop order: goes before anything else is shortened
    privacy::Showable margin;         ///< the exact figure for the reader, may be empty
    double pause_after = 0.5;         ///< seconds
    std::optional<FigureId> figure{}; ///< the one that it tells or corrects
    privacy::Label krama{};           ///< the same in Javanese for a presenter, never given to a machine; may be empty
    std::vector<privacy::Showable> names{}; ///< of places and agencies in `text`, marked for the reader
    int voice = 0;                          ///< who says it: 0, in a script of two voices also 1
    double pace = 1;                        ///< below 1: slower than the rest, for what is to be written down
    friend bool operator==(const Line&, const Line&) = default;
};

/// Everything said in one segment, in order. tts only follows it.
struct Script {
    privacy::Showable title;
    Station station;
    Time airs_at{};
    Zone zone;
    Seconds length{180};
    std::vector<Line> lines;
    bool demo = false;
    int voices = 1;
    friend bool operator==(const Script&, const Script&) = default;
};

/// How a Script stands to its length, from too little to too much.
enum class Fill {
    sparse, ///< music would fill more of it than is allowed
    roomy,  ///< all of it is said whole, at an easy pace
    full,   ///< all its items are told, but something is said faster, in short, or not at all
    over,   ///< not all its items can be told
};

/// Tells it of a Script; given by tts. Errors are those of the voice.
using Judge = std::function<Result<Fill>(const Script&)>;

} // namespace siar::model
