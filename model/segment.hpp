// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/codes.hpp"
#include "model/digest.hpp"
#include "model/script.hpp"
#include "model/time.hpp"
#include "privacy/showable.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace siar::model {

/// How loud a sound is, by EBU R 128: integrated loudness (ITU-R BS.1770-4), loudness range (EBU Tech 3342), true peak,
/// and the loudest 400 ms and 3 s (EBU Tech 3341). Minus infinity where there is nothing to hear.
struct Loudness {
    double lufs = 0;
    double range_lu = 0;
    double true_peak_dbtp = 0;
    double max_momentary_lufs = 0;
    double max_short_term_lufs = 0;
    friend bool operator==(const Loudness&, const Loudness&) = default;
};

/// How a sound is written. Codes: wav, flac, mp3, opus.
enum class Encoding { wav, flac, mp3, opus };
std::string_view code(Encoding value);
template <>
std::optional<Encoding> from_code<Encoding>(std::string_view code);

/// All that is known of a finished segment, for automation, delivery and whoever must take it off air again. It names
/// no person.
struct Manifest {
    /// From the start of the segment.
    using Moment = std::chrono::milliseconds;

    /// A complaint that it tells.
    struct Told {
        ItemId item;
        Digest text; ///< of the three sentences that were approved
        Time approved_at{};
        bool standing = false; ///< by the settings' standing yes; else a person read it
        Moment begin{};
        Moment end{};
        friend bool operator==(const Told&, const Told&) = default;
    };
    /// A line as it is said.
    struct Said {
        Role role = Role::item;
        privacy::Showable text;
        std::optional<ItemId> item{};
        std::optional<FigureId> figure{};
        bool shortened = false;
        Moment begin{};
        Moment end{};
        friend bool operator==(const Said&, const Said&) = default;
    };
    /// A line that there was no room for.
    struct LeftOut {
        Role role = Role::item;
        privacy::Showable text;
        std::optional<ItemId> item{};
        bool extra = false; ///< see Line::extra
        friend bool operator==(const LeftOut&, const LeftOut&) = default;
    };
    /// Who speaks.
    struct Voice {
        std::string asked;    ///< engine of the settings: "espeak", "command", "human", "bank"
        std::string used;     ///< "espeak-ng 1.51"
        std::string fallback; ///< why it is another one than asked for; empty: it is not
        friend bool operator==(const Voice&, const Voice&) = default;
    };
    struct File {
        std::string name; ///< in the segment's folder
        std::uint64_t bytes = 0;
        Digest sha256;
        std::optional<Encoding> encoding{}; ///< of a sound
        Loudness loudness{};                ///< of a sound, before what its encoding takes away
        friend bool operator==(const File&, const File&) = default;
    };

    std::string cut; ///< the segment's own name, and its folder's
    privacy::Showable title;
    privacy::Showable station;
    privacy::Showable programme;
    Time airs_at{};
    Time valid_from{};
    Time valid_until{};
    std::uint64_t frames = 0; ///< at 48 kHz
    bool demo = false;
    bool practice = false;
    std::vector<Told> items;
    std::vector<Said> lines;
    std::vector<LeftOut> left_out;
    privacy::Showable out_cue;
    Voice voice;
    Digest lexicon; ///< of the tables by which words were said
    double pace = 1;
    Loudness loudness; ///< of the first sound
    std::vector<File> files;
    friend bool operator==(const Manifest&, const Manifest&) = default;
};

} // namespace siar::model
