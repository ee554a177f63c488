// SPDX-License-Identifier: GPL-3.0-or-later
// The spelling does not tell the two sounds of e, but the letters around it nearly do: "-asi", "-isme", "CeCVC". A
// perceptron learns them from the project's own lexicon when it is read: each e of each word votes by its traits (the
// letters beside it, the shape of the word), and a wrong vote moves the weights of its traits by one. The weights of
// all rounds are added up, which keeps the last word from counting most. Whole numbers and a fixed order: same lexicon,
// same answers.
#include "tts/full_e.hpp"

#include "tts/affixes.hpp"

#include <algorithm>
#include <array>

namespace siar::tts {
namespace {

constexpr std::size_t table_size = 1U << 18U;
constexpr int rounds = 8;
constexpr std::int64_t margin = 25; // how clear a vote must be to teach nothing more
constexpr std::size_t reach_left = 4;
constexpr std::size_t reach_right = 5;

using Traits = std::vector<std::uint32_t>;

std::string filtered(std::string_view part, bool vowels_only) {
    std::string out;
    for (const char c : part) {
        if (is_vowel(c) || c == '<' || c == '>') {
            out += c;
        } else if (!vowels_only) {
            out += 'C';
        }
    }
    return out;
}

/// The traits of one e: FNV-1a of a name and up to three texts.
class Collector {
public:
    void add(char name, std::string_view a, std::string_view b = {}, std::size_t n = 0) {
        std::uint64_t hash = 0xcbf29ce484222325ULL;
        const auto take = [&hash](unsigned char byte) { hash = (hash ^ byte) * 0x100000001b3ULL; };
        take(static_cast<unsigned char>(name));
        for (const char c : a)
            take(static_cast<unsigned char>(c));
        take('|');
        for (const char c : b)
            take(static_cast<unsigned char>(c));
        take(static_cast<unsigned char>(n));
        traits.push_back(static_cast<std::uint32_t>((hash ^ (hash >> 32U)) % table_size));
    }
    Traits traits;
};

bool is_learned(std::string_view word) {
    constexpr std::array signs =
        std::to_array<std::string_view>({"f", "v", "x", "z", "q", "str", "kr", "gr", "pr", "tr", "br", "dr", "sk", "sp",
                                         "st", "ks", "kt", "oid", "olog"});
    constexpr std::array endings =
        std::to_array<std::string_view>({"isme", "asi", "itas", "ik", "if", "or", "al", "um", "us", "is"});
    const auto holds = [&](std::string_view sign) { return word.find(sign) != std::string_view::npos; };
    const auto ends = [&](std::string_view end) {
        return word.size() > end.size() && word.substr(word.size() - end.size()) == end;
    };
    return std::any_of(signs.begin(), signs.end(), holds) || std::any_of(endings.begin(), endings.end(), ends);
}

std::string_view last(std::string_view text, std::size_t count) {
    return text.substr(text.size() - std::min(count, text.size()));
}

/// What is seen from the e at `at`: what stands before it is marked, what follows is not yet.
Traits traits_of(const std::string& word, std::size_t at) {
    const std::string left = '<' + word.substr(0, at);
    std::string right = word.substr(at + 1) + '>';
    std::replace(right.begin(), right.end(), 'E', 'e');
    Collector out;
    for (std::size_t a = 0; a <= std::min(reach_left, left.size()); ++a) {
        for (std::size_t b = 0; b <= std::min(reach_right, right.size()); ++b)
            out.add('n', last(left, a), std::string_view(right).substr(0, b));
    }
    const std::string left_shape = filtered(left, false);
    const std::string right_shape = filtered(right, false);
    const std::string left_vowels = filtered(left, true);
    const std::string right_vowels = filtered(right, true);
    const std::size_t before = left_vowels.size();
    const std::size_t after = right_vowels.size();
    const bool learned = is_learned(left.substr(1) + 'e' + right.substr(0, right.size() - 1));
    out.add('s', left_shape, right_shape);
    out.add('p', "", "", before * 16 + after);
    out.add('r', right_shape, "", before);
    out.add('R', std::string_view(right_shape).substr(0, 5), "", std::min<std::size_t>(after, 4));
    for (std::size_t size = 3; size <= 5; ++size)
        out.add('z', last(right, size), "", after);
    out.add('b', std::string_view(left).substr(0, 4), "", before);
    out.add('B', std::string_view(left).substr(0, 3));
    out.add('v', left_vowels, right_vowels);
    out.add('w', right_vowels, last(left, 1));
    out.add('W', right_vowels, std::string_view(right_shape).substr(0, 3));
    out.add('m', left.find('E') != std::string::npos ? "E" : "", left.find('e') != std::string::npos ? "e" : "");
    out.add('l', learned ? "l" : "", "", after);
    out.add('L', learned ? "l" : "", std::string_view(right_shape).substr(0, 3), before);
    return out.traits;
}

template <class Weights>
std::int64_t vote(const Weights& weights, const Traits& traits) {
    std::int64_t sum = 0;
    for (const std::uint32_t trait : traits)
        sum += weights[trait];
    return sum;
}

struct Example {
    Traits traits;
    int answer = 0; ///< 1: full, -1: schwa
};

std::vector<Example> examples_of(const std::vector<std::string>& marked) {
    std::vector<Example> examples;
    for (const std::string& word : marked) {
        for (std::size_t at = 0; at < word.size(); ++at) {
            if (word[at] == 'e' || word[at] == 'E') examples.push_back({traits_of(word, at), word[at] == 'E' ? 1 : -1});
        }
    }
    // Neighbours in the alphabet are alike; learning goes best through unlike words.
    const auto mixed = [](std::size_t n) { return (n * 2654435761U) & 0xFFFFFFFFU; };
    std::vector<std::size_t> order(examples.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return mixed(a) < mixed(b); });
    std::vector<Example> out;
    out.reserve(examples.size());
    for (const std::size_t i : order)
        out.push_back(std::move(examples[i]));
    return out;
}

std::vector<std::int32_t> learned_from(const std::vector<Example>& examples) {
    std::vector<std::int32_t> now(table_size);
    std::vector<std::int64_t> owed(table_size); // of the sum of all rounds, what the last weights count too much
    std::int64_t step = 1;
    for (int round = 0; round < rounds; ++round) {
        for (const Example& example : examples) {
            ++step;
            if (example.answer * vote(now, example.traits) > margin) continue;
            for (const std::uint32_t trait : example.traits) {
                now[trait] += example.answer;
                owed[trait] += example.answer * step;
            }
        }
    }
    std::vector<std::int32_t> weights(table_size);
    for (std::size_t i = 0; i < table_size; ++i)
        weights[i] = static_cast<std::int32_t>((now[i] * step - owed[i]) * 1024 / step);
    return weights;
}

} // namespace

FullE::FullE(const std::vector<std::string>& marked) {
    std::vector<std::string> words = marked;
    std::sort(words.begin(), words.end());
    for (const std::string& word : words) {
        std::string base = word;
        std::replace(base.begin(), base.end(), 'E', 'e');
        marked_[base] = word;
    }
    weights_ = learned_from(examples_of(words));
}

bool FullE::knows(std::string_view base) const {
    return marked_.count(std::string(base)) > 0;
}

const std::string& FullE::marked(std::string_view base) const {
    return marked_.at(std::string(base));
}

std::string FullE::guess(std::string word) const {
    if (weights_.empty()) return word;
    for (std::size_t at = 0; at < word.size(); ++at) {
        if (word[at] == 'e' && vote(weights_, traits_of(word, at)) > 0) word[at] = 'E';
    }
    return word;
}

} // namespace siar::tts
