// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"
#include "model/script.hpp"
#include "privacy/showable.hpp"
#include "tts/engine.hpp"
#include "tts/takes_folder.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace siar::tts {

/// A text that somebody is to read aloud, and the name of the file that it goes into.
struct ToRecord {
    std::string name;
    privacy::Showable text;
    friend bool operator==(const ToRecord&, const ToRecord&) = default;
};

/// The lines of a script to be recorded, in order; a line that comes again is recorded once.
std::vector<ToRecord> recording_sheet(const std::vector<privacy::Showable>& lines);
/// The same for a presenter: how to record, what to read, under which names, and what is recorded already (plain text,
/// Indonesian).
std::string sheet_text(const privacy::Showable& title, const std::vector<ToRecord>& sheet, const TakesFolder& takes);
/// How to record, in a few lines of Indonesian, for any sheet.
std::string how_to_record();

/// A script without what nobody recorded of what may be left out: groups of one drop order, never with an item. Where
/// figures changed since a sheet was printed, the rest of it can be aired.
struct Recorded {
    model::Script script;
    std::vector<model::Line> left_out;
};
Recorded as_recorded(model::Script script, const TakesFolder& takes);

/// Whether every text has a recording; the error counts those missing and names the first.
model::Result<void> all_recorded(const std::vector<ToRecord>& sheet, const TakesFolder& takes);

/// Takes that a presenter recorded for the lines of one script and dropped in a folder (`human`). Each is judged,
/// trimmed and levelled; the times of its words are estimated (word_times).
class TakesEngine : public Engine {
public:
    /// Looks at the folder once. `lines` are those of the script, for an error that says all that is missing; a line
    /// that is not among them can be said too.
    TakesEngine(const std::filesystem::path& folder, const std::vector<privacy::Showable>& lines);

    std::string name() const override { return "rekaman penyiar"; }
    bool bends() const override { return false; }
    bool synthetic() const override { return false; }
    model::Result<Speech> speak(const Utterance& utterance) override;

private:
    TakesFolder takes_;
    std::vector<ToRecord> sheet_;
};

} // namespace siar::tts
