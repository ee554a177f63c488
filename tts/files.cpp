// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/files.hpp"

#include "model/edition.hpp"
#include "tts/sounds.hpp"

#include <fmt/format.h>
#include <sndfile.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <memory>
#include <span>
#include <stdexcept>
#include <system_error>

namespace siar::tts {
namespace {

namespace fs = std::filesystem;

struct Close {
    void operator()(SNDFILE* file) const { sf_close(file); }
};
using SoundFile = std::unique_ptr<SNDFILE, Close>;

/// Triangular noise of two steps' width, the same in every run (generator: D. Knuth's MMIX constants).
class Dither {
public:
    double next() { return uniform() + uniform() - 1; }

private:
    double uniform() {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<double>(state_ >> 40U) / static_cast<double>(1U << 24U);
    }
    std::uint64_t state_ = 0x5349415221ULL;
};

/// A sample as a whole number of `bits`, left in the highest bits of 32.
std::int32_t quantised(float sample, int bits, Dither& dither) {
    const double steps = std::ldexp(1.0, bits - 1);
    const double value = std::floor(static_cast<double>(sample) * steps + dither.next() + 0.5);
    const auto whole = static_cast<std::int32_t>(std::clamp(value, -steps, steps - 1));
    return whole * (std::int32_t{1} << (32 - bits));
}

/// Writes samples as whole numbers; goes on where it stood.
class Quantiser {
public:
    Quantiser(SNDFILE* file, int channels, int bits) : file_(file), channels_(channels), bits_(bits) {}

    bool write(std::span<const float> samples) {
        block_.clear();
        for (const float sample : samples)
            block_.push_back(quantised(sample, bits_, dither_));
        const auto frames = static_cast<sf_count_t>(block_.size()) / channels_;
        return sf_writef_int(file_, block_.data(), frames) == frames;
    }

private:
    SNDFILE* file_;
    int channels_;
    int bits_;
    Dither dither_;
    std::vector<std::int32_t> block_;
};

SF_INFO wav(int channels, int subtype) {
    SF_INFO info{};
    info.samplerate = air_rate;
    info.channels = channels;
    info.format = SF_FORMAT_WAV | subtype;
    return info;
}

tl::unexpected<model::Error> not_written(const fs::path& path) {
    return model::fail("berkas tidak bisa ditulis", path.string(),
                       "Periksa izin folder itu dan sisa ruang disk, atau pilih folder lain");
}

bool write_text(std::string_view text, const fs::path& file) {
    std::ofstream out(file, std::ios::binary);
    out << text;
    if (!text.empty() && text.back() != '\n') out << '\n';
    out.close();
    return !out.fail();
}

/// `comment` goes into the file's tag (RIFF INFO), where players and automation show it; empty: no tag.
model::Result<void> write_sound(const Player& play, const fs::path& path, const std::string& comment) {
    SF_INFO info = wav(2, SF_FORMAT_PCM_24);
    SoundFile file(sf_open(path.c_str(), SFM_WRITE, &info));
    if (!file || (!comment.empty() && sf_set_string(file.get(), SF_STR_COMMENT, comment.c_str()) != 0))
        return not_written(path);
    Quantiser quantiser(file.get(), 2, 24);
    auto played = play([&](Block block) -> model::Result<void> {
        if (!quantiser.write(block)) return not_written(path);
        return {};
    });
    if (played && sf_close(file.release()) != 0) return not_written(path);
    return played;
}

/// A file in memory, for libsndfile.
struct Memory {
    std::string bytes;
    std::size_t at = 0;
};

Memory& memory(void* data) {
    return *static_cast<Memory*>(data);
}

sf_count_t length_of(void* data) {
    return static_cast<sf_count_t>(memory(data).bytes.size());
}
sf_count_t tell(void* data) {
    return static_cast<sf_count_t>(memory(data).at);
}
sf_count_t seek(sf_count_t offset, int whence, void* data) {
    const sf_count_t from = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? tell(data) : length_of(data);
    memory(data).at = static_cast<std::size_t>(std::max<sf_count_t>(0, from + offset));
    return tell(data);
}
sf_count_t read_bytes(void* into, sf_count_t count, void* data) {
    Memory& file = memory(data);
    const std::size_t left = file.bytes.size() - std::min(file.at, file.bytes.size());
    const std::size_t taken = std::min(static_cast<std::size_t>(count), left);
    std::memcpy(into, file.bytes.data() + file.at, taken);
    file.at += taken;
    return static_cast<sf_count_t>(taken);
}
sf_count_t write_bytes(const void* from, sf_count_t count, void* data) {
    Memory& file = memory(data);
    const auto size = static_cast<std::size_t>(count);
    if (file.bytes.size() < file.at + size) file.bytes.resize(file.at + size);
    std::memcpy(file.bytes.data() + file.at, from, size);
    file.at += size;
    return count;
}

} // namespace

namespace {

/// "20261121-1405-", with which the name of every segment for this slot begins.
std::string slot_name(model::Time airs_at, const model::Zone& zone) {
    const model::LocalTime local = model::local(airs_at, zone);
    std::string date = model::iso(local.date);
    date.erase(std::remove(date.begin(), date.end(), '-'), date.end());
    const auto minutes = local.of_day.count();
    return fmt::format("{}-{:02}{:02}-", date, minutes / 60, minutes % 60);
}

} // namespace

std::string segment_name(const model::Script& script) {
    return fmt::format("{}{}s{}", slot_name(script.airs_at, script.zone), script.length.count(),
                       script.demo ? "-contoh" : "");
}

model::Result<std::vector<fs::path>> remove_segments(const fs::path& parent, model::Time airs_at,
                                                     const model::Zone& zone) {
    const std::string name = slot_name(airs_at, zone);
    std::vector<fs::path> out;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(parent, error)) {
        const std::string found = entry.path().filename().string();
        // With a dot before it, what write() left when it was cut off.
        if (found.rfind(name, 0) == 0 || found.rfind("." + name, 0) == 0) out.push_back(entry.path());
    }
    std::sort(out.begin(), out.end());
    for (const auto& folder : out) {
        fs::remove_all(folder, error);
        if (error)
            return model::fail("segmen radio tidak dapat dihapus", folder.string(),
                               "Hapus sendiri folder itu, lalu ulangi perintah ini");
    }
    return out;
}

std::string wav_bytes(const std::vector<float>& samples) {
    Memory made;
    SF_VIRTUAL_IO io{length_of, seek, read_bytes, write_bytes, tell};
    SF_INFO info = wav(1, SF_FORMAT_PCM_16);
    SoundFile file(sf_open_virtual(&io, SFM_WRITE, &info, &made));
    if (!file || !Quantiser(file.get(), 1, 16).write(samples))
        throw std::runtime_error("libsndfile menolak menulis WAV");
    file.reset();
    return std::move(made.bytes);
}

model::Result<SegmentFiles> write(const Player& play, bool demo, const privacy::Showable& reader_copy,
                                  std::string_view engine_copy, const fs::path& parent, const std::string& name) {
    const fs::path folder = parent / name;
    const fs::path aside = parent / ("." + name + ".sebagian");
    const fs::path old = parent / ("." + name + ".lama");
    std::error_code error;
    fs::remove_all(aside, error);
    fs::remove_all(old, error);
    fs::create_directories(aside, error);
    if (error) return not_written(parent);
    const SegmentFiles files{folder, folder / "segmen.wav", folder / "naskah-penyiar.txt", folder / "naskah-mesin.txt"};
    const std::string mark = demo ? model::demo_mark().str() : std::string{};
    const bool whole = write_sound(play, aside / files.sound.filename(), mark) &&
                       write_text(reader_copy.view(), aside / files.reader_copy.filename()) &&
                       write_text(engine_copy, aside / files.engine_copy.filename());
    if (whole && fs::exists(folder, error)) fs::rename(folder, old, error);
    if (whole) fs::rename(aside, folder, error);
    if (!whole || error) {
        fs::remove_all(aside, error);
        return not_written(folder);
    }
    fs::remove_all(old, error);
    return files;
}

} // namespace siar::tts
