// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/reach.hpp"

#include "tts/mix.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace siar::tts {
namespace {

Limits limits_of(const Engine& engine) {
    Limits limits;
    if (engine.bends()) return limits;
    limits.slowest = limits.fastest = 1;
    limits.shortest_pause = 0.4;
    return limits;
}

std::string minutes(model::Seconds length) {
    return fmt::format("{}:{:02}", length.count() / 60, length.count() % 60);
}

tl::unexpected<model::Error> refused(const model::Script& script, std::string what, std::string todo) {
    return model::fail(std::move(what), script.title.str(), std::move(todo));
}

} // namespace

Speaker::Speaker(const model::Script& said, Studio& by, Engine& voice)
    : script(said), studio(by), engine(voice), limits(limits_of(voice)) {
    for (const model::Line& line : script.lines)
        forms.push_back({spoken(line.text, studio.lexicon), spoken(line.short_form, studio.lexicon)});
}

Utterance Speaker::utterance(std::size_t line, bool shortened, double pace) const {
    const model::Line& one = script.lines[line];
    return {shortened ? one.short_form : one.text,
            shortened ? forms[line].brief : forms[line].whole,
            {engine.bends() ? pace * one.pace : 1, one.voice}};
}

Lengths Speaker::lengths() const {
    return [this](const std::vector<Fate>& fates, double pace) {
        std::vector<Utterance> said;
        for (std::size_t line = 0; line < fates.size(); ++line)
            if (fates[line] != Fate::dropped) said.push_back(utterance(line, fates[line] == Fate::shortened, pace));
        return studio.shelf.seconds(said, engine);
    };
}

double room(model::Seconds length, const Sounds& sounds) {
    const Layout frame = layout(static_cast<std::size_t>(length.count()) * air_rate, sounds);
    return (static_cast<double>(frame.speech_end) - static_cast<double>(frame.speech_begin)) / air_rate - 0.02;
}

model::Result<bool> Reach::too_short(model::Seconds length) const {
    const double between = room(length, speaker_.studio.sounds);
    const auto easy = easy_seconds(speaker_.script, lengths_);
    if (!easy) return tl::unexpected(easy.error());
    if (between >= *easy) return false;
    return least_seconds(speaker_.script, speaker_.limits, lengths_).map([&](double least) { return between < least; });
}

model::Result<bool> Reach::too_long(model::Seconds length) const {
    const double between = room(length, speaker_.studio.sounds);
    const double filled = between - static_cast<double>(length.count()) / 3;
    const auto longest = [&](double pace) { return longest_seconds(speaker_.script, pace, speaker_.limits, lengths_); };
    const auto easy = easy_seconds(speaker_.script, lengths_);
    const auto with_holes = longest(1);
    if (!easy || !with_holes) return tl::unexpected(easy ? with_holes.error() : easy.error());
    if (filled <= *easy && between <= *with_holes) return false;
    const auto most = most_seconds(speaker_.script, speaker_.limits, lengths_);
    const auto slowly = longest(speaker_.limits.slowest);
    if (!most || !slowly) return tl::unexpected(most ? slowly.error() : most.error());
    return filled > *most || between > *slowly;
}

std::optional<model::Seconds> Reach::nearest(model::Seconds length, model::Seconds step) const {
    length = std::clamp(length, model::shortest_segment, model::longest_segment);
    for (; length >= model::shortest_segment && length <= model::longest_segment; length += step)
        if (!too_short(length).value_or(true) && !too_long(length).value_or(true)) return length;
    return std::nullopt;
}

model::Result<void> Reach::holds_script() const {
    const model::Script& script = speaker_.script;
    const auto short_of = too_short(script.length);
    if (!short_of) return tl::unexpected(short_of.error());
    if (*short_of) {
        const auto other = nearest(script.length, model::Seconds{1});
        return refused(
            script, fmt::format("naskah terlalu panjang untuk {}", minutes(script.length)),
            other ? fmt::format("Pilih panjang paling sedikit {}", minutes(*other)) : "Singkatkan naskahnya");
    }
    const auto more_than = too_long(script.length);
    if (!more_than) return tl::unexpected(more_than.error());
    if (*more_than) {
        const auto other = nearest(script.length, model::Seconds{-1});
        return refused(script, fmt::format("aduan yang disetujui terlalu sedikit untuk {}", minutes(script.length)),
                       other ? fmt::format("Pilih panjang paling banyak {}, atau setujui aduan lagi", minutes(*other))
                             : "Setujui aduan lagi");
    }
    return {};
}

} // namespace siar::tts
