// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/estimate.hpp"
#include "tts/take.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <string_view>
#include <utility>

namespace siar::tts {
namespace {

/// A pause: where it stands in what is heard (seconds, pauses left out), where it ends, and how sure it is one.
struct Pause {
    double heard = 0;
    double begin = 0; ///< sample
    double end = 0;
    bool sure = false; ///< a shorter one may be a consonant
};

/// The shortest gap between stretches that counts as a pause, samples: of very many only the `most` longest do, for
/// each is tried with each word.
double shortest_pause(const std::vector<Stretch>& stretches, double rate, std::size_t most) {
    std::vector<double> gaps;
    for (std::size_t i = 1; i < stretches.size(); ++i)
        gaps.push_back(static_cast<double>(stretches[i].begin - stretches[i - 1].end));
    constexpr double audible = 0.115; // seconds
    if (gaps.size() <= most) return audible * rate;
    std::nth_element(gaps.begin(), gaps.begin() + static_cast<std::ptrdiff_t>(most), gaps.end(), std::greater<>());
    return std::max(audible * rate, gaps[most] + 1);
}

/// The pauses in what is heard, between one that stands for its begin and one for its end.
std::vector<Pause> pauses_in(const std::vector<Stretch>& stretches, double rate, std::size_t most) {
    const double shortest = shortest_pause(stretches, rate, most);
    constexpr double sure = 0.2;
    const auto sample = [](std::size_t at) { return static_cast<double>(at); };
    std::vector<Pause> out{{0, sample(stretches.front().begin), sample(stretches.front().begin), true}};
    for (std::size_t i = 1; i < stretches.size(); ++i) {
        const double begin = sample(stretches[i - 1].end);
        const double end = sample(stretches[i].begin);
        if (end - begin < shortest) continue;
        const double heard = out.back().heard + (begin - out.back().end) / rate;
        out.push_back({heard, begin, end, end - begin >= sure * rate});
    }
    const double last = sample(stretches.back().end);
    out.push_back({out.back().heard + (last - out.back().end) / rate, last, last, true});
    return out;
}

/// Which pauses stand before which words: a way through both from begin to end that bends the usual lengths least.
/// Pairs of a pause and a word; the words' end counts as one.
class Alignment {
public:
    Alignment(const std::vector<Pause>& pauses, const std::vector<double>& usual, const std::vector<bool>& halts)
        : pauses_(pauses), usual_(usual), halts_(halts) {}

    std::vector<std::pair<std::size_t, std::size_t>> best() const {
        const std::size_t last_word = usual_.size() - 1;
        const std::size_t last_pause = pauses_.size() - 1;
        std::vector<std::vector<Step>> steps(pauses_.size(), std::vector<Step>(usual_.size()));
        steps[0][0].cost = 0;
        for (std::size_t pause = 1; pause <= last_pause; ++pause)
            for (std::size_t word = 1; word <= last_word; ++word)
                if ((pause == last_pause) == (word == last_word)) steps[pause][word] = step_to(pause, word, steps);
        std::vector<std::pair<std::size_t, std::size_t>> way{{last_pause, last_word}};
        while (way.back().first > 0) {
            const Step& step = steps[way.back().first][way.back().second];
            way.emplace_back(step.pause, step.word);
        }
        std::reverse(way.begin(), way.end());
        return way;
    }

private:
    struct Step {
        double cost = std::numeric_limits<double>::infinity();
        std::size_t pause = 0;
        std::size_t word = 0;
    };

    Step step_to(std::size_t pause, std::size_t word, const std::vector<std::vector<Step>>& steps) const {
        Step best;
        const bool is_end = word + 1 == usual_.size();
        if (!is_end && !halts_[word] && !pauses_[pause].sure) return best;
        const double here = is_end || halts_[word] ? 0 : without_mark;
        double passed_pauses = 0;
        for (std::size_t from = pause; from-- > 0; passed_pauses += pauses_[from].sure ? sure_passed : unsure_passed) {
            double passed_halts = 0;
            for (std::size_t before = word; before-- > 0; passed_halts += halts_[before] ? halt_passed : 0) {
                const double cost = steps[from][before].cost + here + passed_pauses + passed_halts +
                                    bent(pauses_[pause].heard - pauses_[from].heard, usual_[word] - usual_[before]);
                if (cost < best.cost) best = {cost, from, before};
            }
        }
        return best;
    }
    /// What it costs that words of a usual length took another.
    static double bent(double heard, double usual) {
        constexpr double least = 0.1;
        const double ratio = std::log((heard + least) / (usual + least));
        return 6 * (0.3 + usual) * ratio * ratio;
    }

    static constexpr double without_mark = 0.8;
    static constexpr double halt_passed = 0.4;
    static constexpr double sure_passed = 1;
    static constexpr double unsure_passed = 0.15;
    const std::vector<Pause>& pauses_;
    const std::vector<double>& usual_;
    const std::vector<bool>& halts_;
};

/// How many seconds have been said before each word, in an ordinary reading that takes `whole`; the last entry is that.
std::vector<double> usual_begins(const Spoken& text, double whole) {
    std::vector<double> begins{0};
    for (const SpokenWord& word : text.words()) {
        const auto letters = std::string_view(text.str()).substr(word.spoken.from, word.spoken.to - word.spoken.from);
        begins.push_back(begins.back() + estimated_word_seconds(letters));
    }
    const double factor = whole / begins.back();
    for (double& begin : begins)
        begin *= factor;
    return begins;
}

/// Whether a mark stands before each word.
std::vector<bool> halts(const Spoken& text) {
    std::vector<bool> out{false};
    for (const SpokenWord& word : text.words())
        out.push_back(word.spoken.to < text.str().size() &&
                      std::string_view(".,;:?!").find(text.str()[word.spoken.to]) != std::string_view::npos);
    return out;
}

} // namespace

std::vector<WordTime> word_times(const Spoken& text, const Speech& speech) {
    const auto& words = text.words();
    const Energy found = energy(speech);
    if (words.empty() || found.stretches.empty()) return {};
    const auto pauses = pauses_in(found.stretches, speech.rate, 2 * words.size());
    const auto usual = usual_begins(text, pauses.back().heard);
    const auto marks = halts(text);
    const auto way = Alignment(pauses, usual, marks).best();
    std::vector<WordTime> times;
    for (std::size_t part = 1; part < way.size(); ++part) {
        const auto& [pause, word] = way[part - 1];
        const auto& [next_pause, next_word] = way[part];
        const double length = usual[next_word] - usual[word];
        const double samples = pauses[next_pause].begin - pauses[pause].end;
        for (std::size_t at = word; at < next_word; ++at) {
            const double sample = pauses[pause].end + (usual[at] - usual[word]) / length * samples;
            times.push_back({words[at].spoken.from, static_cast<std::size_t>(sample)});
        }
    }
    return times;
}

} // namespace siar::tts
