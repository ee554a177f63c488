// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/shelf.hpp"

#include <cmath>
#include <typeinfo>
#include <utility>

namespace siar::tts {

model::Result<const Shelf::Kept*> Shelf::kept(const Utterance& utterance, Engine& engine) {
    Key key(typeid(engine), utterance.spoken.str(), std::lround(utterance.manner.pace * 1000), utterance.manner.voice);
    if (const auto found = said_.find(key); found != said_.end()) return &found->second;
    auto speech = engine.speak(utterance);
    if (!speech) return tl::unexpected(speech.error());
    if (!spool_) {
        auto opened = Spool::open(folder_);
        if (!opened) return tl::unexpected(opened.error());
        spool_.emplace(std::move(*opened));
    }
    Kept kept{spool_->size(), speech->samples.size(), speech->rate, std::move(speech->words)};
    if (auto written = spool_->append(speech->samples); !written) return tl::unexpected(written.error());
    return &said_.emplace(std::move(key), std::move(kept)).first->second;
}

model::Result<double> Shelf::seconds(const Utterance& utterance, Engine& engine) {
    return kept(utterance, engine).map([](const Kept* one) {
        return one->rate > 0 ? static_cast<double>(one->samples) / one->rate : 0;
    });
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
