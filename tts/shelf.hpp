// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"
#include "tts/engine.hpp"
#include "tts/spool.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <typeindex>
#include <utility>
#include <vector>

namespace siar::tts {

/// What engines have said, kept outside memory: a text that was measured is aired as it was measured, for another
/// asking may give another length, and it is asked for once. Of each kind of Engine one at a time: clear() before
/// another program or other takes.
class Shelf {
public:
    /// With room in an existing folder; it is looked at when something is first said.
    explicit Shelf(std::filesystem::path folder) : folder_(std::move(folder)) {}

    /// How long the engine takes for it, or for all of them together.
    model::Result<double> seconds(const Utterance& utterance, Engine& engine);
    model::Result<double> seconds(const std::vector<Utterance>& utterances, Engine& engine);
    model::Result<Speech> speech(const Utterance& utterance, Engine& engine);
    /// Forgets all.
    void clear();

private:
    /// By kind of engine, words, thousandths of a pace, and voice.
    using Key = std::tuple<std::type_index, std::string, long, int>;
    struct Kept {
        std::size_t first = 0;
        std::size_t samples = 0;
        int rate = 0;
        std::vector<WordTime> words;

        double seconds() const { return rate > 0 ? static_cast<double>(samples) / rate : 0; }
    };
    static Key key(const Utterance& utterance, const Engine& engine);
    model::Result<void> keep(Key key, Speech speech);
    model::Result<const Kept*> kept(const Utterance& utterance, Engine& engine);

    std::filesystem::path folder_;
    std::optional<Spool> spool_;
    std::map<Key, Kept> said_;
};

} // namespace siar::tts
