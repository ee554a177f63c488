// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/shelf.hpp"

#include <cmath>
#include <typeinfo>
#include <utility>

namespace siar::tts {

Shelf::Key Shelf::key(const Utterance& utterance, const Engine& engine) {
    return {typeid(engine), utterance.spoken.str(), std::lround(utterance.manner.pace * 1000), utterance.manner.voice};
}

model::Result<void> Shelf::keep(Key key, Speech speech) {
    if (!spool_) {
        auto opened = Spool::open(folder_);
        if (!opened) return tl::unexpected(opened.error());
        spool_.emplace(std::move(*opened));
    }
    Kept kept{spool_->size(), speech.samples.size(), speech.rate, std::move(speech.words)};
    if (auto written = spool_->append(speech.samples); !written) return written;
    said_.emplace(std::move(key), std::move(kept));
    return {};
}

model::Result<const Shelf::Kept*> Shelf::kept(const Utterance& utterance, Engine& engine) {
    const Key wanted = key(utterance, engine);
    if (said_.count(wanted) == 0) {
        auto speech = engine.speak(utterance);
        if (!speech) return tl::unexpected(speech.error());
        if (auto kept = keep(wanted, std::move(*speech)); !kept) return tl::unexpected(kept.error());
    }
    return &said_.at(wanted);
}

model::Result<double> Shelf::seconds(const Utterance& utterance, Engine& engine) {
    return kept(utterance, engine).map([](const Kept* one) { return one->seconds(); });
}

model::Result<double> Shelf::seconds(const std::vector<Utterance>& utterances, Engine& engine) {
    std::map<Key, const Utterance*> unsaid;
    for (const Utterance& one : utterances)
        if (Key wanted = key(one, engine); said_.count(wanted) == 0) unsaid.emplace(std::move(wanted), &one);
    std::vector<Utterance> asked;
    for (const auto& one : unsaid)
        asked.push_back(*one.second);
    auto said = engine.speak_all(
        asked, [&](std::size_t place, Speech speech) { return keep(key(asked[place], engine), std::move(speech)); });
    if (!said) return tl::unexpected(said.error());
    double seconds = 0;
    for (const Utterance& one : utterances)
        seconds += said_.at(key(one, engine)).seconds();
    return seconds;
}

model::Result<Speech> Shelf::speech(const Utterance& utterance, Engine& engine) {
    const auto one = kept(utterance, engine);
    if (!one) return tl::unexpected(one.error());
    Speech out{(*one)->rate, std::vector<float>((*one)->samples), (*one)->words};
    if (auto read = spool_->read((*one)->first, out.samples); !read) return tl::unexpected(read.error());
    return out;
}

void Shelf::clear() {
    said_.clear();
    spool_.reset();
}

} // namespace siar::tts
