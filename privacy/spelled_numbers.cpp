// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/finders.hpp"
#include "privacy/number_run.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

// Numbers written as words, and codes of letters and figures.

namespace siar::privacy {
namespace {

/// "6°55'17"", "6.921377" at piece `i`.
bool begins_position(const Reading& reading, std::size_t i) {
    if (reading.of(i + 1) == "°") return true;
    return reading.is_sign(i + 1, '.') && !reading.at(i + 1).gap && !reading.at(i + 2).gap &&
           reading.at(i + 2).kind == Kind::digits && reading.at(i + 2).size >= 4;
}

/// What a number written as words is, with the figures among them.
struct Spelled {
    std::string figures;
    std::size_t words = 0; ///< of figures
    std::size_t last = 0;  ///< behind the last of them
};

char figure_of(std::string_view word) {
    struct Word {
        std::string_view letters;
        char figure;
    };
    constexpr auto words = std::to_array<Word>({
        {"nol", '0'},  {"kosong", '0'}, {"nul", '0'},      {"enol", '0'},  {"zero", '0'},    {"satu", '1'},
        {"siji", '1'}, {"one", '1'},    {"dua", '2'},      {"loro", '2'},  {"two", '2'},     {"tiga", '3'},
        {"telu", '3'}, {"three", '3'},  {"empat", '4'},    {"papat", '4'}, {"pat", '4'},     {"four", '4'},
        {"lima", '5'}, {"limo", '5'},   {"five", '5'},     {"enam", '6'},  {"enem", '6'},    {"nem", '6'},
        {"six", '6'},  {"tujuh", '7'},  {"pitu", '7'},     {"seven", '7'}, {"delapan", '8'}, {"lapan", '8'},
        {"wolu", '8'}, {"eight", '8'},  {"sembilan", '9'}, {"songo", '9'}, {"nine", '9'},
    });
    const auto* found =
        std::find_if(words.begin(), words.end(), [word](const Word& each) { return each.letters == word; });
    return found != words.end() ? found->figure : '0';
}

/// "belas", "puluh", "sebelas", "sepuluh" behind the figures read so far.
void add_tens(std::string& figures, std::string_view word) {
    if (word == "sebelas" || word == "sepuluh") {
        figures += word == "sebelas" ? "11" : "10";
    } else if (word == "belas" && !figures.empty()) {
        figures.insert(figures.size() - 1, 1, '1');
    } else {
        figures += '0';
    }
}

/// The words and figures from piece `i` on that spell one number.
Spelled spelled_at(const Reading& reading, std::size_t i) {
    constexpr std::size_t whole = 9; // of a phone: figures behind so many words are another number
    Spelled out;
    out.last = i;
    bool of_tens = false;
    bool twice = false; // "dobel nol"
    for (std::size_t at = i; at < reading.size() && at < i + 60; ++at) {
        const Piece& piece = reading.at(at);
        if (piece.kind == Kind::word && piece.any(Is::digit | Is::tens)) {
            const std::string_view word = reading.lowered(at);
            // "dua puluh tiga": the last word is the nought's.
            if (of_tens && piece.is(Is::digit)) out.figures.pop_back();
            piece.is(Is::digit) ? out.figures.push_back(figure_of(word)) : add_tens(out.figures, word);
            if (twice && !out.figures.empty()) out.figures += out.figures.back();
            twice = false;
            of_tens = word == "puluh";
            ++out.words;
        } else if (out.words > 0 && reading.lowered(at) == "kali" && reading.at(at + 1).is(Is::digit)) {
            continue;
        } else if (out.words > 0 && (reading.lowered(at) == "dobel" || reading.lowered(at) == "double")) {
            twice = true;
            continue;
        } else if (out.words >= whole && piece.size >= 4) {
            break;
        } else if (piece.kind == Kind::digits && piece.size <= 5 && !begins_position(reading, at)) {
            out.figures += reading.of(at);
            of_tens = false;
        } else if (piece.kind != Kind::sign || (piece.sign != '-' && piece.sign != ',' && piece.sign != '.')) {
            break;
        } else {
            of_tens = false;
            continue;
        }
        out.last = at + 1;
    }
    return out;
}

} // namespace

std::optional<Finding> spelled_number_at(const Reading& reading, std::size_t i) {
    // The last figures of a date, a code or another number.
    const bool behind_other = i > 0 && reading.at(i).kind == Kind::digits;
    if (behind_other && reading.at(i - 1).kind == Kind::digits) return std::nullopt;
    if (behind_other && !reading.at(i).gap && !reading.is_sign(i - 1, ':') && !reading.is_sign(i - 1, '('))
        return std::nullopt;
    // Inside of one that begins before.
    const std::size_t before = i > 1 && reading.at(i - 1).kind == Kind::sign ? i - 2 : i - 1;
    if (i > 0 && reading.at(before).is(Is::digit)) return std::nullopt;
    const Spelled spelled = spelled_at(reading, i);
    constexpr std::size_t phone = 10;
    const std::size_t least = stands_before(reading, i, bit(Is::phone), 4) ? 5 : 7;
    const bool figures_first = reading.at(i).kind == Kind::digits && !reading.at(i + 1).any(Is::digit | Is::tens);
    const bool told = !figures_first && spelled.words >= 3 && spelled.figures.size() >= least;
    const bool mixed = spelled.words >= 1 && spelled.figures.size() >= phone && is_phone_shaped(spelled.figures, false);
    if (!told && !mixed) return std::nullopt;
    const Flags subject = subject_before(reading, i);
    if ((subject & bit(Is::identity)) != 0) return Finding{i, spelled.last, Mark::identity};
    if ((subject & bit(Is::family_card)) != 0) return Finding{i, spelled.last, Mark::family_card};
    return Finding{i, spelled.last, Mark::phone};
}

std::optional<Finding> code_behind(const Reading& reading, std::size_t i) {
    constexpr std::size_t least_figures = 4;
    constexpr std::size_t longest = 12;
    std::size_t first = i + 1;
    for (int steps = 0; steps < 4; ++steps, ++first) {
        const Piece& piece = reading.at(first);
        const bool stop =
            reading.is_sign(first, '.') && (!reading.at(first + 1).gap || reading.at(first - 1).is(Is::number_word));
        const bool filler = stop || piece.any(Is::number_word | Is::code | bit(Is::self)) ||
                            reading.is_sign(first, ':') || reading.lowered(first) == "kelahiran";
        if (!filler) break;
    }
    // "akta, No.HP0821 ...": another number begins.
    if (reading.at(first).any(Is::phone | Is::identity | bit(Is::account))) return std::nullopt;
    std::size_t last = first;
    std::size_t figures = 0;
    bool odd = false;
    for (; last < reading.size() && last < first + longest && (last == first || !reading.at(last).gap); ++last) {
        const Piece& piece = reading.at(last);
        const bool joins = reading.is_sign(last, '-') || reading.is_sign(last, '/');
        if (piece.kind == Kind::sign && !joins) break;
        if (piece.kind == Kind::mark) return std::nullopt;
        odd = odd || joins || piece.kind == Kind::word;
        if (piece.kind == Kind::digits) figures += piece.size;
    }
    // "ABX12Q9": letters and figures in turn.
    const std::size_t letters = reading.of(first, last).size() - figures;
    const bool mixed = figures >= 2 && letters >= 2 && figures + letters >= 6 && last >= first + 3;
    if (!odd || (figures < least_figures && !mixed) || harmless_groups(number_run_at(reading, first), 0) != 0)
        return std::nullopt;
    return Finding{first, last, Mark::card};
}

} // namespace siar::privacy
