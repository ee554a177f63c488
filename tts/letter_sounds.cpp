// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/letter_sounds.hpp"

#include "tts/affixes.hpp"
#include "tts/phones.hpp"
#include "tts/reading.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace siar::tts {
namespace {

using Kind = Phone::Kind;

struct Written {
    std::string_view letters;
    std::string_view sounds;
};

/// The longest come first.
constexpr std::array consonants = std::to_array<Written>({
    {"ngk", "Nk"}, {"ng", "N"}, {"ny", "n^"}, {"sy", "S"}, {"sh", "S"}, {"kh", "x"}, {"gh", "g"}, {"dh", "d"},
    {"th", "t"},   {"ph", "f"}, {"ck", "k"},  {"b", "b"},  {"c", "tS"}, {"d", "d"},  {"f", "f"},  {"g", "g"},
    {"h", "h"},    {"j", "dZ"}, {"k", "k"},   {"l", "l"},  {"m", "m"},  {"n", "n"},  {"p", "p"},  {"q", "k"},
    {"r", "R"},    {"s", "s"},  {"t", "t"},   {"v", "f"},  {"w", "w"},  {"x", "ks"}, {"y", "j"},  {"z", "z"},
});

/// Two vowels that are one sound: at the end of a base word with another vowel before them, "pantai", "survei"; au also
/// where a loan begins with it, "aula".
std::optional<Written> diphthong(const MarkedWord& word, std::size_t at) {
    constexpr std::array pairs =
        std::to_array<Written>({{"ai", "aI"}, {"au", "aU"}, {"oi", "oj"}, {"Ei", "eI"}, {"ei", "eI"}});
    const std::string_view rest = word.letters.substr(at);
    for (const Written& pair : pairs) {
        if (!rest.starts_with(pair.letters)) continue;
        if (at + 2 == word.end && vowels(word.letters.substr(word.begin, at - word.begin)) > 0) return pair;
        if (pair.letters == "au" && at == word.begin && rest.size() > 3 && !is_vowel(rest[2]) && is_vowel(rest[3]))
            return pair;
    }
    return std::nullopt;
}

Written next_of(const MarkedWord& word, std::size_t at) {
    if (word.glottal && at + 1 == word.end) return {word.letters.substr(at, 1), "?"};
    const std::string_view rest = word.letters.substr(at);
    if (const auto both = diphthong(word, at)) return *both;
    if (rest[0] == 'e') return {rest.substr(0, 1), "@"};
    if (is_vowel(rest[0])) return {rest.substr(0, 1), rest.substr(0, 1)};
    if (rest == "nk" || rest == "nks") return {rest.substr(0, 1), "N"}; // "bank"
    if (rest[0] == 'x' && at == 0) return {rest.substr(0, 1), "s"};
    for (const Written& one : consonants) {
        const bool apart = at < word.end && at + one.letters.size() > word.end; // the k and h of "tidakkah"
        if (!apart && rest.starts_with(one.letters)) return one;
    }
    return {rest.substr(0, 1), ""};
}

bool is_vowel_sound(const Phone* sound) {
    return sound->kind == Kind::vowel;
}

/// Consonants that begin a syllable together: "pro", "stra" after its s.
bool joins(const Phone* first, const Phone* second) {
    return is_one_of(first->mnemonic, std::to_array<std::string_view>({"p", "b", "t", "d", "k", "g", "f"})) &&
           is_one_of(second->mnemonic, std::to_array<std::string_view>({"R", "l"}));
}

/// An e is closed where its syllable is, or the next is closed with such an e: "nEnE?".
bool is_closed(const std::vector<const Phone*>& sounds, std::size_t at) {
    std::size_t next = at + 1;
    while (next < sounds.size() && !is_vowel_sound(sounds[next]))
        ++next;
    const std::size_t between = next - at - 1;
    if (next == sounds.size()) return between > 0;
    if (between == 1) return sounds[next]->mnemonic == "E";
    return between > 2 || (between == 2 && !joins(sounds[at + 1], sounds[at + 2]));
}

std::string mnemonics(const std::vector<const Phone*>& sounds) {
    std::string out;
    for (const Phone* const sound : sounds)
        out += sound->mnemonic;
    return out;
}

} // namespace

std::string sounds_of(const MarkedWord& word) {
    std::string raw;
    for (std::size_t at = 0; at < word.letters.size();) {
        const Written next = next_of(word, at);
        raw += next.sounds;
        at += next.letters.size();
    }
    std::vector<const Phone*> sounds = phones(raw).value();
    const bool mute = std::none_of(sounds.begin(), sounds.end(), is_vowel_sound);
    if (mute) return std::string(sounds.front()->mnemonic) + "@" + raw.substr(sounds.front()->mnemonic.size());
    const std::vector<const Phone*> open = phones("e").value();
    for (std::size_t at = sounds.size(); at-- > 0;) {
        if (sounds[at]->mnemonic == "E" && !is_closed(sounds, at)) sounds[at] = open.front();
    }
    return mnemonics(sounds);
}

std::string with_stress(const std::string& sounds, std::string_view letters) {
    constexpr std::array none = std::to_array<std::string_view>({"di", "ke", "dan", "yang", "si", "sang"});
    constexpr std::array half =
        std::to_array<std::string_view>({"dari", "untuk", "pada", "atau", "adalah", "sebagai", "bahwa"});
    const std::vector<const Phone*> all = phones(sounds).value();
    std::vector<std::size_t> places;
    for (std::size_t at = 0; at < all.size(); ++at) {
        if (is_vowel_sound(all[at])) places.push_back(at);
    }
    if (places.empty()) return sounds;
    std::size_t stressed = places.back();
    if (places.size() > 1 && all[places[places.size() - 2]]->mnemonic != "@") stressed = places[places.size() - 2];
    const bool both_schwa = places.size() > 1 && all[stressed]->mnemonic == "@";
    if (both_schwa) stressed = places[places.size() - 2];
    std::string out;
    for (std::size_t at = 0; at < all.size(); ++at) {
        if (at == stressed) out += is_one_of(letters, none) ? "%" : is_one_of(letters, half) ? "," : "'";
        out += all[at]->mnemonic;
    }
    return out;
}

} // namespace siar::tts
