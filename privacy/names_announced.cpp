// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/name_context.hpp"
#include "privacy/name_search.hpp"
#include "privacy/name_shape.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

// The words that announce a name: honorifics, offices, titles, "nama", "tetangga saya", degrees.

namespace siar::privacy {

/// True for "Bpk", "Sdr", "Yth": a full stop behind it ends no sentence, as one behind "aduan Saudara" does.
bool NameSearch::is_short_form(std::size_t i) const {
    const std::string_view word = reading_.lowered(i);
    return !has_vowel(word) || reading_.at(i).is(Is::title) || word == "sdri" || word == "dra" || word == "ir" ||
           word == "prof" || word == "ust" || reading_.begins_sentence(i);
}

void NameSearch::behind_honorific(std::size_t i) {
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
    if (next.is(Is::office)) {
        // "Bapak Hakim": an office or a name.
        out_.suspected = out_.suspected || next.is(Is::name);
        return behind_office(at, true);
    }
    // "Pak Sultan Agung"
    if (next.is(Is::institution) && !next.is(Is::ordinary) && capital(at)) out_.suspected = true;
    // "Pak Raden Fatah", "Pak Minggu Legi"
    if (next.place && next.is(Is::begins_phrase)) {
        is_announced_phrase(at);
        return;
    }
    if (take_named(first, at)) return;
    if (is_short_name(reading_, at)) out_.suspected = true;
    const bool odd_capital = capital(at) && next.letter_case == Case::capital && !next.place && !next.any(no_name) &&
                             !next.any(Is::kin | Is::people | bit(Is::naming)) && !reading_.begins_sentence(i + 1) &&
                             reading_.at(at + 1).letter_case == Case::lower;
    if (odd_capital) out_.suspected = true;
}

/// "Pak Lurah Sutrisno", "Kepala Desa Karangsari Bapak ...": past the office and its place.
void NameSearch::behind_office(std::size_t i, bool addressed) {
    std::size_t at = i + 1;
    while (at < i + 7 && (reading_.at(at).any(Is::office | Is::place_word | Is::hamlet) || reading_.at(at).place ||
                          reading_.at(at).kind == Kind::digits || reading_.is_sign(at, '.'))) {
        if (reading_.at(at).is(Is::honorific) || (reading_.is_sign(at, '.') && reading_.at(at + 1).gap)) return;
        out_.suspected = out_.suspected || (reading_.at(at).is(Is::office) && reading_.at(at).is(Is::name));
        ++at;
    }
    if (!usable(at) || names_a_place(at)) return;
    const Weight here = weight(at);
    if (here == Weight::listed || here == Weight::shaped) {
        // "Hakim Diana": of the office or of the whole name.
        const bool name_too = reading_.at(i).is(Is::name) && at == i + 1;
        return add(name_too ? i : at, at, true, name_too || !capital(at));
    }
    if (!capital(at) || reading_.at(at).letter_case == Case::upper) {
        // "Pak Menteri PU": short forms in capitals are offices where capitals tell anything.
        const bool acronym = capital(at) && reading_.at(at).size <= 4 && here == Weight::unknown;
        const bool word = !addressed && here == Weight::unknown && !capital(at) && !is_spelled_name(at) &&
                          !reading_.at(at + 1).any(Is::deed | Is::before_deed) &&
                          is_dictionary_word(reading_.lowered(at));
        const bool odd = (here == Weight::unknown || here == Weight::word_too) && at == i + 1 && !acronym && !word;
        out_.suspected = out_.suspected || odd;
        return;
    }
    if (here == Weight::word_too) return add(at, at, true, true);
    if (here != Weight::unknown) return;
    const bool two = capital(at + 1) && (weight(at + 1) == Weight::unknown || weight(at + 1) == Weight::listed);
    if (two || addressed) return add(at, at, true, true);
    out_.suspected = true;
}

/// True when the place before piece `i` is where an office is held, and `i` tells who holds it: "Kepala Puskesmas
/// Sayung dr. ...", but not "Masjid H. ..." nor "Jalan KH ...".
bool NameSearch::behind_held_office(std::size_t i) const {
    std::size_t at = place_word_before(i);
    if (at >= reading_.size() || reading_.at(at).is(Is::street)) return false;
    for (int steps = 0; steps < 5 && at > 0; ++steps) {
        const Piece& piece = reading_.at(--at);
        if (piece.is(Is::office) && !piece.is(Is::hamlet)) return true;
        const bool of_the_place = piece.any(Is::place_word | Is::institution) || piece.place || capital(at);
        if (piece.kind != Kind::word || piece.is(Is::street) || !of_the_place) return false;
    }
    return false;
}

/// "H. Sutrisno", "KH Ahmad Dahlan", "dr. Rina", but not in the name of a street.
void NameSearch::behind_title(std::size_t i) {
    const Piece& title = reading_.at(i);
    const bool dotted = reading_.is_sign(i + 1, '.');
    const std::size_t body = dotted ? i + 2 : i + 1;
    const bool in_place = names_a_place(i);
    const bool held = in_place && behind_held_office(i);
    if (!usable(body) || (in_place && !held) || (!reading_.at(body).gap && !dotted)) return;
    if (reading_.at(body).is(Is::title) && !reading_.at(body).is(Is::name)) return;
    const Weight here = weight(body);
    // "dr" is "dari" as well, "kh" and "hj" nothing else.
    const bool clear = reading_.lowered(i) == "kh" || reading_.lowered(i) == "hj";
    const bool may_be_word = title.size <= 2 && title.letter_case == Case::lower && !clear;
    if (may_be_word && !dotted && !(held && here == Weight::listed)) return;
    if (here == Weight::listed || here == Weight::shaped || (here != Weight::none && capital(body))) {
        add(i, body, true, !capital(body));
    } else if (here != Weight::none && dotted && (held || reading_.lowered(i) != "dr")) {
        add(i, body, true, true);
    } else if ((here != Weight::none && dotted) || (here == Weight::word_too && !may_be_word)) {
        out_.suspected = true;
    }
}

/// Past what may stand between "nama" and the name: "saya", "lengkap", "adalah", ":".
std::size_t NameSearch::past_qualifiers(std::size_t i, bool& qualified) const {
    constexpr auto qualifiers = std::to_array<std::string_view>(
        {"saya",    "sy",   "aku",  "lengkap", "panggilan", "adalah",  "ibu",   "ayah",  "anak", "suami", "istri",
         "pelapor", "kulo", "kula", "pemilik", "asli",      "kandung", "bapak", "orang", "tua",  "saja"});
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

void NameSearch::behind_naming(std::size_t i) {
    // "sebut saja Mawar", but not "sebut alamat".
    const bool called = reading_.lowered(i) == "sebut" || reading_.lowered(i) == "panggil";
    if (called && reading_.lowered(i + 1) != "saja") return;
    bool qualified = reading_.lowered(i) != "nama";
    const bool on_behalf = i > 0 && reading_.lowered(i - 1) == "atas";
    const std::size_t at = past_qualifiers(i + 1, qualified);
    if (qualified && is_announced_phrase(at)) return;
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

/// Past what may stand between "saya" or "tetangga" at `i` and a name: "saya", "kami", "sebelah rumah", ",".
std::size_t NameSearch::past_kin_words(std::size_t i) const {
    constexpr auto beside = std::to_array<std::string_view>({"sebelah", "bernama"});
    constexpr auto of_neighbours =
        std::to_array<std::string_view>({"kami", "kita", "depan", "belakang", "samping", "kanan", "kiri", "rumah",
                                         "dekat", "si", "itu", "ini", "yaitu", "namanya"});
    const bool neighbour = is_neighbour(reading_, i);
    std::size_t at = i + 1;
    for (int steps = 0; steps < (neighbour ? 5 : 3); ++steps, ++at) {
        if (reading_.at(at).is(Is::self) || reading_.is_sign(at, ',') || reading_.is_sign(at, ':')) continue;
        const std::string_view word = usable(at) ? reading_.lowered(at) : std::string_view();
        const bool known =
            std::find(beside.begin(), beside.end(), word) != beside.end() ||
            (neighbour && std::find(of_neighbours.begin(), of_neighbours.end(), word) != of_neighbours.end());
        if (!known) break;
    }
    return at;
}

/// "tetangga saya slamet", "tetangga kami rizwan": a name that is a word too goes, a word that nobody knows waits.
bool NameSearch::behind_neighbour(std::size_t i, std::size_t at) {
    if (!is_neighbour(reading_, i)) return false;
    const Weight here = weight(at);
    const bool whose = at > i + 1 || reading_.lowered(i) != "tetangga" || acts_as_person(reading_, at);
    if (!whose) return false;
    if (here == Weight::word_too) {
        add(at, at, true, !capital(at));
        return true;
    }
    if (here == Weight::unknown) out_.suspected = true;
    return false;
}

/// "Saya Dewi Anggrahini", "tetangga saya Darmantoro".
void NameSearch::behind_self_or_kin(std::size_t i) {
    const std::size_t at = past_kin_words(i);
    if (!usable(at) || names_a_place(at) || reading_.at(at).size < 3) return;
    // "Warga Guntur", "siswa Sari": where they are from.
    if (reading_.at(at).place && is_class_of_people(reading_, i)) return;
    const Weight here = weight(at);
    if (here == Weight::none) return;
    const bool written_as_name = capital(at) && reading_.at(at).letter_case == Case::capital;
    if (written_as_name) return add(at, at, true, here == Weight::unknown && !reading_.at(i).is(Is::self));
    if (here == Weight::listed || here == Weight::shaped) return add(at, at, true, true);
    if (behind_neighbour(i, at)) return;
    const bool of_mine = reading_.at(i).is(Is::kin) && at > i + 1 && here == Weight::word_too;
    out_.suspected = out_.suspected || of_mine || reading_.at(at).is(Is::office);
    const Piece& behind = reading_.at(at + 1);
    const bool introduces =
        reading_.at(i).is(Is::self) && here == Weight::word_too &&
        (behind.kind == Kind::sign || behind.any(Is::kin | Is::place_word) || reading_.lowered(at + 1) == "dari");
    const bool own = reading_.at(i).is(Is::self) && (here == Weight::unknown || here == Weight::word_too);
    if (own && (is_presented(reading_, at) || is_introduced(reading_, at) || acts_as_person(reading_, at)))
        out_.suspected = true;
    const bool unheard =
        here == Weight::unknown && (strange(at) || (reading_.at(i).is(Is::self) && shouted(at) &&
                                                    (is_presented(reading_, at) || weight(at + 1) >= Weight::shaped)));
    if (introduces || unheard) return add(at, at, true, true);
    if (here == Weight::unknown && reading_.at(i).is(Is::kin) && acts_as_person(reading_, at)) out_.suspected = true;
}

/// "Sutrisno, S.Pd": the capitals before a degree at `i`.
void NameSearch::before_degree(std::size_t i) {
    const std::size_t end = one_degree_end(i);
    if (end == i) return;
    const std::size_t behind_name = reading_.is_sign(i - 1, ',') ? i - 1 : i;
    std::size_t first = behind_name;
    // "Hakim, S.H.", "SANDI, S.E.", "sandi, s.e.": directly before a degree a name is one, whatever else it is.
    const Piece& last = reading_.at(first - 1);
    if (usable(first - 1) && last.is(Is::name) && !last.is(Is::place_word)) --first;
    while (first > 0 && behind_name - first < most_name_words && usable(first - 1) && capital(first - 1) &&
           !reading_.at(first - 1).any(no_name) && (weight(first - 1) != Weight::none)) {
        --first;
    }
    if (first == behind_name || names_a_place(first)) return;
    add(first, first, true, false);
}

/// "a.n. Lestarini", "a/n Sutrisno", "an. Budi", "dari: Siti".
void NameSearch::behind_short_form(std::size_t i) {
    const std::string_view word = reading_.lowered(i);
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
    if (word != "dari" && is_announced_phrase(at)) return;
    if (usable(at) && !names_a_place(at)) take_named(at, at);
}

/// "oleh: Tumpuk Wibowo", "kata slamet": names that are words too.
void NameSearch::behind_of_person(std::size_t i) {
    const std::size_t at = reading_.is_sign(i + 1, ':') ? i + 2 : i + 1;
    if (!usable(at) || names_a_place(at)) return;
    if (at == i + 2) {
        take_named(at, at);
    } else if (weight(at) == Weight::word_too) {
        out_.suspected = true;
    }
}

/// What a text ends with may be who wrote it: "... rusak parah. Kasmudi", "... miring -yuli sayung", "(bagus, sayung)".
void NameSearch::signature() {
    constexpr std::size_t longest = 6;
    std::size_t end = reading_.size();
    while (end > 0 && reading_.at(end - 1).kind == Kind::sign)
        --end;
    // Most texts end with an everyday word.
    const Piece& last = reading_.at(end - 1);
    if (end == 0 || (last.is(Is::ordinary) && !last.is(Is::name) && !last.place)) return;
    std::size_t first = end;
    while (first > 0 && end - first <= longest && reading_.at(first - 1).kind == Kind::word)
        --first;
    // "Bagus, Jogoloyo", "(bagus, sayung)": the place behind the name.
    const bool placed = first > 1 && first < end && reading_.is_sign(first - 1, ',') && reading_.at(first).place;
    if (placed) {
        end = first - 1;
        first = end;
        while (first > 0 && end - first <= longest && reading_.at(first - 1).kind == Kind::word)
            --first;
    }
    std::size_t words = end - first;
    while (words > 1 && reading_.at(first + words - 1).place)
        --words;
    const bool begins = first == 0 ? placed : reading_.at(first - 1).kind == Kind::sign;
    if (!begins || words == 0 || words > 2 || (first > 0 && reading_.is_sign(first - 1, ',') && !placed)) return;
    for (std::size_t i = first; i < first + words; ++i) {
        const Weight here = usable(i) ? weight(i) : Weight::none;
        const bool told = placed || (capital(i) && reading_.at(i).letter_case == Case::capital) ||
                          reading_.at(i + 1).place || reading_.is_sign(first - 1, '-') ||
                          reading_.is_sign(first - 1, '~');
        if (here == Weight::none || reading_.at(i).size < 3 || reading_.at(i).place) return;
        const bool remark = first > 0 && reading_.is_sign(first - 1, '(') && !told;
        if ((here == Weight::word_too && !told) || remark) return;
    }
    if (!names_a_place(first)) out_.suspected = true;
}

} // namespace siar::privacy
