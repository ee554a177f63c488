// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/encoders.hpp"
#include "tts/sounds.hpp"
#include "tts/vorbis_comments.hpp"

#include <ogg/ogg.h>
#include <opus/opus.h>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

namespace siar::tts {

namespace {

struct Delete {
    void operator()(OpusEncoder* encoder) const { opus_encoder_destroy(encoder); }
};

struct Stream {
    ogg_stream_state state{};
    Stream() = default;
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;
    ~Stream() { ogg_stream_clear(&state); }
};

constexpr int bit_rate = 48'000;
constexpr int complexity = 5; // of 10; five times faster than 8, from which on it looks for speech and music by itself
constexpr std::size_t packet_frames = air_rate / 50; // 20 ms
constexpr std::size_t longest_packet = 4000;         // as opus.h advises

std::string u32(std::size_t value) {
    std::string out;
    for (int byte = 0; byte < 4; ++byte, value >>= 8U)
        out += static_cast<char>(value & 0xFFU);
    return out;
}

/// RFC 7845, 5.1: version 1, two channels, no gain, mapping family 0. One channel alone would measure 3 LU less.
std::string head_packet(std::size_t skip) {
    return std::string("OpusHead\x01\x02", 10) + static_cast<char>(skip & 0xFFU) +
           static_cast<char>(skip >> 8U & 0xFFU) + u32(air_rate) + std::string(3, '\0');
}

/// RFC 7845, 5.2.
std::string tags_packet(const Metadata& metadata) {
    const auto comments = vorbis_comments(metadata);
    const std::string vendor = opus_get_version_string();
    std::string out = "OpusTags" + u32(vendor.size()) + vendor + u32(comments.size());
    for (const std::string& comment : comments)
        out += u32(comment.size()) + comment;
    return out;
}

/// The same for the same segment: there is one stream in a file.
int serial(const Metadata& metadata) {
    const auto bytes = model::digest(metadata.cut).bytes;
    return bytes[0] | bytes[1] << 8 | bytes[2] << 16;
}

class Opus final : public Encoder {
public:
    Opus(OutFile& out, const Metadata& metadata) : out_(out) {
        int error = OPUS_OK;
        encoder_.reset(opus_encoder_create(air_rate, 2, OPUS_APPLICATION_AUDIO, &error));
        opus_int32 skip = 0;
        const bool good = error == OPUS_OK && ogg_stream_init(&stream_.state, serial(metadata)) == 0 &&
                          opus_encoder_ctl(encoder_.get(), OPUS_SET_BITRATE(bit_rate)) == OPUS_OK &&
                          opus_encoder_ctl(encoder_.get(), OPUS_SET_COMPLEXITY(complexity)) == OPUS_OK &&
                          opus_encoder_ctl(encoder_.get(), OPUS_GET_LOOKAHEAD(&skip)) == OPUS_OK;
        if (!good) throw std::runtime_error("libopus menolak menulis");
        skip_ = static_cast<std::size_t>(skip);
        put(head_packet(skip_), 0, false);
        flush();
        put(tags_packet(metadata), 0, false);
        flush();
    }

    void write(Block block) override {
        for (const float sample : block) {
            waiting_.push_back(sample);
            if (waiting_.size() == 2 * packet_frames) encode(false);
        }
        frames_ += block.size() / 2;
    }

    void finish(const Loudness& /*loudness*/) override {
        // The decoder starts late by `skip_`, so that much silence lets the last of the sound out.
        while (encoded_ + packet_frames < frames_ + skip_)
            encode(false);
        encode(true);
        flush();
    }

private:
    void encode(bool last) {
        waiting_.resize(2 * packet_frames, 0);
        std::string packet(longest_packet, '\0');
        const opus_int32 size =
            opus_encode_float(encoder_.get(), waiting_.data(), static_cast<int>(packet_frames),
                              reinterpret_cast<unsigned char*>(packet.data()), static_cast<opus_int32>(packet.size()));
        if (size < 0) throw std::runtime_error("libopus berhenti di tengah jalan");
        packet.resize(static_cast<std::size_t>(size));
        waiting_.clear();
        encoded_ += packet_frames;
        put(std::move(packet), last ? frames_ + skip_ : encoded_, last); // the end cuts the rest of the last packet off
    }

    void put(std::string bytes, std::size_t granule, bool last) {
        ogg_packet packet{};
        packet.packet = reinterpret_cast<unsigned char*>(bytes.data());
        packet.bytes = static_cast<long>(bytes.size());
        packet.b_o_s = packets_ == 0 ? 1 : 0;
        packet.e_o_s = last ? 1 : 0;
        packet.granulepos = static_cast<ogg_int64_t>(granule);
        packet.packetno = packets_++;
        ogg_stream_packetin(&stream_.state, &packet);
        ogg_page page{};
        while (packets_ > 2 && ogg_stream_pageout(&stream_.state, &page) != 0)
            put(page);
    }

    void flush() {
        ogg_page page{};
        while (ogg_stream_flush(&stream_.state, &page) != 0)
            put(page);
    }

    void put(const ogg_page& page) {
        out_.write({reinterpret_cast<const char*>(page.header), static_cast<std::size_t>(page.header_len)});
        out_.write({reinterpret_cast<const char*>(page.body), static_cast<std::size_t>(page.body_len)});
    }

    OutFile& out_;
    std::unique_ptr<OpusEncoder, Delete> encoder_;
    Stream stream_;
    std::vector<float> waiting_;
    std::size_t skip_ = 0;
    std::size_t frames_ = 0;  ///< of the sound so far
    std::size_t encoded_ = 0; ///< in packets, silence at the end with them
    ogg_int64_t packets_ = 0;
};

} // namespace

std::unique_ptr<Encoder> opus_encoder(OutFile& out, const Metadata& metadata) {
    return std::make_unique<Opus>(out, metadata);
}

} // namespace siar::tts
