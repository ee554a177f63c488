// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace siar::tts {

/// The five figures of EBU R 128: programme loudness (gated), loudness range (EBU Tech 3342), true peak (ITU-R
/// BS.1770-4), greatest momentary (400 ms) and short-term (3 s) loudness (EBU Tech 3341). Minus infinity where silent.
struct Loudness {
    double lufs = 0;
    double range_lu = 0;
    double true_peak_dbtp = 0;
    double max_momentary_lufs = 0;
    double max_short_term_lufs = 0;
    friend bool operator==(const Loudness&, const Loudness&) = default;
};

} // namespace siar::tts
