// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/script_lint.hpp"

#include "editorial/ear.hpp"
#include "editorial/tags.hpp"
#include "text/unicode.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace siar::editorial {

using privacy::Label;
using privacy::operator""_label;
using privacy::Showable;

namespace {

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_letter(char c) {
    return is_capital(c) || (c >= 'a' && c <= 'z');
}

/// The words of a sentence between white space, as bytes of it.
std::vector<std::string_view> words_of(std::string_view sentence) {
    std::vector<std::string_view> out;
    for (std::size_t at = sentence.find_first_not_of(' '); at < sentence.size();) {
        const std::size_t end = std::min(sentence.find(' ', at), sentence.size());
        out.push_back(sentence.substr(at, end - at));
        at = sentence.find_first_not_of(' ', end);
    }
    return out;
}

/// "S.Sos", "M.Eng.", "A.Md.Kep", "Drs.": a capital before an inner dot and another behind it, or one of the few
/// without.
bool is_degree(std::string_view word) {
    constexpr std::array<std::string_view, 6> before_names{"Drs.", "Dra.", "Ir.", "Prof.", "Dr.", "Ph.D"};
    if (std::any_of(before_names.begin(), before_names.end(), [&](auto one) { return word.starts_with(one); }))
        return true;
    const std::size_t dot = word.find('.');
    const bool inner = dot != std::string_view::npos && dot >= 1 && dot <= 3 && dot + 1 < word.size();
    return inner && is_capital(word.front()) && is_capital(word[dot + 1]) && is_letter(word[dot - 1]);
}

/// A path behind a host, or a scheme before it.
bool is_deep_link(std::string_view word) {
    if (word.find("://") != std::string_view::npos) return true;
    const std::size_t dot = word.find('.');
    if (dot == 0 || dot == std::string_view::npos) return false;
    const std::size_t slash = word.find('/', dot);
    return slash != std::string_view::npos && slash + 1 < word.size() && is_letter(word[dot - 1]) &&
           is_letter(word[dot + 1]);
}

/// The hard words of a sentence, each as a word of its own, with the bytes where they stand.
std::vector<std::pair<const model::HardWord*, std::size_t>> hard_words_in(std::string_view sentence,
                                                                          const model::Copybook& copybook) {
    std::string small(sentence); // byte for byte, unlike text::lower()
    std::transform(small.begin(), small.end(), small.begin(),
                   [](char c) { return is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c; });
    std::vector<std::pair<const model::HardWord*, std::size_t>> out;
    for (const auto& hard : copybook.hard_words) {
        for (std::size_t at = small.find(hard.word); at != std::string::npos; at = small.find(hard.word, at + 1)) {
            const std::size_t end = at + hard.word.size();
            const bool begins = at == 0 || !is_letter(small[at - 1]);
            if (begins && (end == small.size() || !is_letter(small[end]))) out.emplace_back(&hard, at);
        }
    }
    return out;
}

/// A sentence of a line, and what is said of it.
struct Judged {
    const Showable& text;
    std::string_view sentence;
    std::vector<Flaw>& flaws;

    Showable part(std::string_view words) const {
        return text.part(static_cast<std::size_t>(words.data() - text.view().data()), words.size());
    }
    void add(Flaw::Kind kind, const Showable& what, const Showable& todo) const {
        const auto last = sentence.find_last_not_of(" .");
        const Showable words = part(sentence.substr(0, last == std::string_view::npos ? 0 : last + 1));
        flaws.push_back({kind, what + ": \""_label + words + "\". "_label + todo});
    }
};

void judge_length(const Judged& one) {
    const auto words = text::word_count(one.sentence);
    if (words <= easy_words) return;
    one.add(words > most_words ? Flaw::Kind::too_long : Flaw::Kind::long_sentence,
            "Kalimat "_label + Label::number(static_cast<std::int64_t>(words)) + " kata"_label,
            words > most_words ? "Tidak disiarkan: jadikan dua kalimat"_label : "Lebih baik jadi dua kalimat"_label);
}

void judge_words(const Judged& one, const model::Copybook& copybook) {
    for (const std::string_view word : words_of(one.sentence)) {
        if (is_degree(word))
            one.add(Flaw::Kind::degree, "Gelar \""_label + one.part(word) + "\""_label, "Hapus gelarnya"_label);
        if (is_deep_link(word))
            one.add(Flaw::Kind::link, "Alamat \""_label + one.part(word) + "\""_label,
                    "Sebut nama situsnya saja"_label);
    }
    for (const auto& [hard, at] : hard_words_in(one.sentence, copybook)) {
        one.add(Flaw::Kind::hard_word,
                "Sulit diucapkan \""_label + one.part(one.sentence.substr(at, hard->word.size())) + "\""_label,
                "Coba: "_label + hard->instead);
    }
    const auto tags = tags_of(one.sentence);
    if (std::find(tags.begin(), tags.end(), model::Tag::office_holder) != tags.end())
        one.add(Flaw::Kind::office_holder, "Menyebut pejabat terpilih"_label, "Sebut dinasnya"_label);
}

} // namespace

std::vector<Flaw> lint(const Showable& text, const model::Copybook& copybook) {
    std::vector<Flaw> out;
    for (const std::string_view sentence : text::sentences(text.view())) {
        const Judged one{text, sentence, out};
        judge_length(one);
        if (numbers_in(sentence) > most_numbers)
            one.add(Flaw::Kind::numbers, "Lebih dari dua angka"_label, "Bagi angkanya"_label);
        judge_words(one, copybook);
    }
    return out;
}

std::vector<Flaw> lint(const model::Script& script, const model::Copybook& copybook) {
    std::vector<Flaw> told;
    for (const auto& line : script.lines) {
        for (const Showable* text : {&line.text, &line.short_form}) {
            for (Flaw& flaw : lint(*text, copybook))
                if (std::find(told.begin(), told.end(), flaw) == told.end()) told.push_back(std::move(flaw));
        }
    }
    return told;
}

double estimated_seconds(const model::Script& script, const Estimate& estimate) {
    double seconds = 0;
    double pause = 0;
    for (const auto& line : script.lines) {
        seconds += pause + estimate(line.text) / line.pace;
        pause = line.pause_after;
    }
    return seconds;
}

bool may_air(const std::vector<Flaw>& flaws) {
    return std::none_of(flaws.begin(), flaws.end(), [](const Flaw& flaw) { return flaw.kind == Flaw::Kind::too_long; });
}

} // namespace siar::editorial
