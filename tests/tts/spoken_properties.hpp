// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tts/speakable.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// What holds for every line that was read aloud, for the tests and for the fuzz target; each answers with the fault.
namespace siar::tests {

inline bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

inline bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Letters and the punctuation of a voice only.
inline std::string symbols_left(std::string_view spoken) {
    std::string left;
    for (const char c : spoken) {
        const bool allowed = is_letter_or_digit(c) || std::string_view(" .,?!:;-'").find(c) != std::string_view::npos;
        if (is_digit(c) || !allowed) left += c;
    }
    return left;
}

/// Every word of the text has its place in the written line, and the places are in order.
inline std::string misplaced(const tts::SpokenLine& line, std::string_view written) {
    std::size_t spoken_to = 0;
    std::size_t from = 0;
    std::size_t to = 0;
    for (const tts::SpokenWord& word : line.words) {
        if (word.spoken.empty() || word.spoken.to > line.text.size()) return "kata di luar teks";
        for (std::size_t i = spoken_to; i < word.spoken.from; ++i) {
            if (is_letter_or_digit(line.text[i])) return "huruf tanpa kata";
        }
        if (word.written.empty() || word.written.to > written.size()) return "asal di luar baris";
        if (word.written.from < from || word.written.to < to) return "asal tidak berurutan";
        spoken_to = word.spoken.to;
        from = word.written.from;
        to = word.written.to;
    }
    for (std::size_t i = spoken_to; i < line.text.size(); ++i) {
        if (is_letter_or_digit(line.text[i])) return "huruf tanpa kata";
    }
    return {};
}

/// The first written word or number that no spoken word comes from. Left out on purpose: academic degrees, which begin
/// with a capital, the beginning of a link, and the mouth of ":d".
inline std::string unspoken(const tts::SpokenLine& line, std::string_view written) {
    std::vector<bool> covered(written.size(), false);
    for (const tts::SpokenWord& word : line.words)
        std::fill(covered.begin() + static_cast<std::ptrdiff_t>(word.written.from),
                  covered.begin() + static_cast<std::ptrdiff_t>(word.written.to), true);
    for (std::size_t at = 0; at < written.size();) {
        std::size_t end = at;
        while (end < written.size() && is_letter_or_digit(written[end]) &&
               is_digit(written[end]) == is_digit(written[at]))
            ++end;
        const std::string_view run = written.substr(at, end - at);
        const char before = at > 0 ? written[at - 1] : ' ';
        const bool number = !run.empty() && is_digit(run.front());
        const bool degree = !run.empty() && ((run.front() >= 'A' && run.front() <= 'Z') || (before == '.' && !number));
        const bool mouth = run.size() == 1 && std::string_view(":;-").find(before) != std::string_view::npos;
        const bool link = end < written.size() && written[end] == ':';
        const bool covers =
            std::all_of(covered.begin() + static_cast<std::ptrdiff_t>(at),
                        covered.begin() + static_cast<std::ptrdiff_t>(end), [](bool one) { return one; });
        if (!covers && !degree && !link && !mouth) return std::string(run);
        at = std::max(end, at + 1);
    }
    return {};
}

} // namespace siar::tests
