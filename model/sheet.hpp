// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time.hpp"
#include "privacy/showable.hpp"

#include <optional>
#include <vector>

namespace siar::model {

/// A piece of a sentence on paper.
struct Run {
    enum class Kind {
        plain,
        name,   ///< of a place or an agency: marked, so that the eye is warned of it
        breath, ///< where a reader may take breath within a sentence; has no text
    };
    Kind kind = Kind::plain;
    privacy::Showable text;
    friend bool operator==(const Run&, const Run&) = default;
};

/// One thing to be read or asked.
struct SheetRow {
    std::optional<double> at;                  ///< seconds from the start; none where nothing is timed
    privacy::Label heading;                    ///< "ADUAN"
    int voice = 0;                             ///< who reads it, from 0
    std::vector<std::vector<Run>> sentences{}; ///< each stands on lines of its own
    privacy::Showable margin{};                ///< the exact figure, or what to know; may be empty
    privacy::Label krama{};                    ///< the same in Javanese, for a presenter to say as well; may be empty
    bool machine_only = false;                 ///< a presenter skips it
    friend bool operator==(const SheetRow&, const SheetRow&) = default;
};

/// A script as people read it in the studio, or the talk sheet of a live show: what stands on paper, whatever draws it.
struct Sheet {
    privacy::Showable title;
    privacy::Showable station;       ///< "Radio Suara Kota Wali 104,8 FM"
    privacy::Showable airs;          ///< "Sabtu, 21 November 2026, pukul 14.05 WIB"
    std::optional<Seconds> length{}; ///< none for a live show
    int voices = 1;
    bool demo = false;
    std::vector<SheetRow> rows{};
    std::optional<double> ends{};           ///< seconds: from here to the length only music is heard
    privacy::Showable out_cue{};            ///< the fixed last words; may be empty
    std::vector<privacy::Showable> notes{}; ///< what a producer should look at before it airs
    friend bool operator==(const Sheet&, const Sheet&) = default;
};

} // namespace siar::model
