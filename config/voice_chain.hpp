// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"

#include <filesystem>
#include <vector>

namespace siar::config {

/// A bell of an equaliser.
struct Bell {
    double hertz = 1000;
    double q = 1;
    double decibels = 0; ///< up or down
    friend bool operator==(const Bell&, const Bell&) = default;
};

/// Brings down what is louder than the threshold: of so many decibels above it, one stays.
struct Compression {
    double threshold_dbfs = -22;
    double ratio = 2;
    double attack_ms = 3;
    double release_ms = 100;
    friend bool operator==(const Compression&, const Compression&) = default;
};

/// What a voice goes through before it is mixed, in this order.
struct VoiceChain {
    double click = 0; ///< a lone sample so many times louder than what is around it is smoothed; 0: none is
    double high_pass_hertz = 85;
    std::vector<Bell> bells;
    Compression compression;
    friend bool operator==(const VoiceChain&, const VoiceChain&) = default;
};

/// One for voices of machines, one for recordings of people.
struct VoiceChains {
    VoiceChain machine;
    VoiceChain person;
    friend bool operator==(const VoiceChains&, const VoiceChains&) = default;
};

/// Reads config/suara.toml; errors name file and line.
model::Result<VoiceChains> load_voice_chains(const std::filesystem::path& file);

} // namespace siar::config
