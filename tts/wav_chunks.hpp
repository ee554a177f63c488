// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tts/loudness.hpp"
#include "tts/metadata.hpp"

#include <cstddef>
#include <string>

namespace siar::tts {

/// The sound of a WAV file, as its header tells it.
struct WavShape {
    int channels = 2;
    int bits = 24;
    std::size_t frames = 0;
    std::size_t bytes() const { return frames * static_cast<std::size_t>(channels * bits / 8); }
};

/// All that stands before the samples of a WAV file (RIFF, PCM, 48 kHz): `fmt `, then `chunks` as they are.
std::string wav_header(const WavShape& shape, const std::string& chunks);

/// A `bext` chunk of version 2 (EBU Tech 3285, 2011), with its own header. The origin is the slot: date, time and
/// TimeReference are those of the moment when it airs, where the station is.
std::string bext_chunk(const Metadata& metadata, int bits, const Loudness& loudness);
/// The five loudness fields alone, and where they stand in the chunk, behind its header.
std::string bext_loudness(const Loudness& loudness);
inline constexpr std::size_t bext_loudness_at = 412;

/// A `cart` chunk (AES46-2002), with its own header. Timers: AUDs and AUDe around all, INTs and INTe around what is
/// before the first word, SEGs and SEGe around the last half second: a segment is as long as its slot, and an
/// automation that goes on at SEGs must not cut its closing off. ASCII, fields filled up with zeros to their ends,
/// since automation systems read on behind a zero.
std::string cart_chunk(const Metadata& metadata);

/// `cue ` and LIST adtl (Microsoft and IBM, Multimedia Programming Interface 1.0, 1991): a mark at the beginning of
/// each line, named by its role and first words, where an editor shows it and a presenter comes in.
std::string cue_chunks(const Metadata& metadata);

/// LIST INFO: title, artist, product, date, comment.
std::string info_chunk(const Metadata& metadata);

} // namespace siar::tts
