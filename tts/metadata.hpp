// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/script.hpp"
#include "model/time.hpp"
#include "privacy/showable.hpp"
#include "tts/cleaned.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace siar::tts {

/// When a written word is heard: its line (place in the Script as it is said), its bytes there, frames at 48 kHz.
struct HeardWord {
    std::size_t line = 0;
    ByteSpan written;
    std::size_t begin = 0;
    std::size_t end = 0;
    friend bool operator==(const HeardWord&, const HeardWord&) = default;
};

/// When a line is heard, frames.
struct HeardLine {
    std::size_t begin = 0;
    std::size_t end = 0;
    friend bool operator==(const HeardLine&, const HeardLine&) = default;
};

/// All that files say of a segment besides its sound.
struct Metadata {
    std::string cut;               ///< its own name: "20261130-0900-180s"
    model::Script script;          ///< as it is said: title, station, when it airs, lines; demo
    std::size_t frames = 0;        ///< of the whole segment, 48 kHz
    std::vector<HeardLine> lines;  ///< one for each line of the script
    std::vector<HeardWord> words;  ///< in order
    model::Time valid_from{};      ///< not to be aired before
    model::Time valid_until{};     ///< nor after
    std::string category;          ///< of the station's carts: "SIAR"
    privacy::Showable reader_copy; ///< the script as people read it
    std::string engine;            ///< Engine::name()
    bool practice = false;
    std::vector<bool> shortened{};       ///< for each line whether it is said in its short form; empty: none is
    std::vector<model::Line> left_out{}; ///< lines that did not fit, in order
    double pace = 1;                     ///< of the voice
};

/// What files of every kind say of a segment, each by the names of its own format. UTF-8.
struct Tags {
    std::string mark;  ///< "DATA CONTOH", "LATIHAN" or both; empty where it may go on air
    std::string title; ///< begins with the mark
    std::string artist;
    std::string album;
    std::string date; ///< "2026-11-30", where the station is
    std::string comment;
    std::string script; ///< what is said, a line for each line
};
Tags tags(const Metadata& metadata);

/// When the first word begins and the last one ends, frames; all of the segment where nothing is said.
HeardLine heard(const Metadata& metadata);

} // namespace siar::tts
