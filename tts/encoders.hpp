// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tts/block.hpp"
#include "tts/loudness.hpp"
#include "tts/metadata.hpp"
#include "tts/out_file.hpp"

#include <memory>

namespace siar::tts {

/// Turns the sound of a segment into the bytes of one encoding. Failures of the file stay in its OutFile, which must
/// outlive the encoder; an encoder that refuses its work throws, for then the installation is broken.
class Encoder {
public:
    virtual ~Encoder() = default;
    virtual void write(Block block) = 0;
    /// What stands behind the sound, and what is only known then.
    virtual void finish(const Loudness& loudness) = 0;
};

/// PCM of 16 or 24 bits in RIFF, with the chunks of wav_chunks.hpp before the sound.
std::unique_ptr<Encoder> wav_encoder(OutFile& out, const Metadata& metadata, int bits);
/// libFLAC at its usual strength, 16 or 24 bits; tags as Vorbis comments.
std::unique_ptr<Encoder> flac_encoder(OutFile& out, const Metadata& metadata, int bits);
/// libmp3lame, 192 kb/s constant, joint stereo; ID3v2.3 before it, the Info frame of gapless players in it.
std::unique_ptr<Encoder> mp3_encoder(OutFile& out, const Metadata& metadata);
/// Opus in Ogg (RFC 7845), mono, about 48 kb/s: 4 MB for ten minutes. Messengers take voice notes in mono only.
std::unique_ptr<Encoder> opus_encoder(OutFile& out, const Metadata& metadata);

} // namespace siar::tts
