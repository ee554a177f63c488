// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/feeds/demo_year.hpp"
#include "text/unicode.hpp"
#include "text/words.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace siar::feeds {
namespace {

std::set<std::string> trigrams(const std::string& body) {
    std::vector<std::string> words;
    for (const text::Token& token : text::tokens(body)) {
        if (token.kind == text::TokenKind::word) words.push_back(text::lower(token.of(body)));
    }
    std::set<std::string> out;
    for (std::size_t i = 2; i < words.size(); ++i)
        out.insert(words[i - 2] + " " + words[i - 1] + " " + words[i]);
    return out;
}

TEST_CASE("no two people write alike") {
    std::vector<std::set<std::string>> all;
    for (const Planted& planted : year().complaints)
        all.push_back(trigrams(planted.raw.body));
    int near = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t j = i + 1; j < all.size(); ++j) {
            if (all[i].size() < 20 || all[j].size() < 20) continue;
            const auto shared =
                std::count_if(all[i].begin(), all[i].end(), [&](const auto& three) { return all[j].count(three) > 0; });
            const auto smaller = static_cast<std::int64_t>(std::min(all[i].size(), all[j].size()));
            near += shared * 100 > smaller * 65 ? 1 : 0;
        }
    }
    CHECK(near == 0);
    std::set<std::string> bodies;
    for (const Planted& planted : year().complaints)
        bodies.insert(planted.raw.body);
    CHECK(bodies.size() == 422);
}

std::string written(const Planted& planted) {
    const model::Complaint& facts = planted.raw.facts;
    std::string out = fmt::format("{}|{}|{}|{}|{}|", facts.key.source.value, facts.key.id, model::code(facts.status),
                                  facts.category.value, model::rfc3339(facts.updated));
    out += planted.raw.title + "|" + planted.raw.body + "|" + planted.raw.place;
    for (const RawFollowUp& follow_up : planted.raw.follow_ups)
        out += "|" + model::rfc3339(follow_up.at) + follow_up.text;
    for (const PlantedData& data : planted.data)
        out += fmt::format("|{}+{}", data.begin, data.size);
    return out + "\n";
}

TEST_CASE("the year is the same on every machine") {
    std::string all;
    for (const Planted& planted : year().complaints)
        all += written(planted);
    CHECK(model::digest(all).hex() == "a3f4c5d7ff27fcde664c86003f1083b22954834ce1a4ba0febf63436ad47f6dc");
    CHECK(generate(package(), {}).value() == year());
}

TEST_CASE("spans of personal data are right") {
    std::map<demo::Private, int> kinds;
    int with_data = 0;
    for (const Planted& planted : year().complaints) {
        with_data += planted.data.empty() ? 0 : 1;
        for (const PlantedData& data : planted.data) {
            const std::string text(planted_text(planted, data));
            CAPTURE(text);
            REQUIRE(text.size() == data.size);
            REQUIRE_FALSE(text.empty());
            ++kinds[data.kind];
            std::string digits;
            std::copy_if(text.begin(), text.end(), std::back_inserter(digits),
                         [](char c) { return c >= '0' && c <= '9'; });
            switch (data.kind) {
                case demo::Private::nik:
                    CHECK(text.size() == 16);
                    CHECK(digits.substr(0, 4) == "3321");
                    CHECK(digits.substr(12) == "0000");
                    break;
                case demo::Private::phone: CHECK(digits.find("8110000") != std::string::npos); break;
                case demo::Private::email: CHECK(text.substr(text.size() - 10) == "@contoh.id"); break;
                case demo::Private::name: CHECK(digits.empty()); break;
                default: CHECK_FALSE(digits.empty());
            }
        }
    }
    CHECK(kinds.size() == 8);
    CHECK(with_data >= 422 / 5);
    CHECK(with_data <= 422 / 3);
}

TEST_CASE("nothing that was planted survives the gate") {
    for (const Planted& planted : year().complaints) {
        if (planted.raw.facts.secret) continue;
        std::vector<std::string> values;
        for (const PlantedData& data : planted.data)
            values.emplace_back(planted_text(planted, data));
        const model::Row row = admit(RawComplaint(planted.raw), package().gate);
        const model::Story& story = row.complaint.story.value();
        std::string all = story.title.str() + "\n" + story.body.str();
        for (const model::FollowUp& follow_up : story.follow_ups)
            all += "\n" + follow_up.text.str();
        for (std::size_t i = 0; i < values.size(); ++i) {
            CAPTURE(planted.raw.facts.key.id);
            CAPTURE(values[i]);
            CAPTURE(all);
            CHECK(text::lower(all).find(text::lower(values[i])) == std::string::npos);
            if (planted.data[i].kind != demo::Private::name) continue;
            for (const text::Token& word : text::tokens(values[i]))
                CHECK(text::lower(all).find(text::lower(word.of(values[i]))) == std::string::npos);
        }
    }
}

} // namespace
} // namespace siar::feeds
