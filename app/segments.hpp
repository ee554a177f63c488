// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/office.hpp"
#include "config/engine_settings.hpp"
#include "model/copybook.hpp"
#include "model/finding.hpp"
#include "model/result.hpp"
#include "model/script.hpp"
#include "model/segment.hpp"
#include "model/sheet.hpp"
#include "store/store.hpp"
#include "tts/bank.hpp"
#include "tts/files.hpp"
#include "tts/segment.hpp"
#include "tts/studio.hpp"
#include "tts/takes_folder.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace siar::app {

/// What kind of segment of a slot is wanted.
enum class SegmentKind {
    for_slot,  ///< for the time of its slot
    evergreen, ///< for any time from its slot until the same time on the next day
    practice,  ///< says LATIHAN, and is never delivered
    bed,       ///< music to be read over, without a voice
};

/// A segment that is wanted.
struct Order {
    model::Slot slot;
    const model::Format* format = nullptr; ///< of the office's copybook
    SegmentKind kind = SegmentKind::for_slot;
    config::EngineKind engine = config::EngineKind::espeak;
    std::vector<tts::WantedSound> sounds; ///< at least one
    std::filesystem::path out;            ///< the folder in which the segment's own is made
};

/// Making a segment takes seconds: whoever finds the folder taken waits so long for it.
inline constexpr std::chrono::seconds patience_for_folder{10};

/// The name of the segment of an order and of its folder; of the script it takes when it airs, how long it is, and
/// whether it is demo data. `ending` is added before what the kind adds.
std::string cut_of(const Order& order, const model::Script& script, const std::string& ending);

/// The order of a slot as the settings of the office have it: its engine, and the sounds that every segment has.
Order order_of(const Office& office, const model::Slot& slot, const model::Format& format);

/// The destinations that settings mean by these names: by none all of them.
std::vector<std::string> meant_by(const Office& office, const std::vector<std::string>& destinations);

/// Adds what destinations of these names want beside the sounds that the order has.
void add_sounds(const Office& office, Order& order, const std::vector<std::string>& destinations);

/// The format of this id; the usual one of the length where it is empty. An error that says which there are.
model::Result<const model::Format*> format_of(const Office& office, const std::string& id, model::Seconds length);

/// What is to be said, and by which yeses: one for each item, without its moments.
struct Draft {
    model::Script script;
    std::vector<model::Manifest::Told> yeses;
};

/// What was said, and by whom.
struct Said {
    Draft draft;                             ///< before it was fitted to its length
    tts::Segment segment;                    ///< borrows from the studio
    std::optional<model::Error> fell_back{}; ///< why espeak-ng says it and not who was asked to
    std::vector<model::Line> unrecorded{};   ///< left out of the draft: the presenter has no take of them
};

/// The draft of an order, by the edition for the radio and what was told before; with `recorded`, of those items only
/// of which there are takes.
model::Result<Draft> draft_of(const Office& office, const store::Store& store, const Order& order, bool synthetic,
                              tts::Studio& studio, const tts::TakesFolder* recorded = nullptr);
/// What an announcer records once for the bank of this office.
std::vector<tts::BankPhrase> phrases_of(const Office& office, const tts::Lexicon& lexicon);
/// Writes and says what is ordered by the engine that is asked for, or an error. A presenter tells what he recorded
/// wherever that fills the segment, whatever else might be told.
model::Result<Said> said_as_asked(const Office& office, const store::Store& store, const Order& order,
                                  tts::Studio& studio);
/// The same; where the engine fails, espeak-ng says all of it.
model::Result<Said> say(const Office& office, const store::Store& store, const Order& order, tts::Studio& studio);

/// What people are told of a line that had no room.
privacy::Showable told_left_out(const model::Line& line);

/// What people read of it, with what a producer should look at; an error where a sentence is too long to be aired.
model::Result<model::Sheet> sheet_of(const Office& office, const Said& said);

/// A segment in its folder.
struct Written {
    model::Manifest manifest;
    std::filesystem::path folder;
};
/// Writes it, noted in the store before its first byte; gone again where an item of it was withdrawn for privacy
/// meanwhile. An error where a yes has changed since it was drafted. `ending` is added to its name.
model::Result<Written> write(const Office& office, store::Store& store, const Order& order, const Said& said,
                             const model::Sheet& sheet, const tts::Studio& studio, const std::string& ending = {});

} // namespace siar::app
