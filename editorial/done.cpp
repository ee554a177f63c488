// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/done.hpp"

#include "editorial/word_lists.hpp"
#include "text/letter_case.hpp"

#include <algorithm>
#include <array>

namespace siar::editorial {

namespace {

using Index = std::ptrdiff_t;

/// Before what a sentence is about.
constexpr auto leads_in = std::to_array<std::string_view>(
    {"bahwa", "jadi", "kemudian", "lalu", "maka", "namun", "sebanyak", "sehingga", "selanjutnya", "tapi", "tetapi"});
static_assert(std::ranges::is_sorted(leads_in));
constexpr WordList leads_in_words(leads_in);

/// What happens to a report that is only closed, and what it is called.
constexpr auto closing_words =
    std::to_array<std::string_view>({"dikirim", "dikirimkan", "diproses", "diselesaikan", "ditangani", "ditutup"});
static_assert(std::ranges::is_sorted(closing_words));
constexpr WordList closing(closing_words);
constexpr auto report_names_words = std::to_array<std::string_view>(
    {"aduan", "aspirasi", "keluhan", "laporan", "masukan", "pengaduan", "tiket", "usulan"});
static_assert(std::ranges::is_sorted(report_names_words));
constexpr WordList report_names(report_names_words);

constexpr auto no_deeds_words = std::to_array<std::string_view>(
    {"dihimbau", "diimbau", "diinstruksikan", "diminta", "diperintahkan", "menghimbau", "mengimbau", "pernah"});
static_assert(std::ranges::is_sorted(no_deeds_words));
constexpr WordList no_deeds(no_deeds_words);

/// A verb with this prefix right behind "telah" or "sudah" tells something done, whether or not a list knows it.
bool done_verb(const Words& words, std::size_t at, std::string_view prefix) {
    constexpr std::size_t shortest = 6;
    const auto small = folded(words[at]);
    return at > 0 && is_aspect(folded(words[at - 1])) && small.size() >= shortest && small.starts_with(prefix) &&
           !is_in(result_words, small) && small != "menjadi" && small != "merasa" && small != "merata";
}

std::optional<std::size_t> find_verb(const Words& words, WordList list, std::string_view prefix) {
    for (std::size_t i = 0; i < words.size(); ++i)
        if (is_in(list, folded(words[i])) || done_verb(words, i, prefix)) return i;
    return std::nullopt;
}
std::optional<std::size_t> find_active(const Words& words) {
    return find_verb(words, action_verbs, "me");
}
std::optional<std::size_t> find_passive(const Words& words) {
    return find_verb(words, action_passives, "di");
}

/// Whether the verb at `verb` is told as not done: "tidak dapat memperbaiki", "gagal mengganti"; not "lampu yang tidak
/// menyala telah diganti".
bool negated(const Words& words, std::size_t verb) {
    std::optional<std::size_t> which;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto small = folded(words[i]);
        if (small == "yang" && !which) which = i;
        if (is_in(failures, small) && !(i > 0 && folded(words[i - 1]) == "yang")) return true;
        // "tanpa izin" says nothing about the verb further on.
        if (i >= verb || !is_in(negations, small) || (small == "tanpa" && i + 1 < verb)) continue;
        const auto first = words.begin() + static_cast<Index>(i);
        const bool told_of_thing = which && std::any_of(first, words.begin() + static_cast<Index>(verb),
                                                        [](const auto& word) { return is_aspect(folded(word)); });
        if (!told_of_thing) return true;
    }
    return false;
}

/// Whether a deed is told and not asked for: "cukup membawa KTP" and "harus diperbarui" ask.
bool is_told(const Words& words, std::size_t verb) {
    if (verb > 0 && is_in(modals, folded(words[verb - 1]))) return false;
    const auto said = words.begin() + static_cast<Index>(verb);
    const bool done = std::any_of(words.begin(), said, [](const auto& word) { return is_aspect(folded(word)); });
    // "Pemeliharaan dilakukan berkala" tells of no time at which it was.
    const auto said_verb = folded(words[verb]);
    if (!done && (said_verb == "dilakukan" || said_verb == "dilaksanakan") && find_in(words, habits)) return false;
    if (!folded(words[verb]).starts_with("me")) return true;
    // "Menyambung tindak lanjut terdahulu" leads in.
    const auto next = verb + 1 < words.size() ? folded(words[verb + 1]) : std::string();
    if (verb == 0) return is_in(physical_verbs, folded(words[verb])) && next != "tindak" && !is_in(reports, next);
    return std::any_of(words.begin(), words.begin() + static_cast<Index>(verb), [](const auto& word) {
        const auto small = folded(word);
        return is_aspect(small) || is_in(officers, small) || is_in(actors, small) || text::is_acronym(word) ||
               word != small;
    });
}

/// "Kontraktor telah diperintahkan memperbaiki": whether he did is not told. "Kami mengimbau warga" does nothing,
/// "sudah pernah diperbaiki" and "diperbaiki tahun lalu" were before the complaint.
bool tells_no_deed(const Words& words) {
    const auto last_year = std::adjacent_find(words.begin(), words.end(), [](const auto& a, const auto& b) {
        return folded(a) == "tahun" && folded(b) == "lalu";
    });
    return last_year != words.end() || find_in(words, no_deeds);
}

/// "Aduan ditutup", "laporan sudah diproses": what became of the report.
bool closes_report(const Words& words, std::size_t verb) {
    if (!is_in(closing, folded(words[verb]))) return false;
    const auto subject = subject_of({words.begin(), words.begin() + static_cast<Index>(verb)});
    const bool sent = folded(words[verb]).starts_with("dikirim");
    return subject.empty() ? !sent : is_in(report_names, folded(subject.front()));
}

} // namespace

bool is_aspect(std::string_view small) {
    return small == "telah" || small == "sudah";
}

Words subject_of(const Words& before) {
    Words out;
    for (const auto& word : before) {
        const auto small = folded(word);
        const bool addressed = small == "saudara" || small == "bapak" || small == "ibu" || small == "bapak/ibu";
        const bool count = small == "dua" || small == "tiga" || small == "empat" || small == "lima" || small == "semua";
        const bool purpose = small == "untuk" || small == "bagi";
        const bool greeting =
            out.empty() && ((is_in(salutations, small) && !count && !purpose) || is_in(leads_in_words, small));
        const bool pointing = small == "tersebut" || small == "dimaksud";
        if (!is_aspect(small) && small != "tetap" && !pointing && !addressed && !greeting) out.push_back(word);
    }
    return out;
}

std::optional<std::size_t> find_done(const Words& words) {
    if (find_in(words, promise_words) || find_in(words, paperwork) || tells_no_deed(words)) return std::nullopt;
    auto verb = find_active(words);
    // "KTP sudah dicetak dan dapat diambil dengan membawa ..." tells what was done to the KTP.
    const auto passive = find_passive(words);
    const auto tells_of_subject = [&](std::size_t at) { return at > 0 && folded(words[at - 1]) != "yang"; };
    if (passive && (!verb || (*passive < *verb && tells_of_subject(*passive)))) verb = passive;
    if (!verb || negated(words, *verb) || !is_told(words, *verb) || closes_report(words, *verb)) return std::nullopt;
    return verb;
}

bool tells_physical(const Words& words) {
    const auto physical = find_in(words, physical_verbs);
    // "Pengerukan sudah mulai dikerjakan"
    const bool begun = std::adjacent_find(words.begin(), words.end(), [](const auto& a, const auto& b) {
                           return folded(a) == "mulai" && is_in(action_passives, folded(b));
                       }) != words.end();
    return physical && !begun && !negated(words, *physical);
}

bool only_looks(const Words& words, std::size_t verb) {
    const auto small = folded(words[verb]);
    const auto looks_at = [&](std::size_t at) { return at < words.size() && is_in(looking, folded(words[at])); };
    const bool light =
        small == "melakukan" || small == "melaksanakan" || small == "dilakukan" || small == "dilaksanakan";
    const bool samples = (small == "mengambil" || small == "meminta") && looks_at(verb + 1);
    const bool looks = looks_at(verb) || samples || (light && (looks_at(verb + 1) || find_in(words, looking)));
    if (!looks) return false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto other = folded(words[i]);
        const bool deed = is_in(action_verbs, other) || is_in(action_passives, other) || is_in(physical_verbs, other);
        if (i != verb && deed && !is_in(looking, other)) return false;
    }
    return true;
}

} // namespace siar::editorial
