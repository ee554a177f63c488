// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/names.hpp"

#include "privacy/name_context.hpp"
#include "privacy/name_shape.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace siar::privacy {
namespace {

constexpr std::size_t most_words = 6;

/// What never begins nor continues a name.
constexpr Flags no_name = Is::function_word | Is::honorific | Is::office | Is::place_word | Is::institution |
                          Is::street | Is::hamlet | Is::number_word | Is::not_name | Is::self | Is::month;

bool has_vowel(std::string_view word) {
    return word.find_first_of("aeiouAEIOU") != std::string_view::npos;
}

/// How much a word speaks for being a name.
enum class Weight { none, word_too, shaped, unknown, listed };

/// The search through one text.
class Search {
public:
    Search(const Reading& reading, const std::vector<bool>& taken) : reading_(reading), taken_(taken) {}
    Names run();

private:
    bool usable(std::size_t i) const { return reading_.at(i).kind == Kind::word && !taken_at(i); }
    bool taken_at(std::size_t i) const { return i < taken_.size() && taken_[i]; }
    bool shouted(std::size_t i) const { return !reading_.case_tells() && reading_.at(i).letter_case == Case::upper; }
    bool strange(std::size_t i) const { return is_strange(reading_.lowered(i)); }
    bool capital(std::size_t i) const { return reading_.case_tells() && reading_.at(i).letter_case != Case::lower; }
    Weight weight(std::size_t i) const;
    bool names_a_place(std::size_t i) const;
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
    void before_degree(std::size_t i);
    void behind_short_form(std::size_t i);
    std::size_t first_of(std::size_t i) const;
    bool full_name(std::size_t i) const;
    void alone(std::size_t i);
    void look_at(std::size_t i);
    std::size_t past_qualifiers(std::size_t i, bool& qualified) const;

    const Reading& reading_;
    std::vector<bool> taken_;
    Names out_;
};

Weight Search::weight(std::size_t i) const {
    const Piece& piece = reading_.at(i);
    if (!usable(i) || piece.any(no_name) || piece.size < 2) return Weight::none;
    if (piece.place && !piece.is(Is::name)) return Weight::none;
    if (piece.is(Is::name)) return piece.is(Is::ordinary) || piece.place ? Weight::word_too : Weight::listed;
    if (piece.any(Is::ordinary | Is::swearing | bit(Is::sexual) | bit(Is::group) | bit(Is::mailer)))
        return Weight::none;
    const std::string word = reading_.lowered(i);
    if (is_ordinary(word, reading_.knowledge().words) || !has_vowel(word)) return Weight::none;
    if (!capital(i) && has_affixes(word)) return Weight::none;
    return is_name_shaped(word) ? Weight::shaped : Weight::unknown;
}

/// True when the words before piece `i` make it part of the name of a place: "Jalan Sultan Fatah", "SD Siti Hajar".
bool Search::names_a_place(std::size_t i) const {
    if (reading_.at(i).place && !reading_.at(i).is(Is::name)) return true;
    for (std::size_t back = 1; back <= 6 && back <= i; ++back) {
        const std::size_t at = i - back;
        const Piece& piece = reading_.at(at);
        const bool joins = piece.kind == Kind::sign && !piece.gap && (piece.sign == '.' || piece.sign == '-');
        if (joins) continue;
        if (piece.kind == Kind::digits) continue;
        if (piece.kind != Kind::word) return false;
        if (piece.any(Is::place_word | Is::institution | bit(Is::street))) {
            // "3 kali Budi menelepon" is no river.
            return !(at > 0 && reading_.at(at - 1).kind == Kind::digits && reading_.lowered(at) == "kali");
        }
        const bool in_name = piece.any(Is::title | Is::name | bit(Is::people)) || piece.place ||
                             is_place_adjective(reading_, at) || ((capital(at) || back <= 2) && !reading_.ordinary(at));
        if (!in_name || (piece.any(Is::honorific | Is::office) && !piece.is(Is::title))) return false;
    }
    return false;
}

/// The end of a degree such as "S.Pd." or "SH" at `i`, or `i`.
std::size_t Search::one_degree_end(std::size_t i) const {
    if (reading_.at(i).kind != Kind::word || reading_.at(i).letter_case == Case::lower) return i;
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
    const bool behind_comma = i > 0 && reading_.is_sign(i - 1, ',');
    return dotted || behind_comma ? best : i;
}

std::size_t Search::degrees_end(std::size_t i) const {
    for (int degrees = 0; degrees < 4; ++degrees) {
        const std::size_t at = reading_.is_sign(i, ',') ? i + 1 : i;
        const std::size_t end = one_degree_end(at);
        if (end == at) break;
        i = end;
    }
    return i;
}

/// The end of a name whose first word is `first`. `named`: the text says that a name follows.
std::size_t Search::chain_end(std::size_t first, bool named) {
    std::size_t end = first + 1;
    for (std::size_t words = 1; words < most_words; ++words) {
        std::size_t next = end;
        // Initials: "Sutrisno A. W."
        if (reading_.is_sign(next, '.') && reading_.at(end - 1).size == 1) ++next;
        const Piece& piece = reading_.at(next);
        if (!usable(next) || !piece.gap) break;
        const bool initial = piece.size == 1 && piece.letter_case == Case::upper;
        const std::string word = piece.size <= 5 ? reading_.lowered(next) : std::string();
        const bool particle = word == "bin" || word == "binti" || word == "al" || word == "el" || word == "van";
        const Weight weight_next = weight(next);
        const bool capital_next = capital(next);
        if (particle && weight(next + 1) != Weight::none) {
            end = next + 2;
            continue;
        }
        if (initial && reading_.case_tells()) {
            end = reading_.is_sign(next + 1, '.') ? next + 2 : next + 1;
            continue;
        }
        if (weight_next == Weight::none) break;
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
void Search::add(std::size_t first, std::size_t body, bool named, bool unsure) {
    std::size_t end = degrees_end(chain_end(body, named));
    const Finding found{first, end, Mark::name, false, unsure};
    out_.suspected = out_.suspected || unsure;
    for (std::size_t i = first; i < end && i < taken_.size(); ++i)
        taken_[i] = true;
    out_.found.push_back(found);
}

/// Takes a name where the text says that one follows; false where an everyday word stands there.
bool Search::take_named(std::size_t first, std::size_t body) {
    const Weight here = weight(body);
    if (here == Weight::none) return false;
    const bool sure = here == Weight::listed || here == Weight::shaped || capital(body);
    add(first, body, true, !sure);
    return true;
}

/// True for "Bpk", "Sdr", "Yth": a full stop behind it ends no sentence, as one behind "aduan Saudara" does.
bool Search::is_short_form(std::size_t i) const {
    const std::string word = reading_.lowered(i);
    return !has_vowel(word) || word == "sdri" || word == "dra" || word == "ir" || word == "prof" || word == "ust" ||
           reading_.begins_sentence(i);
}

void Search::behind_honorific(std::size_t i) {
    if (reading_.is_sign(i + 1, '-') || (i > 0 && reading_.is_sign(i - 1, '-') && !reading_.at(i).gap)) return;
    std::size_t at = i + 1;
    std::size_t first = at;
    bool titled = false;
    for (int steps = 0; steps < 6; ++steps) {
        const Piece& piece = reading_.at(at);
        const bool title = piece.is(Is::title) && !piece.is(Is::name);
        if (title && !titled) first = at;
        titled = titled || title;
        if (!reading_.is_sign(at, '.') && !title && !piece.is(Is::honorific)) break;
        if (piece.is(Is::honorific) && reading_.is_sign(at + 1, '-')) return;
        if (reading_.is_sign(at, '.') && reading_.at(at + 1).gap && !is_short_form(at - 1)) return;
        ++at;
        if (!titled) first = at;
    }
    const Piece& next = reading_.at(at);
    if (!usable(at) || (!next.gap && !reading_.is_sign(at - 1, '.'))) return;
    if (next.is(Is::office) && !(next.is(Is::name) && capital(at))) return behind_office(at, true);
    if (next.place && next.is(Is::begins_phrase)) return;
    if (take_named(first, at)) return;
    const bool odd_capital = capital(at) && next.letter_case == Case::capital && !next.place && !next.any(no_name) &&
                             !next.any(Is::kin | Is::people | bit(Is::naming)) && !reading_.begins_sentence(i + 1) &&
                             reading_.at(at + 1).letter_case == Case::lower;
    if (odd_capital) out_.suspected = true;
}

/// "Pak Lurah Sutrisno", "Kepala Desa Karangsari Bapak ...": past the office and its place.
void Search::behind_office(std::size_t i, bool addressed) {
    std::size_t at = i + 1;
    while (at < i + 7 && (reading_.at(at).any(Is::office | Is::place_word | Is::hamlet) || reading_.at(at).place ||
                          reading_.at(at).kind == Kind::digits || reading_.is_sign(at, '.'))) {
        if (reading_.at(at).is(Is::honorific) || (reading_.is_sign(at, '.') && reading_.at(at + 1).gap)) return;
        ++at;
    }
    if (!usable(at) || names_a_place(at)) return;
    const Weight here = weight(at);
    if (here == Weight::listed || here == Weight::shaped) return add(at, at, true, !capital(at));
    if (!capital(at) || reading_.at(at).letter_case == Case::upper) {
        out_.suspected = out_.suspected || (here == Weight::unknown && at == i + 1);
        return;
    }
    if (here == Weight::word_too) return add(at, at, true, true);
    if (here != Weight::unknown) return;
    const bool two = capital(at + 1) && (weight(at + 1) == Weight::unknown || weight(at + 1) == Weight::listed);
    if (two || addressed) return add(at, at, true, true);
    out_.suspected = true;
}

/// "H. Sutrisno", "KH Ahmad Dahlan", "dr. Rina", but not in the name of a street.
void Search::behind_title(std::size_t i) {
    const Piece& title = reading_.at(i);
    const bool dotted = reading_.is_sign(i + 1, '.');
    const std::size_t body = dotted ? i + 2 : i + 1;
    if (title.size <= 2 && !dotted && title.letter_case == Case::lower) return;
    if (!usable(body) || names_a_place(i) || (!reading_.at(body).gap && !dotted)) return;
    if (reading_.at(body).is(Is::title) && !reading_.at(body).is(Is::name)) return;
    const Weight here = weight(body);
    const bool person = here == Weight::listed || here == Weight::shaped || (here != Weight::none && capital(body));
    if (person) add(i, body, true, !capital(body));
}

/// Past what may stand between "nama" and the name: "saya", "lengkap", "adalah", ":".
std::size_t Search::past_qualifiers(std::size_t i, bool& qualified) const {
    constexpr auto qualifiers = std::to_array<std::string_view>(
        {"saya",  "sy",      "aku",  "lengkap", "panggilan", "adalah", "ibu",     "ayah",  "anak",  "suami",
         "istri", "pelapor", "kulo", "kula",    "pemilik",   "asli",   "kandung", "bapak", "orang", "tua"});
    for (int steps = 0; steps < 5; ++steps) {
        if (reading_.is_sign(i, ':') || reading_.is_sign(i, '=')) {
            qualified = true;
            ++i;
            continue;
        }
        const bool word =
            usable(i) && std::find(qualifiers.begin(), qualifiers.end(), reading_.lowered(i)) != qualifiers.end();
        if (!word && !(reading_.is_sign(i, '.') && !reading_.at(i + 1).gap)) break;
        qualified = true;
        ++i;
    }
    return i;
}

void Search::behind_naming(std::size_t i) {
    bool qualified = reading_.lowered(i) != "nama";
    const bool on_behalf = i > 0 && reading_.lowered(i - 1) == "atas";
    const std::size_t at = past_qualifiers(i + 1, qualified);
    if (!usable(at) || names_a_place(at)) return;
    const Weight here = weight(at);
    if (here == Weight::none) {
        const bool formula = at == i + 1 && reading_.lowered(i) == "pelapor"; // "Yth. Pelapor Laporan Saudara ..."
        const bool odd = qualified && !formula && capital(at) && reading_.at(at).letter_case == Case::capital &&
                         !reading_.at(at).any(no_name) && !reading_.at(at).place;
        if (odd) add(at, at, true, true);
        return;
    }
    if (qualified || on_behalf || here == Weight::listed || capital(at)) {
        take_named(at, at);
    } else {
        out_.suspected = true;
    }
}

/// "Saya Dewi Anggrahini", "tetangga saya Darmantoro".
void Search::behind_self_or_kin(std::size_t i) {
    std::size_t at = i + 1;
    for (int steps = 0; steps < 3; ++steps) {
        const bool between = reading_.at(at).is(Is::self) || reading_.is_sign(at, ',') || reading_.is_sign(at, ':') ||
                             (usable(at) && (reading_.lowered(at) == "sebelah" || reading_.lowered(at) == "bernama"));
        if (!between) break;
        ++at;
    }
    if (!usable(at) || names_a_place(at) || reading_.at(at).size < 3) return;
    const Weight here = weight(at);
    if (here == Weight::none) return;
    const bool written_as_name = capital(at) && reading_.at(at).letter_case == Case::capital;
    if (written_as_name) return add(at, at, true, here == Weight::unknown && !reading_.at(i).is(Is::self));
    if (here == Weight::listed || here == Weight::shaped) return add(at, at, true, true);
    const Piece& behind = reading_.at(at + 1);
    const bool introduces =
        reading_.at(i).is(Is::self) && here == Weight::word_too &&
        (behind.kind == Kind::sign || behind.any(Is::kin | Is::place_word) || reading_.lowered(at + 1) == "dari");
    const bool unheard =
        here == Weight::unknown && (strange(at) || (reading_.at(i).is(Is::self) && shouted(at) &&
                                                    (is_presented(reading_, at) || weight(at + 1) >= Weight::shaped)));
    if (introduces || unheard) return add(at, at, true, true);
    if (here == Weight::unknown && reading_.at(i).is(Is::kin) && acts_as_person(reading_, at)) out_.suspected = true;
}

/// "Sutrisno, S.Pd": the capitals before a degree at `i`.
void Search::before_degree(std::size_t i) {
    const std::size_t end = one_degree_end(i);
    if (end == i) return;
    const std::size_t behind_name = reading_.is_sign(i - 1, ',') ? i - 1 : i;
    std::size_t first = behind_name;
    while (first > 0 && behind_name - first < most_words && usable(first - 1) && capital(first - 1) &&
           !reading_.at(first - 1).any(no_name) && (weight(first - 1) != Weight::none)) {
        --first;
    }
    if (first == behind_name || names_a_place(first)) return;
    add(first, first, true, false);
}

/// Where a name found at `i` begins: names before it that are words too, or that nobody knows, belong to it ("DEWI
/// ANGGRAHINI", "Partinesih Anggrahini").
std::size_t Search::first_of(std::size_t i) const {
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

/// A name without a word that announces it.
void Search::alone(std::size_t i) {
    const Piece& piece = reading_.at(i);
    if (piece.is(Is::name)) {
        const Weight here = weight(i);
        if (here == Weight::none || piece.place || names_a_place(i)) return;
        if (here == Weight::listed) return add(first_of(i), i, false, !capital(i));
        if (!capital(i) || piece.letter_case != Case::capital) return;
        if (full_name(i)) return add(i, i, false, weight(i + 1) != Weight::listed);
        if (!reading_.begins_sentence(i) || acts_as_person(reading_, i)) out_.suspected = true;
        return;
    }
    if (piece.is(Is::ordinary) || piece.place || piece.any(no_name) || piece.size < 4) return;
    const std::string word = reading_.lowered(i);
    const bool begins = reading_.begins_sentence(i);
    const bool written_as_name = capital(i) && piece.letter_case == Case::capital;
    const bool shaped = is_name_shaped(word);
    const bool odd = is_strange(word);
    if ((!shaped && !odd && !written_as_name && !begins) || has_affixes(word)) return;
    const Weight here = weight(i);
    if (here == Weight::none || names_a_place(i)) return;
    if (shaped) return add(first_of(i), i, false, true);
    if (odd && strange(i + 1) && weight(i + 1) == Weight::unknown) return add(i, i, false, true);
    if (odd && !is_where(reading_, i)) out_.suspected = true;
    // Every sentence begins with a capital: there it says nothing by itself.
    if (begins ? (acts_as_person(reading_, i) || full_name(i)) : written_as_name) out_.suspected = true;
}

/// Two words in a row written as names are: "Kertopati Agung".
bool Search::full_name(std::size_t i) const {
    return capital(i) && capital(i + 1) && reading_.at(i + 1).gap && !reading_.at(i + 1).place &&
           reading_.at(i + 1).letter_case == Case::capital && weight(i + 1) != Weight::none;
}

/// "a.n. Lestarini", "a/n Sutrisno", "an. Budi", "dari: Siti".
void Search::behind_short_form(std::size_t i) {
    const std::string word = reading_.lowered(i);
    std::size_t at = i + 1;
    if (word == "a") {
        const bool joined = reading_.is_sign(at, '.') || reading_.is_sign(at, '/');
        if (!joined || reading_.at(at).gap || reading_.lowered(at + 1) != "n") return;
        at += 2;
        if (reading_.is_sign(at, '.')) ++at;
    } else if (reading_.is_sign(at, '.') || reading_.is_sign(at, ':')) {
        if (word == "dari" && reading_.is_sign(at, '.')) return;
        ++at;
    } else if (word == "dari") {
        // "dari blandongan desa Bungo" is a place as well: only what is told of a person goes.
        if (weight(at) != Weight::unknown || capital(at) || !is_presented(reading_, at)) return;
        const bool citizen = reading_.lowered(at + 1) == "warga";
        out_.suspected = out_.suspected || citizen || shouted(at);
        if (!strange(at) && !(citizen && shouted(at))) return;
    } else if (word != "an" || weight(at) == Weight::none) {
        return;
    }
    if (usable(at) && !names_a_place(at)) take_named(at, at);
}

void Search::look_at(std::size_t i) {
    const Piece& piece = reading_.at(i);
    if (piece.is(Is::honorific) && !(piece.is(Is::title) && names_a_place(i))) behind_honorific(i);
    if (piece.is(Is::naming)) behind_naming(i);
    if (piece.is(Is::title) && !names_a_place(i)) behind_title(i);
    if (!usable(i)) return;
    if (piece.is(Is::office) && !piece.is(Is::hamlet)) behind_office(i, false);
    if (piece.any(Is::self | Is::kin)) behind_self_or_kin(i);
    if (piece.size <= 4) {
        const std::string_view word = reading_.of(i);
        const bool short_form = word == "a" || word == "A" || word == "an" || word == "An" || word == "AN" ||
                                word == "dari" || word == "Dari" || word == "DARI";
        if (short_form) behind_short_form(i);
        if (i > 0 && piece.letter_case != Case::lower && usable(i)) before_degree(i);
    }
    if (usable(i)) alone(i);
}

Names Search::run() {
    for (std::size_t i = 0; i < reading_.size(); ++i) {
        if (usable(i)) look_at(i);
    }
    return out_;
}

} // namespace

Names find_names(const Reading& reading, const std::vector<bool>& taken) {
    return Search(reading, taken).run();
}

} // namespace siar::privacy
