// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"
#include "model/script.hpp"
#include "model/segment.hpp"
#include "privacy/showable.hpp"
#include "tts/block.hpp"
#include "tts/loudness.hpp"
#include "tts/metadata.hpp"
#include "tts/sound_file.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace siar::tts {

/// Plays a whole segment at a loudness, the same samples each time, and says how loud it was. Asked by several threads
/// at once.
using Play = std::function<model::Result<Loudness>(double lufs, const Sink& sink)>;

/// One sound file of a segment.
struct WantedSound {
    SoundFormat format;
    double lufs = -23;
    std::string ending; ///< of its file's name, behind that of the segment: ".wav", "-16lufs.mp3"
};

/// .wav, .flac, .mp3, -pesan-suara.opus: how the name of a sound ends if nobody wants another one. Sounds and captions
/// bear the name of their segment, so that two can lie in one folder of an automation, and practice is LATIHAN there.
std::string usual_ending(model::Encoding encoding);
inline constexpr const char* manifest_name = "segment.json";
inline constexpr const char* reader_copy_name = "naskah-penyiar.txt";
inline constexpr const char* engine_copy_name = "naskah-mesin.txt";

/// What the folder of a segment is made of besides its sound.
struct Contents {
    Metadata metadata;
    std::vector<WantedSound> sounds; ///< at least one, each written in a thread of its own
    std::string engine_copy;
    model::Manifest manifest; ///< whole but for files and loudness; see manifest_of()
};

/// Writes a segment as the folder `parent`/`contents.metadata.cut`: sounds, captions, both scripts, segment.json. Made
/// aside, flushed to the disk, renamed when whole; one that stood there before is replaced at that moment and no
/// sooner. After an error (a full disk) what stood there before still does, and nothing else is left. Same segment,
/// same bytes. The answer is what segment.json says.
model::Result<model::Manifest> write_segment(const Play& play, const Contents& contents,
                                             const std::filesystem::path& parent);

/// "20261121-1405-180s", by the clock of the script's zone; demo data adds "-contoh".
std::string segment_name(const model::Script& script);

/// The segments, whatever their lengths and kinds, that stand in `parent` for a slot at this moment, also unfinished.
std::vector<std::filesystem::path> segments_at(const std::filesystem::path& parent, model::Time airs_at,
                                               const model::Zone& zone);
/// Deletes them, and names them.
model::Result<std::vector<std::filesystem::path>> remove_segments(const std::filesystem::path& parent,
                                                                  model::Time airs_at, const model::Zone& zone);

} // namespace siar::tts
