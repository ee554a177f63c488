// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample_script.hpp"
#include "speech_data.hpp"
#include "tts/metadata.hpp"
#include "tts/sounds.hpp"
#include "tts/speakable.hpp"

#include <cmath>
#include <cstddef>
#include <vector>

namespace siar::tests {

/// What is known of a segment of this script: three seconds of music, lines with half a second between them and their
/// spoken words one after another in even steps, then music to the end.
inline tts::Metadata sample_metadata(const model::Script& script) {
    using privacy::operator""_label;
    tts::Metadata out;
    out.script = script;
    out.script.station = {"RSKW"_label, "Radio Suara Kota Wali"_label, "104,8 FM"_label, "Kabar Hallo Demak"_label,
                          "Suara Anda didengar."_label};
    out.cut = "20261124-1400-180s-contoh";
    out.category = "SIAR";
    out.engine = "espeak-ng 1.51";
    out.reader_copy = "Naskah penyiar"_label;
    out.frames = static_cast<std::size_t>(script.length.count()) * tts::air_rate;
    out.valid_from = script.airs_at;
    out.valid_until = script.airs_at + std::chrono::hours(30);
    constexpr std::size_t music = std::size_t{3} * tts::air_rate;
    constexpr std::size_t pause = tts::air_rate / 2;
    std::vector<tts::Spoken> lines;
    std::size_t words = 0;
    for (const auto& line : script.lines) {
        lines.push_back(tts::spoken(line.text, lexicon()));
        words += lines.back().words().size();
    }
    const std::size_t step = (out.frames - 2 * music - lines.size() * pause) / words;
    std::size_t now = music;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::size_t begin = now;
        for (const auto& word : lines[i].words()) {
            out.words.push_back({i, word.written, now, now + step});
            now += step;
        }
        out.lines.push_back({begin, now});
        now += pause;
    }
    return out;
}

/// A quiet chord that moves, stereo: enough for files.
inline std::vector<float> sample_sound(std::size_t frames) {
    std::vector<float> out(2 * frames);
    for (std::size_t i = 0; i < frames; ++i) {
        const double t = static_cast<double>(i) / tts::air_rate;
        const double shared = 0.1 * std::sin(2 * M_PI * 220 * t) * (1 + 0.5 * std::sin(t));
        out[2 * i] = static_cast<float>(shared + 0.02 * std::sin(2 * M_PI * 1330 * t));
        out[2 * i + 1] = static_cast<float>(shared - 0.02 * std::sin(2 * M_PI * 990 * t));
    }
    return out;
}

} // namespace siar::tests
