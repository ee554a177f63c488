// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/problem.hpp"

#include "editorial/asked.hpp"
#include "editorial/shorten.hpp"
#include "privacy/knowledge.hpp"
#include "text/letter_case.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace siar::editorial {

namespace {

using Index = std::ptrdiff_t;

/// "jalan keluar" is a way out, not a road, unless a place or a way in stands behind.
bool is_idiom(const Words& words) {
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        if (folded(words[i]) != "jalan") continue;
        const auto next = folded(words[i + 1]);
        if (next == "tengah" || next == "pintas" || next == "keluarnya" || next == "tengahnya") return true;
        if (next != "keluar") continue;
        const auto behind = i + 2 < words.size() ? folded(words[i + 2]) : std::string();
        if (behind != "masuk" && behind != "desa" && behind != "gang" && behind != "kampung" && behind != "perumahan")
            return true;
    }
    return find_in(words, searched).has_value();
}

/// "lampunya", "truk-truk": the noun that is meant; the word itself for all else.
std::string_view bare(std::string_view small) {
    constexpr std::size_t shortest = 3;
    if (small.size() > shortest + 3 && small.substr(small.size() - 3) == "nya") small.remove_suffix(3);
    const auto hyphen = small.find('-');
    if (hyphen != std::string_view::npos && small.substr(0, hyphen) == small.substr(hyphen + 1))
        small = small.substr(0, hyphen);
    return small;
}

/// Whether what breaks is named at `at`: "lalu" only in "lalu lintas", no pupils for "sekolah".
bool is_noun(const Words& words, std::size_t at) {
    const auto small = folded(words[at]);
    if (small == "lalu") return at + 1 < words.size() && folded(words[at + 1]) == "lintas";
    if (small == "sekolah" && at > 0 && folded(words[at - 1]) == "anak") return false;
    if (small == "sampah" && at > 0 && folded(words[at - 1]) == "tempat") return false;
    if (small == "izin" && at + 1 < words.size() && folded(words[at + 1]).substr(0, 2) == "me") return false;
    if (small == "tempat") return at + 1 < words.size() && folded(words[at + 1]) == "sampah";
    return is_in(problem_nouns, small) || is_in(problem_nouns, bare(small)) || is_in(ailments, bare(small));
}

std::optional<std::size_t> find_noun(const Words& words) {
    for (std::size_t i = 0; i < words.size(); ++i)
        if (is_noun(words, i)) return i;
    return std::nullopt;
}

/// Where a word tells how something ails, also as "retak-retak" or "rusaknya".
std::optional<std::size_t> find_ailing(const Words& words, std::size_t from = 0) {
    for (std::size_t i = from; i < words.size(); ++i) {
        const auto small = folded(words[i]);
        if (is_in(problem_words, small) || is_in(problem_words, bare(small))) return i;
    }
    return std::nullopt;
}

Words without_salutation(Words words) {
    std::size_t begin = 0;
    const auto is_permit = [&] {
        return folded(words[begin]) == "izin" && begin + 1 < words.size() && folded(words[begin + 1]) == "usaha";
    };
    while (begin < words.size() && is_in(salutations, folded(words[begin])) && !is_permit())
        ++begin;
    words.erase(words.begin(), words.begin() + static_cast<Index>(begin));
    return words;
}

/// What begins with a plea goes, also where no comma parts it: "jalan rusak segera diperbaiki".
Words without_plea(Words words) {
    if (const auto plea = find_in(words, pleas)) words.resize(*plea);
    return words;
}

/// What goes on without a comma goes: of "kotor tidak ada air" only "kotor" is kept.
Words first_fault(Words words) {
    for (std::size_t i = 1; i + 1 < words.size(); ++i) {
        const auto small = folded(words[i]);
        if (is_in(negations, small) || !is_in(problem_words, small) || small == "belum") continue;
        const auto next = folded(words[i + 1]);
        if (next == "tidak" || next == "belum" || next == "banyak") {
            words.resize(i + 1);
            break;
        }
    }
    return words;
}

/// Whether this word may stand before what a clause is about. Before the noun of another ("pegangan jembatan") or of a
/// place ("anak punk di lampu merah") it may not: what is told is told of something else.
bool may_lead(std::string_view small) {
    if (is_in(prepositions, small)) return false;
    const auto begins = [&](std::string_view prefix) { return small.substr(0, prefix.size()) == prefix; };
    return begins("me") || begins("di") || begins("ber") || begins("ter") || is_in(salutations, small) ||
           is_in(neutral_words, small) || is_in(problem_words, small) || is_in(pronouns, small) ||
           is_in(leaders, small) || is_in(wishes, small) || is_in(clause_openers, small);
}

/// Everything before the noun goes, except that a place said first ("di depan pasar lampu mati") moves behind ("lampu
/// mati di depan pasar").
Words from_the_noun(Words words) {
    const bool place_first = !words.empty() && (folded(words[0]) == "di" || folded(words[0]) == "depan" ||
                                                folded(words[0]) == "sepanjang" || folded(words[0]) == "dekat");
    if (!place_first) {
        const auto noun = find_noun(words);
        if (!noun) return words;
        // "anak punk di lampu merah meresahkan" is not about the lamp.
        if (*noun > 0 && !may_lead(folded(words[*noun - 1]))) return {};
        words.erase(words.begin(), words.begin() + static_cast<Index>(*noun));
        if (!is_in(problem_nouns, folded(words.front()))) words.front() = bare(words.front());
        return words;
    }
    // The noun of the problem is the last one before the word that says how it ails; the first may be the place's own.
    const auto ails = find_in(words, problem_words);
    if (!ails) return words;
    std::size_t noun = *ails;
    while (noun > 1 && !is_in(problem_nouns, folded(words[noun])))
        --noun;
    while (noun > 2 && is_in(problem_nouns, folded(words[noun - 1])) && !is_in(prepositions, folded(words[noun - 2])))
        --noun;
    if (noun <= 1) return words;
    if (folded(words[noun - 1]) == "ada") words.erase(words.begin() + static_cast<Index>(--noun));
    std::rotate(words.begin(), words.begin() + static_cast<Index>(noun), words.end());
    return words;
}

/// "pejabatnya" blames as much as "pejabat".
bool blames(const Words& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto small = folded(words[i]);
        // A "polisi tidur" is a bump in the road.
        const bool bump = small == "tidur" && i > 0 && folded(words[i - 1]) == "polisi";
        if (!bump && (is_in(blame_words, small) || is_in(blame_words, bare(small)))) return true;
    }
    return false;
}

std::optional<Words> problem_in(const Words& clause, const Spot& spot) {
    if (blames(clause) || is_idiom(clause)) return std::nullopt;
    auto words =
        plain_of_reporter(first_fault(without_plea(from_the_noun(without_salutation(without_emphasis(clause))))));
    if (words) words = lifted(std::move(*words), spot);
    if (!words || words->empty() || !speaks_plainly(*words) || is_in(prepositions, folded(words->front())))
        return std::nullopt;
    const auto noun = find_noun(*words);
    if (!noun || *noun > 1) return std::nullopt;
    const bool by_itself = is_in(ailments, bare(folded((*words)[*noun])));
    const auto ails = find_ailing(*words, *noun + 1);
    if (!ails && !by_itself) return std::nullopt;
    constexpr std::size_t fewest = 2;
    auto out = shorten(std::move(*words), most_problem_words, by_itself ? *noun + 1 : *ails + 1);
    if (out.size() < fewest) return std::nullopt;
    return out;
}

/// A title is a headline already: taken whole where it names a thing or a fault and pleads for nothing.
std::optional<Words> headline_in(const Words& clause, const Spot& spot) {
    if (clause.empty() || is_in(clause_openers, folded(clause.front())) || blames(clause) || is_idiom(clause))
        return std::nullopt;
    auto words = plain_of_reporter(without_plea(without_salutation(without_emphasis(clause))));
    if (words) words = lifted(std::move(*words), spot);
    if (!words || !speaks_plainly(*words) || (!find_noun(*words) && !find_ailing(*words))) return std::nullopt;
    constexpr std::size_t fewest = 2;
    auto out = shorten(std::move(*words), most_problem_words, fewest);
    if (out.size() < fewest) return std::nullopt;
    return out;
}

/// How much a title says: what is wrong ("Air keruh"), or in several words what it is about ("Truk parkir di bahu
/// jalan"); not "Kantor desa", "Akta kematian" or "Jalan Pemuda".
bool says_what(const Words& words) {
    if (find_ailing(words)) return true;
    const auto informs = [](const auto& word) {
        const auto small = folded(word);
        return !is_in(neutral_words, small) && !is_in(prepositions, small);
    };
    if (is_in(ailments, bare(folded(words.front()))) && std::any_of(words.begin() + 1, words.end(), informs))
        return true;
    constexpr std::size_t telling = 4;
    if (words.size() < telling) return false;
    for (std::size_t i = 1; i < words.size(); ++i) {
        const auto small = folded(words[i]);
        const bool name = words[i] != small;
        if (small == "di" || !(name || is_noun(words, i) || is_in(prepositions, small) || is_in(neutral_words, small)))
            return true;
    }
    return false;
}

/// What a complaint is about by its title and its category, as words.
class Matter {
public:
    void add(const Words& words) {
        for (const auto& word : words) {
            const auto small = folded(word);
            if (!is_in(neutral_words, small) && !is_in(prepositions, small)) words_.emplace(bare(small));
        }
    }
    bool shares(const Words& words) const {
        return std::any_of(words.begin(), words.end(),
                           [&](const auto& word) { return words_.count(std::string(bare(folded(word)))) > 0; });
    }

private:
    std::set<std::string> words_;
};

/// The first clause of the body that says what is wrong of this matter; of another one only where it is the first that
/// names anything at all, for what stands behind is a remark.
std::optional<Words> problem_of(const Matter& matter, const std::vector<Words>& body, const Spot& spot) {
    constexpr std::size_t telling = 3;
    std::optional<Words> brief;
    bool first = true;
    for (const auto& clause : body) {
        const bool named = find_noun(clause).has_value();
        const auto opener = folded(clause.front());
        first = first || opener == "tapi" || opener == "tetapi" || opener == "namun";
        const bool wished = is_in(wishes, opener) && asked_in(clause, spot);
        auto found = named && !wished ? problem_in(clause, spot) : std::nullopt;
        if (found && (first || matter.shares(*found))) {
            if (found->size() >= telling) return found;
            if (!brief) brief = std::move(found);
        }
        first = first && !named;
    }
    return brief;
}

std::optional<Words> asked_of(const Matter* matter, const std::vector<Words>& clauses, const Spot& spot) {
    for (const auto& clause : clauses)
        if (auto asked = asked_in(clause, spot); asked && (!matter || matter->shares(*asked))) return asked;
    return std::nullopt;
}

/// "Aduan tentang" and what the title names.
Words about(const Words& topic) {
    Words out{"Aduan", "tentang"};
    const auto small = uncapitalised(topic);
    out.insert(out.end(), small.begin(), small.end());
    return shorten(std::move(out), most_problem_words, 3);
}

} // namespace

namespace {

/// "terdampak", "pengelolaan": no name is made like that, or it is one of a village, which gets its capital back.
bool is_derived(std::string_view small) {
    constexpr std::size_t shortest = 8;
    const bool suffixed = small.size() > 5 && small.substr(small.size() - 2) == "an"; // "tumpahan"
    if (suffixed && privacy::is_dictionary_word(small.substr(0, small.size() - 2))) return true;
    constexpr auto prefixes = std::to_array<std::string_view>({"ber", "di", "ke", "mem", "men", "pem", "pen", "ter"});
    return small.size() >= shortest && std::any_of(prefixes.begin(), prefixes.end(), [&](std::string_view prefix) {
               return small.substr(0, prefix.size()) == prefix;
           });
}

/// "Permohonan Perbaikan Jalan Penghubung" was written as a title: words of the dictionary go small, but not where they
/// name something ("Jalan Pemuda").
Words without_title_case(Words clause) {
    constexpr std::size_t fewest = 3;
    const auto capital = [](const std::string& word) { return word != folded(word); };
    const auto ordinary = [](const std::string& word) {
        const auto small = folded(word);
        return !text::is_acronym(word) && (privacy::is_dictionary_word(small) || is_derived(small));
    };
    const auto linking = [](const std::string& word) {
        const auto small = folded(word);
        return is_in(prepositions, small) || is_in(dangling, small) || is_in(problem_nouns, small) ||
               is_in(problem_words, small) || is_in(neutral_words, small) || is_in(action_verbs, small);
    };
    const auto capitals = std::count_if(clause.begin(), clause.end(), capital);
    const auto written =
        std::count_if(clause.begin(), clause.end(), [&](const auto& word) { return capital(word) || linking(word); });
    constexpr std::ptrdiff_t most_small = 2; // "Akibat", "atas" and the like are often left small
    if (clause.size() < fewest || capitals < 2 || written + most_small < static_cast<Index>(clause.size()))
        return clause;
    bool named = false;
    for (std::size_t i = 1; i < clause.size(); ++i) {
        const auto before = folded(clause[i - 1]);
        named = (named && capital(clause[i - 1])) || is_in(street_heads, before) || is_in(place_heads, before) ||
                before == "pasar" || before == "masjid" || before == "makam" || before == "lapangan" ||
                before == "perumahan";
        const bool kind = is_in(street_kinds, folded(clause[i]));
        if (ordinary(clause[i]) && (!named || kind)) clause[i] = folded(clause[i]);
    }
    return clause;
}

/// "Permohonan penanganan jalan licin" says what is wrong: "jalan licin".
Words without_request(Words clause) {
    if (clause.size() < 4 || !is_in(wishes, folded(clause[0])) || !is_in(wished, folded(clause[1]))) return clause;
    const Words rest(clause.begin() + 2, clause.end());
    const auto noun = find_noun(rest);
    const auto ails = find_ailing(rest);
    return noun && *noun == 0 && ails && *ails > 0 ? rest : clause;
}

} // namespace

std::optional<Words> plain_of_reporter(Words words) {
    for (std::size_t i = 0; i < words.size();) {
        if (!is_in(pronouns, folded(words[i]))) {
            ++i;
            continue;
        }
        const auto next = i + 1 < words.size() ? folded(words[i + 1]) : std::string();
        const bool ends = next.empty() || is_in(problem_words, next) || is_in(result_marks, next) ||
                          is_in(prepositions, next) || bare(next).size() < next.size();
        const bool possessor = i > 0 && (is_noun(words, i - 1) || is_in(neutral_words, folded(words[i - 1])));
        if (!ends || i == 0) return std::nullopt;
        // "di gang kami" tells nobody where; "KTP saya" is a KTP.
        const auto begin = phrase_begin(words, i);
        const bool phrase = begin > 0 && begin < i;
        if (!phrase && !possessor) return std::nullopt;
        const auto from = phrase ? begin : i;
        words.erase(words.begin() + static_cast<Index>(from), words.begin() + static_cast<Index>(i) + 1);
        i = from;
    }
    return words;
}

bool speaks_plainly(const Words& words) {
    return !blames(words) && std::none_of(words.begin(), words.end(), [](const auto& word) {
        return word.find_first_of("[]@#<>{}|\\") != std::string::npos;
    });
}

std::optional<Words> find_problem(const model::Complaint& complaint, const Spot& spot) {
    std::optional<Words> topic;
    std::optional<Words> asked_title;
    Matter matter;
    const bool question = complaint.classification == model::Classification::information;
    const bool proposal = complaint.classification == model::Classification::aspiration;
    for (const auto& written : clauses(complaint.story->title.view())) {
        const auto clause = without_request(without_title_case(written));
        auto asked = asked_in(clause, spot);
        // "Jadwal truk sampah" may be the matter of a complaint as well as a question.
        const bool names_only = !question && is_in(asked_about, folded(clause.front()));
        if (asked && !names_only) return asked;
        if (asked && !asked_title) asked_title = std::move(asked);
        auto found = headline_in(clause, spot);
        if (found && !question && (!names_only || find_ailing(*found)) && says_what(*found)) return found;
        matter.add(clause);
        if (found && !topic) topic = std::move(found);
    }
    const bool titled = topic.has_value();
    if (const auto* category = spot.regency.category(complaint.category))
        for (const auto& clause : clauses(category->name.view()))
            matter.add(clause);
    const auto body = clauses(complaint.story->body.view());
    if (question || proposal)
        if (auto asked = asked_of(nullptr, body, spot)) return asked;
    if (question && topic) return find_ailing(*topic) ? topic : asking(*topic, spot);
    if (auto found = problem_of(matter, body, spot)) return found;
    if (asked_title) return asked_title;
    if (auto asked = asked_of(titled ? &matter : nullptr, body, spot)) return asked;
    if (topic) return about(*topic);
    return std::nullopt;
}

} // namespace siar::editorial
