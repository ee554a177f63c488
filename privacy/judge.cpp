// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/judge.hpp"

#include "privacy/finders.hpp"
#include "privacy/letters.hpp"
#include "privacy/number_run.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace siar::privacy {
namespace {

/// Longer texts are read by nobody at a glance: a person shortens them first.
constexpr std::size_t longest_bytes = 1500;

constexpr auto children =
    std::to_array<std::string_view>({"anak", "bayi", "balita", "bocah", "putra", "putri", "siswa", "siswi", "murid",
                                     "santri", "cucu", "anaknya", "anake", "bayinya", "ponakan", "keponakan"});
constexpr auto illnesses = std::to_array<std::string_view>(
    {"sakit", "hamil", "melahirkan", "lumpuh", "stroke", "ginjal", "diabetes", "jantung", "depresi", "epilepsi",
     "demensia", "jiwa", "difabel", "cacat", "operasi", "kritis"});
constexpr auto animals = std::to_array<std::string_view>(
    {"liar", "gila", "rabies", "ternak", "kandang", "peternakan", "hutan", "peliharaan", "menggigit", "digigit",
     "bangkai", "ekor", "kotoran", "ayam", "kucing", "sapi", "kambing", "berkeliaran", "pemotongan"});

constexpr auto classes =
    std::to_array<std::string_view>({"ibu", "bapak", "warga", "pasien", "korban", "siswa", "siswi", "murid",
                                     "mahasiswa", "anak", "janda", "duda", "pelaku", "oknum", "pemilik", "majikan"});

/// "saya", "istri", "tetangga", but not a class of people: "ibu hamil", "warga sakit".
bool is_person_word(const Reading& reading, std::size_t i) {
    const Piece& piece = reading.at(i);
    return piece.is(Is::self) || (piece.is(Is::kin) && !one_of(reading.lowered(i), classes));
}

/// True when somebody's own child, illness or debt is told: a person stands within three pieces before or behind.
bool about_a_person(const Reading& reading, std::size_t i) {
    for (std::size_t step = 1; step <= 3; ++step) {
        if (is_person_word(reading, i + step)) return true;
        if (step <= i && is_person_word(reading, i - step)) return true;
    }
    return false;
}

bool is_own_child(const Reading& reading, std::size_t i) {
    const std::string_view next = reading.lowered(i + 1);
    if (reading.at(i + 1).is(Is::self)) return true;
    constexpr auto tells = std::to_array<std::string_view>(
        {"kami", "umur", "usia", "berumur", "berusia", "kandung", "tetangga", "perempuannya", "angkat", "tiri"});
    if (one_of(next, tells)) return true;
    return reading.at(i + 1).kind == Kind::digits && reading.lowered(i + 2) == "tahun";
}

bool is_animal(const Reading& reading, std::size_t i) {
    for (std::size_t step = 1; step <= 4; ++step) {
        if (one_of(reading.lowered(i + step), animals)) return true;
        if (step <= i && one_of(reading.lowered(i - step), animals)) return true;
    }
    return false;
}

/// Figures that no rule explained: six in a row, or eight joined by signs.
bool remains(const Reading& reading, std::size_t i, const std::vector<bool>& taken) {
    if (taken[i] || reading.at(i).kind != Kind::digits) return false;
    // "1250000 batang": a count.
    const Piece& piece = reading.at(i);
    const bool count = piece.size <= 7 && reading.text()[piece.begin] != '0' && reading.at(i + 1).is(Is::measure);
    if (piece.size >= 6) return !count;
    const NumberRun run = number_run_at(reading, i, Joins::odd);
    constexpr std::string_view lists = " ,:;";
    std::size_t figures = 0;
    for (const Group& group : run.groups) {
        const bool apart = lists.find(group.before) != std::string_view::npos || taken[group.first];
        if (&group != &run.groups.front() && apart) break;
        figures += group.figures.size();
    }
    return figures >= 8 && harmless_groups(run, 0) == 0;
}

/// Words whose meaning hangs on those beside them.
void judge_in_context(const Reading& reading, std::size_t i, Verdict& out) {
    const std::string_view word = reading.lowered(i);
    if (one_of(word, children) && is_own_child(reading, i)) out.add(Reason::child);
    if (word == "bawah" && reading.lowered(i + 1) == "umur") out.add(Reason::child);
    if (!one_of(word, illnesses)) return;
    const std::string_view before = i > 0 ? reading.lowered(i - 1) : std::string_view();
    const bool ill_mind = word == "jiwa" && (before == "gangguan" || before == "sakit");
    if (ill_mind || (word != "jiwa" && before != "rumah" && about_a_person(reading, i))) out.add(Reason::health);
}

struct Count {
    std::size_t words = 0;
    std::size_t foreign = 0;
    std::size_t other_letters = 0;
};

void judge_word(const Reading& reading, std::size_t i, bool person, Verdict& out, bool& blamed) {
    const Piece& piece = reading.at(i);
    if (piece.is(Is::child)) out.add(Reason::child);
    if (piece.is(Is::health)) out.add(Reason::health);
    if (piece.is(Is::sexual)) out.add(Reason::sexual_violence);
    if (piece.is(Is::debt)) out.add(Reason::debt);
    if (piece.is(Is::group)) out.add(Reason::group_insult);
    if (piece.is(Is::swearing) && !is_animal(reading, i)) out.add(Reason::swearing);
    const bool dasar = piece.is(Is::people) && i > 0 && reading.lowered(i - 1) == "dasar";
    if (dasar) out.add(Reason::group_insult);
    blamed = blamed || (piece.is(Is::blame) && person);
}

} // namespace

Verdict judge(const Reading& reading, const std::vector<bool>& taken, bool person) {
    Verdict out;
    Count count;
    bool blamed = false;
    constexpr Flags telling = Is::child | Is::health | Is::sexual | bit(Is::debt) | bit(Is::group) | bit(Is::swearing) |
                              bit(Is::people) | bit(Is::blame);
    for (std::size_t i = 0; i < reading.size(); ++i) {
        const Piece& piece = reading.at(i);
        if (piece.kind == Kind::digits && remains(reading, i, taken)) out.add(Reason::residual_digits);
        if (piece.kind != Kind::word) continue;
        ++count.words;
        if (piece.is(Is::foreign)) ++count.foreign;
        if (piece.other != 0 && static_cast<unsigned char>(reading.text()[piece.begin]) >= 0x80) ++count.other_letters;
        if (piece.any(telling)) judge_word(reading, i, person, out, blamed);
        if (piece.is(Is::subject)) judge_in_context(reading, i, out);
    }
    if (blamed) out.add(Reason::accusation);
    const std::size_t others = count.foreign + count.other_letters;
    if (others >= 3 && others * 5 >= count.words * 2) out.add(Reason::other_language);
    if (reading.text().size() > longest_bytes) out.add(Reason::too_long);
    return out;
}

} // namespace siar::privacy
