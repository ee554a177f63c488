// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/reply.hpp"

#include "editorial/problem.hpp"
#include "editorial/shorten.hpp"
#include "editorial/word_lists.hpp"
#include "text/dates.hpp"

#include <algorithm>

namespace siar::editorial {

namespace {

using Index = std::ptrdiff_t;

std::optional<std::size_t> find_in(const Words& words, WordList list, std::size_t from = 0) {
    for (std::size_t i = from; i < words.size(); ++i)
        if (is_in(list, folded(words[i]))) return i;
    return std::nullopt;
}

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

/// "pada tanggal 14/02/2022", "hari Senin": when it was done stands on the card already.
Words without_dates(const Words& words) {
    Words out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto small = folded(words[i]);
        const bool named = i + 1 < words.size() && text::parse_weekday(words[i + 1]).has_value();
        const bool starts = small == "tanggal" || small == "tgl" || (small == "hari" && named);
        if (!starts) {
            out.push_back(words[i]);
            continue;
        }
        if (!out.empty() && (folded(out.back()) == "pada" || folded(out.back()) == "di")) out.pop_back();
        while (i + 1 < words.size() && !is_in(action_verbs, folded(words[i + 1])) &&
               !is_in(action_passives, folded(words[i + 1])) && !is_aspect(folded(words[i + 1])) &&
               !is_in(officers, folded(words[i + 1])) && !is_in(prepositions, folded(words[i + 1])))
            ++i;
    }
    return out;
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

/// "Tim kami telah mengganti dua lampu" -> "Petugas mengganti dua lampu".
std::optional<Words> active(const Words& clause, std::size_t verb, const model::Regency& regency, bool villages) {
    Words words{"Petugas"};
    words.insert(words.end(), clause.begin() + static_cast<Index>(verb), clause.end());
    return finish(std::move(words), regency, villages, 3);
}

/// "Saluran tersebut telah dikeruk" -> "Saluran dikeruk"; "telah dilakukan pengerukan saluran" -> "Petugas melakukan
/// ...".
std::optional<Words> passive(const Words& clause, std::size_t verb, const model::Regency& regency, bool villages) {
    if (folded(clause[verb]) == "dilakukan" || verb == 0 || (verb == 1 && is_aspect(folded(clause[0])))) {
        Words words{"Petugas"};
        const auto stem = folded(clause[verb]).substr(2);
        if (stem != "lakukan" || verb + 1 >= clause.size()) return std::nullopt;
        words.emplace_back("melakukan");
        words.insert(words.end(), clause.begin() + static_cast<Index>(verb) + 1, clause.end());
        return finish(std::move(words), regency, villages, 3);
    }
    Words words;
    for (std::size_t i = 0; i < clause.size(); ++i) {
        const auto small = folded(clause[i]);
        if (is_aspect(small) || small == "tersebut" || (i < verb && is_in(salutations, small))) continue;
        words.push_back(clause[i]);
    }
    return finish(std::move(words), regency, villages, 2);
}

std::optional<Words> action_in(const Words& clause, const model::Regency& regency, bool villages) {
    if (find_in(clause, promise_words)) return std::nullopt;
    if (const auto verb = find_active(clause)) return active(clause, *verb, regency, villages);
    if (const auto verb = find_passive(clause)) return passive(clause, *verb, regency, villages);
    return std::nullopt;
}

/// Words before what the sentence is about.
bool is_filler(std::string_view small) {
    return small == "saat" || small == "ini" || small == "kini" || small == "sekarang" || small == "dan" ||
           small == "sehingga" || small == "alhamdulillah" || small == "demikian" || small == "hasilnya" ||
           small == "jadi";
}

std::optional<Words> outcome_in(const Words& clause, const model::Regency& regency, bool villages) {
    if (find_in(clause, promise_words) || find_in(clause, action_verbs)) return std::nullopt;
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
    for (auto reply = follow_ups.rbegin(); reply != follow_ups.rend(); ++reply) {
        if (reply->internal) continue;
        for (const auto& clause : clauses(reply->text.view())) {
            const auto words = without_dates(clause);
            const bool done = !find_in(words, promise_words) && !find_in(words, paperwork) &&
                              (find_active(words) || find_passive(words));
            if (done) out.hollow = false;
            if (!out.action && done) {
                out.action = action_in(words, regency, villages_allowed);
                out.physical = find_in(words, physical_verbs).has_value();
            } else if (out.action && !out.outcome) {
                out.outcome = outcome_in(words, regency, villages_allowed);
            }
        }
        if (!out.hollow) break;
    }
    return out;
}

} // namespace siar::editorial
