// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostile_names.hpp"

#include "privacy/lexicon.hpp"

#include <array>
#include <set>
#include <span>
#include <sstream>
#include <utility>

namespace hostile {
namespace {

using Words = std::vector<std::string_view>;

/// The words of the shipped lists that are names: only names, or words of the language as well.
std::vector<std::string> listed(bool words_too) {
    using siar::privacy::bit;
    using siar::privacy::Is;
    std::set<std::string> out;
    std::set<std::string> ordinary;
    const auto read = [](std::string_view words, std::set<std::string>& into) {
        std::istringstream in{std::string(words)};
        for (std::string word; in >> word;)
            into.insert(word);
    };
    using siar::privacy::WordList;
    for (const std::span<const WordList> lists :
         {siar::privacy::ordinary_words(), siar::privacy::javanese_words(), siar::privacy::trade_words()})
        for (const WordList& list : lists)
            read(list.words, ordinary);
    for (const std::span<const WordList> lists : {siar::privacy::name_words(), siar::privacy::given_names()}) {
        for (const WordList& list : lists) {
            if ((list.flags & bit(Is::name)) == 0) continue;
            read(list.words, (list.flags & bit(Is::ordinary)) != 0 ? ordinary : out);
        }
    }
    std::vector<std::string> names;
    if (words_too) return {out.begin(), out.end()};
    for (const std::string& name : out)
        if (ordinary.count(name) == 0 && name.size() > 3) names.push_back(name);
    return names;
}

const std::vector<std::string>& names() {
    static const std::vector<std::string> all = listed(true);
    return all;
}

/// Those that nobody takes for a word, without what announces them.
const std::vector<std::string>& clear_names() {
    static const std::vector<std::string> all = listed(false);
    return all;
}

std::string capitalised(std::string word) {
    if (!word.empty()) word[0] = static_cast<char>(word[0] - 32);
    return word;
}

/// One to three names, in capitals or small letters.
Secret named(Kind kind, Dice& dice, std::string_view clause, bool capitals) {
    Secret out{kind, {}, {}, {}, std::string(clause), Disguise::words};
    const std::size_t count = 1 + dice.below(3);
    for (std::size_t i = 0; i < count; ++i) {
        const std::string name = dice.pick(kind == Kind::name_alone || i > 0 ? clear_names() : names());
        if (!out.written.empty()) out.written += ' ';
        out.written += capitals ? capitalised(name) : name;
        out.words.push_back(name);
    }
    return out;
}

/// A name of one word in another spelling: "soeparno", "rochmad", "djumadi", "zakkiyyah".
void respell(Secret& secret, Dice& dice) {
    constexpr auto spellings = std::to_array<std::pair<std::string_view, std::string_view>>(
        {{"u", "oe"}, {"j", "dj"}, {"kh", "ch"}, {"sy", "sh"}, {"f", "ff"}, {"y", "yy"}, {"z", "zz"}, {"m", "mm"}});
    if (secret.words.size() != 1) return;
    const auto& [plain, other] = dice.pick(spellings);
    std::string& word = secret.words.front();
    const std::size_t at = word.find(plain);
    if (at == std::string::npos || at == 0 || word[at - 1] == 'd') return;
    word.replace(at, plain.size(), other);
    secret.written = word;
}

} // namespace

Secret addressed_name(Dice& dice) {
    const Words clauses{
        "pak {}",   "Bapak {}",         "bu {}",       "Ibu {}",        "Bpk. {}",     "Sdr. {}",
        "Sdri {}",  "mas {}",           "mbak {}",     "H. {}",         "Hj. {}",      "KH {}",
        "Gus {}",   "Mbah {}",          "mbah {}",     "Pak Lurah {}",  "pak haji {}", "lik {}",
        "Kades {}", "tetangga saya {}", "Bapak H. {}", "suami saya {}", "saudara {}",  "tetangga saya bernama {}",
        "kang {}"};
    const std::string_view clause = dice.pick(clauses);
    return named(Kind::name_addressed, dice, clause, dice.one_in(2));
}

Secret told_name(Dice& dice) {
    const Words clauses{"nama saya {}", "Nama: {}",     "a.n. {}",         "a/n {}",      "an. {}",
                        "atas nama {}", "dari: {}",     "nama lengkap {}", "pelapor: {}", "nama saya {}",
                        "bernama {}",   "pengirim: {}", "jenenge {}"};
    const Words before_degrees{"{}, S.Pd.", "Drs. {}", "{}, S.H.", "Ir. {}, M.T.", "dr. {}", "{}, S.E., M.M."};
    if (dice.one_in(4)) return named(Kind::name_told, dice, dice.pick(before_degrees), true);
    const std::string_view clause = dice.pick(clauses);
    return named(Kind::name_told, dice, clause, dice.one_in(2));
}

Secret lone_name(Dice& dice) {
    const Words clauses{"{}",
                        "kata {}",
                        "oleh {}",
                        "si {}",
                        "rumah {}",
                        "sama {}",
                        "by: {}",
                        "saya {} dari Mijen",
                        "sy {}, warga Sayung",
                        "aku {}",
                        "aq {}",
                        "oleh: {}",
                        "~ {}",
                        "-{} sayung",
                        "({}, sayung)",
                        "kata {}",
                        "{} lapor",
                        "{} minta uang"};
    const std::string_view clause = dice.pick(clauses);
    Secret out = named(Kind::name_alone, dice, clause, false);
    if (dice.one_in(6)) respell(out, dice);
    return out;
}

bool is_listed_name(std::string_view word) {
    static const std::set<std::string, std::less<>> all(names().begin(), names().end());
    return all.count(word) != 0;
}

} // namespace hostile
