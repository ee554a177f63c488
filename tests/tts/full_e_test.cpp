// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/full_e.hpp"

#include "speech_data.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

using namespace siar;

namespace {

std::string written(std::string marked) {
    std::replace(marked.begin(), marked.end(), 'E', 'e');
    return marked;
}

std::vector<std::string> shipped() {
    std::ifstream in(tests::source_folder() / "assets" / "speech" / "kata_dasar.txt");
    std::vector<std::string> out;
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line.front() == '#') continue;
        for (std::size_t at = 0; (at = line.find("é")) != std::string::npos;)
            line.replace(at, 2, "E");
        out.push_back(line);
    }
    return out;
}

} // namespace

TEST_CASE("a word that was taught is known as it was marked") {
    const tts::FullE few({"bEsok", "besar", "mEja"});
    CHECK(few.knows("besok"));
    CHECK(few.marked("besok") == "bEsok");
    CHECK(few.marked("besar") == "besar");
    CHECK_FALSE(few.knows("bEsok"));
    CHECK(few.size() == 3);
}

TEST_CASE("without any word every e is a schwa") {
    CHECK(tts::FullE().guess("meteran") == "meteran");
    CHECK(tts::FullE(std::vector<std::string>()).guess("meteran") == "meteran");
}

TEST_CASE("the order of the words does not matter") {
    std::vector<std::string> words = shipped();
    words.resize(1500);
    const tts::FullE forward(words);
    std::reverse(words.begin(), words.end());
    const tts::FullE backward(words);
    for (const char* word : {"meteran", "kelembekan", "resensi", "depleks", "ceremai"})
        CHECK(forward.guess(word) == backward.guess(word));
}

TEST_CASE("of words that were left out 86 in 100 are guessed with every e right") {
    const std::vector<std::string> words = shipped();
    std::vector<std::string> taught;
    std::vector<std::string> left_out;
    for (std::size_t i = 0; i < words.size(); ++i)
        (i * 2654435761U >> 7U) % 10 == 0 ? left_out.push_back(words[i]) : taught.push_back(words[i]);
    const tts::FullE learned(taught);
    const auto right = std::count_if(left_out.begin(), left_out.end(),
                                     [&](const std::string& word) { return learned.guess(written(word)) == word; });
    CHECK(left_out.size() > 1000);
    CHECK(static_cast<double>(right) > 0.86 * static_cast<double>(left_out.size()));
}
