// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/speakable.hpp"

#include "text/letter_case.hpp"
#include "tts/reading.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace siar::tts {
namespace {

bool is_mark(std::string_view piece) {
    return piece.size() == 1 && !is_alpha(piece.front());
}

/// At the end of a line only what closes a sentence is heard.
bool closes(char mark) {
    return std::string_view(".!?").find(mark) != std::string_view::npos;
}

/// What was said as one line, with its words.
SpokenLine joined(const Reading& reading) {
    SpokenLine line;
    line.text.reserve(reading.voice.size() + reading.pieces.size());
    line.words.reserve(reading.pieces.size());
    char pending = '\0';
    for (const Piece& piece : reading.pieces) {
        const std::string_view said = reading.said(piece);
        if (is_mark(said)) {
            pending = said.front();
            continue;
        }
        if (!line.text.empty()) {
            if (pending != '\0') line.text += pending;
            line.text += ' ';
        }
        pending = '\0';
        const std::size_t begin = line.text.size();
        line.text += said;
        line.words.push_back({{begin, line.text.size()}, piece.read});
    }
    if (!line.text.empty() && closes(pending)) line.text += pending;
    return line;
}

/// A word that no rule would read otherwise: nowhere, or (`alone`) not where no number stands beside it.
bool is_plain(std::string_view word, bool alone, const Lexicon& lexicon) {
    const bool letters = std::all_of(word.begin(), word.end(), is_alpha) && has_vowel(word);
    if (!letters || std::all_of(word.begin(), word.end(), is_capital)) return false;
    const auto listed = lexicon.listed.find(small(word));
    return listed == lexicon.listed.end() || (alone && !listed->second);
}

/// Read again, it stays what it is; each part between hyphens is regarded.
bool stays(std::string_view said, const Lexicon& lexicon) {
    const bool alone = said.find('-') == std::string_view::npos;
    for (std::size_t from = 0; from <= said.size();) {
        const std::size_t end = std::min(said.find('-', from), said.size());
        if (!is_plain(said.substr(from, end - from), alone, lexicon)) return false;
        from = end + 1;
    }
    return true;
}

void read_next(Reading& r) {
    constexpr std::array rules{read_plain_word,    read_phrase,        read_link,   read_handle,     read_money,
                               read_phone,         read_day_and_month, read_number, read_month,      read_weekdays,
                               read_neighbourhood, read_plate,         read_degree, read_short_form, read_ordinal,
                               read_word,          read_emoticon};
    const std::size_t before = r.at;
    r.since = before;
    r.ties = r.pieces.size();
    for (const auto& rule : rules) {
        if (rule(r) && r.at > before) {
            r.tie();
            return;
        }
        r.at = before;
    }
    read_symbol(r);
    r.tie();
}

struct Round {
    SpokenLine line;
    bool settled = false; ///< read again it stays as it is
};

Round read_once(std::string_view clean, const Lexicon& lexicon) {
    Reading reading{clean, lexicon, text::is_shouting(clean), 0, {}, {}};
    reading.voice.reserve(clean.size() * 2);
    reading.pieces.reserve(clean.size() / 4 + 8);
    while (!reading.done()) {
        if (reading.peek() == ' ') {
            ++reading.at;
        } else {
            read_next(reading);
        }
    }
    const bool settled = std::all_of(reading.pieces.begin(), reading.pieces.end(), [&](const Piece& piece) {
        return piece.settled || stays(reading.said(piece), lexicon);
    });
    return {joined(reading), settled};
}

/// Words read from `line`, whose own words were read from something before it, as read from that.
void trace_back(std::vector<SpokenWord>& words, const SpokenLine& line) {
    auto first = line.words.begin();
    for (SpokenWord& word : words) {
        while (first != line.words.end() && first->spoken.to <= word.written.from)
            ++first;
        auto last = first;
        while (last != line.words.end() && last->spoken.from < word.written.to)
            ++last;
        if (last != first) word.written = {first->written.from, std::prev(last)->written.to};
    }
}

} // namespace

const SpokenWord* word_at(const std::vector<SpokenWord>& words, std::size_t spoken_byte) {
    const auto next =
        std::upper_bound(words.begin(), words.end(), spoken_byte,
                         [](std::size_t byte, const SpokenWord& word) { return byte < word.spoken.from; });
    if (next == words.begin() || spoken_byte >= std::prev(next)->spoken.to) return nullptr;
    return &*std::prev(next);
}

SpokenLine spoken_words(std::string_view written, const Lexicon& lexicon) {
    const Clean clean = cleaned(written);
    Round round = read_once(clean.text, lexicon);
    // What falls away between two words can make a short form of them ("min *." is "min."), so that a line with such
    // words is read again until nothing changes.
    for (int more = 0; more < 4 && !round.settled; ++more) {
        Round again = read_once(round.line.text, lexicon);
        if (again.line.text == round.line.text) break;
        trace_back(again.line.words, round.line);
        round = std::move(again);
    }
    for (SpokenWord& word : round.line.words)
        word.written = clean.written(word.written);
    return std::move(round.line);
}

std::string spoken_line(std::string_view written, const Lexicon& lexicon) {
    return spoken_words(written, lexicon).text;
}

Spoken spoken(const privacy::Showable& written, const Lexicon& lexicon) {
    return Spoken(spoken_words(written.view(), lexicon));
}

} // namespace siar::tts
