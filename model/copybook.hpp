// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/codes.hpp"
#include "model/time.hpp"
#include "privacy/showable.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace siar::model {

/// What a pattern of a station's copybook is said for. Codes and what each may have filled in: copy_rules().
enum class Part {
    opening,
    greeting,
    demo,
    synthetic,
    synthetic_two,
    count_repaired,
    count_followed_up,
    lead_first,
    lead_next,
    lead_last,
    bridge,
    bridge_only,
    headline,
    agency,
    responded,
    resolved,
    closed,
    responded_resolved,
    responded_closed,
    confirmed,
    by_itself,
    plain_item,
    recap,
    mean,
    median,
    source,
    counted_until,
    van,
    stall,
    value,
    call,
    channel,
    other_channel,
    again,
    emergency,
    privacy,
    closing,
    ask_opening,
    ask_item,
    ask_recap,
    ask_share,
    ask_speed,
    reminder,
    ask_closing,
    correction_opening,
    correction_about,
    correction_wrong,
    correction_right,
    correction_sorry,
};

/// What must hold of the patterns of a part, so that no station can word a rule of the trade away.
struct CopyRule {
    Part part;
    std::string_view code;                 ///< "waktu_selesai"
    std::vector<std::string_view> fields;  ///< names that may stand in braces
    std::vector<std::string_view> must;    ///< words that have to stand in it, also in its short form, in small letters
    std::vector<std::string_view> whole{}; ///< words that have to stand in its long form
    std::vector<std::string_view> never{}; ///< words that may not stand in it; a percentage may in none
};
const std::vector<CopyRule>& copy_rules();

/// A sentence or a few as a station says them, with names in braces that are filled in: "Lewat {kanal}, {nomor}."
struct Pattern {
    privacy::Label text;
    privacy::Label short_form; ///< said instead where time runs short; may be empty
    privacy::Label krama;      ///< the same in Javanese, printed for presenters, never given to a machine; may be empty
    friend bool operator==(const Pattern&, const Pattern&) = default;
};

/// A stretch of a segment. Codes: pembuka, salam, contoh, suara_sintetis, pengantar, butir, pokok, angka,
/// angka_kecepatan, pengisi, jemput_bola, nilai, ajakan, darurat, privasi, penutup.
enum class Stretch {
    opening,
    greeting,
    demo,
    synthetic,
    count,
    items,
    headlines,
    figure,
    speed,
    filler, ///< another figure and the emergency number, where there are fewer items than the format promises
    visit,
    value,
    call,
    emergency,
    privacy,
    closing,
};
std::string_view code(Stretch);
template <>
std::optional<Stretch> from_code<Stretch>(std::string_view);

/// A kind of segment that a station knows by name.
struct Format {
    std::string id;      ///< "pokok"
    privacy::Label name; ///< "Pokok kabar"
    Seconds length{180}; ///< where nobody says another
    Seconds from{15};    ///< lengths of which this is the usual kind, both included
    Seconds until{600};
    int items = 3;  ///< at first; the length decides
    int voices = 1; ///< one or two
    std::vector<Stretch> stretches;
    friend bool operator==(const Format&, const Format&) = default;
};

/// A word that is hard to say, and what says the same.
struct HardWord {
    std::string word; ///< small letters
    privacy::Label instead;
    bool on_air = false; ///< it is said instead by itself; else a producer is only told of it
    friend bool operator==(const HardWord&, const HardWord&) = default;
};

/// The words of a station: all that is said in a segment but an item's own three sentences.
struct Copybook {
    std::map<Part, std::vector<Pattern>> patterns; ///< at least one of each part; taken by turns
    std::vector<Format> formats;                   ///< at least one; every length has one
    std::vector<HardWord> hard_words;
    friend bool operator==(const Copybook&, const Copybook&) = default;

    const std::vector<Pattern>& of(Part part) const { return patterns.at(part); }
    const Format* format(std::string_view id) const;
    /// The usual one of a length, a shortest_segment to a longest_segment.
    const Format& usual(Seconds length) const;
};

} // namespace siar::model
