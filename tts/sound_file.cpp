// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/sound_file.hpp"

#include "tts/encoders.hpp"
#include "tts/pcm.hpp"
#include "tts/wav_chunks.hpp"

#include <stdexcept>
#include <utility>

namespace siar::tts {

namespace {

std::unique_ptr<Encoder> encoder(OutFile& out, SoundFormat format, const Metadata& metadata) {
    switch (format.encoding) {
        case model::Encoding::wav: return wav_encoder(out, metadata, format.bits);
        case model::Encoding::flac: return flac_encoder(out, metadata, format.bits);
        case model::Encoding::mp3: return mp3_encoder(out, metadata);
        case model::Encoding::opus: return opus_encoder(out, metadata);
    }
    throw std::logic_error("no such encoding");
}

} // namespace

SoundFile::SoundFile() = default;
SoundFile::SoundFile(SoundFile&&) noexcept = default;
SoundFile::~SoundFile() = default;

model::Result<SoundFile> SoundFile::create(const std::filesystem::path& path, SoundFormat format,
                                           const Metadata& metadata) {
    auto out = OutFile::create(path);
    if (!out) return tl::unexpected(out.error());
    SoundFile file;
    file.path_ = path;
    file.out_ = std::make_unique<OutFile>(std::move(*out));
    file.encoder_ = encoder(*file.out_, format, metadata);
    file.frames_ = metadata.frames;
    return file;
}

model::Result<void> SoundFile::write(Block block) {
    const std::size_t frames = block.size() / 2;
    if (frames > frames_) throw std::logic_error("a segment longer than it says");
    frames_ -= frames;
    encoder_->write(block);
    return out_->state();
}

model::Result<void> SoundFile::finish(const Loudness& loudness) {
    if (frames_ != 0) throw std::logic_error("a segment shorter than it says");
    encoder_->finish(loudness);
    return out_->finish();
}

std::string wav_bytes(const std::vector<float>& samples) {
    const WavShape shape{1, 16, samples.size()};
    std::string bytes = wav_header(shape, "");
    Quantiser(shape.bits).append(samples, bytes);
    return bytes;
}

} // namespace siar::tts
