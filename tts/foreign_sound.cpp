// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/foreign_sound.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sndfile.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <memory>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace siar::tts {
namespace {

struct Close {
    void operator()(SNDFILE* file) const { sf_close(file); }
};
using File = std::unique_ptr<SNDFILE, Close>;

class Descriptor {
public:
    explicit Descriptor(const std::filesystem::path& path)
        : file_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {} // a named pipe must not stop us
    ~Descriptor() {
        if (file_ >= 0) ::close(file_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    explicit operator bool() const { return file_ >= 0; }
    int number() const { return file_; }

private:
    int file_;
};

tl::unexpected<std::string> bad(std::string what) {
    return tl::unexpected<std::string>(std::move(what));
}

/// libsndfile mends a header that promises more than there is; here such a file is one that was cut off.
Judged<void> judge_header(int file, const SoundBounds& bounds) {
    struct stat about {};
    std::array<std::uint8_t, 12> head{};
    if (::fstat(file, &about) != 0 || !S_ISREG(about.st_mode)) return bad("bukan berkas biasa");
    if (about.st_size == 0) return bad("kosong");
    const ssize_t got = ::pread(file, head.data(), head.size(), 0);
    const std::string_view text(reinterpret_cast<const char*>(head.data()), head.size());
    const bool is_wav =
        got == static_cast<ssize_t>(head.size()) && text.substr(0, 4) == "RIFF" && text.substr(8) == "WAVE";
    if (!is_wav) return bounds.wav_only ? Judged<void>(bad("bukan WAV")) : Judged<void>();
    const std::int64_t promised = 8 + (std::int64_t{head[4]} | std::int64_t{head[5]} << 8 |
                                       std::int64_t{head[6]} << 16 | std::int64_t{head[7]} << 24);
    constexpr int padding = 1;
    if (promised > about.st_size + padding)
        return bad(fmt::format("kepala WAV menjanjikan {} bita, isinya {}", promised, about.st_size));
    return {};
}

Judged<File> open_sound(int file, SF_INFO& info, const SoundBounds& bounds) {
    if (const auto header = judge_header(file, bounds); !header) return bad(header.error());
    ::lseek(file, 0, SEEK_SET);
    File opened(sf_open_fd(file, SFM_READ, &info, SF_FALSE));
    if (!opened) return bad(fmt::format("bukan suara yang terbaca ({})", sf_strerror(nullptr)));
    return opened;
}

Judged<void> judge_format(const SF_INFO& info, const SoundBounds& bounds) {
    if (info.channels < 1 || info.channels > 2) return bad(fmt::format("{} kanal, bukan 1 atau 2", info.channels));
    if (info.samplerate < bounds.least_rate || info.samplerate > bounds.most_rate)
        return bad(fmt::format("{} sampel per detik, di luar {} sampai {}", info.samplerate, bounds.least_rate,
                               bounds.most_rate));
    if (info.frames <= 0) return bad("tidak berisi suara");
    return {};
}

/// Block by block, so that memory follows what is there, not what is promised.
Judged<Speech> read_mono(SNDFILE* file, const SF_INFO& info, const SoundBounds& bounds) {
    Speech speech;
    speech.rate = info.samplerate;
    const auto channels = static_cast<std::size_t>(info.channels);
    std::vector<float> block(4096 * channels);
    while (const sf_count_t got = sf_readf_float(file, block.data(), 4096)) {
        for (std::size_t at = 0; at < static_cast<std::size_t>(got) * channels; at += channels) {
            const float mono = channels == 1 ? block[at] : (block[at] + block[at + 1]) / 2;
            if (!std::isfinite(mono)) return bad("berisi sampel yang bukan bilangan");
            speech.samples.push_back(mono);
        }
        if (speech.seconds() > bounds.most_seconds) return bad(fmt::format("lebih dari {} detik", bounds.most_seconds));
    }
    const sf_count_t slack = info.samplerate / 10; // MP3 counts its frames roughly
    if (static_cast<sf_count_t>(speech.samples.size()) < info.frames - slack) return bad("terpotong di tengah");
    return speech;
}

} // namespace

Judged<Speech> read_sound(int file, const SoundBounds& bounds) {
    SF_INFO info{};
    const auto opened = open_sound(file, info, bounds);
    if (!opened) return bad(opened.error());
    if (const auto format = judge_format(info, bounds); !format) return bad(format.error());
    return read_mono(opened->get(), info, bounds);
}

Judged<Speech> read_sound(const std::filesystem::path& path, const SoundBounds& bounds) {
    const Descriptor file(path);
    if (!file) return bad("tidak bisa dibuka");
    return read_sound(file.number(), bounds);
}

bool is_whole(const std::filesystem::path& path) {
    const Descriptor file(path);
    SF_INFO info{};
    return file && open_sound(file.number(), info, {}) && info.frames > 0;
}

} // namespace siar::tts
