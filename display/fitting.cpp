// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/fonts.hpp"
#include "display/text_measure.hpp"
#include "display/ties.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <vector>

namespace siar::display {
namespace {

using privacy::Showable;
using privacy::operator""_label;
using text::CodePoint;

constexpr char32_t joiner = U'\u200D';

/// True between the parts of a web address or a long path.
bool soft(std::string_view text, std::size_t after_mark) {
    if (after_mark < 2 || after_mark >= text.size()) return false;
    const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
    return small(text[after_mark - 2]) && small(text[after_mark]);
}

/// Not seen by itself: joins the characters beside it or says how the one before it is to look (joiners, variation
/// selectors, tags of flags).
bool joins(char32_t c) {
    return c == joiner || c == U'\u200C' || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0020 && c <= 0xE007F);
}

/// Belongs to the emoji before it: a tone of skin, the key around a figure.
bool follows(char32_t c) {
    return (c >= 0x1F3FB && c <= 0x1F3FF) || c == 0x20E3;
}

/// Half of a flag.
bool regional(char32_t c) {
    return c >= 0x1F1E6 && c <= 0x1F1FF;
}

/// One past the characters from `first` on that are seen as one: an emoji with all that is joined to it (UTS #51).
std::size_t end_of_sign(const std::vector<CodePoint>& all, std::size_t first) {
    std::size_t end = first + 1;
    if (regional(all[first].value) && end < all.size() && regional(all[end].value)) return end + 1;
    while (end < all.size()) {
        const bool joined = all[end - 1].value == joiner && text::is_emoji(all[end].value);
        if (!joined && !joins(all[end].value) && !follows(all[end].value)) break;
        ++end;
    }
    return end;
}

/// Turns the direction of what follows: no word of ours does, and a text from elsewhere must not.
bool turns(char32_t c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/// Whether all that is seen of a sign can be drawn; one of which only a part can is none.
bool drawable(const std::vector<CodePoint>& all, std::size_t first, std::size_t end, const Fonts& fonts) {
    if (joins(all[first].value) || turns(all[first].value)) return false;
    for (std::size_t i = first; i < end; ++i) {
        const CodePoint& c = all[i];
        if (!c.valid || c.value < 0x20 || !(joins(c.value) || fonts.covers(c.value))) return false;
    }
    return true;
}

} // namespace

Showable fitting(const Showable& text, const Fonts& fonts) {
    const std::string_view bytes = text.view();
    const text::CodePoints read(bytes);
    const std::vector<CodePoint> all(read.begin(), read.end());
    const std::vector<Joint> places = joints(bytes);
    const auto tied = [&](std::size_t at, std::size_t size) {
        return std::any_of(places.begin(), places.end(), [at, size](const Joint& one) {
            return one.at == at && one.size == size && one.tie != Tie::none;
        });
    };
    Showable out;
    std::size_t kept_from = 0;
    const auto keep_until = [&](std::size_t end) {
        if (end > kept_from) out = out + text.part(kept_from, end - kept_from);
    };
    for (std::size_t i = 0, end = 0; i < all.size(); i = end) {
        const CodePoint& c = all[i];
        end = end_of_sign(all, i);
        const std::size_t behind = all[end - 1].begin + all[end - 1].size;
        const bool space = c.value == U' ' || c.value == U'\u202F' || c.value == U'\t' || c.value == U'\n';
        if (space && (c.value != U' ' || tied(c.begin, c.size))) {
            keep_until(c.begin);
            out = out + (c.value == U'\n' || c.value == U'\t' ? Showable(" "_label) : Showable("\u00A0"_label));
            kept_from = behind;
        } else if (c.value == U'.' && soft(bytes, c.begin + c.size)) {
            keep_until(c.begin + c.size);
            out = out + Showable("\u200B"_label);
            kept_from = behind;
        } else if ((c.value == U'-' || c.value == U'–') && tied(behind, 0)) {
            keep_until(behind);
            out = out + Showable("\u2060"_label);
            kept_from = behind;
        } else if (c.value == U'\u200B' || tied(c.begin, c.size)) {
            continue;
        } else if (!space && !drawable(all, i, end, fonts)) {
            keep_until(c.begin);
            kept_from = behind;
        }
    }
    keep_until(bytes.size());
    return out;
}

} // namespace siar::display
