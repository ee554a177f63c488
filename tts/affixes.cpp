// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/affixes.hpp"

#include <algorithm>
#include <array>

namespace siar::tts {
namespace {

constexpr std::size_t least_base = 3;
constexpr int most_prefixes = 3; // di-per-se-, mem-ber-

bool one_of(char c, std::string_view letters) {
    return letters.find(c) != std::string_view::npos;
}

/// What is left of a word behind some prefixes.
struct Rest {
    std::size_t begin = 0;
    std::string swallowed; ///< "t" behind the n of "menerima"
};

using Rests = std::vector<Rest>;

/// "ber", but "be" before r and before a syllable with er: "bekerja".
bool takes_short(std::string_view rest) {
    return rest.starts_with("r") || (rest.size() > 2 && !is_vowel(rest[0]) && rest.substr(1, 2) == "er");
}

/// me- and pe- with their nasal, which swallows k, p, s, t: meny-, meng-, men-, mem-.
void add_nasal(std::string_view word, const Rest& from, Rests& out) {
    const std::size_t at = from.begin + 2;
    const std::string_view rest = word.substr(at);
    const auto add = [&](std::size_t taken, std::string swallowed = {}) {
        out.push_back({at + taken, std::move(swallowed)});
    };
    if (rest.starts_with("nge")) add(3);
    if (rest.starts_with("ny") && rest.size() > 2 && is_vowel(rest[2])) add(2, "s");
    if (rest.starts_with("ng") && rest.size() > 2) {
        if (is_vowel(rest[2])) add(2, "k");
        if (is_vowel(rest[2]) || one_of(rest[2], "ghk")) add(2);
    } else if (rest.starts_with("n") && rest.size() > 1) {
        if (is_vowel(rest[1])) add(1, "t");
        if (one_of(rest[1], "dcjstz")) add(1);
    } else if (rest.starts_with("m") && rest.size() > 1) {
        if (is_vowel(rest[1])) add(1, "p");
        if (is_vowel(rest[1])) add(1, "f");
        if (one_of(rest[1], "bpfv")) add(1);
    }
    if (!rest.empty() && one_of(rest[0], "lrwymn")) add(0);
}

/// One prefix more off the word. Behind a swallowed letter only se-, ke-, te-, per- can stand: "penyearah".
void add_prefixes(std::string_view word, const Rest& from, Rests& out) {
    if (!from.swallowed.empty()) {
        for (const std::string_view prefix : {"se", "ke", "te", "per", "ter", "pe"}) {
            const std::string_view seen = prefix.substr(1);
            if (prefix[0] == from.swallowed[0] && word.substr(from.begin).starts_with(seen))
                out.push_back({from.begin + seen.size(), {}});
        }
        return;
    }
    const std::string_view rest = word.substr(from.begin);
    for (const std::string_view prefix : {"di", "ke", "se", "ku", "kau", "ber", "ter", "per", "nge"}) {
        if (rest.starts_with(prefix)) out.push_back({from.begin + prefix.size(), {}});
    }
    for (const std::string_view prefix : {"be", "te", "pe"}) {
        if (rest.starts_with(prefix) && takes_short(rest.substr(2))) out.push_back({from.begin + 2, {}});
    }
    for (const std::string_view prefix : {"bel", "pel"}) {
        if (rest.starts_with(prefix) && rest.substr(3).starts_with("ajar")) out.push_back({from.begin + 3, {}});
    }
    if (rest.starts_with("pe")) out.push_back({from.begin + 2, {}});
    if (rest.starts_with("me") || rest.starts_with("pe")) add_nasal(word, from, out);
}

/// The bare nasal of everyday speech: "nyewa", "ngecek", "nempel", "mesen".
void add_bare_nasal(std::string_view word, Rests& out) {
    if (word.starts_with("ny") && word.size() > 2 && is_vowel(word[2])) {
        out.push_back({2, "s"});
    } else if (word.starts_with("ng") && word.size() > 2 && is_vowel(word[2])) {
        out.push_back({2, "k"});
        out.push_back({2, {}});
    } else if (word.size() > 2 && is_vowel(word[1])) {
        if (word[0] == 'n') out.push_back({1, "t"});
        if (word[0] == 'm') out.push_back({1, "p"});
    }
}

Rests rests_of(std::string_view word) {
    Rests all{{}};
    std::size_t done = 0;
    for (int round = 0; round < most_prefixes; ++round) {
        const std::size_t known = all.size();
        for (; done < known; ++done) {
            const Rest from = all[done];
            add_prefixes(word, from, all);
        }
    }
    add_bare_nasal(word, all);
    return all;
}

/// Where the base word may end, the word's own end first.
std::vector<std::size_t> ends_of(std::string_view word) {
    constexpr std::array clitics = std::to_array<std::string_view>({"nya", "lah", "kah", "pun", "ku", "mu"});
    constexpr std::array suffixes = std::to_array<std::string_view>({"kan", "an", "i"});
    std::vector<std::size_t> out{word.size()};
    for (const std::string_view clitic : clitics) {
        if (word.ends_with(clitic)) out.push_back(word.size() - clitic.size());
    }
    const std::size_t bare = out.size();
    for (std::size_t i = 0; i < bare; ++i) {
        for (const std::string_view suffix : suffixes) {
            if (word.substr(0, out[i]).ends_with(suffix)) out.push_back(out[i] - suffix.size());
        }
    }
    return out;
}

} // namespace

bool is_vowel(char c) {
    return one_of(c, "aiueoE");
}

std::size_t vowels(std::string_view word) {
    return static_cast<std::size_t>(std::count_if(word.begin(), word.end(), is_vowel));
}

std::vector<Parting> partings(std::string_view word) {
    std::vector<Parting> out;
    for (const Rest& rest : rests_of(word)) {
        for (const std::size_t end : ends_of(word)) {
            if (end < rest.begin) continue;
            Parting one{rest.begin, end, rest.swallowed.size(), rest.swallowed, {}, {}};
            one.base += word.substr(rest.begin, end - rest.begin);
            one.prefix = word.substr(0, rest.begin);
            one.suffix = word.substr(end);
            const bool whole = rest.begin == 0 && end == word.size();
            if (whole || (one.base.size() >= least_base && vowels(one.base) > 0)) out.push_back(std::move(one));
        }
    }
    return out;
}

} // namespace siar::tts
