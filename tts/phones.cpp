// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/phones.hpp"

#include <algorithm>
#include <array>

namespace siar::tts {
namespace {

using Kind = Phone::Kind;

/// E is the engine's E2: its E becomes a schwa where it is not stressed.
constexpr std::array inventory = std::to_array<Phone>({
    {"a", "a", "a", "a", Kind::vowel},
    {"@", "@", "e", "ə", Kind::vowel},
    {"e", "e", "é", "e", Kind::vowel},
    {"E", "E2", "è", "ɛ", Kind::vowel},
    {"i", "i", "i", "i", Kind::vowel},
    {"o", "o", "o", "o", Kind::vowel},
    {"u", "u", "u", "u", Kind::vowel},
    {"aI", "aI", "ä", "ai̯", Kind::vowel},
    {"aU", "aU", "ö", "au̯", Kind::vowel},
    {"eI", "eI", "ë", "ei̯", Kind::vowel},
    {"p", "p", "p", "p"},
    {"b", "b", "b", "b"},
    {"t", "t", "t", "t"},
    {"d", "d", "d", "d"},
    {"k", "k", "k", "k"},
    {"g", "g", "g", "ɡ"},
    {"?", "?", "q", "ʔ"},
    {"tS", "tS", "c", "t͡ʃ"},
    {"dZ", "dZ", "j", "d͡ʒ"},
    {"m", "m", "m", "m"},
    {"n", "n", "n", "n"},
    {"n^", "n^", "ñ", "ɲ"},
    {"N", "N", "ŋ", "ŋ"},
    {"f", "f", "f", "f"},
    {"s", "s", "s", "s"},
    {"z", "z", "z", "z"},
    {"S", "S", "š", "ʃ"},
    {"x", "x", "x", "x"},
    {"h", "h", "h", "h"},
    {"l", "l", "l", "l"},
    {"R", "R", "r", "r"},
    {"w", "w", "w", "w"},
    {"j", "j", "y", "j"},
    {"'", "'", "v", "ˈ", Kind::stress},
    {",", ",", "ð", "ˌ", Kind::stress},
    {"%", "%", "þ", "", Kind::stress},
});

const Phone* first_of(std::string_view mnemonics) {
    const Phone* longest = nullptr;
    for (const Phone& phone : inventory) {
        const bool begins = mnemonics.substr(0, phone.mnemonic.size()) == phone.mnemonic;
        if (begins && (longest == nullptr || phone.mnemonic.size() > longest->mnemonic.size())) longest = &phone;
    }
    return longest;
}

std::string joined(const std::vector<const Phone*>& sounds, std::string_view Phone::*hand) {
    std::string out;
    for (const Phone* const sound : sounds)
        out += sound->*hand;
    return out;
}

/// A line of a rule: "before) letter (after  sounds".
std::string rule(const std::string& before, std::string_view letter, const std::string& after,
                 const std::string& sounds) {
    return "  " + (before.empty() ? before : before + ") ") + std::string(letter) +
           (after.empty() ? after : " (" + after) + "  " + sounds + '\n';
}

} // namespace

std::optional<std::vector<const Phone*>> phones(std::string_view mnemonics) {
    std::vector<const Phone*> sounds;
    while (!mnemonics.empty()) {
        const Phone* const next = first_of(mnemonics);
        if (next == nullptr) return std::nullopt;
        sounds.push_back(next);
        mnemonics.remove_prefix(next->mnemonic.size());
    }
    return sounds;
}

std::string in_ipa(const std::vector<const Phone*>& sounds) {
    return joined(sounds, &Phone::ipa);
}

std::string for_engine(const std::vector<const Phone*>& sounds) {
    return joined(sounds, &Phone::engine);
}

std::string respelled(const std::vector<const Phone*>& sounds) {
    return joined(sounds, &Phone::letter);
}

std::string letter_rules() {
    const std::string any_vowel = "L01";
    const std::string parted = "_|";
    std::string vowels;
    for (const Phone& phone : inventory) {
        if (phone.kind == Kind::vowel) vowels += ' ' + std::string(phone.letter);
    }
    std::string rules = '.' + any_vowel + vowels + '\n';
    for (const Phone& phone : inventory) {
        const std::string sound(phone.engine);
        rules += ".group " + std::string(phone.letter) + '\n' + rule("", phone.letter, "", sound);
        if (phone.kind == Kind::consonant) continue;
        rules += rule(any_vowel + '_', phone.letter, phone.kind == Kind::stress ? any_vowel : "", parted + sound);
        if (phone.kind == Kind::vowel) rules += rule(std::string(phone.letter), phone.letter, "", parted + sound);
    }
    return rules;
}

} // namespace siar::tts
