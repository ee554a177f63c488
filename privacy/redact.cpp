// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/redact.hpp"

#include "privacy/finders.hpp"
#include "privacy/judge.hpp"
#include "privacy/names.hpp"
#include "privacy/normalise.hpp"
#include "privacy/reading.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace siar::privacy {
namespace {

/// What one look at a text found.
struct Found {
    std::vector<Finding> findings; ///< what goes, in order, none over another
    Verdict verdict;
};

void take(const std::optional<Finding>& found, std::vector<Finding>& out) {
    if (found) out.push_back(*found);
}

void collect_at_sign(const Reading& reading, std::size_t i, std::vector<Finding>& out) {
    switch (reading.at(i).sign) {
        case '@': return take(mail_or_handle_at(reading, i), out);
        case '.': return take(link_at(reading, i), out);
        case '+': return take(position_at(reading, i), out);
        case '/': return take(words_of_place_at(reading, i), out);
        case '[':
        case '(': return take(veiled_mail_around(reading, i), out);
        case '-':
            if (reading.at(i + 1).kind == Kind::digits) take(position_at(reading, i), out);
            return;
        default: return;
    }
}

/// Words with which something structured begins.
constexpr Flags heads = Is::mailer | Is::social | bit(Is::birth) | bit(Is::hamlet) | bit(Is::block) |
                        bit(Is::number_word) | bit(Is::street) | bit(Is::place_word) | bit(Is::digit) |
                        bit(Is::link_head) | bit(Is::code) | bit(Is::complex) | bit(Is::vehicle);

/// True when figures stand right behind the word at `i`.
bool is_glued(const Reading& reading, std::size_t i) {
    const Piece& next = reading.at(i + 1);
    return next.kind == Kind::digits && !next.gap;
}

/// True of nearly all words: known ones, longer than the letters of a plate, with which nothing structured begins.
bool begins_nothing(const Reading& reading, std::size_t i) {
    const Piece& piece = reading.at(i);
    return piece.size > 2 && piece.flags != 0 && !piece.any(heads) && !is_glued(reading, i);
}

void collect_at_word(const Reading& reading, std::size_t i, std::vector<Finding>& out) {
    const Piece& piece = reading.at(i);
    if (piece.size <= 2) take(plate_at(reading, i), out);
    if (piece.size == 1 && reading.is_sign(i + 1, '.')) take(address_at(reading, i), out);
    if (piece.any(heads)) {
        if (piece.is(Is::mailer)) take(mail_or_handle_at(reading, i), out);
        if (piece.is(Is::social)) take(account_behind(reading, i), out);
        if (piece.is(Is::birth)) {
            for (const Finding& date : birth_dates_behind(reading, i))
                out.push_back(date);
            take(birth_date_before(reading, i), out);
        }
        if (piece.is(Is::vehicle)) take(plate_behind(reading, i), out);
        if (piece.is(Is::complex)) take(house_in_complex(reading, i), out);
        if (piece.any(Is::hamlet | Is::block | bit(Is::number_word))) take(address_at(reading, i), out);
        if (piece.any(Is::street | Is::place_word)) take(number_behind_street(reading, i), out);
        if (piece.is(Is::digit)) take(spelled_number_at(reading, i), out);
        if (piece.is(Is::code)) take(code_behind(reading, i), out);
        if (piece.is(Is::link_head)) take(link_at(reading, i), out);
    }
}

/// True when a number may begin at piece `i`: at figures, "+", "(", short letters glued to figures ("o8122") or letters
/// for noughts ("oo 034").
bool may_begin_number(const Reading& reading, std::size_t i) {
    const Piece& piece = reading.at(i);
    if (piece.kind == Kind::digits) return true;
    if (piece.kind == Kind::sign) return piece.sign == '+' || piece.sign == '(';
    if (piece.kind != Kind::word) return false;
    // o, l and i, the letters that stand for a first figure.
    constexpr auto place = [](char letter) { return 1U << (static_cast<unsigned char>(letter) % 32U); };
    constexpr unsigned firsts = place('o') | place('l') | place('i');
    const char first = reading.text()[piece.begin];
    if ((firsts & place(first)) == 0 || piece.size > 8) return false;
    if (is_glued(reading, i)) return true;
    return (first == 'o' || first == 'O') && piece.size > 1 &&
           reading.of(i).find_first_not_of("oO") == std::string_view::npos;
}

/// "08 sebelas 0000", "0811 0000 sembilan": words for figures among the next pieces.
bool words_for_figures_follow(const Reading& reading, std::size_t i) {
    for (std::size_t at = i + 1; at <= i + 3; ++at) {
        if (reading.at(at).any(Is::digit | Is::tens)) return true;
        if (reading.at(at).kind != Kind::digits) return false;
    }
    return false;
}

/// Everything structured that begins at or around piece `i`; `figures_from` is the first piece not yet read as a
/// number.
void collect_at(const Reading& reading, std::size_t i, std::size_t& figures_from, std::vector<Finding>& out) {
    const Kind kind = reading.at(i).kind;
    if (kind == Kind::word && begins_nothing(reading, i)) return;
    if (kind == Kind::sign) collect_at_sign(reading, i, out);
    if (kind == Kind::word) collect_at_word(reading, i, out);
    if (kind == Kind::digits) {
        take(position_at(reading, i), out);
        if (words_for_figures_follow(reading, i)) take(spelled_number_at(reading, i), out);
    }
    // Figures of a link, or of two decimals that are a position, are no number of their own.
    constexpr std::size_t two_decimals = 6;
    if (!out.empty()) {
        const Finding& last = out.back();
        const bool pair = last.mark == Mark::position && last.last - last.first >= two_decimals;
        if (last.mark == Mark::link || pair) figures_from = std::max(figures_from, last.last);
    }
    if (i < figures_from || !may_begin_number(reading, i)) return;
    if (const std::optional<Finding> number = number_at(reading, i)) {
        out.push_back(*number);
        figures_from = number->last;
    }
}

/// The longest findings first; what touches one of them goes with it. Marks the pieces of all of them in `taken`.
std::vector<Finding> longest(std::vector<Finding> candidates, std::vector<bool>& taken) {
    std::stable_sort(candidates.begin(), candidates.end(), [](const Finding& a, const Finding& b) {
        const std::size_t size_a = a.last - a.first;
        const std::size_t size_b = b.last - b.first;
        return size_a != size_b ? size_a > size_b : !a.keep && b.keep;
    });
    std::vector<Finding> out;
    for (const Finding& candidate : candidates) {
        const auto begin = taken.begin() + static_cast<std::ptrdiff_t>(candidate.first);
        const auto end = taken.begin() + static_cast<std::ptrdiff_t>(candidate.last);
        if (std::find(begin, end, true) != end) continue;
        std::fill(begin, end, true);
        out.push_back(candidate);
    }
    return out;
}

/// True when the text speaks of a certain person, named or by office.
bool speaks_of_person(const Reading& reading, bool named) {
    if (named) return true;
    if (!reading.holds(Is::kin | Is::honorific) && !reading.has_marks()) return false;
    for (std::size_t i = 0; i < reading.size(); ++i) {
        const Piece& piece = reading.at(i);
        if (piece.kind == Kind::mark && reading.of(i) == written(Mark::name)) return true;
        if (piece.is(Is::kin) && !piece.is(Is::honorific)) {
            const std::string_view word = reading.lowered(i);
            if (word == "oknum" || word == "tetangga" || word == "pelaku") return true;
        }
        if (piece.is(Is::honorific) && reading.at(i + 1).is(Is::office)) return true;
    }
    return false;
}

Found look(const Reading& reading) {
    std::vector<Finding> candidates;
    std::size_t figures_from = 0;
    for (std::size_t i = 0; i < reading.size(); ++i)
        collect_at(reading, i, figures_from, candidates);

    std::vector<bool> taken(reading.size(), false);
    Found out;
    for (const Finding& finding : longest(std::move(candidates), taken)) {
        if (finding.unsure) out.verdict.add(Reason::residual_digits);
        if (!finding.keep) out.findings.push_back(finding);
    }
    const Names names = find_names(reading, taken);
    if (names.suspected) out.verdict.add(Reason::possible_name);
    out.findings.insert(out.findings.end(), names.found.begin(), names.found.end());
    out.verdict |= judge(reading, taken, speaks_of_person(reading, !names.found.empty()));
    std::sort(out.findings.begin(), out.findings.end(),
              [](const Finding& a, const Finding& b) { return a.first < b.first; });
    return out;
}

/// A text on its way through the gate, with what stood under each of its [nama] marks.
struct Passage {
    std::string text;
    std::vector<std::string> names;
};

/// The text with the findings masked.
Passage masked(const Reading& reading, const std::vector<Finding>& findings, const std::vector<std::string>& names) {
    Passage out;
    out.text.reserve(reading.text().size() + 16);
    const std::string_view name_mark = written(Mark::name);
    std::size_t done = 0;
    std::size_t next_name = 0;
    // Names that were masked before keep their place in the list, and one inside a new finding goes back into it.
    const auto copy_names = [&](std::string_view part, std::string* whole) {
        for (std::size_t at = 0; at <= part.size();) {
            const std::size_t mark = part.find(name_mark, at);
            if (whole != nullptr) *whole += part.substr(at, mark == std::string_view::npos ? mark : mark - at);
            if (mark == std::string_view::npos) return;
            std::string name = next_name < names.size() ? names[next_name] : std::string(name_mark);
            ++next_name;
            if (whole != nullptr) {
                *whole += name;
            } else {
                out.names.push_back(std::move(name));
            }
            at = mark + name_mark.size();
        }
    };
    for (const Finding& finding : findings) {
        const std::size_t begin = reading.at(finding.first).begin;
        const std::size_t end = reading.at(finding.last - 1).end();
        const std::string_view before = reading.text().substr(done, begin - done);
        copy_names(before, nullptr);
        out.text += before;
        std::string whole;
        copy_names(reading.text().substr(begin, end - begin), &whole);
        if (finding.mark == Mark::name) out.names.push_back(std::move(whole));
        out.text += written(finding.mark);
        done = end;
    }
    copy_names(reading.text().substr(done), nullptr);
    out.text += reading.text().substr(done);
    return out;
}

std::string with_names(const Passage& passage) {
    std::string out;
    const std::string_view mark = written(Mark::name);
    std::size_t done = 0;
    for (const std::string& name : passage.names) {
        const std::size_t at = passage.text.find(mark, done);
        if (at == std::string::npos) break;
        out += passage.text.substr(done, at - done);
        out += name;
        done = at + mark.size();
    }
    return out + passage.text.substr(done);
}

void join_lines(Passage& passage) {
    std::replace(passage.text.begin(), passage.text.end(), '\n', ' ');
    for (std::string& name : passage.names)
        std::replace(name.begin(), name.end(), '\n', ' ');
}

std::string clipped(std::string text, std::size_t most) {
    if (text.size() <= most) return text;
    std::size_t at = most;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
        --at;
    text.resize(at);
    return text;
}

} // namespace

Redacted redact(std::string_view raw, const Gate& gate) {
    const std::size_t most_bytes = 3 * raw.size() + 64;
    Passage passage{clipped(normalise(raw), most_bytes), {}};
    Verdict verdict;
    // What stands on a line of its own is told apart from the line before only while there are lines.
    bool in_lines = passage.text.find('\n') != std::string::npos;
    // A mask may bring words together that tell more, so the text is read until nothing is found: that also makes
    // the answer its own answer. Every round takes something away.
    constexpr int most_rounds = 13;
    bool more = true;
    for (int round = 0; more && round < most_rounds; ++round) {
        const Reading reading(passage.text, gate.knowledge());
        const Found found = look(reading);
        verdict |= found.verdict;
        more = !found.findings.empty() || in_lines;
        if (!more) break;
        passage = masked(reading, found.findings, passage.names);
        passage.text = clipped(std::move(passage.text), most_bytes);
        if (found.findings.empty()) join_lines(passage);
        in_lines = in_lines && !found.findings.empty();
    }
    if (in_lines) join_lines(passage);
    Redacted out;
    if (verdict.has(Reason::possible_name) || !passage.names.empty()) out.held = Redacted::seal(with_names(passage));
    out.text = PublicText(std::move(passage.text));
    out.verdict = verdict;
    return out;
}

} // namespace siar::privacy
