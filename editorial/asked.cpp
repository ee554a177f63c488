// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/asked.hpp"

#include "editorial/problem.hpp"
#include "editorial/shorten.hpp"
#include "editorial/when.hpp"

#include <algorithm>
#include <array>

namespace siar::editorial {

namespace {

using Index = std::ptrdiff_t;

/// Head and words in one sentence of at most nine; "agar" where a verb follows a wish.
std::optional<Words> told(Words head, const Words& what, const Spot& spot) {
    auto words = plain_of_reporter(without_times(without_emphasis(what)));
    if (words) words = lifted(std::move(*words), spot);
    if (!words || words->empty() || !speaks_plainly(*words)) return std::nullopt;
    words = uncapitalised(std::move(*words));
    const auto keep = head.size() + 1;
    head.insert(head.end(), words->begin(), words->end());
    auto out = shorten(std::move(head), most_problem_words, keep);
    if (out.empty()) return std::nullopt;
    return out;
}

Words from(const Words& words, std::size_t begin) {
    return {words.begin() + static_cast<Index>(std::min(begin, words.size())), words.end()};
}

bool ails(const Words& words) {
    return find_in(words, problem_words).has_value();
}

/// "kapan jalan diaspal", "bagaimana cara daftar": what is asked, from the word that asks; too short ones only press.
std::optional<Words> question(const Words& clause, std::size_t at, const Spot& spot) {
    constexpr std::size_t fewest = 3;
    const bool manner = folded(clause[at]) == "bagaimana";
    const auto begin = manner && at + 1 < clause.size() && is_in(asked_about, folded(clause[at + 1])) ? at + 1 : at;
    if (clause.size() - begin < fewest) return std::nullopt;
    return asking(from(clause, begin), spot);
}

/// "minta penerangan", "usul jalan dibeton", "mohon dipasang lampu".
std::optional<Words> wish(const Words& clause, std::size_t at, const Spot& spot) {
    const auto verb = folded(clause[at]);
    const bool proposal = verb.substr(0, 4) == "usul" || verb == "mengusulkan";
    std::size_t begin = at + 1;
    while (begin < clause.size() && (is_in(wishes, folded(clause[begin])) || is_in(pleas, folded(clause[begin]))))
        ++begin;
    if (begin >= clause.size()) return std::nullopt;
    const auto what = from(clause, begin);
    const auto first = folded(what.front());
    if (is_in(ailments, first)) return std::nullopt;
    const bool thing = is_in(wished, first) || (is_in(problem_nouns, first) && first != "izin" && first != "data");
    const bool deed = is_in(action_passives, first) && what.size() > 1 &&
                      (is_in(problem_nouns, folded(what[1])) || is_in(wished, folded(what[1])));
    // "mohon lampu mati di pasar" tells what is wrong; only a proposal may speak of that as well.
    constexpr std::size_t fewest = 2;
    const bool proposed = proposal && what.size() >= fewest && !is_in(prepositions, first) && !is_in(pronouns, first);
    const auto wherefore = std::find_if(
        what.begin(), what.end(), [](const auto& word) { return folded(word) == "untuk" || folded(word) == "yang"; });
    if ((!thing && !deed && !proposed) || (!proposal && ails({what.begin(), wherefore}))) return std::nullopt;
    if (what.size() < fewest && (!is_in(wished, first) || first == "perbaikan")) return std::nullopt;
    Words head{"Warga", proposal ? "mengusulkan" : "meminta"};
    if (deed) head.emplace_back("agar");
    return told(std::move(head), what, spot);
}

} // namespace

bool asks_for_facts(const Words& clause) {
    constexpr auto dated =
        std::to_array<std::string_view>({"batas", "bayar", "buka", "jadwal", "pendaftaran", "tempo", "tutup"});
    const auto wrong = std::any_of(clause.begin(), clause.end(), [](const auto& word) {
        const auto small = folded(word);
        return is_in(problem_words, small) && !is_in(negations, small);
    });
    if (wrong || find_in(clause, wished)) return false;
    for (std::size_t i = 0; i < clause.size(); ++i) {
        auto small = folded(clause[i]);
        if (small.size() > 6 && small.substr(small.size() - 3) == "nya") small.resize(small.size() - 3); // syaratnya
        if (small == "berapa" || (small == "apakah" && i <= 1)) return true;
        const bool announced = i > 0 && (is_in(askers, folded(clause[i - 1])) || is_in(wishes, folded(clause[i - 1])));
        if (is_in(asked_about, small) && !is_in(askers, small) && (i == 0 || announced)) return true;
        if (small == "kapan" && std::any_of(clause.begin(), clause.end(), [&](const auto& word) {
                return std::find(dated.begin(), dated.end(), folded(word)) != dated.end();
            }))
            return true;
    }
    return false;
}

std::optional<Words> asking(const Words& what, const Spot& spot) {
    return told({"Warga", "menanyakan"}, what, spot);
}

std::optional<Words> asked_in(const Words& clause, const Spot& spot) {
    bool announced = false;
    for (std::size_t i = 0; i < clause.size(); ++i) {
        const auto small = folded(clause[i]);
        if (small == "sudah" || small == "pernah") return std::nullopt;
        if (is_in(question_words, small)) return question(clause, i, spot);
        if (is_in(wishes, small)) {
            const bool asks = i + 1 < clause.size() && is_in(asked_about, folded(clause[i + 1]));
            if (!asks) return wish(clause, i, spot);
            announced = true;
            continue;
        }
        const bool about = is_in(asked_about, small) && !is_in(askers, small);
        if (about || (announced && !is_in(askers, small) && !is_in(salutations, small)))
            return ails(clause) || is_in(prepositions, small) ? std::nullopt : asking(from(clause, i), spot);
        announced = announced || is_in(askers, small);
        if (!announced && !is_in(salutations, small) && !is_in(pronouns, small)) return std::nullopt;
    }
    return std::nullopt;
}

} // namespace siar::editorial
