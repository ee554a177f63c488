// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/estimate.hpp"

#include "tts/reading.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace siar::tts {
namespace {

// Seconds; from a least squares fit, each line weighted by one over its length.
constexpr double each_text = 0.09;
constexpr double each_vowel = 0.0809;
constexpr double each_consonant = 0.0460;
constexpr double each_word = 0.0431;
constexpr double each_halt = 0.245;   // a comma, semicolon or colon
constexpr double each_question = 0.4; // the voice lingers on it

std::size_t count_of(std::string_view text, std::string_view any) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [&](char c) { return any.find(c) != std::string_view::npos; }));
}

std::size_t words_in(std::string_view text) {
    std::size_t words = 0;
    for (std::size_t at = 0; at < text.size(); ++at)
        words += in_word(text[at]) && (at == 0 || !in_word(text[at - 1]));
    return words;
}

double each_letter(std::string_view text) {
    const auto vowels = static_cast<double>(count_of(text, "aeiouAEIOU"));
    const auto letters = static_cast<double>(std::count_if(text.begin(), text.end(), in_word));
    return each_vowel * vowels + each_consonant * (letters - vowels);
}

} // namespace

double estimated_seconds(const Spoken& text) {
    std::string_view said = text.str();
    if (said.empty()) return 0;
    const auto questions = static_cast<double>(count_of(said, "?"));
    while (!said.empty() && !in_word(said.back()))
        said.remove_suffix(1); // what stands at the end is no halt
    return each_text + each_letter(said) + each_word * static_cast<double>(words_in(said)) +
           each_halt * static_cast<double>(count_of(said, ",;:")) + each_question * questions;
}

double estimated_word_seconds(std::string_view word) {
    return each_letter(word) + each_word;
}

} // namespace siar::tts
