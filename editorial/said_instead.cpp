// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/said_instead.hpp"

#include "editorial/script_parts.hpp"
#include "text/unicode.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <string_view>

namespace siar::editorial {

using privacy::Showable;

namespace {

std::string_view first_word(std::string_view text) {
    return text.substr(0, text.find(' '));
}

bool begins_sentence(std::string_view text, std::size_t at) {
    const std::size_t before = text.substr(0, at).find_last_not_of(' ');
    return before == std::string_view::npos || std::string_view(".!?").find(text[before]) != std::string_view::npos;
}

} // namespace

Showable said_instead(const Showable& text, const model::Copybook& copybook) {
    const std::string_view view = text.view();
    Showable out;
    std::size_t done = 0;
    std::string_view before;
    for (const text::Token& token : text::tokens(view)) {
        const std::string_view word = token.of(view);
        const auto hard = std::find_if(copybook.hard_words.begin(), copybook.hard_words.end(),
                                       [&](const auto& one) { return one.on_air && one.word == text::lower(word); });
        if (hard != copybook.hard_words.end()) {
            const std::string_view first = first_word(hard->instead.view());
            const bool has_first = text::lower(before) == first && hard->instead.view().size() > first.size();
            const Showable instead = hard->instead;
            const Showable said = has_first                            ? instead.part(first.size() + 1, view.npos)
                                  : begins_sentence(view, token.begin) ? capitalised(instead)
                                                                       : instead;
            out = out + text.part(done, token.begin - done) + said;
            done = token.end();
        }
        before = word;
    }
    return out + text.part(done, view.size() - done);
}

} // namespace siar::editorial
