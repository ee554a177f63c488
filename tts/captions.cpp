// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/captions.hpp"

#include "text/unicode.hpp"
#include "tts/sounds.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <limits>
#include <optional>
#include <string_view>

namespace siar::tts {

namespace {

using std::chrono::milliseconds;

/// A caption that is gone before it is read is none.
constexpr milliseconds shortest{1500};

/// How bad each thing is; only their order matters: what has no moment to begin, then what is torn, then many captions.
constexpr double has_no_time = 10'000;
constexpr double too_long = 1'000;
constexpr double tears_a_pair = 300;
constexpr double anywhere = 100;
constexpr double before_a_small_word = 40;
constexpr double at_a_comma = 15;
constexpr double one_more = 50;
constexpr double over_a_full_stop = 45;

milliseconds time_of(std::size_t frame) {
    return milliseconds(frame * 1000 / air_rate);
}

struct Piece {
    ByteSpan bytes; ///< of the written line
    std::size_t columns = 0;
    CaptionWord word;
    bool own_time = true; ///< begins after the one before it
};

std::vector<Piece> pieces_of(std::string_view line) {
    std::vector<Piece> out;
    const auto space = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
    for (std::size_t at = 0; at < line.size();) {
        std::size_t end = at;
        while (end < line.size() && !space(line[end]))
            ++end;
        if (end > at) {
            Piece piece;
            piece.bytes = {at, end};
            piece.word.text = line.substr(at, end - at);
            const text::CodePoints points(piece.word.text);
            piece.columns = static_cast<std::size_t>(std::distance(points.begin(), points.end()));
            out.push_back(std::move(piece));
        }
        at = end + 1;
    }
    return out;
}

/// Gives each piece the time of the first spoken word that came of it.
void give_times(std::vector<Piece>& pieces, const HeardLine& line, const std::vector<HeardWord>& words) {
    std::size_t now = line.begin;
    milliseconds before{-1};
    for (Piece& piece : pieces) {
        std::size_t begin = now;
        if (words.empty()) {
            begin = line.begin + (line.end - line.begin) * piece.bytes.from / pieces.back().bytes.to;
        } else if (const auto word = std::find_if(words.begin(), words.end(),
                                                  [&](const HeardWord& one) {
                                                      return one.written.from < piece.bytes.to &&
                                                             piece.bytes.from < one.written.to;
                                                  });
                   word != words.end()) {
            begin = word->begin;
        }
        now = std::clamp(begin, now, std::max(now, line.end));
        piece.word.begin = time_of(now);
        piece.own_time = piece.word.begin > before;
        before = piece.word.begin;
    }
}

bool ends_with_any(const std::string& word, std::string_view marks) {
    const std::size_t last = word.find_last_not_of("\"')");
    return last != std::string::npos && marks.find(word[last]) != std::string_view::npos;
}

/// Words that are nothing without the name or number behind them.
bool needs_next(const std::string& word) {
    static constexpr std::array<std::string_view, 11> words{"Desa", "Dinas", "Ds.", "Gg.", "Jl.", "Kab.",
                                                            "Kec.", "Kel.",  "No.", "RT",  "Rp"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool ends_sentence(const std::string& word) {
    return ends_with_any(word, ".?!") && !needs_next(word);
}

/// Words that begin what follows them, so that one rather breaks before than behind them.
bool is_small(std::string word) {
    static constexpr std::array<std::string_view, 30> small{
        "agar", "akan", "antara", "atau",  "bagi",  "bahwa",   "dalam",  "dan",   "dari",     "dengan",
        "di",   "guna", "hingga", "jika",  "juga",  "karena",  "ke",     "lalu",  "namun",    "oleh",
        "pada", "para", "saat",   "sejak", "serta", "setelah", "supaya", "untuk", "sehingga", "yang"};
    word = text::lower(word);
    return std::find(small.begin(), small.end(), word) != small.end();
}

/// How bad it is to break before pieces[at].
double tear(const std::vector<Piece>& pieces, std::size_t at) {
    const std::string& before = pieces[at - 1].word.text;
    if (ends_sentence(before)) return 0;
    if (ends_with_any(before, ",;:")) return at_a_comma;
    const std::string& next = pieces[at].word.text;
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    const bool named = digit(next.front()) && before.front() >= 'A' && before.front() <= 'Z'; // "SDN 2"
    if (is_small(before) || needs_next(before) || digit(before.back()) || named) return tears_a_pair;
    return is_small(next) ? before_a_small_word : anywhere;
}

std::size_t columns(const std::vector<Piece>& pieces, std::size_t from, std::size_t to) {
    std::size_t out = to - from - 1; // spaces
    for (; from < to; ++from)
        out += pieces[from].columns;
    return out;
}

/// How many of the pieces [from, to) stand in the upper line; nothing where two lines cannot hold them.
std::optional<std::size_t> rows(const std::vector<Piece>& pieces, std::size_t from, std::size_t to) {
    const auto holds = [&](std::size_t first, std::size_t last) {
        return last - first == 1 || columns(pieces, first, last) <= caption_columns;
    };
    if (holds(from, to)) return to - from;
    std::optional<std::size_t> best;
    double least = std::numeric_limits<double>::max();
    for (std::size_t at = from + 1; at < to; ++at) {
        if (!holds(from, at) || !holds(at, to)) continue;
        const auto upper = static_cast<double>(columns(pieces, from, at));
        const auto lower = static_cast<double>(columns(pieces, at, to));
        const double cost = tear(pieces, at) + 3 * std::abs(upper - lower);
        if (cost < least) {
            least = cost;
            best = at - from;
        }
    }
    return best;
}

/// The line's pieces in captions so that all together is the least bad.
class Breaking {
public:
    Breaking(const std::vector<Piece>& pieces, milliseconds end) : pieces_(pieces), end_(end) {}

    /// Where each caption ends.
    std::vector<std::size_t> ends() const {
        const std::size_t count = pieces_.size();
        std::vector<double> least(count + 1, std::numeric_limits<double>::max());
        std::vector<std::size_t> from(count + 1, 0);
        least[0] = 0;
        for (std::size_t to = 1; to <= count; ++to) {
            for (std::size_t begin = to; begin-- > 0;) {
                // What does not fit does not fit with more before it either.
                const auto row = rows(pieces_, begin, to);
                if (!row && begin + 1 < to) break;
                const double cost = least[begin] + badness(begin, to);
                if (cost < least[to]) {
                    least[to] = cost;
                    from[to] = begin;
                }
            }
        }
        std::vector<std::size_t> out;
        for (std::size_t to = count; to > 0; to = from[to])
            out.push_back(to);
        std::reverse(out.begin(), out.end());
        return out;
    }

private:
    double badness(std::size_t from, std::size_t to) const {
        double out = one_more;
        const milliseconds begin = pieces_[from].word.begin;
        const milliseconds end = to < pieces_.size() ? pieces_[to].word.begin : end_;
        if (to < pieces_.size()) out += tear(pieces_, to) + (pieces_[to].own_time ? 0 : has_no_time);
        if (end - begin > longest_caption) out += too_long * static_cast<double>((end - begin) / longest_caption);
        for (std::size_t at = from + 1; at < to; ++at)
            if (ends_sentence(pieces_[at - 1].word.text)) out += over_a_full_stop;
        return out;
    }

    const std::vector<Piece>& pieces_;
    milliseconds end_;
};

/// None overlaps the next, none is empty, and short ones stay while nothing follows.
void set_apart(std::vector<Caption>& captions) {
    milliseconds free{0};
    for (std::size_t i = 0; i < captions.size(); ++i) {
        Caption& one = captions[i];
        one.begin = std::max(one.begin, free);
        const milliseconds wanted = std::max(one.end, one.begin + shortest);
        const milliseconds next = i + 1 < captions.size() ? captions[i + 1].begin : wanted;
        one.end = std::max(one.begin + milliseconds(1), std::min(wanted, next));
        free = one.end;
    }
}

std::vector<HeardWord> words_of(const Metadata& metadata, std::size_t line) {
    std::vector<HeardWord> out;
    std::copy_if(metadata.words.begin(), metadata.words.end(), std::back_inserter(out),
                 [&](const HeardWord& word) { return word.line == line; });
    return out;
}

} // namespace

std::vector<Caption> captions(const Metadata& metadata) {
    std::vector<Caption> out;
    for (std::size_t i = 0; i < metadata.lines.size(); ++i) {
        const model::Line& line = metadata.script.lines[i];
        auto pieces = pieces_of(line.text.view());
        give_times(pieces, metadata.lines[i], words_of(metadata, i));
        const milliseconds end = time_of(metadata.lines[i].end);
        std::size_t from = 0;
        for (const std::size_t to : Breaking(pieces, end).ends()) {
            Caption one;
            one.begin = pieces[from].word.begin;
            one.end = to < pieces.size() ? pieces[to].word.begin : end;
            one.first_row = rows(pieces, from, to).value_or(to - from);
            one.voice = line.voice;
            for (; from < to; ++from)
                one.words.push_back(std::move(pieces[from].word));
            out.push_back(std::move(one));
        }
    }
    set_apart(out);
    return out;
}

} // namespace siar::tts
