// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/knowledge.hpp"
#include "privacy/marks.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace siar::privacy {

/// word: letters and inner apostrophes. digits: 0 to 9. mark: a mark of the gate. sign: any one character else.
enum class Kind : std::uint8_t { word, digits, mark, sign };

/// How a word is written: "jalan", "Jalan", "JALAN" (one capital letter alone is upper).
enum class Case : std::uint8_t { lower, capital, upper };

/// A piece of a normalised text; white space lies between pieces.
struct Piece {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
    std::uint32_t other = 0; ///< of a word with apostrophes or letters beyond ASCII: where Reading keeps it, from 1
    Kind kind = Kind::sign;
    Case letter_case = Case::lower;
    bool gap = false;   ///< white space stands before it
    bool place = false; ///< part of the name of a place or an institution
    char sign = 0;      ///< the character of an ASCII sign; "-" of dashes
    Flags flags = 0;    ///< what the gate knows of a word

    std::size_t end() const { return std::size_t{begin} + size; }
    bool is(Is what) const { return (flags & bit(what)) != 0; }
    bool any(Flags what) const { return (flags & what) != 0; }
};

/// A part of the text that goes: pieces [first, last). With `keep` it stays as it is, and nothing in it is private.
struct Finding {
    std::size_t first = 0;
    std::size_t last = 0;
    Mark mark = Mark::name;
    bool keep = false;
    bool unsure = false; ///< a person should look
    friend bool operator==(const Finding&, const Finding&) = default;
};

/// A normalised text cut into pieces, each word looked up once. The text and the knowledge must outlive it.
class Reading {
public:
    Reading(std::string_view text, const Gate::Knowledge& knowledge);

    const std::vector<Piece>& pieces() const { return pieces_; }
    std::size_t size() const { return pieces_.size(); }
    /// The piece at `i`, or an empty sign with a gap outside of the text.
    const Piece& at(std::size_t i) const { return i < pieces_.size() ? pieces_[i] : outside_; }
    std::string_view text() const { return text_; }
    std::string_view of(std::size_t i) const { return text_.substr(at(i).begin, at(i).size); }
    /// The bytes of pieces [first, last).
    std::string_view of(std::size_t first, std::size_t last) const;
    /// The word at `i` in small letters without apostrophes; of this reading.
    std::string_view lowered(std::size_t i) const;
    bool is_sign(std::size_t i, char sign) const { return at(i).kind == Kind::sign && at(i).sign == sign; }
    /// True when some word is one of these: what looks for them alone need not read the text.
    bool holds(Flags what) const { return (flags_ & what) != 0; }
    /// True when marks of the gate stand in the text.
    bool has_marks() const { return has_marks_; }
    /// True when the word at `i` is of everyday language, or a place.
    bool ordinary(std::size_t i) const;
    /// True when a line begins with piece `i`.
    bool begins_line(std::size_t i) const { return at(i).begin > 0 && text_[at(i).begin - 1] == '\n'; }
    /// True when a sentence begins at piece `i`.
    bool begins_sentence(std::size_t i) const;
    /// True when capitals tell names from words: not where nearly everything, or nothing, is written with them.
    bool case_tells() const { return case_tells_; }
    const Gate::Knowledge& knowledge() const { return knowledge_; }

private:
    void cut();
    // Each fills in a new piece where it lies: copying one just written takes as long as looking up its word.
    void read_word(std::size_t from, Piece& piece);
    void read_odd_word(std::size_t from, Piece& piece);
    void read_other(std::size_t at, Piece& piece);
    void mark_places();
    std::size_t phrase_end(std::size_t first) const;
    /// True of everyday words that nobody writes with a capital inside of a sentence: there it tells of a habit.
    static bool tells_case(const Piece& piece);
    void weigh_case();

    std::string_view text_;
    std::string small_;              ///< the text with a to z for A to Z
    std::vector<std::string> other_; ///< words in small letters that do not stand so in small_
    const Gate::Knowledge& knowledge_;
    std::vector<Piece> pieces_;
    Piece outside_;
    Flags flags_ = 0;
    bool has_marks_ = false;
    bool case_tells_ = true;
};

} // namespace siar::privacy
