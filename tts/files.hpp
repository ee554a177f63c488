// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"
#include "model/script.hpp"
#include "privacy/showable.hpp"
#include "tts/block.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace siar::tts {

/// Plays a sound into a sink, from its first frame to its last.
using Player = std::function<model::Result<void>(const Sink&)>;

/// What was written, full paths.
struct SegmentFiles {
    std::filesystem::path folder;
    std::filesystem::path sound;       ///< segmen.wav: 48 kHz, 24 bit, stereo
    std::filesystem::path reader_copy; ///< naskah-penyiar.txt
    std::filesystem::path engine_copy; ///< naskah-mesin.txt
};

/// "20261121-1405-180s", by the clock of the script's zone; demo data adds "-contoh".
std::string segment_name(const model::Script& script);

/// Writes a segment as the folder `parent`/`name`: made aside, renamed when whole; one that stood there before is
/// replaced. Same segment, same bytes.
model::Result<SegmentFiles> write(const Player& play, bool demo, const privacy::Showable& reader_copy,
                                  std::string_view engine_copy, const std::filesystem::path& parent,
                                  const std::string& name);

/// Deletes the segments, whatever their lengths, that stand in `parent` for a slot at this moment, and names them.
model::Result<std::vector<std::filesystem::path>> remove_segments(const std::filesystem::path& parent,
                                                                  model::Time airs_at, const model::Zone& zone);

/// Mono speech at 48 kHz as the bytes of a 16 bit WAV file, dithered.
std::string wav_bytes(const std::vector<float>& samples);

} // namespace siar::tts
