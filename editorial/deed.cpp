// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/deed.hpp"

#include "editorial/done.hpp"
#include "editorial/shorten.hpp"
#include "text/letter_case.hpp"

#include <algorithm>
#include <array>

namespace siar::editorial {

namespace {

using Index = std::ptrdiff_t;

bool names_agency(const std::string& word, const model::Regency& regency) {
    const auto small = folded(word);
    return std::any_of(regency.agencies.begin(), regency.agencies.end(), [&](const auto& agency) {
        const auto names = ' ' + folded(agency.name.view()) + ' ' + folded(agency.short_name.view()) + ' ';
        return names.find(' ' + small + ' ') != std::string::npos;
    });
}

/// Who acted, from the words before the verb: "Petugas" for officers or where nobody is named, else their own short
/// name ("Petugas PLN", "Warga"); nothing where a word might be anything else. What kind of officers they are ("tim
/// sapu lumpur") may be left out.
std::optional<Words> actor(const Words& before, const model::Regency& regency) {
    Words named;
    bool nameless = false; ///< a word was left out
    bool of_agency = false;
    bool only_officers = true;
    bool officers_said = false;
    bool linked = false;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const auto& word = before[i];
        const auto small = folded(word);
        const bool link = is_in(actor_links, small);
        // A place between who acted and the verb ("ke desa dan ...") would read as part of the name.
        const bool leads = small == "di" || small == "ke" || small == "pada";
        if (leads && i + 1 < before.size() && !is_in(actor_fillers, folded(before[i + 1]))) return std::nullopt;
        if (is_in(actor_fillers, small) || (link && named.empty())) continue;
        const bool officer = is_in(officers, small);
        const auto lead = i > 0 ? folded(before[i - 1]) : std::string();
        const bool placed = (lead == "desa" || lead == "kelurahan" || lead == "kecamatan") && word != small;
        const bool of_itself = officer || link || is_in(actors, small) || text::is_acronym(word);
        const bool known =
            placed || officer || link || is_in(actors, small) || text::is_acronym(word) || names_agency(word, regency);
        if (!known && (!officers_said || linked)) return std::nullopt;
        nameless = nameless || !known;
        if (!known) continue;
        of_agency = of_agency || (!of_itself && !placed);
        linked = linked || (link && !named.empty());
        officers_said = officers_said || (officer && small != "kami");
        only_officers = only_officers && (officer || link);
        if (small != "kami") named.push_back(officer && small != "dinas" ? small : word);
    }
    // Of "tim pengendalian pencemaran" half a name is none.
    if (only_officers || (nameless && of_agency)) return Words{"Petugas"};
    while (!named.empty() && is_in(actor_links, folded(named.back())))
        named.pop_back();
    constexpr std::size_t most = 5;
    // "DLH bersama perangkat desa dan warga setempat": the helpers may be left out.
    if (const auto helper = find_in(named, actor_links, 1); helper && named.size() > most) named.resize(*helper);
    if (named.empty() || named.size() > most) return std::nullopt;
    return named;
}

Words part(const Words& words, std::size_t begin, std::size_t end) {
    return {words.begin() + static_cast<Index>(begin), words.begin() + static_cast<Index>(end)};
}

Words joined_words(Words first, const Words& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

/// The active form of a passive verb where the list knows it: "ditambal" -> "menambal", by the rules of meN-; "" else.
std::string active_of(std::string_view passive) {
    if (!passive.starts_with("di")) return {};
    const std::string root(passive.substr(2));
    const char first = root.empty() ? ' ' : root.front();
    std::vector<std::string> forms;
    switch (first) {
        case 'p': forms = {"mem" + root.substr(1), "mem" + root}; break;
        case 't': forms = {"men" + root.substr(1), "men" + root}; break;
        case 'k': forms = {"meng" + root.substr(1), "meng" + root}; break;
        case 's': forms = {"meny" + root.substr(1), "men" + root}; break;
        case 'b':
        case 'f':
        case 'v': forms = {"mem" + root}; break;
        case 'c':
        case 'd':
        case 'j':
        case 'z': forms = {"men" + root, "menge" + root}; break;
        default: forms = {"meng" + root, "me" + root, "menge" + root}; break;
    }
    if (root == "cek" || root == "cat" || root == "cor" || root == "las") forms = {"menge" + root};
    for (auto& form : forms)
        if (is_in(action_verbs, form)) return form;
    return {};
}

/// `who` and what was done, kept at least to the word behind the verb.
std::optional<Words> told(std::optional<Words> who, const Words& what, const Spot& spot) {
    if (!who) return std::nullopt;
    const auto keep = who->size() + 2;
    if (auto whole = answer(joined_words(*who, what), keep, spot)) return whole;
    // Who helped may be left out where all do not fit.
    const auto helper = find_in(*who, actor_links);
    if (!helper || *helper == 0 || folded((*who)[*helper]) == "dan") return std::nullopt;
    who->resize(*helper);
    return answer(joined_words(*who, what), who->size() + 2, spot);
}

/// "Tim kami telah mengganti dua lampu" -> "Petugas mengganti dua lampu"; "Warga telah ..." -> "Warga ...".
std::optional<Words> active(const Words& clause, std::size_t verb, const Spot& spot) {
    return told(actor(part(clause, 0, verb), spot.regency), part(clause, verb, clause.size()), spot);
}

/// Takes "oleh ..." out of the words from `from` on; who is named there, up to the next preposition.
Words take_agent(Words& words, std::size_t from) {
    for (std::size_t i = from; i < words.size(); ++i) {
        if (folded(words[i]) != "oleh") continue;
        std::size_t end = i + 1;
        const auto goes_on = [&](const std::string& small) {
            return small == "dari" || (!is_in(prepositions, small) && small != "sebanyak" && small != "secara");
        };
        while (end < words.size() && goes_on(folded(words[end])))
            ++end;
        auto who = part(words, i + 1, end);
        words.erase(words.begin() + static_cast<Index>(i), words.begin() + static_cast<Index>(end));
        return who;
    }
    return {};
}

/// "pengerukan", "normalisasi": what is carried out.
bool names_work(std::string_view small) {
    const bool derived = small.starts_with("pe") && small.size() > 6 && small.substr(small.size() - 2) == "an";
    return derived || is_in(wished, small) || is_in(looking, small) || is_in(physical_verbs, small);
}

/// "Perbaikan pintu air dilakukan dengan ..." says first what was carried out, "saluran dilakukan pengerukan" behind.
bool tells_first_what(const Words& subject, const Words& behind) {
    return !subject.empty() && !is_in(prepositions, folded(subject.front())) &&
           (behind.empty() || !names_work(folded(behind.front())));
}

/// "Telah dilakukan pengerukan saluran [oleh ...]" -> "Petugas melakukan pengerukan saluran", and the same of "dipasang
/// dua lampu".
std::optional<Words> turned(const Words& clause, std::size_t verb, const std::string& active, const Spot& spot) {
    Words rest = clause;
    const auto who = take_agent(rest, verb);
    Words what{active};
    const Words behind(rest.begin() + static_cast<Index>(verb) + 1, rest.end());
    const auto first = subject_of(part(rest, 0, verb));
    what.insert(what.end(), behind.begin(), behind.end());
    if (what.size() < 2 || is_in(prepositions, folded(what[1]))) return std::nullopt;
    // "Di lokasi telah dilakukan ..." and "saluran telah dilakukan pengerukan" say where at the end; what else stands
    // before the verb would not fit there.
    const bool fits = !first.empty() && (is_in(prepositions, folded(first.front())) || what.size() == 2);
    if (fits) what = joined_words(std::move(what), first);
    return told(actor(who, spot.regency), what, spot);
}

/// "Saluran tersebut telah dikeruk" -> "Saluran dikeruk"; "lubang telah ditambal oleh UPTD" -> "UPTD menambal lubang".
std::optional<Words> passive(const Words& clause, std::size_t verb, const Spot& spot) {
    const auto turned_verb =
        folded(clause[verb]) == "dilakukan" ? std::string("melakukan") : active_of(folded(clause[verb]));
    const auto subject = subject_of(part(clause, 0, verb));
    const bool carried_out = folded(clause[verb]) == "dilakukan";
    // "Di lokasi dipasang dua lampu", "untuk pengamanan dipasang pagar"
    const bool led = !subject.empty() && is_in(prepositions, folded(subject.front())) && !turned_verb.empty() &&
                     verb + 1 < clause.size();
    if (led && !carried_out)
        if (auto told = turned(clause, verb, turned_verb, spot)) return told;
    if (subject.empty() || (carried_out && !tells_first_what(subject, part(clause, verb + 1, clause.size())))) {
        if (turned_verb.empty()) return std::nullopt;
        return turned(clause, verb, turned_verb, spot);
    }
    Words behind = part(clause, verb + 1, clause.size());
    std::erase_if(behind, [](const auto& word) { return is_aspect(folded(word)) || folded(word) == "tersebut"; });
    Words without_agent = behind;
    const auto who = take_agent(without_agent, 0);
    const bool one_verb = !find_in(behind, action_passives);
    if (!who.empty() && one_verb && !turned_verb.empty() && folded(subject.front()) != "yang")
        if (auto named = actor(who, spot.regency))
            return told(std::move(named),
                        joined_words(joined_words({turned_verb}, uncapitalised(subject)), without_agent), spot);
    const auto keep = subject.size() + 1;
    return answer(joined_words(joined_words(subject, {clause[verb]}), who.empty() || one_verb ? behind : without_agent),
                  keep, spot);
}

/// Whether "di" makes a passive of this word: of the roots that are known, and behind "sudah kami" of all that end as
/// verbs do ("sudah kami sesuaikan").
bool is_root_of_passive(const std::string& small, bool behind_aspect) {
    if (is_in(action_passives, "di" + small)) return true;
    constexpr std::size_t shortest = 5;
    const bool ending = small.size() >= shortest && small.substr(small.size() - 3) == "kan";
    return behind_aspect && ending && !small.starts_with("me") && !small.starts_with("di");
}

bool points_nowhere(const std::string& preposition, const std::string& word) {
    const auto small = folded(word);
    return (folded(preposition) == "di" || folded(preposition) == "ke") &&
           (small == "situ" || small == "sini" || small == "sana");
}

} // namespace

Words in_usual_voice(const Words& words) {
    Words out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto small = folded(words[i]);
        const auto next = i + 1 < words.size() ? folded(words[i + 1]) : std::string();
        if (small == "atas" && next == "nama") {
            i += 2; // whoever it is
            continue;
        }
        // "diganti sama tim PJU"
        if (small == "sama" && (is_in(officers, next) || is_in(actors, next))) {
            out.emplace_back("oleh");
            continue;
        }
        // "Dapat kami jelaskan bahwa" only leads in.
        const bool leads_in = !out.empty() && (folded(out.back()) == "dapat" || folded(out.back()) == "bisa" ||
                                               folded(out.back()) == "perlu" || folded(out.back()) == "akan");
        if (small != "kami" || next.empty() || leads_in ||
            !is_root_of_passive(next, !out.empty() && is_aspect(folded(out.back())))) {
            out.push_back(words[i]);
            continue;
        }
        const auto verb = "di" + next;
        const bool object_first = std::any_of(out.begin(), out.end(), [](const auto& word) {
            const auto before = folded(word);
            return !is_aspect(before) && !is_in(actor_fillers, before) && !is_in(salutations, before);
        });
        const auto turned_verb = active_of(verb);
        if (!object_first && !turned_verb.empty())
            out.insert(out.end(), {words[i], turned_verb});
        else
            out.push_back(verb);
        ++i;
    }
    return out;
}

std::optional<Words> deed(const Words& words, std::size_t verb, const Spot& spot) {
    return folded(words[verb]).starts_with("me") ? active(words, verb, spot) : passive(words, verb, spot);
}

std::optional<Words> answer(Words words, std::size_t keep, const Spot& spot) {
    std::erase_if(words, [](const auto& word) { return folded(word) == "tersebut" || folded(word) == "dimaksud"; });
    // "dipasang di situ": nobody who reads it knows where.
    for (auto at = words.begin(); (at = std::adjacent_find(at, words.end(), points_nowhere)) != words.end();)
        at = words.erase(at, at + 2);
    const auto before = words.size();
    auto out = lifted(std::move(words), spot);
    if (!out || find_in(*out, pronouns)) return std::nullopt;
    for (const auto& word : *out)
        if (word.find_first_of("[]@#<>{}|\\") != std::string::npos) return std::nullopt;
    // What was taken out may have stood among the first words.
    if (out->size() < before) keep = std::min<std::size_t>(keep, 2);
    auto short_enough = shorten(std::move(*out), most_reply_words, keep);
    if (short_enough.empty()) return std::nullopt;
    return short_enough;
}

} // namespace siar::editorial
