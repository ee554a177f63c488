// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/reply.hpp"

#include "editorial/problem.hpp"
#include "editorial/shorten.hpp"
#include "editorial/when.hpp"
#include "text/letter_case.hpp"

#include <algorithm>

namespace siar::editorial {

namespace {

using Index = std::ptrdiff_t;

bool is_aspect(std::string_view small) {
    return small == "telah" || small == "sudah";
}

bool begins(std::string_view word, std::string_view prefix) {
    return word.substr(0, prefix.size()) == prefix;
}

/// A verb with this prefix right behind "telah" or "sudah" tells something done, whether or not a list knows it.
bool done_verb(const Words& words, std::size_t at, std::string_view prefix) {
    constexpr std::size_t shortest = 6;
    const auto small = folded(words[at]);
    return at > 0 && is_aspect(folded(words[at - 1])) && small.size() >= shortest && begins(small, prefix) &&
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

bool usable(const Words& words) {
    for (const auto& word : words)
        if (word.find_first_of("[]@#<>{}|\\") != std::string::npos) return false;
    return !find_in(words, pronouns);
}

std::optional<Words> finish(Words words, const model::Regency& regency, bool villages_allowed, std::size_t keep) {
    std::optional<Words> out = std::move(words);
    if (!villages_allowed) out = without_villages(std::move(*out), regency);
    if (!out || !usable(*out)) return std::nullopt;
    auto short_enough = shorten(std::move(*out), most_reply_words, keep);
    if (short_enough.empty()) return std::nullopt;
    return short_enough;
}

/// Whether the verb at `verb` is told as not done: "tidak dapat memperbaiki", "gagal mengganti"; not "lampu yang tidak
/// menyala telah diganti".
bool negated(const Words& words, std::size_t verb) {
    std::optional<std::size_t> which;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto small = folded(words[i]);
        if (small == "yang" && !which) which = i;
        if (is_in(failures, small) && !(i > 0 && folded(words[i - 1]) == "yang")) return true;
        if (i >= verb || !is_in(negations, small)) continue;
        const auto first = words.begin() + static_cast<Index>(i);
        const bool told_of_thing = which && std::any_of(first, words.begin() + static_cast<Index>(verb),
                                                        [](const auto& word) { return is_aspect(folded(word)); });
        if (!told_of_thing) return true;
    }
    return false;
}

bool names_agency(const std::string& word, const model::Regency& regency) {
    const auto small = folded(word);
    return std::any_of(regency.agencies.begin(), regency.agencies.end(), [&](const auto& agency) {
        const auto names = ' ' + folded(agency.name.view()) + ' ' + folded(agency.short_name.view()) + ' ';
        return names.find(' ' + small + ' ') != std::string::npos;
    });
}

/// Who acted, from the words before the verb: "Petugas" for officers or where nobody is named, else their own short
/// name
/// ("Petugas PLN", "Warga"); nothing where a word might be anything else.
std::optional<Words> actor(const Words& before, const model::Regency& regency) {
    Words named;
    bool only_officers = true;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const auto& word = before[i];
        const auto small = folded(word);
        const bool link = is_in(actor_links, small);
        // A place between who acted and the verb ("ke desa dan ...") would read as part of the name.
        const bool leads = small == "di" || small == "ke" || small == "pada";
        if (leads && i + 1 < before.size() && !is_in(actor_fillers, folded(before[i + 1]))) return std::nullopt;
        if (is_in(actor_fillers, small) || (link && named.empty())) continue;
        const bool officer = is_in(officers, small);
        if (!officer && !link && !is_in(actors, small) && !text::is_acronym(word) && !names_agency(word, regency))
            return std::nullopt;
        only_officers = only_officers && (officer || link);
        if (small != "kami") named.push_back(word);
    }
    if (only_officers) return Words{"Petugas"};
    while (!named.empty() && is_in(actor_links, folded(named.back())))
        named.pop_back();
    constexpr std::size_t most = 5;
    if (named.empty() || named.size() > most) return std::nullopt;
    return named;
}

bool tells_physical(const Words& words) {
    const auto physical = find_in(words, physical_verbs);
    return physical && !negated(words, *physical);
}

/// Whether work is put off to later: "sudah dianggarkan", "sudah masuk daftar pekerjaan", "tahun depan".
bool tells_plan(const Words& words) {
    const auto follow = [&](std::string_view first, std::string_view second) {
        return std::adjacent_find(words.begin(), words.end(), [&](const auto& a, const auto& b) {
                   return folded(a) == first && folded(b) == second;
               }) != words.end();
    };
    return find_in(words, plan_words) || follow("masuk", "daftar") || follow("rencana", "kerja") ||
           follow("tahun", "depan") || follow("tahun", "mendatang");
}

Words part(const Words& words, std::size_t begin, std::size_t end) {
    return {words.begin() + static_cast<Index>(begin), words.begin() + static_cast<Index>(end)};
}

/// `who` and what was done, kept at least to the word behind the verb.
std::optional<Words> told(std::optional<Words> who, const Words& what, const model::Regency& regency, bool villages) {
    if (!who) return std::nullopt;
    const auto keep = who->size() + 2;
    who->insert(who->end(), what.begin(), what.end());
    return finish(std::move(*who), regency, villages, keep);
}

/// "Tim kami telah mengganti dua lampu" -> "Petugas mengganti dua lampu"; "Warga telah ..." -> "Warga ...".
std::optional<Words> active(const Words& clause, std::size_t verb, const model::Regency& regency, bool villages) {
    return told(actor(part(clause, 0, verb), regency), part(clause, verb, clause.size()), regency, villages);
}

/// "Telah dilakukan pengerukan saluran [oleh ...]" -> "Petugas melakukan pengerukan saluran".
std::optional<Words> carried_out(const Words& clause, std::size_t verb, const model::Regency& regency, bool villages) {
    Words what{"melakukan"};
    Words who;
    for (std::size_t i = 0, by = 0; i < clause.size(); ++i) {
        if (i == verb)
            by = 0;
        else if (folded(clause[i]) == "oleh")
            by = 1;
        else if (by > 0)
            who.push_back(clause[i]);
        else if (i > verb)
            what.push_back(clause[i]);
    }
    if (what.size() < 2) return std::nullopt;
    return told(actor(who, regency), what, regency, villages);
}

/// "Saluran tersebut telah dikeruk" -> "Saluran dikeruk".
std::optional<Words> passive(const Words& clause, std::size_t verb, const model::Regency& regency, bool villages) {
    if (folded(clause[verb]) == "dilakukan") return carried_out(clause, verb, regency, villages);
    if (verb == 0 || (verb == 1 && is_aspect(folded(clause[0])))) return std::nullopt;
    Words words;
    for (std::size_t i = 0; i < clause.size(); ++i) {
        const auto small = folded(clause[i]);
        if (is_aspect(small) || small == "tersebut" || (i < verb && small != "yang" && is_in(salutations, small)))
            continue;
        words.push_back(clause[i]);
    }
    return finish(std::move(words), regency, villages, 2);
}

/// Where the verb stands that tells something done; promises, paperwork and what did not come about tell nothing.
std::optional<std::size_t> find_done(const Words& words) {
    if (find_in(words, promise_words) || find_in(words, paperwork)) return std::nullopt;
    auto verb = find_active(words);
    if (!verb) verb = find_passive(words);
    return verb && !negated(words, *verb) ? verb : std::nullopt;
}

std::optional<Words> action_in(const Words& clause, std::size_t verb, const model::Regency& regency, bool villages) {
    return find_active(clause) ? active(clause, verb, regency, villages) : passive(clause, verb, regency, villages);
}

/// Words before what the sentence is about.
bool is_filler(std::string_view small) {
    return small == "saat" || small == "ini" || small == "kini" || small == "sekarang" || small == "dan" ||
           small == "sehingga" || small == "alhamdulillah" || small == "demikian" || small == "hasilnya" ||
           small == "jadi";
}

std::optional<Words> outcome_in(const Words& clause, const model::Regency& regency, bool villages) {
    if (find_in(clause, promise_words) || find_in(clause, failures) || find_in(clause, action_verbs))
        return std::nullopt;
    std::size_t begin = 0;
    while (begin < clause.size() && is_filler(folded(clause[begin])))
        ++begin;
    Words words(clause.begin() + static_cast<Index>(begin), clause.end());
    std::erase_if(words, [](const auto& word) { return folded(word) == "tersebut"; });
    constexpr std::size_t fewest = 2;
    if (words.size() < fewest) return std::nullopt;
    if (const auto how = find_in(words, result_words, 1)) return finish(std::move(words), regency, villages, *how + 1);
    const auto state = find_in(words, result_marks, 1);
    if (!state || *state + 1 >= words.size()) return std::nullopt;
    return finish(std::move(words), regency, villages, *state + 2);
}

} // namespace

Reply read_replies(const std::vector<model::FollowUp>& follow_ups, const model::Regency& regency,
                   bool villages_allowed) {
    Reply out;
    bool planned = false;
    for (auto reply = follow_ups.rbegin(); reply != follow_ups.rend(); ++reply) {
        if (reply->internal) continue;
        const auto all = clauses(reply->text.view());
        planned = planned || std::any_of(all.begin(), all.end(), tells_plan);
        for (const auto& clause : all) {
            if (tells_future(clause) || tells_plan(clause)) continue;
            const auto words = without_times(clause);
            const auto done = find_done(words);
            const bool physical = tells_physical(words);
            // Looking, measuring and writing down for work of next year leave things as they were.
            const bool counts = done && (physical || !planned);
            if (counts) out.hollow = false;
            if (!out.action && counts) {
                out.action = action_in(words, *done, regency, villages_allowed);
                out.physical = physical;
            } else if (out.action && !out.outcome) {
                out.outcome = outcome_in(words, regency, villages_allowed);
            }
        }
        if (!out.hollow) break;
    }
    return out;
}

} // namespace siar::editorial
