// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/encoders.hpp"
#include "tts/pcm.hpp"
#include "tts/wav_chunks.hpp"

#include <string>

namespace siar::tts {

namespace {

class Wav final : public Encoder {
public:
    Wav(OutFile& out, const Metadata& metadata, int bits) : out_(out), quantiser_(bits) {
        const std::string bext = bext_chunk(metadata, bits, {});
        const WavShape shape{2, bits, metadata.frames};
        const std::string header =
            wav_header(shape, bext + cart_chunk(metadata) + info_chunk(metadata) + cue_chunks(metadata));
        loudness_at_ = header.find(bext) + chunk_header + bext_loudness_at;
        out_.write(header);
    }

    void write(Block block) override {
        bytes_.clear();
        quantiser_.append(block, bytes_);
        out_.write(bytes_);
    }

    void finish(const Loudness& loudness) override {
        out_.seek(loudness_at_);
        out_.write(bext_loudness(loudness));
    }

private:
    static constexpr std::size_t chunk_header = 8;
    OutFile& out_;
    Quantiser quantiser_;
    std::string bytes_;
    std::size_t loudness_at_ = 0;
};

} // namespace

std::unique_ptr<Encoder> wav_encoder(OutFile& out, const Metadata& metadata, int bits) {
    return std::make_unique<Wav>(out, metadata, bits);
}

} // namespace siar::tts
