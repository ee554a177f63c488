// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/pronounce.hpp"

#include "tts/affixes.hpp"
#include "tts/letter_sounds.hpp"
#include "tts/phones.hpp"
#include "tts/reading.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>
#include <utility>

namespace siar::tts {
namespace {

bool has_e(std::string_view word) {
    return word.find('e') != std::string_view::npos;
}

/// Learned words begin like native ones with a prefix: "semantik", "meritokrasi".
bool looks_learned(std::string_view base) {
    constexpr std::array endings = std::to_array<std::string_view>(
        {"ik", "is", "asi", "isme", "um", "us", "or", "tas", "grafi", "logi", "in", "an"});
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view end) { return base.ends_with(end); });
}

/// A base word of one syllable takes the prefixes that keep it whole: "mengecat", "direm".
bool bears(std::string_view prefix, std::string_view base) {
    if (vowels(base) > 1 || prefix.empty()) return true;
    return is_one_of(prefix, std::to_array<std::string_view>(
                                 {"di", "nge", "menge", "penge", "ber", "ter", "se", "ke", "memper", "diper"}));
}

/// Whether a word without e may stand behind this prefix though nobody lists it; then the prefix is one, with a schwa.
bool plausible(const Parting& parting) {
    if (has_e(parting.base) || vowels(parting.base) < 2) return false;
    const bool framed = parting.suffix.ends_with("an") || parting.suffix.find("an") != std::string_view::npos;
    if (parting.prefix.substr(0, 2) == "ke" && !framed) return false;
    const bool bare = parting.prefix.size() == 2 && parting.prefix != "di" && parting.suffix.empty();
    const bool verb = (parting.prefix == "me" || parting.prefix == "pe") && vowels(parting.base) == 2; // "melapor"
    return !bare || verb || !looks_learned(parting.base);
}

/// -kan follows me-, di-, -an the nouns of ke-, pe-: "menyampaikan", "kebaikan".
bool suits(const Parting& parting) {
    const bool noun = parting.prefix.substr(0, 2) == "ke" || parting.prefix.substr(0, 2) == "pe";
    return !noun || parting.suffix.substr(0, 3) != "kan";
}

/// Clitics and bare nasals look like the ends of many a word: "menikah" is no "meni" with -kah, "merah" no "perah".
/// They are thought of last.
bool hangs_on(const Parting& parting) {
    constexpr std::array doubtful = std::to_array<std::string_view>({"kah", "lah", "pun", "ku", "mu"});
    constexpr std::array nasals = std::to_array<std::string_view>({"ny", "ng", "n", "m"});
    if (is_one_of(parting.prefix, nasals)) return true;
    return parting.prefix.empty() && is_one_of(parting.suffix, doubtful) && parting.base.size() < 5;
}

/// "mengetes", "pengecekan", "ngebel": the prefix that only words of one syllable take.
bool takes_whole_syllable(const Parting& parting) {
    const bool prefixed = parting.prefix.ends_with("nge") && parting.swallowed == 0;
    return prefixed && vowels(parting.base) == 1;
}

/// A known base word of one syllable behind menge-, else the longest one, rather one whose first letter the prefix took
/// ("memesan"), behind the shortest prefix.
const Parting* known(const std::vector<Parting>& all, const FullE& full_e, bool hanging = false) {
    const Parting* best = nullptr;
    const auto rank = [](const Parting& p) {
        return std::tuple(takes_whole_syllable(p), p.base.size(), p.swallowed, -static_cast<int>(p.prefix.size()));
    };
    for (const Parting& one : all) {
        if (hangs_on(one) != hanging || !full_e.knows(one.base) || !bears(one.prefix, one.base)) continue;
        if (best == nullptr || rank(one) > rank(*best)) best = &one;
    }
    return best;
}

/// Of words without e: the most suffix, then the shortest prefix.
const Parting* unlisted(const std::vector<Parting>& all) {
    const Parting* best = nullptr;
    const auto rank = [](const Parting& p) { return std::tuple(p.suffix.size(), -static_cast<int>(p.prefix.size())); };
    for (const Parting& one : all) {
        if (one.prefix.empty() || !plausible(one) || !suits(one)) continue;
        if (best == nullptr || rank(one) > rank(*best)) best = &one;
    }
    return best;
}

/// Two words in one, "wonorejo", "praperadilan", by the most letters that are known; nothing where no half is known.
std::optional<std::string> compound(std::string_view word, const FullE& full_e) {
    constexpr std::size_t least_known = 4;
    std::optional<std::string> best;
    std::size_t most = 0;
    for (std::size_t at = 3; at + 3 <= word.size(); ++at) {
        const std::array halves{word.substr(0, at), word.substr(at)};
        std::size_t known_letters = 0;
        std::string marks;
        bool fits = true;
        for (const std::string_view half : halves) {
            const bool listed = half.size() >= least_known && full_e.knows(half);
            fits = fits && (listed || (!has_e(half) && vowels(half) > 1));
            fits = fits && (listed || half != halves[1] || !half.ends_with("asi")); // "kontes" begins no "kontestasi"
            known_letters += listed ? half.size() : 0;
            marks += listed ? full_e.marked(half) : std::string(half);
        }
        if (!fits || known_letters <= most) continue;
        most = known_letters;
        best = marks;
    }
    return best;
}

/// An unknown word with e in the frame of a verb: its base word is guessed without the frame.
const Parting* framed(const std::vector<Parting>& all) {
    for (const Parting& one : all) {
        const std::string_view first = one.prefix.substr(0, 2);
        const bool verb = one.prefix.size() > 1 && (first == "me" || first == "di" || first == "be" || first == "te");
        const bool ended = one.suffix.substr(0, 3) == "kan" || one.suffix == "i";
        const bool noun = (one.prefix == "ke" || one.prefix.substr(0, 2) == "pe") && one.suffix.substr(0, 2) == "an";
        if (vowels(one.base) > 1 && suits(one) && ((verb && ended) || noun)) return &one;
    }
    return nullptr;
}

struct Seen {
    std::string marks;     ///< the word, E for a full e
    std::size_t begin = 0; ///< of the base word's letters
    std::size_t end = 0;
    std::string base;
};

Seen with_base(std::string_view word, const Parting& parting, const std::string& base_marks) {
    Seen seen{std::string(word), parting.begin, parting.end, parting.base};
    seen.marks.replace(parting.begin, parting.end - parting.begin, base_marks.substr(parting.swallowed));
    return seen;
}

/// A word without e: only what stands behind it is of interest.
Seen without_e(std::string_view word, const std::vector<Parting>& all, const FullE& full_e) {
    if (const Parting* const one = known(all, full_e)) return with_base(word, *one, one->base);
    for (const std::string_view suffix : {"nya", "lah", "kah", "pun", "ku", "mu", "kan"}) {
        for (const Parting& one : all) {
            const bool doubtful = suffix == "ku" || suffix == "mu" || suffix == "kan";
            if (one.prefix.empty() && one.suffix == suffix && vowels(one.base) > 1 &&
                (!doubtful || one.base.ends_with("k")))
                return with_base(word, one, one.base);
        }
    }
    const Parting* const one = unlisted(all);
    return one != nullptr ? with_base(word, *one, one->base) : with_base(word, all.front(), all.front().base);
}

Seen seen(std::string_view word, const FullE& full_e) {
    constexpr std::size_t longest = 50; // no word is; a line without spaces must not take minutes
    if (word.size() > longest) return {std::string(word), 0, word.size(), std::string(word)};
    if (full_e.knows(word)) return {full_e.marked(word), 0, word.size(), std::string(word)};
    const std::vector<Parting> all = partings(word);
    if (!has_e(word)) return without_e(word, all, full_e);
    if (const Parting* const one = known(all, full_e)) return with_base(word, *one, full_e.marked(one->base));
    if (const Parting* const one = unlisted(all)) return with_base(word, *one, one->base);
    if (const Parting* const one = known(all, full_e, true)) return with_base(word, *one, full_e.marked(one->base));
    for (const Parting& one : all) {
        if (one.base.size() < 7 || !suits(one)) continue;
        if (const auto both = compound(one.base, full_e)) return with_base(word, one, *both);
    }
    if (const Parting* const one = framed(all)) return with_base(word, *one, full_e.guess(one->base));
    return with_base(word, all.front(), full_e.guess(std::string(word)));
}

/// A k that ends a base word behind a vowel is a glottal stop, unless the word is a loan: listed, or of three syllables
/// with -ik and no schwa in the first, "politik" beside "selidik".
bool glottal_k(const Seen& word, const Sounding& sounding) {
    const std::string_view base = word.base;
    if (base.size() < 2 || base.back() != 'k' || !is_vowel(base[base.size() - 2])) return false;
    if (sounding.hard_k.count(word.base) > 0) return false;
    const std::size_t first = word.marks.find_first_of("aiueoE", word.begin);
    if (base.ends_with("ik") && vowels(base) > 2 && word.marks[first] != 'e') return false;
    const std::string_view suffix = std::string_view(word.marks).substr(word.end);
    return suffix.empty() || !is_vowel(suffix.front());
}

std::string without_stress(const std::string& sounds) {
    const std::vector<const Phone*> all = phones(sounds).value();
    std::string out;
    for (const Phone* const sound : all) {
        if (sound->kind != Phone::Kind::stress) out += sound->mnemonic;
    }
    return out;
}

/// "websitenya", "di-update": affixes around the longest base word that lafal.tsv has.
std::optional<std::string> with_listed_base(std::string_view word, const Sounding& sounding) {
    constexpr std::size_t longest = 50;
    if (word.size() > longest) return std::nullopt;
    std::optional<Parting> best;
    for (Parting& one : partings(word)) {
        const bool listed = one.swallowed == 0 && sounding.spoken.count(one.base) > 0;
        if (listed && (!best || one.base.size() > best->base.size())) best = std::move(one);
    }
    if (!best) return std::nullopt;
    const auto sounds = [](std::string_view part) {
        return part.empty() ? std::string() : sounds_of({part, 0, part.size(), false});
    };
    const std::string base = without_stress(sounding.spoken.find(best->base)->second);
    return with_stress(sounds(best->prefix) + base + sounds(best->suffix), word);
}

} // namespace

std::string marked(std::string_view word, const Sounding& sounding) {
    return seen(word, sounding.full_e).marks;
}

std::string pronounced(std::string_view word, const Sounding& sounding) {
    const std::string letters = small(word);
    if (const auto found = sounding.spoken.find(letters); found != sounding.spoken.end()) return found->second;
    if (const auto affixed = with_listed_base(letters, sounding)) return *affixed;
    std::string plain = letters;
    plain.erase(std::remove_if(plain.begin(), plain.end(), [](char c) { return !is_alpha(c); }), plain.end());
    if (plain.empty()) return {};
    const Seen word_seen = seen(plain, sounding.full_e);
    return with_stress(sounds_of({word_seen.marks, word_seen.begin, word_seen.end, glottal_k(word_seen, sounding)}),
                       plain);
}

std::string ipa_line(std::string_view spoken, const Sounding& sounding) {
    std::string out;
    for (std::size_t at = 0; at < spoken.size();) {
        const std::size_t end = std::max(run_end(spoken, at, in_word), at + 1);
        const std::string sounds = pronounced(spoken.substr(at, end - at), sounding);
        at = end;
        if (sounds.empty()) continue;
        if (!out.empty()) out += ' ';
        out += in_ipa(phones(sounds).value());
    }
    return out;
}

} // namespace siar::tts
