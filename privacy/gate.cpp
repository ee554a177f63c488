// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/gate.hpp"

#include "privacy/knowledge.hpp"
#include "privacy/name_shape.hpp"
#include "privacy/normalise.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <sstream>
#include <utility>

namespace siar::privacy {
namespace {

/// The plain spellings of the words that are names and nothing else.
void learn_spellings(WordTable& table, std::span<const WordList> lists) {
    for (const WordList& list : lists) {
        if (list.flags != bit(Is::name)) continue;
        std::istringstream words{std::string(list.words)};
        for (std::string word; words >> word;)
            table.add(PlainSpelling(word).view(), bit(Is::name));
    }
}

void learn_phrase(Gate::Knowledge& knowledge, std::string_view phrase) {
    std::vector<std::string> words = plain_words(phrase);
    if (words.empty()) return;
    if (words.size() == 1) {
        knowledge.words.add(words.front(), bit(Is::place));
        return;
    }
    knowledge.words.add(words.front(), bit(Is::begins_phrase));
    std::string first = std::move(words.front());
    words.erase(words.begin());
    auto& phrases = knowledge.phrases[std::move(first)];
    phrases.push_back(std::move(words));
    std::sort(phrases.begin(), phrases.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
}

void learn_number(Gate::Knowledge& knowledge, std::string_view number) {
    std::string figures;
    std::copy_if(number.begin(), number.end(), std::back_inserter(figures),
                 [](char c) { return c >= '0' && c <= '9'; });
    if (figures.size() < 3) return;
    if (figures.front() == '0') knowledge.official_numbers.insert("62" + figures.substr(1));
    if (figures.substr(0, 2) == "62") knowledge.official_numbers.insert("0" + figures.substr(2));
    knowledge.official_numbers.insert(std::move(figures));
}

void learn_words(WordTable& table, const std::vector<std::string>& phrases, Flags flags) {
    for (const std::string& phrase : phrases) {
        for (const std::string& word : plain_words(phrase))
            table.add(word, flags);
    }
}

std::shared_ptr<Gate::Knowledge> shipped() {
    auto knowledge = std::make_shared<Gate::Knowledge>();
    knowledge->words.add_all(ordinary_words());
    knowledge->words.add_all(javanese_words());
    knowledge->words.add_all(trade_words());
    knowledge->words.add_all(name_words());
    knowledge->words.add_all(given_names());
    for (const std::string_view phrase : phrases_with_names())
        learn_phrase(*knowledge, phrase);
    for (const std::string_view prophet :
         {"adam",     "idris", "nuh",    "hud",   "saleh",   "sholeh", "ibrahim", "luth",     "ismail",
          "ishaq",    "yaqub", "yusuf",  "ayub",  "syuaib",  "musa",   "harun",   "zulkifli", "daud",
          "sulaiman", "ilyas", "ilyasa", "yunus", "zakaria", "yahya",  "isa",     "muhammad"})
        learn_phrase(*knowledge, std::string("nabi ").append(prophet));
    // "Senin Legi": the days of the Javanese week are names of persons as well.
    for (const std::string_view day : {"senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu", "ahad"}) {
        for (const std::string_view pasaran : {"legi", "pahing", "pon", "wage", "kliwon"})
            learn_phrase(*knowledge, std::string(day).append(" ").append(pasaran));
    }
    for (const std::span<const WordList> lists : {name_words(), given_names()})
        learn_spellings(knowledge->spelled_names, lists);
    return knowledge;
}

} // namespace

Gate::Gate() : knowledge_(shipped()) {}

Gate::Gate(const GateWords& words) {
    const std::shared_ptr<Knowledge> knowledge = shipped();
    for (const std::string& number : words.official_numbers)
        learn_number(*knowledge, number);
    for (const std::string& place : words.places)
        learn_phrase(*knowledge, place);
    for (const std::string& institution : words.institutions)
        learn_phrase(*knowledge, institution);
    learn_words(knowledge->words, words.offices, Is::office | Is::ordinary);
    learn_words(knowledge->words, words.given_names, bit(Is::name));
    learn_words(knowledge->words, words.not_names, bit(Is::not_name));
    for (const std::string& host : words.official_hosts) {
        std::string plain = text::lower(normalise(host));
        if (plain.substr(0, 4) == "www.") plain.erase(0, 4);
        knowledge->official_hosts.insert(std::move(plain));
    }
    knowledge_ = knowledge;
}

bool Gate::knows_name(std::string_view word) const {
    const std::vector<std::string> words = plain_words(word);
    return std::any_of(words.begin(), words.end(),
                       [this](const std::string& each) { return (knowledge_->words.of(each) & bit(Is::name)) != 0; });
}

} // namespace siar::privacy
