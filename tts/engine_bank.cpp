// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/engine_bank.hpp"

#include "tts/estimate.hpp"
#include "tts/reading.hpp"
#include "tts/resample.hpp"
#include "tts/sounds.hpp"
#include "tts/take.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <string_view>
#include <utility>

namespace siar::tts {
namespace {

constexpr double margin = 0.02; // seconds around the words of a phrase

// Seconds of silence between phrases, besides their margins.
constexpr double between_words = 0.01;
constexpr double at_comma = 0.16;
constexpr double at_sentence = 0.42;

std::string_view word_of(const Spoken& line, std::size_t word) {
    const ByteSpan at = line.words()[word].spoken;
    return std::string_view(line.str()).substr(at.from, at.to - at.from);
}

/// The mark behind a word; a full stop at the end of the line, a space where there is none.
char mark_after(const Spoken& line, std::size_t word) {
    const std::size_t end = line.words()[word].spoken.to;
    if (word + 1 == line.words().size()) return '.';
    const char mark = line.str()[end];
    return mark == '-' ? ' ' : mark;
}

bool ends_sentence(char mark) {
    return mark == '.' || mark == '?' || mark == '!';
}

double gap_after(char mark) {
    return ends_sentence(mark) ? at_sentence : mark == ' ' ? between_words : at_comma;
}

} // namespace

BankEngine::BankEngine(std::vector<BankPhrase> phrases, const std::filesystem::path& folder)
    : phrases_(std::move(phrases)), takes_(folder) {
    for (std::size_t i = 0; i < phrases_.size(); ++i) {
        const Spoken& text = phrases_[i].spoken;
        std::string words;
        for (std::size_t word = 0; word < text.words().size(); ++word)
            words += small(word_of(text, word)) + ' ';
        by_words_[words].at(phrases_[i].final ? 1 : 0) = i;
        longest_ = std::max(longest_, text.words().size());
        recorded_.push_back(takes_.of(phrases_[i].text.view()).has_value());
    }
}

BankEngine::Cover BankEngine::cover(const Spoken& line, bool recorded) const {
    struct Step {
        std::size_t cost = std::numeric_limits<std::size_t>::max();
        std::size_t from = 0;
        std::size_t phrase = 0;
    };
    constexpr std::size_t a_phrase = 1000; // any number of wrong intonations is better than one phrase more
    const std::size_t count = line.words().size();
    std::vector<Step> steps(count + 1);
    steps[0].cost = 0;
    for (std::size_t from = 0; from < count; ++from) {
        if (steps[from].cost == std::numeric_limits<std::size_t>::max()) continue;
        std::string words;
        for (std::size_t to = from + 1; to <= std::min(count, from + longest_); ++to) {
            words += small(word_of(line, to - 1)) + ' ';
            const bool final = ends_sentence(mark_after(line, to - 1));
            if (const auto found = by_words_.find(words); found != by_words_.end()) {
                for (const bool other : {false, true}) {
                    const auto& phrase = found->second.at(final != other ? 1 : 0);
                    if (!phrase || (recorded && !recorded_[*phrase])) continue;
                    const std::size_t cost = steps[from].cost + a_phrase + (other ? 1 : 0);
                    if (cost < steps[to].cost) steps[to] = {cost, from, *phrase};
                }
            }
            if (final) break; // no phrase runs over the end of a sentence
        }
    }
    Cover out;
    for (out.reached = count; steps[out.reached].cost == std::numeric_limits<std::size_t>::max();)
        --out.reached;
    for (std::size_t at = out.reached; at > 0; at = steps[at].from)
        out.phrases.push_back(steps[at].phrase);
    std::reverse(out.phrases.begin(), out.phrases.end());
    return out;
}

model::Error BankEngine::uncovered(const Spoken& line) const {
    constexpr std::size_t most_named = 3;
    const Cover listed = cover(line, false);
    if (listed.reached < line.words().size()) {
        const ByteSpan first = line.words()[listed.reached].spoken;
        const std::size_t last = std::min(line.words().size(), listed.reached + most_named) - 1;
        return {fmt::format("bank frasa tidak punya kata \"{}\"",
                            line.str().substr(first.from, line.words()[last].spoken.to - first.from)),
                line.str().substr(0, line.str().find_last_not_of(".?!") + 1),
                "Pakai mesin suara lain untuk naskah ini, atau format yang kata-katanya baku"};
    }
    std::vector<std::string> names;
    for (const std::size_t phrase : listed.phrases)
        if (!recorded_[phrase])
            names.push_back(fmt::format("{} ({})", phrases_[phrase].name, phrases_[phrase].text.str()));
    std::string named;
    for (std::size_t i = 0; i < std::min(names.size(), most_named); ++i)
        named += (i == 0 ? "" : ", ") + names[i];
    return {fmt::format("{} frasa belum direkam: {}{}", names.size(), named, names.size() > most_named ? ", ..." : ""),
            takes_.path().string(), "Rekam menurut siar radio bank --list, lalu salin ke folder itu"};
}

model::Result<const Speech*> BankEngine::recording(std::size_t phrase) {
    if (const auto known = read_.find(phrase); known != read_.end()) return &known->second;
    const BankPhrase& wanted = phrases_[phrase];
    const auto file = takes_.of(wanted.text.view());
    auto speech = take(*file, estimated_seconds(wanted.spoken), margin);
    if (!speech)
        return model::fail("frasa " + speech.error(), file->string(),
                           fmt::format("Rekam ulang \"{}\", lalu salin dengan nama yang sama", wanted.text.str()));
    speech->words = word_times(wanted.spoken, *speech);
    return &(read_[phrase] = at_air_rate(*std::move(speech)));
}

model::Result<Speech> BankEngine::speak(const Utterance& utterance) {
    const Spoken& line = utterance.spoken;
    Speech out{air_rate, {}, {}};
    const Cover chosen = cover(line, true);
    if (chosen.reached < line.words().size()) return tl::unexpected(uncovered(line));
    std::size_t word = 0;
    for (const std::size_t phrase : chosen.phrases) {
        const auto speech = recording(phrase);
        if (!speech) return tl::unexpected(speech.error());
        if (word > 0) {
            const double gap = gap_after(mark_after(line, word - 1));
            out.samples.resize(out.samples.size() + static_cast<std::size_t>(gap * air_rate));
        }
        for (std::size_t i = 0; i < (*speech)->words.size(); ++i)
            out.words.push_back({line.words()[word + i].spoken.from, out.samples.size() + (*speech)->words[i].sample});
        word += phrases_[phrase].spoken.words().size();
        out.samples.insert(out.samples.end(), (*speech)->samples.begin(), (*speech)->samples.end());
    }
    return out;
}

} // namespace siar::tts
