// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tts/reading.hpp"
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

inline bool is_letter(char c) {
    return is_letter_or_digit(c) && !is_digit(c);
}

/// The run of letters with dots inside that begins at `from` is an academic degree: of gelar.tsv, or one like them
/// behind a comma, "S.Baru".
inline bool is_degree(std::string_view written, std::size_t from, std::size_t end, const tts::Lexicon& lexicon) {
    std::string key;
    for (const char c : written.substr(from, end - from)) {
        if (c != '.') key += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    }
    if (key == "dr" || lexicon.degrees.count(key) > 0) return true;
    std::size_t before = from;
    while (before > 0 && !is_letter_or_digit(written[before - 1]) && written[before - 1] != ',')
        --before; // what is only seen may stand between
    const bool inner_dot = key.size() < end - from;
    return inner_dot && before > 0 && written[before - 1] == ',' &&
           std::string_view("SMABDP").find(written[from]) != std::string_view::npos;
}

/// Bytes that are left out on purpose: degrees, the beginning of a link and the mouth of ":d". Never a digit.
inline std::vector<bool> left_out(std::string_view written, const tts::Lexicon& lexicon) {
    std::vector<bool> out(written.size(), false);
    const auto leave = [&out](std::size_t from, std::size_t to) {
        for (; from < to; ++from)
            out[from] = true;
    };
    for (std::size_t from = 0; from < written.size(); ++from) {
        if (!is_letter(written[from]) || (from > 0 && is_letter(written[from - 1]))) continue;
        std::size_t word = from;
        while (word < written.size() && is_letter(written[word]))
            ++word;
        std::size_t end = word;
        while (end + 1 < written.size() &&
               (is_letter(written[end]) || (written[end] == '.' && is_letter(written[end + 1]))))
            ++end;
        if (end < written.size() && is_letter(written[end])) ++end;
        const bool capital = written[from] >= 'A' && written[from] <= 'Z';
        if (capital && is_degree(written, from, end, lexicon)) leave(from, end);
        if (capital && is_degree(written, from, word, lexicon)) leave(from, word); // "Drs.H.Budi"
        const bool link = written.substr(word, 3) == "://" || written.substr(word, 1) == ".";
        const std::string start = tts::small(written.substr(from, word - from));
        if (link && (start == "http" || start == "https" || start == "www")) leave(from, word);
        const bool mouth =
            word == from + 1 && std::string_view("DdPpVvOo").find(written[from]) != std::string_view::npos;
        if (mouth && from > 0 && std::string_view(":;-").find(written[from - 1]) != std::string_view::npos)
            leave(from, word);
    }
    return out;
}

/// The first written word or number that no spoken word comes from, though it is not left out on purpose.
inline std::string unspoken(const tts::SpokenLine& line, std::string_view written, const tts::Lexicon& lexicon) {
    std::vector<bool> covered = left_out(written, lexicon);
    for (const tts::SpokenWord& word : line.words)
        std::fill(covered.begin() + static_cast<std::ptrdiff_t>(word.written.from),
                  covered.begin() + static_cast<std::ptrdiff_t>(word.written.to), true);
    for (std::size_t at = 0; at < written.size(); ++at) {
        if (!is_letter_or_digit(written[at]) || covered[at]) continue;
        return std::string(written.substr(at, 20));
    }
    return {};
}

} // namespace siar::tests
