// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/sounds.hpp"

#include "tts/level.hpp"

#include <sndfile.h>

#include <cmath>
#include <memory>
#include <string>
#include <utility>

namespace siar::tts {
namespace {

struct Close {
    void operator()(SNDFILE* file) const { sf_close(file); }
};

model::Result<Sound> load_sound(const std::filesystem::path& path) {
    SF_INFO info{};
    const std::unique_ptr<SNDFILE, Close> file(sf_open(path.c_str(), SFM_READ, &info));
    if (!file) return model::fail("suara tidak terbaca", path.string(), "Pasang ulang data program (--data)");
    if (info.samplerate != air_rate || info.channels != 2 || info.frames <= 0) {
        return model::fail("suara bukan stereo 48 kHz", path.string(), "simpan ulang sebagai FLAC stereo 48 kHz");
    }
    Sound sound;
    sound.samples.resize(static_cast<std::size_t>(info.frames) * 2);
    if (sf_readf_float(file.get(), sound.samples.data(), info.frames) != info.frames) {
        return model::fail("suara terpotong", path.string(), "Pasang ulang data program (--data)");
    }
    Meter meter(Meter::What::programme);
    meter.add(sound.samples);
    const double lufs = meter.reading().lufs;
    if (!std::isfinite(lufs)) return model::fail("suara kosong", path.string(), "Ganti dengan rekaman yang berisi");
    const auto gain = static_cast<float>(amplitude(level_of_sounds - lufs));
    for (float& sample : sound.samples)
        sample *= gain;
    return sound;
}

} // namespace

model::Result<Sounds> load_sounds(const std::filesystem::path& folder) {
    Sounds sounds;
    for (const auto& [name, place] : {std::pair<const char*, Sound*>("opening.flac", &sounds.opening),
                                      {"closing.flac", &sounds.closing},
                                      {"sting.flac", &sounds.sting},
                                      {"bed.flac", &sounds.bed}}) {
        model::Result<Sound> sound = load_sound(folder / name);
        if (!sound) return tl::unexpected(sound.error());
        *place = std::move(*sound);
    }
    return sounds;
}

} // namespace siar::tts
