// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/reading.hpp"

#include "privacy/letters.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <array>

namespace siar::privacy {
namespace {

enum class Sort : std::uint8_t { sign, space, digit, small, capital, more };

constexpr std::array<Sort, 256> sorts = [] {
    std::array<Sort, 256> out{};
    for (std::size_t c = 0; c < 256; ++c) {
        if (c >= 'a' && c <= 'z') out.at(c) = Sort::small;
        if (c >= 'A' && c <= 'Z') out.at(c) = Sort::capital;
        if (c >= '0' && c <= '9') out.at(c) = Sort::digit;
        if (c >= 0x80) out.at(c) = Sort::more;
    }
    out.at(' ') = Sort::space;
    out.at('\n') = Sort::space;
    return out;
}();

Sort sort_of(char c) {
    return sorts.at(static_cast<unsigned char>(c));
}

bool is_small(char c) {
    return c >= 'a' && c <= 'z';
}

bool is_letter_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    const Sort sort = sort_of(text[at]);
    if (sort == Sort::more) return text::is_letter(text::code_point_at(text, at).value);
    return sort == Sort::small || sort == Sort::capital;
}

/// How a word's letters are written.
struct Spelling {
    std::size_t capitals = 0;
    std::size_t smalls = 0;
    bool first_is_capital = false;

    void add(bool capital, bool first) {
        capital ? ++capitals : ++smalls;
        first_is_capital = first_is_capital || (capital && first);
    }
    Case written() const {
        if (capitals == 0 || !first_is_capital) return Case::lower;
        return smalls == 0 ? Case::upper : Case::capital;
    }
};

/// With so many bytes more behind it that every word can be looked up in one piece.
std::string in_small_letters(std::string_view text) {
    std::string out;
    out.reserve(text.size() + WordTable::longest);
    out = text;
    out.append(WordTable::longest, '\0');
    for (char& c : out)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return out;
}

} // namespace

Reading::Reading(std::string_view text, const Gate::Knowledge& knowledge)
    : text_(text), small_(in_small_letters(text)), knowledge_(knowledge) {
    outside_.gap = true;
    pieces_.reserve(text.size() / 5 + 8);
    cut();
    mark_places();
    weigh_case();
}

std::string_view Reading::of(std::size_t first, std::size_t last) const {
    if (first >= last) return {};
    return text_.substr(at(first).begin, at(last - 1).end() - at(first).begin);
}

std::string_view Reading::lowered(std::size_t i) const {
    const Piece& piece = at(i);
    if (piece.other != 0) return other_[piece.other - 1U];
    return std::string_view(small_).substr(piece.begin, piece.size);
}

void Reading::read_word(std::size_t from, Piece& piece) {
    std::size_t end = from;
    for (std::size_t size = 8; size == 8; end += size)
        size = small_letters_of_eight(small_.data() + end);
    const bool more = end < text_.size() && (text_[end] == '\'' || sort_of(text_[end]) == Sort::more);
    if (more) return read_odd_word(from, piece);
    piece.kind = Kind::word;
    piece.begin = static_cast<std::uint32_t>(from);
    piece.size = static_cast<std::uint32_t>(end - from);
    if (!is_small(text_[from])) {
        const std::string_view behind = text_.substr(from + 1, end - from - 1);
        piece.letter_case = std::any_of(behind.begin(), behind.end(), is_small) ? Case::capital : Case::upper;
    }
    piece.flags = knowledge_.words.of_padded(std::string_view(small_).substr(from, end - from));
}

void Reading::read_odd_word(std::size_t from, Piece& piece) {
    Spelling spelling;
    std::size_t at = from;
    while (at < text_.size()) {
        const char c = text_[at];
        const Sort sort = sort_of(c);
        std::size_t size = 1;
        if (sort == Sort::small || sort == Sort::capital) {
            spelling.add(sort == Sort::capital, at == from);
        } else if (sort == Sort::more && is_letter_at(text_, at)) {
            const text::CodePoint point = text::code_point_at(text_, at);
            spelling.add(text::to_lower(point.value) != point.value, at == from);
            size = point.size;
        } else if (c != '\'' || at == from || !is_letter_at(text_, at + 1)) {
            break;
        }
        at += size;
    }
    piece.kind = Kind::word;
    piece.begin = static_cast<std::uint32_t>(from);
    piece.size = static_cast<std::uint32_t>(at - from);
    piece.letter_case = spelling.written();
    std::string letters = small_.substr(from, piece.size);
    letters.erase(std::remove(letters.begin(), letters.end(), '\''), letters.end());
    other_.push_back(text::lower(letters));
    piece.other = static_cast<std::uint32_t>(other_.size());
    piece.flags = knowledge_.words.of(other_.back());
}

void Reading::read_other(std::size_t at, Piece& piece) {
    if (is_letter_at(text_, at)) return read_word(at, piece);
    piece.begin = static_cast<std::uint32_t>(at);
    piece.size = 1;
    const Sort sort = sort_of(text_[at]);
    if (sort == Sort::digit) {
        piece.kind = Kind::digits;
        while (at + piece.size < text_.size() && sort_of(text_[at + piece.size]) == Sort::digit)
            ++piece.size;
    } else if (const std::size_t mark = mark_size_at(text_, at); mark != 0) {
        piece.kind = Kind::mark;
        piece.size = static_cast<std::uint32_t>(mark);
    } else if (sort == Sort::more) {
        const text::CodePoint point = text::code_point_at(text_, at);
        piece.size = static_cast<std::uint32_t>(point.size);
        if (point.value == 0x2013 || point.value == 0x2014) piece.sign = '-';
    } else {
        piece.sign = text_[at];
    }
}

void Reading::cut() {
    bool gap = true;
    for (std::size_t at = 0; at < text_.size();) {
        const Sort sort = sort_of(text_[at]);
        if (sort == Sort::space) {
            gap = true;
            ++at;
            continue;
        }
        Piece& piece = pieces_.emplace_back();
        sort == Sort::small || sort == Sort::capital ? read_word(at, piece) : read_other(at, piece);
        piece.gap = gap;
        gap = false;
        at = piece.end();
        flags_ |= piece.flags;
        has_marks_ = has_marks_ || piece.kind == Kind::mark;
    }
}

std::size_t Reading::phrase_end(std::size_t first) const {
    const auto found = knowledge_.phrases.find(std::string(lowered(first)));
    if (found == knowledge_.phrases.end()) return first;
    for (const std::vector<std::string>& phrase : found->second) {
        std::size_t i = first + 1;
        std::size_t matched = 0;
        while (matched < phrase.size() && i < pieces_.size()) {
            if ((is_sign(i, '.') || is_sign(i, '-') || is_sign(i, '_')) && at(i + 1).kind != Kind::sign) {
                ++i;
                continue;
            }
            const bool same = at(i).kind == Kind::digits ? of(i) == phrase[matched] : lowered(i) == phrase[matched];
            if (!same) break;
            ++matched;
            ++i;
        }
        if (matched == phrase.size()) return i;
    }
    return first;
}

void Reading::mark_places() {
    if (!holds(Is::place | Is::begins_phrase)) return;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
        Piece& piece = pieces_[i];
        if (piece.is(Is::place)) piece.place = true;
        if (!piece.is(Is::begins_phrase)) continue;
        const std::size_t end = phrase_end(i);
        for (std::size_t k = i; k < end; ++k)
            pieces_[k].place = true;
    }
}

bool Reading::ordinary(std::size_t i) const {
    const Piece& piece = at(i);
    if (piece.place || piece.is(Is::ordinary) || piece.is(Is::not_name)) return true;
    if (piece.kind != Kind::word || piece.size > 32) return false;
    return is_ordinary(lowered(i), knowledge_.words);
}

bool Reading::begins_sentence(std::size_t i) const {
    if (i == 0) return true;
    const Piece& before = at(i - 1);
    if (before.kind != Kind::sign) return false;
    if (before.sign == '.' && i >= 2) {
        const Piece& short_form = at(i - 2);
        const bool shortened = short_form.size <= 3 && short_form.kind == Kind::word && !at(i - 1).gap &&
                               short_form.any(Is::honorific | Is::title | Is::street | Is::place_word | Is::degree);
        if (shortened) return false;
    }
    return before.sign != ',' && before.sign != '(' && before.sign != '-' && before.sign != '/' && before.sign != '\'';
}

bool Reading::tells_case(const Piece& piece) {
    constexpr Flags told_apart = bit(Is::name) | bit(Is::honorific) | bit(Is::office) | bit(Is::title) |
                                 bit(Is::place_word) | bit(Is::institution) | bit(Is::month) | bit(Is::place) |
                                 bit(Is::begins_phrase) | bit(Is::degree);
    return piece.is(Is::ordinary) && !piece.any(told_apart) && !piece.place && piece.size > 1;
}

void Reading::weigh_case() {
    std::size_t capital = 0;
    std::size_t upper = 0;
    std::size_t words = 0;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
        const Piece& piece = pieces_[i];
        if (piece.kind != Kind::word) continue;
        ++words;
        if (piece.letter_case == Case::lower) continue;
        if (piece.letter_case == Case::upper) ++upper;
        const bool acronym = piece.letter_case == Case::upper && piece.size <= 4;
        if (acronym || !tells_case(piece)) continue;
        if (piece.letter_case == Case::upper || !begins_sentence(i)) ++capital;
    }
    const bool all_upper = upper == words && words >= 3;
    const auto is_small_one = [](const Piece& piece) {
        return piece.kind == Kind::word && piece.letter_case == Case::lower && tells_case(piece);
    };
    const auto small = [&] { return std::count_if(pieces_.begin(), pieces_.end(), is_small_one); };
    case_tells_ = !all_upper && (capital == 0 || capital <= static_cast<std::size_t>(small()));
}

} // namespace siar::privacy
