// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/clauses.hpp"

#include "editorial/when.hpp"
#include "text/informal.hpp"
#include "text/letter_case.hpp"
#include "text/unicode.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <array>

namespace siar::editorial {

namespace {

/// Splits at white space; a mark of the gate with spaces in it stays whole.
Words raw_words(std::string_view text) {
    Words out;
    std::string word;
    bool in_mark = false;
    for (const char c : text) {
        if (c == '[') in_mark = true;
        if (c == ']') in_mark = false;
        if (c != ' ' || in_mark) {
            word += c;
            continue;
        }
        if (!word.empty()) out.push_back(std::move(word));
        word.clear();
    }
    if (!word.empty()) out.push_back(std::move(word));
    return out;
}

bool is_end(char c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return !letter && std::string_view(".,;:!?()\"/").find(c) != std::string_view::npos;
}

/// Takes punctuation off both ends; true where the clause ends behind this word.
bool strip(std::string& word, bool& begins) {
    begins = false;
    while (!word.empty() && is_end(word.front())) {
        begins = true;
        word.erase(word.begin());
    }
    bool ends = false;
    while (!word.empty() && is_end(word.back())) {
        word.pop_back();
        ends = true;
    }
    return ends;
}

/// Words of the trade are written small wherever they stand: a capital in them was shouting, not a name. Short forms
/// ("ktp") are written in capitals.
std::string in_plain_case(const std::string& word, const std::string& small) {
    if (small.size() < 7 && is_in(short_capitals, small)) return text::upper(small);
    if (word == small) return word;
    const bool ordinary = is_in(problem_nouns, small) || is_in(problem_words, small) || is_in(prepositions, small) ||
                          is_in(action_verbs, small) || is_in(action_passives, small) || is_in(result_words, small) ||
                          is_in(neutral_words, small) || is_in(dangling, small);
    return ordinary && !text::is_acronym(word) ? small : word;
}

/// "lubangnya.mobil" are two words and the end of a clause; hosts ("lapor.go.id") and figures stay whole.
std::string with_spaces_behind_marks(std::string_view text) {
    const auto is_mark = [](char c) { return c == '.' || c == ',' || c == ';' || c == '!' || c == '?' || c == ')'; };
    const auto letter = [&](std::size_t at) {
        return at < text.size() && text::is_letter(static_cast<unsigned char>(text[at]));
    };
    std::string out;
    out.reserve(text.size() + 16);
    for (std::size_t i = 0; i < text.size(); ++i) {
        out += text[i];
        if (!is_mark(text[i]) || i == 0 || !letter(i - 1) || !letter(i + 1)) continue;
        const auto next = text.substr(i + 1, text.find_first_of(" .,/", i + 1) - i - 1);
        const bool host = next == "go" || next == "id" || next == "com" || next == "co" || next == "org";
        const bool abbreviated = next.size() == 1 && (i < 2 || !letter(i - 2)); // "s.d."
        if (!host && !abbreviated) out += ' ';
    }
    return out;
}

/// Whether a word that points at now begins a new thought: only behind a verb ("kondisi jalan saat ini rusak" is one).
bool tells_already(const Words& clause) {
    return std::any_of(clause.begin(), clause.end(), [](const auto& word) {
        const auto small = folded(word);
        return small == "sudah" || small == "telah" || is_in(action_verbs, small) || is_in(action_passives, small);
    });
}

/// "saat ini" and the like; "saat hujan" is no now.
bool points_at_now(std::string_view small, std::string_view next) {
    return is_in(now_words, small) && (small != "saat" || next == "ini");
}

/// Splits words into clauses.
class Splitter {
public:
    void take(std::string word, const std::string& next) {
        bool begins = false;
        const bool stripped = strip(word, begins);
        const auto small = folded(word);
        const bool ends = stripped && small != "s.d"; // "2 s.d. 4 November"
        if (begins || (is_in(clause_openers, small) && !goes_on(small, next))) close();
        const bool ini_of_now = small == "ini" && dropped_now_;
        dropped_now_ = points_at_now(small, next) && !clause_.empty();
        if (small.size() > 3 && !clause_.empty() && folded(clause_.back()) == small &&
            text::is_letter(static_cast<unsigned char>(small.front()))) {
            clause_.back() += '-' + small; // "gorong gorong"
        } else if (!word.empty() && !dropped_now_ && !ini_of_now && text::word_count(word) > 0)
            clause_.push_back(in_plain_case(word, small));
        if (ends) close();
    }
    std::vector<Words> finish() {
        close();
        return std::move(out_);
    }

private:
    bool goes_on(const std::string& small, const std::string& next) const {
        if (clause_.empty()) return false;
        const auto before = folded(clause_.back());
        if (small == "jadi")
            return is_in(negations, before) || is_in(result_marks, before) || before == "belum" ||
                   !(tells_already(clause_) || find_in(clause_, problem_words));
        if (small == "usul" || small == "usulan") return before == "masuk" || before == "daftar" || before == "dalam";
        // "pohon miring mau roboh" is one thought, "KTP hilang mau buat lagi" are two.
        if (small == "mau")
            return next != "buat" && next != "bikin" && next != "membuat" && next != "urus" && next != "mengurus" &&
                   next != "lapor";
        // "Penyedia lalu memadatkan galian" tells who did it.
        const bool acts = next.size() > 5 && next.substr(0, 2) == "me" && clause_.size() <= 2;
        if ((small == "lalu" || small == "kemudian") && acts) return true;
        if (small == "lalu") return next == "lintas" || is_in(problem_words, next) || may_be_past(before);
        if (small == "saat" && next != "ini") return true;
        return points_at_now(small, next) && !tells_already(clause_);
    }
    void close() {
        if (!clause_.empty()) out_.push_back(std::move(clause_));
        clause_.clear();
    }

    std::vector<Words> out_;
    Words clause_;
    bool dropped_now_ = false; ///< the last word was a "saat" that may go with "ini"
};

} // namespace

std::string folded(std::string_view word) {
    return text::lower(word);
}

std::string joined(const Words& words) {
    std::string out;
    for (const auto& word : words) {
        if (!out.empty()) out += ' ';
        out += word;
    }
    return out;
}

Words uncapitalised(Words words) {
    if (words.empty()) return words;
    const auto small = folded(words.front());
    const auto rest = std::string_view(words.front()).substr(std::min<std::size_t>(1, small.size()));
    if (rest == std::string_view(small).substr(std::min<std::size_t>(1, small.size()))) words.front() = small;
    return words;
}

std::optional<std::size_t> find_in(const Words& words, const WordList& list, std::size_t from) {
    for (std::size_t i = from; i < words.size(); ++i)
        if (is_in(list, folded(words[i]))) return i;
    return std::nullopt;
}

std::vector<Words> clauses(std::string_view redacted) {
    const auto spaced = with_spaces_behind_marks(text::without_emoji(redacted));
    const auto plain = text::squeeze_spaces(text::unshout(text::expand_informal(spaced)));
    auto words = raw_words(plain);
    Splitter splitter;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::string_view next = i + 1 < words.size() ? std::string_view(words[i + 1]) : std::string_view();
        while (!next.empty() && is_end(next.back()))
            next.remove_suffix(1);
        splitter.take(words[i], folded(next));
    }
    return splitter.finish();
}

} // namespace siar::editorial
