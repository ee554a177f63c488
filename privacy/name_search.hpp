// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/name_shape.hpp"
#include "privacy/names.hpp"
#include "privacy/reading.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace siar::privacy {

/// A name has at most this many words.
inline constexpr std::size_t most_name_words = 6;

/// What never begins nor continues a name.
inline constexpr Flags no_name = Is::function_word | Is::honorific | Is::office | Is::place_word | Is::institution |
                                 Is::street | Is::hamlet | Is::number_word | Is::not_name | Is::self | Is::month;

/// How much a word speaks for being a name.
enum class Weight : std::uint8_t { none, word_too, shaped, unknown, listed };

/// The search through one text; see find_names().
class NameSearch {
public:
    NameSearch(const Reading& reading, std::vector<bool>& taken) : reading_(reading), taken_(taken) {}
    Names run();

private:
    bool usable(std::size_t i) const { return reading_.at(i).kind == Kind::word && !taken_at(i); }
    bool taken_at(std::size_t i) const { return i < taken_.size() && taken_[i]; }
    bool shouted(std::size_t i) const { return !reading_.case_tells() && reading_.at(i).letter_case == Case::upper; }
    bool strange(std::size_t i) const { return is_strange(reading_.lowered(i)); }
    bool capital(std::size_t i) const { return reading_.case_tells() && reading_.at(i).letter_case != Case::lower; }
    bool is_month(std::size_t i) const;
    bool is_spelled_name(std::size_t i) const;
    bool is_unheard(std::size_t i) const;
    bool is_title_word(std::size_t i) const;
    void behind_phrase(std::size_t i);
    bool is_announced_phrase(std::size_t i);
    Weight weight(std::size_t i) const;
    bool ends_sentence(std::size_t i) const;
    std::size_t place_word_before(std::size_t i) const;
    bool names_a_place(std::size_t i) const;
    bool behind_held_office(std::size_t i) const;
    std::size_t chain_end(std::size_t first, bool named);
    std::size_t degrees_end(std::size_t i) const;
    std::size_t one_degree_end(std::size_t i) const;
    void add(std::size_t first, std::size_t body, bool named, bool unsure);
    bool take_named(std::size_t first, std::size_t body);
    bool is_short_form(std::size_t i) const;
    void behind_honorific(std::size_t i);
    void behind_office(std::size_t i, bool addressed);
    void behind_title(std::size_t i);
    void behind_naming(std::size_t i);
    void behind_self_or_kin(std::size_t i);
    bool behind_neighbour(std::size_t i, std::size_t at);
    std::size_t past_kin_words(std::size_t i) const;
    bool begins_shop_name(std::size_t i, bool short_word) const;
    void behind_shop(std::size_t i);
    bool may_be_degree(std::size_t i) const {
        const bool small = reading_.at(i).letter_case == Case::lower;
        if ((small && !reading_.is_sign(i + 1, '.')) || i == 0 || reading_.at(i).size > 4) return false;
        return !small || reading_.is_sign(i - 1, ',');
    }
    void before_degree(std::size_t i);
    void behind_short_form(std::size_t i);
    void behind_of_person(std::size_t i);
    std::size_t first_of(std::size_t i) const;
    bool full_name(std::size_t i) const;
    bool told_by_person(std::size_t i) const;
    void signature();
    void alone(std::size_t i);
    void alone_listed(std::size_t i);
    void look_at(std::size_t i);
    std::size_t past_qualifiers(std::size_t i, bool& qualified) const;

    const Reading& reading_;
    std::vector<bool>& taken_;
    Names out_;
};

} // namespace siar::privacy
