// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/encoders.hpp"
#include "tts/id3.hpp"
#include "tts/sounds.hpp"

#include <lame/lame.h>

#include <stdexcept>
#include <vector>

namespace siar::tts {

namespace {

struct Delete {
    void operator()(lame_global_flags* lame) const { lame_close(lame); }
};

/// Of 0 (slow) to 9. At 192 kb/s speech over music has bits to spare: what 5 does more than 7, shaping the noise, left
/// the noise no further below what masks it (measured: 22 dB, both; 18 dB at 128 kb/s), for half as much time again.
constexpr int quality = 7;

using Lame = std::unique_ptr<lame_global_flags, Delete>;

Lame ready_lame(float scale) {
    Lame made(lame_init());
    lame_global_flags* const lame = made.get();
    const bool good = lame != nullptr && lame_set_num_channels(lame, 2) == 0 &&
                      lame_set_in_samplerate(lame, air_rate) == 0 && lame_set_out_samplerate(lame, air_rate) == 0 &&
                      lame_set_VBR(lame, vbr_off) == 0 && lame_set_brate(lame, 192) == 0 &&
                      lame_set_mode(lame, JOINT_STEREO) == 0 && lame_set_quality(lame, quality) == 0 &&
                      lame_set_scale(lame, scale) == 0 && lame_init_params(lame) >= 0;
    if (!good) throw std::runtime_error("libmp3lame menolak menulis");
    return made;
}

/// As loud as what it is given: by itself LAME makes everything softer against clipping, by 0.3 dB at 192 kb/s.
Lame loyal_lame() {
    return ready_lame(1 / lame_get_scale(ready_lame(1).get()));
}

class Mp3 final : public Encoder {
public:
    Mp3(OutFile& out, const Metadata& metadata) : out_(out), lame_(loyal_lame()) {
        out_.write(id3_tag(metadata));
        sound_at_ = out_.at();
    }

    void write(Block block) override {
        const std::size_t frames = block.size() / 2;
        made_.resize(frames + frames / 4 + most_at_once); // as lame.h asks for
        put(lame_encode_buffer_interleaved_ieee_float(lame_.get(), block.data(), static_cast<int>(frames), made_.data(),
                                                      static_cast<int>(made_.size())));
    }

    void finish(const Loudness& /*loudness*/) override {
        made_.resize(most_at_once);
        put(lame_encode_flush(lame_.get(), made_.data(), static_cast<int>(made_.size())));
        const std::size_t size = lame_get_lametag_frame(lame_.get(), made_.data(), made_.size());
        if (size > made_.size()) throw std::runtime_error("libmp3lame gagal menutup berkas");
        out_.seek(sound_at_);
        put(static_cast<int>(size));
    }

private:
    static constexpr std::size_t most_at_once = 7200;

    void put(int size) {
        if (size < 0) throw std::runtime_error("libmp3lame berhenti di tengah jalan");
        out_.write({reinterpret_cast<const char*>(made_.data()), static_cast<std::size_t>(size)});
    }

    OutFile& out_;
    Lame lame_;
    std::vector<unsigned char> made_;
    std::uint64_t sound_at_ = 0;
};

} // namespace

std::unique_ptr<Encoder> mp3_encoder(OutFile& out, const Metadata& metadata) {
    return std::make_unique<Mp3>(out, metadata);
}

} // namespace siar::tts
