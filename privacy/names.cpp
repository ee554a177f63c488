// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/names.hpp"

#include "privacy/name_context.hpp"
#include "privacy/name_search.hpp"
#include "privacy/name_shape.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace siar::privacy {

/// True for "mei" beside a day or a year, or behind "bulan".
bool NameSearch::is_month(std::size_t i) const {
    return reading_.at(i + 1).kind == Kind::digits || (i > 0 && reading_.at(i - 1).kind == Kind::digits) ||
           (i > 0 && reading_.lowered(i - 1) == "bulan");
}

Weight NameSearch::weight(std::size_t i) const {
    const Piece& piece = reading_.at(i);
    const bool word_too = piece.is(Is::name) && (piece.is(Is::office) || (piece.is(Is::month) && !is_month(i)));
    if (!usable(i) || piece.any(word_too ? no_name & ~(Is::month | Is::office) : no_name) || piece.size < 2)
        return Weight::none;
    if (word_too) return Weight::word_too;
    if (piece.place && !piece.is(Is::name)) return Weight::none;
    if (piece.is(Is::name)) return piece.is(Is::ordinary) || piece.place ? Weight::word_too : Weight::listed;
    if (piece.any(Is::ordinary | Is::swearing | bit(Is::sexual) | bit(Is::group) | bit(Is::mailer)))
        return Weight::none;
    const std::string_view word = reading_.lowered(i);
    if (is_ordinary(word, reading_.knowledge().words) || !has_vowel(word)) return Weight::none;
    if (piece.flags == 0 && is_spelled_name(i)) return Weight::listed;
    if (!capital(i) && has_affixes(word)) return Weight::none;
    return is_name_shaped(word) ? Weight::shaped : Weight::unknown;
}

/// True when the word at `i`, which no list knows, is a listed name in another spelling.
bool NameSearch::is_spelled_name(std::size_t i) const {
    const std::string_view word = reading_.lowered(i);
    constexpr std::size_t shortest = 4;
    if (word.size() < shortest || word.size() > WordTable::longest || is_plainly_derived(word)) return false;
    return reading_.knowledge().spelled_names.of_padded(PlainSpelling(word).view()) != 0;
}

/// True when the full stop at piece `i` is none of a short form: "di jalan. Sutrisno", but not "Jl. Sutrisno".
bool NameSearch::ends_sentence(std::size_t i) const {
    if (!reading_.is_sign(i, '.') || i == 0) return false;
    if (reading_.is_sign(i - 1, '.')) return true;
    if (!reading_.at(i + 1).gap) return false;
    const Piece& before = reading_.at(i - 1);
    if (before.kind != Kind::word || before.is(Is::title)) return before.kind != Kind::word;
    return before.size > 4 || (before.size > 3 && has_vowel(reading_.lowered(i - 1)));
}

/// The word before piece `i` whose place or institution piece `i` is part of the name of: "Jalan" for "Fatah" in
/// "Jalan Sultan Fatah", "SD" in "SD Siti Hajar"; the size of the text where none is.
std::size_t NameSearch::place_word_before(std::size_t i) const {
    bool through_words = false;
    for (std::size_t back = 1; back <= 6 && back <= i; ++back) {
        const std::size_t at = i - back;
        const Piece& piece = reading_.at(at);
        const bool joins = piece.kind == Kind::sign && !piece.gap && (piece.sign == '.' || piece.sign == '-');
        if (reading_.begins_line(at + 1) || (joins && ends_sentence(at))) break;
        if (joins || piece.kind == Kind::digits) continue;
        if (piece.kind != Kind::word) break;
        const bool hospital =
            piece.is(Is::subject) && at > 0 && reading_.at(at - 1).is(Is::house) && reading_.lowered(at) == "sakit";
        if (through_words && !piece.any(Is::institution | Is::complex) && !hospital &&
            piece.any(Is::place_word | Is::street))
            break;
        if (piece.any(Is::place_word | Is::institution | bit(Is::street)) || hospital) {
            // "3 kali Budi menelepon" is no river.
            const bool times = at > 0 && reading_.at(at - 1).kind == Kind::digits && reading_.lowered(at) == "kali";
            // "Bidan desa Wulan Apriliani": of her office.
            const bool of_office = at > 0 && at + 1 == i && reading_.at(at - 1).is(Is::office) &&
                                   reading_.lowered(at) == "desa" && !reading_.at(i).place &&
                                   (reading_.at(i).is(Is::name) || is_name_shaped(reading_.lowered(i)));
            return times || of_office ? reading_.size() : at;
        }
        // "RS Pelita Anugerah": everyday words stand in the names of institutions, not in those of streets.
        const bool everyday = capital(at) && piece.letter_case == Case::capital && !piece.any(no_name) && capital(i) &&
                              reading_.ordinary(at);
        const bool in_name = piece.any(Is::title | Is::name | bit(Is::people)) || piece.place ||
                             is_place_adjective(reading_, at) || ((capital(at) || back <= 2) && !reading_.ordinary(at));
        through_words = through_words || (!in_name && everyday);
        if (piece.is(Is::honorific) && names_a_grave(reading_, at)) return at - 1;
        const bool kind = is_place_adjective(reading_, at);
        if (!(in_name || everyday) || (!kind && piece.any(Is::honorific | Is::office) && !piece.is(Is::title))) break;
    }
    return reading_.size();
}

/// True when piece `i` is part of the name of a place: "Jalan Sultan Fatah", "SD Siti Hajar".
bool NameSearch::names_a_place(std::size_t i) const {
    const Piece& piece = reading_.at(i);
    if (piece.place && (!piece.is(Is::name) || piece.is(Is::begins_phrase))) return true;
    // "beras Mawar Melati", "ruang Cempaka": words that are names besides, and nobody acts.
    const auto word_too = [&](std::size_t at) {
        return reading_.at(at).is(Is::name) && reading_.at(at).is(Is::ordinary);
    };
    if (capital(i) && word_too(i) && !reading_.at(i + 1).any(Is::deed | Is::before_deed)) {
        const std::size_t first = i > 1 && word_too(i - 1) ? i - 1 : i;
        const Piece& next = reading_.at(i + 1);
        const bool goes_on = next.gap && capital(i + 1) && next.is(Is::name) && !word_too(i + 1);
        if (first > 0 && reading_.at(first - 1).is(Is::kind) && !goes_on) return true;
    }
    return place_word_before(i) < reading_.size();
}

/// The end of a degree such as "S.Pd." or "SH" at `i`, or `i`.
std::size_t NameSearch::one_degree_end(std::size_t i) const {
    const bool behind_comma = i > 0 && reading_.is_sign(i - 1, ',');
    const bool small = reading_.at(i).letter_case == Case::lower;
    if (reading_.at(i).kind != Kind::word || (small && !behind_comma)) return i;
    std::string letters;
    std::size_t end = i;
    std::size_t best = i;
    bool dotted = false;
    while (end < i + 8 && (end == i || !reading_.at(end).gap)) {
        if (reading_.is_sign(end, '.')) {
            dotted = true;
            if (best == end) best = end + 1;
        } else if (reading_.at(end).kind == Kind::word) {
            letters += reading_.lowered(end);
            if ((reading_.knowledge().words.of(letters) & bit(Is::degree)) != 0) best = end + 1;
        } else {
            break;
        }
        ++end;
    }
    return dotted || (behind_comma && !small) ? best : i;
}

std::size_t NameSearch::degrees_end(std::size_t i) const {
    for (int degrees = 0; degrees < 4; ++degrees) {
        const std::size_t at = reading_.is_sign(i, ',') ? i + 1 : i;
        const std::size_t end = one_degree_end(at);
        if (end == at) break;
        i = end;
    }
    return i;
}

/// The end of a name whose first word is `first`. `named`: the text says that a name follows.
std::size_t NameSearch::chain_end(std::size_t first, bool named) {
    std::size_t end = first + 1;
    for (std::size_t words = 1; words < most_name_words; ++words) {
        std::size_t next = end;
        // Initials: "Sutrisno A. W."
        if (reading_.is_sign(next, '.') && reading_.at(end - 1).size == 1) ++next;
        const Piece& piece = reading_.at(next);
        if (!usable(next) || !piece.gap) break;
        const bool initial = piece.size == 1 && piece.letter_case == Case::upper;
        const std::string_view word = piece.size <= 5 ? reading_.lowered(next) : std::string_view();
        const bool particle = word == "bin" || word == "binti" || word == "al" || word == "el" || word == "van" ||
                              (word == "br" && capital(next)) || word == "boru";
        const Weight weight_next = weight(next);
        const bool capital_next = capital(next);
        const std::size_t behind = particle && reading_.is_sign(next + 1, '.') ? next + 2 : next + 1;
        if (particle && weight(behind) != Weight::none) {
            end = behind + 1;
            continue;
        }
        if (initial && reading_.case_tells()) {
            end = reading_.is_sign(next + 1, '.') ? next + 2 : next + 1;
            continue;
        }
        if (weight_next == Weight::none) {
            // "Ulil Albab, S.H.": what stands before a degree is of the name.
            if (capital_next && !piece.any(no_name) && !piece.place && degrees_end(next + 1) > next + 1) {
                end = next + 1;
                continue;
            }
            // "Sri Rejeki": an everyday word written as a name is, directly behind one that is announced.
            const bool odd = named && capital_next && piece.letter_case == Case::capital && !piece.place &&
                             !piece.any(no_name) && piece.is(Is::ordinary) && !piece.any(Is::deed | Is::before_deed);
            out_.suspected = out_.suspected || odd;
            break;
        }
        // Where capitals tell nothing, a word that nobody knows behind a name that is announced belongs to it.
        const bool unknown = weight_next == Weight::unknown && ((named && shouted(next)) || strange(next));
        const bool sure = weight_next == Weight::listed || weight_next == Weight::shaped || capital_next || unknown;
        if (!sure) {
            if (weight_next == Weight::word_too && named) {
                out_.suspected = true;
            } else {
                // A word that may be part of the name in small letters: somebody should look.
                out_.suspected = true;
                break;
            }
        }
        end = next + 1;
    }
    return end;
}

/// Adds a name: the finding begins at `first` (a title), the name itself at `body`.
void NameSearch::add(std::size_t first, std::size_t body, bool named, bool unsure) {
    std::size_t end = degrees_end(chain_end(body, named));
    const Finding found{first, end, Mark::name, false, unsure};
    out_.suspected = out_.suspected || unsure;
    for (std::size_t i = first; i < end && i < taken_.size(); ++i)
        taken_[i] = true;
    out_.found.push_back(found);
}

/// Takes a name where the text says that one follows; false where an everyday word stands there.
bool NameSearch::take_named(std::size_t first, std::size_t body) {
    const Weight here = weight(body);
    if (here == Weight::none) return false;
    const bool sure = here == Weight::listed || here == Weight::shaped || capital(body);
    add(first, body, true, !sure);
    return true;
}

/// Where a name found at `i` begins: names before it that are words too, or that nobody knows, belong to it ("DEWI
/// ANGGRAHINI", "Partinesih Anggrahini").
std::size_t NameSearch::first_of(std::size_t i) const {
    std::size_t first = i;
    while (first > 0 && reading_.at(first).gap && i - first < 3 && !names_a_place(first - 1) &&
           reading_.at(first - 1).letter_case == reading_.at(i).letter_case) {
        const Weight before = weight(first - 1);
        const bool word_too = before == Weight::word_too && (capital(i) || !reading_.case_tells());
        const bool unheard = before == Weight::unknown && (capital(i) || strange(first - 1));
        if (!word_too && !unheard) break;
        --first;
    }
    return first;
}

/// True of a word in small letters, or where all are capitals, that no dictionary knows: "wingi rasmadun rawuh".
bool NameSearch::is_unheard(std::size_t i) const {
    const Piece& piece = reading_.at(i);
    if (piece.flags != 0 || (reading_.case_tells() && piece.letter_case != Case::lower)) return false;
    const std::string_view word = reading_.lowered(i);
    return !looks_like_village(word) && in_dictionary(word, reading_.knowledge().words) == 0;
}

/// True of an everyday word written with a capital that is no place, no acronym and tells no time: "Festival".
bool NameSearch::is_title_word(std::size_t i) const {
    constexpr auto days =
        std::to_array<std::string_view>({"senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu", "ahad"});
    const Piece& piece = reading_.at(i);
    return capital(i) && piece.letter_case == Case::capital && piece.is(Is::ordinary) && !piece.place &&
           !piece.any(no_name | Is::name) && std::find(days.begin(), days.end(), reading_.lowered(i)) == days.end();
}

/// A listed name without a word that announces it.
void NameSearch::alone_listed(std::size_t i) {
    const Piece& piece = reading_.at(i);
    const Weight here = weight(i);
    if (here == Weight::none || piece.place || piece.any(Is::month | Is::office)) return;
    if (names_a_place(i)) {
        // "Guru SD Siti Aminah": of the school or of the teacher.
        const std::size_t at = place_word_before(i);
        const bool of_office = at < reading_.size() && at + 1 == i && at > 0 && reading_.at(at - 1).is(Is::office);
        out_.suspected = out_.suspected || (of_office && here == Weight::listed);
        return;
    }
    if (here == Weight::listed) return add(first_of(i), i, false, !capital(i));
    const bool acts = reading_.at(i + 1).any(Is::deed | Is::before_deed) && !is_quality(reading_, i);
    const bool told = told_by_person(i) || (acts && acts_as_person(reading_, i));
    if (told || (begins_clause(reading_, i) && is_introduced(reading_, i))) out_.suspected = true;
    if (!capital(i) || piece.letter_case != Case::capital) return;
    if (full_name(i)) return add(i, i, false, weight(i + 1) != Weight::listed);
    if (!reading_.begins_sentence(i) || acts_as_person(reading_, i)) out_.suspected = true;
}

/// A name without a word that announces it.
void NameSearch::alone(std::size_t i) {
    const Piece& piece = reading_.at(i);
    if (piece.is(Is::name)) return alone_listed(i);
    if (piece.is(Is::ordinary) || piece.place || piece.any(no_name) || piece.size < 4) return;
    const std::string_view word = reading_.lowered(i);
    const bool begins = reading_.begins_sentence(i);
    const bool written_as_name = capital(i) && piece.letter_case == Case::capital;
    const bool shaped = is_name_shaped(word);
    const bool odd = !shaped && is_strange(word);
    const bool housed =
        i > 0 && reading_.at(i - 1).is(Is::house) && reading_.at(i).gap && names_dweller(reading_, i - 1);
    const bool introduced = (reading_.is_sign(i + 1, ',') || reading_.at(i + 1).any(Is::kin | Is::short_form)) &&
                            begins_clause(reading_, i) && is_introduced(reading_, i);
    const bool acts = housed || reading_.at(i + 1).any(Is::deed | Is::before_deed | Is::of_person) || told_by_person(i);
    const bool spelled = piece.flags == 0 && is_spelled_name(i);
    const bool unheard = !has_affixes(word) && is_unheard(i);
    if (!shaped && !odd && !written_as_name && !begins && !acts && !introduced && !spelled && !unheard) return;
    if (!spelled && has_affixes(word)) return;
    // Inside of a sentence a capital may make a name even of a word, unless that is one for a thing.
    const Flags known = unheard ? 0 : in_dictionary(word, reading_.knowledge().words);
    const bool in_title = i > 0 && is_title_word(i - 1) && piece.gap && !begins;
    const bool of_thing = (known & bit(Is::thing)) != 0;
    if (known != 0 && !acts && !introduced && (of_thing || !(spelled || shaped)) &&
        (of_thing || begins || !written_as_name || in_title))
        return;
    const Weight here = weight(i);
    if (here == Weight::none || names_a_place(i)) return;
    if (here == Weight::listed) return add(first_of(i), i, false, !capital(i));
    // "cc: Kartolo, Kastini": a list of names.
    const bool listing = written_as_name && reading_.is_sign(i + 1, ',') && capital(i + 2) &&
                         (weight(i + 2) == Weight::listed || weight(i + 2) == Weight::shaped);
    if (introduced || listing) out_.suspected = true;
    if (acts && (housed || told_by_person(i) || acts_as_person(reading_, i))) out_.suspected = true;
    if (shaped) return add(first_of(i), i, false, true);
    if (odd && strange(i + 1) && weight(i + 1) == Weight::unknown) return add(i, i, false, true);
    if ((odd || unheard) && !is_where(reading_, i)) out_.suspected = true;
    // "menuju Welahan", "simpang tiga Bogorame": a place that no list knows.
    if (!begins && (is_on_the_way(reading_, i) || looks_like_village(word))) return;
    // Every sentence begins with a capital: there it says nothing by itself.
    if (begins ? (acts_as_person(reading_, i) || full_name(i)) : written_as_name) out_.suspected = true;
}

/// "kata legiman", "oleh giman": the word before piece `i` wants a person behind it.
bool NameSearch::told_by_person(std::size_t i) const {
    if (i == 0) return false;
    if (reading_.at(i - 1).is(Is::of_person)) return true;
    // "sudah lapor ke legiman"
    return i > 1 && reading_.at(i - 2).is(Is::deed) && reading_.lowered(i - 1) == "ke";
}

/// Two words in a row written as names are: "Kertopati Agung".
bool NameSearch::full_name(std::size_t i) const {
    return capital(i) && capital(i + 1) && reading_.at(i + 1).gap && !reading_.at(i + 1).place &&
           reading_.at(i + 1).letter_case == Case::capital && weight(i + 1) != Weight::none;
}

/// "Sultan Fatah Maulana" is no king.
void NameSearch::behind_phrase(std::size_t i) {
    std::size_t end = i;
    while (reading_.at(end).place && reading_.at(end).kind == Kind::word)
        ++end;
    if (capital(end) && reading_.at(end).gap && usable(end) && weight(end) != Weight::none) out_.suspected = true;
}

/// "nama saya Raden Fatah": what is kept elsewhere is a person's name where one is announced.
bool NameSearch::is_announced_phrase(std::size_t i) {
    const Piece& piece = reading_.at(i);
    const bool phrase = piece.place && piece.is(Is::begins_phrase) &&
                        !piece.any(Is::office | Is::place_word | bit(Is::institution) | bit(Is::street));
    out_.suspected = out_.suspected || phrase;
    return phrase;
}

void NameSearch::look_at(std::size_t i) {
    const Piece& piece = reading_.at(i);
    const bool of_place = piece.is(Is::title) && names_a_place(i) && !behind_held_office(i);
    if (piece.is(Is::honorific) && !of_place && !names_a_grave(reading_, i)) behind_honorific(i);
    if (piece.place && piece.is(Is::begins_phrase) && piece.any(Is::name | Is::title)) behind_phrase(i);
    if (piece.is(Is::naming)) behind_naming(i);
    if (piece.is(Is::title)) behind_title(i);
    if (!usable(i)) return;
    if (piece.is(Is::office) && !piece.is(Is::hamlet)) behind_office(i, false);
    if (piece.any(Is::self | Is::kin)) behind_self_or_kin(i);
    const bool eating_house = piece.is(Is::house) && reading_.lowered(i + 1) == "makan";
    if (piece.is(Is::shop) || eating_house) behind_shop(i);
    if (piece.is(Is::short_form)) behind_short_form(i);
    if (piece.is(Is::of_person)) behind_of_person(i);
    if (may_be_degree(i) && usable(i)) before_degree(i);
    if (usable(i)) alone(i);
}

Names NameSearch::run() {
    constexpr Flags heads = Is::honorific | Is::naming | bit(Is::title) | bit(Is::office) | bit(Is::self) |
                            bit(Is::kin) | bit(Is::house) | bit(Is::shop) | bit(Is::name) | bit(Is::short_form) |
                            bit(Is::of_person);
    for (std::size_t i = 0; i < reading_.size(); ++i) {
        const Piece& piece = reading_.at(i);
        // Most words: of everyday language, and nothing begins with them.
        if (piece.is(Is::ordinary) && !piece.any(heads) && !may_be_degree(i)) continue;
        if (usable(i)) look_at(i);
    }
    signature();
    return out_;
}

Names find_names(const Reading& reading, std::vector<bool>& taken) {
    return NameSearch(reading, taken).run();
}

} // namespace siar::privacy
