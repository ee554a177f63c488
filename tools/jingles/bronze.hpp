// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace siar::jingles {

inline constexpr int rate = 48000;

/// Stereo sound, left and right apart.
struct Stereo {
    std::vector<double> left;
    std::vector<double> right;

    explicit Stereo(std::size_t frames) : left(frames), right(frames) {}
    std::size_t frames() const { return left.size(); }
};

/// One way a struck piece of bronze swings: a sine that dies away.
struct Mode {
    double ratio; ///< of the lowest mode's frequency
    double loudness;
    double seconds; ///< until it has fallen by 60 dB, at 440 Hz; lower tones ring longer
};

/// A family of the gamelan.
struct Instrument {
    std::vector<Mode> modes;
    double attack;  ///< seconds: hard mallets are short
    double beating; ///< Hz between the two halves of the lowest modes (ombak); 0 for none
    double click;   ///< loudness of the mallet itself
};

Instrument saron();    ///< bronze bars, wooden mallet: the tune
Instrument peking();   ///< the small saron, an octave above
Instrument slenthem(); ///< thin bars over tubes, padded mallet: long and soft
Instrument bonang();   ///< rows of small kettles: the play around the tune
Instrument kempul();   ///< hanging gongs that mark the phrase
Instrument gong();     ///< the great gong at its end

/// Left to ring until it is silent.
inline constexpr double rings_out = 1e9;

/// Adds a stroke at `second`, `frequency` in Hz, `place` from -1 (left) to 1 (right); after `held` seconds the other
/// hand closes on the bar. What rings beyond the end of the sound is lost.
void strike(Stereo& sound, const Instrument& instrument, double second, double frequency, double loudness, double place,
            double held = rings_out);

/// A tone of the slendro scale, numbered as in kepatihan notation: 1 2 3 5 6; `octave` 0 is the middle one.
double slendro(int tone, int octave = 0);

/// The sound with the hall around it: four feedback delay lines, damped.
Stereo in_a_hall(const Stereo& dry, double wet);

} // namespace siar::jingles
