// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/ear.hpp"

#include "text/words.hpp"

#include <algorithm>
#include <string_view>

namespace siar::editorial {

using privacy::Label;
using privacy::operator""_label;
using privacy::Showable;

namespace {

/// Where to part a sentence that is too long: the last comma or semicolon up to which a listener can follow; npos where
/// there is none with at least three words on both sides.
std::size_t parting(std::string_view sentence) {
    constexpr std::size_t least = 3;
    std::size_t best = std::string_view::npos;
    for (std::size_t at = sentence.find_first_of(",;"); at != std::string_view::npos;
         at = sentence.find_first_of(",;", at + 1)) {
        if (at + 1 >= sentence.size() || sentence[at + 1] != ' ') continue; // a decimal comma
        const std::size_t before = text::word_count(sentence.substr(0, at));
        if (before > most_words) break;
        if (before >= least && text::word_count(sentence.substr(at + 1)) >= least) best = at;
    }
    return best;
}

} // namespace

Label rounded_for_the_ear(std::int64_t count) {
    std::int64_t step = 1;
    while (count / step >= 100)
        step *= 10;
    const std::int64_t rounded = (count + step / 2) / step * step;
    if (rounded == count) return Label::number(count);
    return (rounded < count ? "lebih dari "_label : "hampir "_label) + Label::number(rounded);
}

std::optional<Showable> in_short_sentences(const Showable& text) {
    const std::string_view view = text.view();
    Showable out;
    std::size_t begin = 0; // of what is not in `out` yet
    for (const std::string_view sentence : text::sentences(view)) {
        auto at = static_cast<std::size_t>(sentence.data() - view.data());
        const std::size_t end = at + sentence.size();
        while (text::word_count(view.substr(at, end - at)) > most_words) {
            const std::size_t comma = parting(view.substr(at, end - at));
            if (comma == std::string_view::npos) return std::nullopt;
            out = out + text.part(begin, at + comma - begin) + ". "_label;
            at = begin = view.find_first_not_of(' ', at + comma + 1);
        }
    }
    return out + text.part(begin, view.size() - begin);
}

std::size_t numbers_in(std::string_view sentence) {
    std::size_t count = 0;
    std::size_t last_end = std::string_view::npos;
    for (const text::Token& token : text::tokens(sentence)) {
        if (token.kind != text::TokenKind::number) continue;
        // "0823 2430 9949" is one number.
        const bool goes_on =
            last_end != std::string_view::npos && last_end + 1 == token.begin && sentence[last_end] == ' ';
        if (!goes_on) ++count;
        last_end = token.end();
    }
    return count;
}

} // namespace siar::editorial
