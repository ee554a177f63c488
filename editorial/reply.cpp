// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/reply.hpp"

#include "editorial/deed.hpp"
#include "editorial/done.hpp"
#include "editorial/undone.hpp"
#include "editorial/when.hpp"
#include "text/dates.hpp"

#include <algorithm>
#include <chrono>
#include <string>

namespace siar::editorial {

namespace {

using Index = std::ptrdiff_t;

/// A state or a deed is told behind one.
bool marks_state(std::string_view small) {
    return small == "telah" || small == "sudah" || small == "kembali";
}

/// Whether work is put off to later: "sudah dianggarkan", "sudah masuk daftar pekerjaan", "tahun depan".
bool tells_plan(const Words& words) {
    const auto follow = [&](std::string_view first, std::string_view second) {
        return std::adjacent_find(words.begin(), words.end(), [&](const auto& a, const auto& b) {
                   return folded(a) == first && folded(b) == second;
               }) != words.end();
    };
    return find_in(words, plan_words) || follow("masuk", "daftar") || follow("dimasukkan", "jadwal") ||
           follow("masuk", "jadwal") || follow("rencana", "kerja") || follow("tahun", "depan") ||
           follow("tahun", "mendatang") || follow("tahun", "berikutnya") || follow("tahun", "anggaran") ||
           follow("masuk", "usulan");
}

/// Whether the work itself is still to come: "perbaikan menunggu giliran alat".
bool tells_more_to_come(const Words& words) {
    return find_in(words, to_come) || tells_future(words);
}

/// Where another sentence begins behind "dan": "... dan lampu sudah menyala"; nothing where the same one goes on.
std::optional<std::size_t> second_sentence(const Words& words) {
    constexpr std::size_t longest_subject = 4;
    bool verb_before = false;
    for (std::size_t i = 0; i + 2 < words.size(); ++i) {
        const auto small = folded(words[i]);
        verb_before = verb_before || is_in(action_verbs, small) || is_in(action_passives, small) ||
                      marks_state(small) || is_in(promise_words, small);
        if (!verb_before || (small != "dan" && small != "serta")) continue;
        for (std::size_t n = i + 1; n < words.size() && n <= i + 1 + longest_subject; ++n) {
            const auto next = folded(words[n]);
            if (marks_state(next) && n > i + 1) return i;
            if (marks_state(next) || is_in(action_verbs, next) || is_in(action_passives, next)) break;
        }
    }
    return std::nullopt;
}

/// The sentences of an answer, each in the voice that the rules read.
std::vector<Words> statements(std::string_view text) {
    std::vector<Words> out;
    for (auto& clause : clauses(text)) {
        clause = in_usual_voice(clause);
        while (const auto cut = second_sentence(clause)) {
            out.emplace_back(clause.begin(), clause.begin() + static_cast<Index>(*cut));
            clause.erase(clause.begin(), clause.begin() + static_cast<Index>(*cut) + 1);
        }
        if (!clause.empty()) out.push_back(std::move(clause));
    }
    return out;
}

/// Words before what the sentence is about.
bool is_filler(std::string_view small) {
    return small == "saat" || small == "ini" || small == "kini" || small == "sekarang" || small == "dan" ||
           small == "sehingga" || small == "alhamdulillah" || small == "demikian" || small == "hasilnya" ||
           small == "jadi" || small == "kemudian" || small == "bahwa";
}

/// What is told of the report itself or under a condition is no outcome.
bool tells_no_fact(const Words& words) {
    const auto first = folded(words.front());
    return is_in(reports, first) || (words.size() > 1 && is_in(reports, folded(words[1]))) ||
           find_in(words, conditions);
}

std::optional<Words> outcome_in(const Words& clause, const Spot& spot) {
    if (find_in(clause, promise_words) || find_in(clause, failures) || find_in(clause, action_verbs))
        return std::nullopt;
    std::size_t begin = 0;
    while (begin < clause.size() && is_filler(folded(clause[begin])))
        ++begin;
    Words words(clause.begin() + static_cast<Index>(begin), clause.end());
    std::erase_if(words, [](const auto& word) { return folded(word) == "tersebut" || folded(word) == "dimaksud"; });
    constexpr std::size_t fewest = 2;
    if (words.size() < fewest || tells_no_fact(words)) return std::nullopt;
    if (const auto how = find_in(words, result_words, 1)) return answer(std::move(words), *how + 1, spot);
    const auto state = find_in(words, result_marks, 1);
    if (!state || *state + 1 >= words.size()) return std::nullopt;
    return answer(std::move(words), *state + 2, spot);
}

/// Whether a state is told that settles the matter, whoever brought it about: "lampu sudah menyala".
bool tells_settled(const Words& words) {
    if (words.empty() || tells_no_fact(words) || find_in(words, promise_words) || find_in(words, failures) ||
        find_in(words, searched))
        return false;
    const auto negation = find_in(words, negations);
    for (std::size_t i = 1; i + 1 < words.size(); ++i) {
        if (!marks_state(folded(words[i]))) continue;
        if (!negation && find_in(words, settled_words, i + 1)) return true;
        // "sudah tidak bocor" settles, "sudah tidak dapat diperbaiki" does not.
        const auto next = i + 2 < words.size() ? folded(words[i + 2]) : std::string();
        if (negation == i + 1 && !next.empty() && !is_in(modals, next) && next != "ada") return true;
    }
    return false;
}

/// "Identitas pelapor kami jaga": what is promised to the reporter, not what was done about his matter. "Bersama ini
/// dijelaskan" and "karena ..." lead to something else.
bool tells_beside(const Words& words) {
    const bool herewith = words.size() > 1 && folded(words[0]) == "bersama" && folded(words[1]) == "ini";
    return herewith || is_in(conditions, folded(words.front())) ||
           std::any_of(words.begin(), words.end(), [](const auto& word) { return folded(word) == "identitas"; });
}

/// What a citizen asked for: "Poli anak buka Senin sampai Jumat pukul 08.00". Of a list of papers the first alone would
/// mislead.
std::optional<Words> fact_in(const Words& clause, const Spot& spot) {
    constexpr std::size_t fewest = 4;
    const bool told = find_in(clause, fact_words) || std::any_of(clause.begin() + 1, clause.end(), [](const auto& w) {
                          return w.find_first_of("0123456789") != std::string::npos;
                      });
    if (clause.size() < fewest || !told || find_in(clause, list_heads) || find_in(clause, conditions) ||
        is_in(reports, folded(clause.front())) || is_in(modals, folded(clause.front())))
        return std::nullopt;
    const bool led_in = folded(clause.front()) == "bahwa";
    return answer({clause.begin() + (led_in ? 1 : 0), clause.end()}, fewest, spot);
}

/// Whether an answer tells facts and puts nothing off; papers asked for count, though no sentence tells them all.
bool tells_facts(const std::vector<Words>& all) {
    const auto puts_off = [](const Words& words) {
        return find_in(words, to_come) || find_in(words, plan_words) || tells_future(words) ||
               find_in(words, handed_on);
    };
    const auto tells = [](const Words& words) {
        const bool figures = std::any_of(words.begin(), words.end(), [](const auto& word) {
            return word.find_first_of("0123456789") != std::string::npos || folded(word) == "syaratnya";
        });
        return words.size() > 2 && (figures || find_in(words, fact_words) || find_in(words, list_heads));
    };
    return std::any_of(all.begin(), all.end(), tells) && std::none_of(all.begin(), all.end(), puts_off);
}

/// "hari Sabtu pukul 08.00": a time that was asked for and is right tomorrow, too.
bool names_time(const Words& words) {
    return std::any_of(words.begin(), words.end(), [](const auto& word) {
        const auto small = folded(word); // "minggu" is a week as well
        return (small != "minggu" && text::parse_weekday(small)) ||
               word.find_first_of("0123456789") != std::string::npos;
    });
}

/// "sudah diperbaiki tahun 2022" was before the complaint.
bool names_year_before(const Words& words, model::Time at) {
    const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(at)};
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const auto& year = words[i + 1];
        const bool figures = year.size() == 4 && year.find_first_not_of("0123456789") == std::string::npos;
        if (folded(words[i]) == "tahun" && figures && std::stoi(year) < static_cast<int>(day.year())) return true;
    }
    return false;
}

/// Reads one answer after the other, the last one first.
class Reader {
public:
    Reader(const Spot& spot, Wanted wanted) : spot_(spot), wanted_(wanted) {}

    void read(std::string_view text, model::Time at) {
        const auto all = statements(text);
        planned_ = planned_ || std::any_of(all.begin(), all.end(), tells_plan);
        const bool promised = std::any_of(all.begin(), all.end(), tells_more_to_come);
        std::optional<Words> early;
        for (const auto& told : all) {
            if (take_back(told) || names_year_before(told, at) || tells_future(told) || tells_plan(told) ||
                tells_beside(told))
                continue;
            const auto words = wanted_ != Wanted::remedy && names_time(told) ? told : without_times(told);
            if (!take_deed(words, promised)) take_state(words, early);
            if (undone_ != Undone::denied && mends(words)) undone_ = Undone::nothing;
        }
        // Who asked how much or when is answered by "tidak dapat diwakilkan", too, where no deed is told.
        const bool only_told = wanted_ == Wanted::facts && out_.hollow && undone_ != Undone::denied;
        if (undone_ >= Undone::all && !only_told) return refuse();
        out_.unfinished = undone_ == Undone::part;
        out_.physical = out_.physical && !out_.unfinished;
        if (!out_.outcome && !out_.hollow) out_.outcome = std::move(early);
        if (out_.hollow && wanted_ != Wanted::remedy) take_facts(all);
    }
    bool done() const { return refused_ || !out_.hollow; }
    Reply finish() {
        // Where nothing is told of how it is now, what was looked at and what was done make the better pair.
        if (!looked_at_.empty() && !done_.empty() && !out_.outcome) {
            out_.action = looked_at_;
            out_.outcome = done_;
        }
        return out_;
    }

private:
    /// Looking, measuring and writing down for later work leave things as they were; who asked is answered by less.
    bool counts(const Words& words, std::size_t verb, bool promised) const {
        if (tells_physical(words) || wanted_ == Wanted::information || hands_over(words, verb)) return true;
        return !planned_ && !(promised && only_looks(words, verb));
    }
    /// "Penarikan dilakukan atas kesepakatan warga" may tell of others and of long ago.
    static bool is_certain(const Words& words, std::size_t verb) {
        return tells_physical(words) ||
               std::any_of(words.begin(), words.begin() + static_cast<Index>(verb),
                           [](const auto& word) { return is_aspect(folded(word)); }) ||
               (folded(words[verb]) != "dilakukan" && folded(words[verb]) != "dilaksanakan");
    }
    static bool hands_over(const Words& words, std::size_t verb) {
        return verb > 0 && is_aspect(folded(words[verb - 1])) && is_in(handed_over, folded(words[verb]));
    }
    /// True where the words take back what was told before them.
    bool take_back(const Words& words) {
        const auto undone = wanted_ == Wanted::information ? Undone::nothing : undone_by(words);
        undone_ = std::max(undone_, undone);
        return undone != Undone::nothing;
    }
    /// Whether what was left or broke again is done by now.
    static bool mends(const Words& words) {
        const auto verb = find_done(words);
        return tells_settled(words) || (verb && (tells_physical(words) || hands_over(words, *verb)));
    }
    /// What was done before does not matter, in whatever answer it stands.
    void refuse() {
        out_ = {};
        looked_at_.clear();
        refused_ = true;
    }
    /// True where the words tell a deed that is the action now.
    bool take_deed(const Words& words, bool promised) {
        const auto verb = find_done(words);
        if (!verb || !counts(words, *verb, promised)) return false;
        out_.hollow = false;
        // What was done tells more than that somebody came and looked, wherever it stands.
        const bool looks = only_looks(words, *verb);
        const bool better = looked_ && !looks && is_certain(words, *verb);
        if (!better && (out_.action || (acted_ && out_.physical))) return false;
        auto told = deed(words, *verb, spot_);
        if (better && out_.action && !told) return false;
        if (better) {
            looked_at_ = out_.action.value_or(Words{});
            done_ = outcome_in(words, spot_).value_or(Words{});
            out_.outcome.reset();
        }
        out_.action = std::move(told);
        out_.physical = tells_physical(words);
        looked_ = looks;
        acted_ = true;
        return true;
    }
    void take_facts(const std::vector<Words>& all) {
        if (!tells_facts(all)) return;
        out_.hollow = false;
        out_.explained = true;
        for (const auto& words : all)
            if (!out_.outcome) out_.outcome = fact_in(words, spot_);
    }
    void take_state(const Words& words, std::optional<Words>& early) {
        const bool settles = tells_settled(words);
        if (settles) out_.hollow = false;
        // How it is now tells more than another thing that was done.
        const bool state = find_in(words, result_words, 1).has_value();
        if (acted_ && (!out_.outcome || (state && !state_))) {
            if (auto told = outcome_in(words, spot_)) {
                out_.outcome = std::move(told);
                state_ = state;
            }
        } else if (settles && !early)
            early = outcome_in(words, spot_);
    }

    const Spot& spot_;
    Wanted wanted_;
    Undone undone_ = Undone::nothing;
    bool refused_ = false; ///< the last answer takes back what was done
    bool planned_ = false;
    bool looked_ = false; ///< the deed told so far is that somebody came and looked
    bool state_ = false;  ///< the outcome told so far is how it is now
    bool acted_ = false;  ///< a deed was told, be it in words that can be used or not
    Words looked_at_;     ///< that somebody looked, where a deed was told behind it
    Words done_;          ///< that deed as an outcome
    Reply out_;
};

} // namespace

Reply read_replies(const std::vector<model::FollowUp>& follow_ups, const Spot& spot, Wanted wanted) {
    Reader reader(spot, wanted);
    for (auto reply = follow_ups.rbegin(); reply != follow_ups.rend() && !reader.done(); ++reply)
        if (!reply->internal) reader.read(reply->text.view(), reply->at);
    return reader.finish();
}

} // namespace siar::editorial
