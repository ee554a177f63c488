// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/encoders.hpp"
#include "tts/pcm.hpp"
#include "tts/sounds.hpp"
#include "tts/vorbis_comments.hpp"

#include <FLAC/metadata.h>
#include <FLAC/stream_encoder.h>

#include <stdexcept>

namespace siar::tts {

namespace {

struct Delete {
    void operator()(FLAC__StreamEncoder* encoder) const { FLAC__stream_encoder_delete(encoder); }
    void operator()(FLAC__StreamMetadata* block) const { FLAC__metadata_object_delete(block); }
};

OutFile& file(void* data) {
    return *static_cast<OutFile*>(data);
}

FLAC__StreamEncoderWriteStatus put(const FLAC__StreamEncoder* /*encoder*/, const FLAC__byte bytes[], std::size_t size,
                                   std::uint32_t /*samples*/, std::uint32_t /*frame*/, void* data) {
    file(data).write({reinterpret_cast<const char*>(bytes), size}); // a failure stays in the file
    return FLAC__STREAM_ENCODER_WRITE_STATUS_OK;
}
FLAC__StreamEncoderSeekStatus seek(const FLAC__StreamEncoder* /*encoder*/, FLAC__uint64 at, void* data) {
    file(data).seek(at);
    return FLAC__STREAM_ENCODER_SEEK_STATUS_OK;
}
FLAC__StreamEncoderTellStatus tell(const FLAC__StreamEncoder* /*encoder*/, FLAC__uint64* at, void* data) {
    *at = file(data).at();
    return FLAC__STREAM_ENCODER_TELL_STATUS_OK;
}

class Flac final : public Encoder {
public:
    Flac(OutFile& out, const Metadata& metadata, int bits)
        : encoder_(FLAC__stream_encoder_new()),
          comments_(FLAC__metadata_object_new(FLAC__METADATA_TYPE_VORBIS_COMMENT)),
          quantiser_(bits) {
        bool good = encoder_ && comments_;
        for (const std::string& comment : vorbis_comments(metadata)) {
            auto* const bytes = reinterpret_cast<const FLAC__byte*>(comment.data());
            // The library copies it; its struct only has no word for bytes that it will not change.
            const FLAC__StreamMetadata_VorbisComment_Entry entry{static_cast<FLAC__uint32>(comment.size()),
                                                                 const_cast<FLAC__byte*>(bytes)}; // NOLINT
            good = good && FLAC__metadata_object_vorbiscomment_append_comment(comments_.get(), entry, true);
        }
        FLAC__StreamMetadata* blocks[] = {comments_.get()};
        auto* const encoder = encoder_.get();
        good = good && FLAC__stream_encoder_set_channels(encoder, 2) &&
               FLAC__stream_encoder_set_bits_per_sample(encoder, static_cast<std::uint32_t>(bits)) &&
               FLAC__stream_encoder_set_sample_rate(encoder, air_rate) &&
               FLAC__stream_encoder_set_total_samples_estimate(encoder, metadata.frames) &&
               FLAC__stream_encoder_set_metadata(encoder, blocks, 1) &&
               FLAC__stream_encoder_init_stream(encoder, put, seek, tell, nullptr, &out) ==
                   FLAC__STREAM_ENCODER_INIT_STATUS_OK;
        if (!good) throw std::runtime_error("libFLAC menolak menulis");
    }

    void write(Block block) override {
        const auto whole = quantiser_.whole(block);
        FLAC__stream_encoder_process_interleaved(encoder_.get(), whole.data(),
                                                 static_cast<std::uint32_t>(whole.size() / 2));
    }

    void finish(const Loudness& /*loudness*/) override {
        if (!FLAC__stream_encoder_finish(encoder_.get())) throw std::runtime_error("libFLAC berhenti di tengah jalan");
    }

private:
    std::unique_ptr<FLAC__StreamEncoder, Delete> encoder_;
    std::unique_ptr<FLAC__StreamMetadata, Delete> comments_;
    Quantiser quantiser_;
};

} // namespace

std::unique_ptr<Encoder> flac_encoder(OutFile& out, const Metadata& metadata, int bits) {
    return std::make_unique<Flac>(out, metadata, bits);
}

} // namespace siar::tts
