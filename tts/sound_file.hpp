// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tts/block.hpp"
#include "tts/loudness.hpp"
#include "tts/metadata.hpp"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace siar::tts {

/// How a destination wants its sound. `bits` are those of WAV and FLAC, 16 or 24.
struct SoundFormat {
    model::Encoding encoding = model::Encoding::wav;
    int bits = 24;
    friend bool operator==(const SoundFormat&, const SoundFormat&) = default;
};

class Encoder;
class OutFile;

/// A sound file of a segment while it is written: 48 kHz, all that its format can say of the segment in it. Holds a
/// fraction of a second of it. Same segment, same bytes. What went wrong (a full disk) is told by write() or finish().
class SoundFile {
public:
    /// A new file; `metadata.frames` says how long it will be; another length is a bug and throws.
    static model::Result<SoundFile> create(const std::filesystem::path& path, SoundFormat format,
                                           const Metadata& metadata);
    SoundFile(SoundFile&&) noexcept;
    SoundFile& operator=(SoundFile&&) = delete; // an encoder's last words go to its own file
    ~SoundFile();

    model::Result<void> write(Block block);
    /// The file is whole and on the disk when it gives no error.
    model::Result<void> finish(const Loudness& loudness);

private:
    SoundFile();
    std::filesystem::path path_;
    std::unique_ptr<OutFile> out_;
    std::unique_ptr<Encoder> encoder_;
    std::size_t frames_ = 0; ///< still to come
};

/// Mono speech at 48 kHz as the bytes of a 16 bit WAV file, dithered.
std::string wav_bytes(const std::vector<float>& samples);

} // namespace siar::tts
